using CoopPortal.Core.Langues;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static CoopPortal.Theme.Langues.Mots;

namespace CoopPortal.Theme;

/// <summary>Une action : son intitulé, puis ce qui est connu de sa période et de son montant, en mots prêts à lire.</summary>
public sealed record LigneAction(string Intitule, string? Periode, string? Montant)
{
    /// <summary>Sous le montant : « soit 1 491 € », « un tiers du coût ».</summary>
    public string? Precision { get; init; }

    /// <summary>La période et le montant sont-ils ceux de la fiche, mot pour mot, ou calculés ?</summary>
    public bool PeriodeEcrite { get; init; }
    public bool MontantEcrit { get; init; }
}

/// <summary>Les actions d'un domaine.</summary>
[HtmlTargetElement("actions", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ActionsTagHelper : TagHelper
{
    public string? Domaine { get; set; }
    public string? Titre { get; set; }

    /// <summary>Le titre est le mot de la fiche, et non un domaine de l'espace.</summary>
    public bool TitreEcrit { get; set; }

    /// <summary>Lien du titre : les fiches de ce domaine.</summary>
    public string? Href { get; set; }

    /// <summary>Le mot de la fiche quand il diffère : « noté « Équipements » par la ville ».</summary>
    public string? Note { get; set; }
    public required IReadOnlyList<LigneAction> Lignes { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Devient("div", "actions");
        if (!string.IsNullOrEmpty(Titre))
        {
            var nom = string.IsNullOrEmpty(Href) ? Balise.El("span", texte: Titre) : Balise.El("a", texte: Titre).Attribut("href", Href);
            nom.EnLangue(TitreEcrit ? Langue.DuContenu : null);
            output.Content.AppendHtml(Balise.El("h3").Avec(
                Balise.El("span", "signe").Avec(
                    new HtmlString($"""<svg viewBox="0 0 9 9" shape-rendering="crispEdges" aria-hidden="true"><path d="{Domaines.TraceDe(Domaine)}"/></svg>"""),
                    nom),
                Note is null ? null : Balise.El("small", texte: Note)));
        }

        var liste = Balise.El("ul");
        foreach (var ligne in Lignes)
        {
            liste.Avec(Balise.El("li").Avec(
                Balise.El("span", texte: ligne.Intitule).EnLangue(Langue.DuContenu),
                Balise.El("span", "periode", ligne.Periode ?? T("date non donnée")).EnLangue(ligne.PeriodeEcrite ? Langue.DuContenu : null),
                Balise.El("span", "montant").Avec(
                    ligne.Montant is null ? null : new Citation(ligne.Montant, ligne.MontantEcrit ? ligne.Montant : null),
                    ligne.Precision is null ? null : Balise.El("small", texte: ligne.Precision))));
        }

        output.Content.AppendHtml(liste);
    }
}
