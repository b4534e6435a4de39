using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoopPortal.Theme;

/// <summary>Une date de l'histoire commune : ce qui s'est passé à gauche, à droite, ou des deux côtés.</summary>
public sealed record LigneFrise(string Quand, string? Gauche, string? Droite);

/// <summary>Histoire en deux colonnes autour des années ; sur un téléphone, une colonne où chaque phrase dit son côté.</summary>
[HtmlTargetElement("frise", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FriseTagHelper : TagHelper
{
    /// <summary>« En France » et « Au Mali » : titres des colonnes, puis tête de phrase sur un téléphone.</summary>
    public required string Gauche { get; set; }
    public required string Droite { get; set; }
    public required IReadOnlyList<LigneFrise> Lignes { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Devient("div", "frise");
        var liste = Balise.El("ol");
        foreach (var ligne in Lignes)
        {
            liste.Avec(Balise.El("li").Avec(
                Balise.El("b", texte: ligne.Quand), Phrase("g", Gauche, ligne.Gauche), Phrase("d", Droite, ligne.Droite)));
        }

        output.Content
            .AppendHtml(Balise.El("p").Attribut("aria-hidden", "true").Avec(Balise.El("span", texte: Gauche), Balise.El("span", texte: Droite)))
            .AppendHtml(liste);
    }

    private static TagBuilder? Phrase(string cote, string tete, string? texte)
    {
        if (string.IsNullOrWhiteSpace(texte))
        {
            return null;
        }

        var phrase = Balise.El("p", cote).Avec(Balise.El("span", "cote", $"{tete}. "));
        phrase.InnerHtml.Append(texte);
        return phrase;
    }
}
