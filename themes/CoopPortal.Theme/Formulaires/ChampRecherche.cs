using Microsoft.AspNetCore.Razor.TagHelpers;
using static CoopPortal.Theme.Langues.Mots;

namespace CoopPortal.Theme;

/// <summary>Champ de recherche et bouton joints. Le contenu reçoit les champs cachés qui gardent les filtres.</summary>
[HtmlTargetElement("champ-recherche")]
public sealed class ChampRechercheTagHelper : TagHelper
{
    public required string Libelle { get; set; }
    public required string Action { get; set; }
    public string Nom { get; set; } = "q";
    public string? Valeur { get; set; }
    public string? Exemple { get; set; }
    /// <summary>« Chercher » par défaut.</summary>
    public string? Bouton { get; set; }

    /// <summary>Adresse des suggestions pendant la frappe ; la page qui la donne demande aussi leur script.</summary>
    public string? Suggestions { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Devient("form", "recherche");
        output.Attributes.SetAttribute("role", "search");
        output.Attributes.SetAttribute("method", "get");
        output.Attributes.SetAttribute("action", Action);
        var id = $"recherche-{Nom}";
        var saisie = Balise.El("input").Attribut("type", "search").Attribut("id", id).Attribut("name", Nom)
            .Attribut("value", Valeur).Attribut("placeholder", Exemple).Attribut("enterkeyhint", "search")
            .Attribut("data-suggestions", Suggestions).Attribut("autocomplete", Suggestions is null ? null : "off");
        saisie.TagRenderMode = Microsoft.AspNetCore.Mvc.Rendering.TagRenderMode.SelfClosing;
        output.PreContent
            .AppendHtml(Balise.El("label", texte: Libelle).Attribut("for", id))
            .AppendHtml(Balise.El("div").Avec(saisie, Balise.El("button", "bouton", string.IsNullOrEmpty(Bouton) ? T("Chercher") : Bouton)));
    }
}
