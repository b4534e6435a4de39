using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static CoopPortal.Theme.Langues.Mots;

namespace CoopPortal.Theme;

/// <summary>Les douze points d'une année : un point se défait par mois passé depuis la dernière vérification.</summary>
public static class Points
{
    public const int Annee = 12;

    /// <summary>Points encore cousus, de 0 à 12. Jamais vérifiée (<c>null</c>) : aucun.</summary>
    public static int Cousus(int? mois) => mois is null ? 0 : Annee - Math.Clamp(mois.Value, 0, Annee);

    internal static HtmlString Fil(int? mois)
    {
        var fin = Cousus(mois) * 10;
        return new HtmlString(string.Create(CultureInfo.InvariantCulture,
            $"""<svg viewBox="0 0 120 4" aria-hidden="true"><path d="M0 2H{fin}"/><path d="M{fin + 2} 2H120"/></svg>"""));
    }

    internal static HtmlString Couture(int? mois)
    {
        var cousus = Cousus(mois);
        var points = string.Concat(Enumerable.Repeat("<i></i>", cousus).Concat(Enumerable.Repeat("<i class=o></i>", Annee - cousus)));
        return new HtmlString($"""<span class="couture" aria-hidden="true">{points}</span>""");
    }
}

/// <summary>Fraîcheur d'une fiche : le fil, puis la phrase donnée en contenu, précédée de « À confirmer. » passé douze mois.</summary>
[HtmlTargetElement("fil")]
public sealed class FilTagHelper : TagHelper
{
    /// <summary>Mois entiers depuis la vérification ; <c>null</c> : jamais vérifiée.</summary>
    public int? Mois { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Devient("p", "fil");
        output.PreContent.AppendHtml(Points.Fil(Mois)).AppendHtml("<span>");
        if (Mois >= Points.Annee)
        {
            output.PreContent.AppendHtml(Balise.El("b", texte: T("À confirmer."))).Append(" ");
        }

        output.PostContent.AppendHtml("</span>");
    }
}
