using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static CoopPortal.Theme.Langues.Mots;

namespace CoopPortal.Theme;

/// <summary>Une étape du chemin ; la page courante n'y figure pas, son titre suffit.</summary>
public sealed record Pas(string Texte, string Adresse);

/// <summary>Fil d'Ariane.</summary>
[HtmlTargetElement("chemin", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheminTagHelper : TagHelper
{
    public required IReadOnlyList<Pas> Pas { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Devient("nav", "chemin");
        output.Attributes.SetAttribute("aria-label", T("Chemin"));
        var liste = Balise.El("ol");
        foreach (var pas in Pas)
        {
            liste.Avec(Balise.El("li").Avec(Balise.El("a", texte: pas.Texte).Attribut("href", pas.Adresse)));
        }

        output.Content.SetHtmlContent(liste);
    }
}

/// <summary>Pages d'une liste : la première, la dernière et celles qui entourent la courante. Rien s'il n'y en a qu'une.</summary>
[HtmlTargetElement("pages", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagesTagHelper : TagHelper
{
    public int Courante { get; set; } = 1;
    public int Total { get; set; }

    /// <summary>Adresse de la page donnée (à partir de 1).</summary>
    public required Func<int, string> Lien { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Total <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.Devient("nav", "pages");
        output.Attributes.SetAttribute("aria-label", T("Pages"));
        var liste = Balise.El("ul");
        var derniere = 0;
        foreach (var page in Enumerable.Range(1, Total).Where(page => page == 1 || page == Total || Math.Abs(page - Courante) <= 1))
        {
            if (page > derniere + 1)
            {
                liste.Avec(Balise.El("li").Avec(Balise.El("span", texte: "…")));
            }

            var numero = page.ToString(CultureInfo.InvariantCulture);
            liste.Avec(Balise.El("li").Avec(page == Courante
                ? Balise.El("span", texte: numero).Attribut("aria-current", "page")
                : Balise.El("a", texte: numero).Attribut("href", Lien(page)).Attribut("aria-label", T("Page {0}", numero))));
            derniere = page;
        }

        if (Courante < Total)
        {
            liste.Avec(Balise.El("li").Avec(Balise.El("a", texte: T("Suivante")).Attribut("href", Lien(Courante + 1)).Attribut("rel", "next")));
        }

        output.Content.SetHtmlContent(liste);
    }
}
