using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static CoopPortal.Theme.Langues.Mots;

namespace CoopPortal.Theme;

/// <summary>Section de livre : titre de côté, une ligne qui explique, puis la matière (le contenu).</summary>
[HtmlTargetElement("section-livre")]
public sealed class SectionLivreTagHelper : TagHelper
{
    public required string Titre { get; set; }
    public string? Aide { get; set; }

    /// <summary>« Vérifiée par la commune d'Alençon il y a 3 mois. »</summary>
    public string? Fraicheur { get; set; }

    /// <summary>Un geste discret, à la fin de l'aide : son adresse et ses mots. Les moteurs ne le suivent pas ; sur papier, il part avec l'aide.</summary>
    public string? Lien { get; set; }
    public string? MotsDuLien { get; set; }

    /// <summary>Attribut <c>lang</c> du titre et de l'aide, quand ce sont des mots écrits par quelqu'un ; absent, ceux de la page.</summary>
    public string? LangueDuTitre { get; set; }
    public string? LangueDeLAide { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Devient("section", "livre");
        output.PreContent
            .AppendHtml(Balise.El("header").Avec(Balise.El("h2", texte: Titre).EnLangue(LangueDuTitre), Aider(), string.IsNullOrEmpty(Fraicheur) ? null : Balise.El("p", texte: Fraicheur)))
            .AppendHtml("<div>");
        output.PostContent.AppendHtml("</div>");
    }

    private TagBuilder? Aider()
    {
        if (Lien is null)
        {
            return Aide is null ? null : Balise.El("p", texte: Aide).EnLangue(LangueDeLAide);
        }

        // Le lien est dans la langue de la page, l'aide peut-être dans une autre.
        var aide = LangueDeLAide is null ? Balise.El("p", texte: string.IsNullOrEmpty(Aide) ? null : $"{Aide} ") : Balise.El("p").Avec(Balise.El("span", texte: $"{Aide} ").EnLangue(LangueDeLAide));
        return aide.Avec(Balise.El("a", texte: MotsDuLien).Attribut("href", Lien).Attribut("rel", "nofollow"));
    }
}

/// <summary>Encadré : <c>genre</c> attention (par défaut), faute, bon ou note ; <c>titre</c> en gras avant le contenu.</summary>
[HtmlTargetElement("avis")]
public sealed class AvisTagHelper : TagHelper
{
    public string Genre { get; set; } = "attention";
    public string? Titre { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Devient("div", $"avis {Genre}");
        if (Genre == "faute")
        {
            output.Attributes.SetAttribute("role", "alert");
        }

        if (Titre is not null)
        {
            output.PreContent.AppendHtml(Balise.El("b", texte: Titre)).Append(" ");
        }
    }
}

/// <summary>« Archive du répertoire 2008, non vérifiée depuis. » puis le contenu, s'il y en a un.</summary>
[HtmlTargetElement("archive")]
public sealed class ArchiveTagHelper : TagHelper
{
    /// <summary>« du répertoire 2008 »</summary>
    public required string Source { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Devient("p", "archive");
        output.PreContent.AppendHtml(Balise.El("b", texte: T("Archive {0}, non vérifiée depuis.", Source))).Append(" ");
    }
}

/// <summary>Ligne de relecture : le lieu, la phrase du changement, puis le contenu (avant, après, avis, commentaires).</summary>
[HtmlTargetElement("changement")]
public sealed class ChangementTagHelper : TagHelper
{
    public required string Lieu { get; set; }
    public required string Phrase { get; set; }

    /// <summary>Textes qui contiennent <c>del</c> et <c>ins</c>, déjà encodés ; <c>null</c> : la ligne n'est pas montrée.</summary>
    public IHtmlContent? Avant { get; set; }
    public IHtmlContent? Apres { get; set; }

    /// <summary>Niveau du titre : 3 sous le titre d'une section.</summary>
    public int Niveau { get; set; } = 2;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Devient("section", "changement");
        output.PreContent.AppendHtml(string.IsNullOrEmpty(Lieu) ? HtmlString.Empty : Balise.El("p", "aide", Lieu)).AppendHtml(Balise.El(Niveau == 3 ? "h3" : "h2", texte: Phrase));
        if (Avant is null && Apres is null)
        {
            return;
        }

        var liste = Balise.El("dl", "avant-apres");
        if (Avant is not null)
        {
            liste.Avec(Balise.El("dt", texte: "Avant"), Balise.El("dd").Avec(Avant));
        }

        if (Apres is not null)
        {
            liste.Avec(Balise.El("dt", texte: "Après"), Balise.El("dd").Avec(Apres));
        }

        output.PreContent.AppendHtml(liste);
    }
}
