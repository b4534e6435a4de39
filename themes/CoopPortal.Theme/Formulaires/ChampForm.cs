using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static CoopPortal.Theme.Langues.Mots;

namespace CoopPortal.Theme;

/// <summary>
/// Un champ et ses mots : étiquette, aide, ce que nous avons compris, erreur. La saisie est l'enfant direct
/// (<c>input</c>, <c>select</c> ou <c>textarea</c>) : elle reçoit l'identifiant, la description et l'état d'erreur.
/// </summary>
[HtmlTargetElement("champ-form")]
public sealed class ChampFormTagHelper : TagHelper
{
    public required string Libelle { get; set; }

    /// <summary>Nom envoyé ; il donne l'identifiant, et l'erreur du modèle quand <c>erreur</c> n'est pas dite.</summary>
    public required string Nom { get; set; }
    public string? Aide { get; set; }

    /// <summary>« Nous lisons : à partir de mars 2025 »</summary>
    public string? Compris { get; set; }

    /// <summary>Vrai quand <c>compris</c> dit un doute : la coche ne s'y met pas.</summary>
    public bool Incertain { get; set; }
    public string? Erreur { get; set; }
    public bool Facultatif { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Init(TagHelperContext context)
    {
        // Razor passe un texte absent comme un texte vide.
        (Aide, Compris, Erreur) = (Rien(Aide), Rien(Compris), Rien(Erreur));
        if (Erreur is null && ViewContext.ViewData.ModelState.TryGetValue(Nom, out var etat) && etat.Errors.Count > 0)
        {
            Erreur = etat.Errors[0].ErrorMessage;
        }

        context.Items[typeof(ChampFormTagHelper)] = this;
    }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Devient("div", "champ");
        output.PreContent.AppendHtml(Balise.El("label", texte: Libelle).Attribut("for", Id)
            .Avec(Facultatif ? Balise.El("span", texte: " " + T("(facultatif)")) : null));
        if (Aide is not null)
        {
            output.PreContent.AppendHtml(Balise.El("p", "aide", Aide).Attribut("id", $"{Id}-aide"));
        }

        if (Erreur is not null)
        {
            output.PostContent.AppendHtml(Balise.El("p", "erreur", Erreur).Attribut("id", $"{Id}-erreur"));
        }
        else if (Compris is not null)
        {
            output.PostContent.AppendHtml(Balise.El("p", Incertain ? "compris" : "compris coche", Compris).Attribut("id", $"{Id}-compris"));
        }
    }

    private static string? Rien(string? texte) => string.IsNullOrEmpty(texte) ? null : texte;

    internal string Id => TagBuilder.CreateSanitizedId(Nom, "-");

    internal string Description => string.Join(' ', new[]
    {
        Aide is null ? null : $"{Id}-aide",
        Erreur is not null ? $"{Id}-erreur" : Compris is null ? null : $"{Id}-compris",
    }.OfType<string>());
}

/// <summary>La saisie d'un <c>champ-form</c> : reliée à son étiquette, à son aide et à son erreur.</summary>
[HtmlTargetElement("input", ParentTag = "champ-form", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("select", ParentTag = "champ-form")]
[HtmlTargetElement("textarea", ParentTag = "champ-form")]
public sealed class SaisieTagHelper : TagHelper
{
    // Après ceux d'ASP.NET, qui posent leur propre identifiant.
    public override int Order => 1000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var champ = (ChampFormTagHelper)context.Items[typeof(ChampFormTagHelper)];
        output.Attributes.SetAttribute("id", champ.Id);
        if (!output.Attributes.ContainsName("name"))
        {
            output.Attributes.SetAttribute("name", champ.Nom);
        }

        if (champ.Description.Length > 0)
        {
            output.Attributes.SetAttribute("aria-describedby", champ.Description);
        }

        if (champ.Erreur is not null)
        {
            output.Attributes.SetAttribute("aria-invalid", "true");
        }
    }
}
