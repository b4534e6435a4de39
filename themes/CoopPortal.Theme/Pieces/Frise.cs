using CoopPortal.Core.Langues;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoopPortal.Theme;

/// <summary>Une date de l'histoire commune : ce qui s'est passé à gauche, à droite, ou des deux côtés.</summary>
public sealed record LigneFrise(string Quand, string? Gauche, string? Droite)
{
    /// <summary>Ce qui tient aux deux côtés, ou dont le côté n'est pas dit.</summary>
    public string? Milieu { get; init; }

    /// <summary>Ce qui, dans la phrase, est écrit par quelqu'un : un intitulé, un titre.</summary>
    public string? Cite { get; init; }
}

/// <summary>Histoire en deux colonnes autour des années, en une seule quand aucune ligne ne dit son côté ; sur un téléphone, une colonne où chaque phrase dit son côté.</summary>
[HtmlTargetElement("frise", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FriseTagHelper : TagHelper
{
    /// <summary>« En France » et « Au Mali » : titres des colonnes, puis tête de phrase sur un téléphone.</summary>
    public required string Gauche { get; set; }
    public required string Droite { get; set; }
    public required IReadOnlyList<LigneFrise> Lignes { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var cotes = Lignes.Any(ligne => ligne.Gauche is not null || ligne.Droite is not null);
        output.Devient("div", cotes ? "frise" : "frise unie");
        var liste = Balise.El("ol");
        string? precedente = null;
        foreach (var ligne in Lignes)
        {
            // L'année déjà dite ne se répète pas à l'écran ; une lecture à voix haute l'entend à chaque ligne.
            liste.Avec(Balise.El("li").Avec(
                ligne.Quand == precedente ? Balise.El("b").Avec(Balise.El("span", "hors-ecran", ligne.Quand)) : Balise.El("b", texte: ligne.Quand),
                Phrase("g", Gauche, ligne.Gauche, ligne.Cite),
                Phrase("d", Droite, ligne.Droite, ligne.Cite),
                Phrase("c", null, ligne.Milieu, ligne.Cite)));
            precedente = ligne.Quand;
        }

        if (cotes)
        {
            output.Content.AppendHtml(Balise.El("p").Attribut("aria-hidden", "true").Avec(Balise.El("span", texte: Gauche), Balise.El("span", texte: Droite)));
        }

        output.Content.AppendHtml(liste);
    }

    private static TagBuilder? Phrase(string cote, string? tete, string? texte, string? cite)
    {
        if (string.IsNullOrWhiteSpace(texte))
        {
            return null;
        }

        var phrase = Balise.El("p", cote).Avec(tete is null ? null : Balise.El("span", "cote", $"{tete}. "));
        phrase.InnerHtml.AppendHtml(new Citation(texte, cite));
        return phrase;
    }
}
