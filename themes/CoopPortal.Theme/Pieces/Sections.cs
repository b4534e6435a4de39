using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoopPortal.Theme;

/// <summary>Section de livre : titre de côté, une ligne qui explique, puis la matière (le contenu).</summary>
[HtmlTargetElement("section-livre")]
public sealed class SectionLivreTagHelper : TagHelper
{
    public required string Titre { get; set; }
    public string? Aide { get; set; }

    /// <summary>« Vérifiée par la commune d'Alençon il y a 3 mois. »</summary>
    public string? Fraicheur { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Devient("section", "livre");
        output.PreContent
            .AppendHtml(Balise.El("header").Avec(Balise.El("h2", texte: Titre), Aide is null ? null : Balise.El("p", texte: Aide), string.IsNullOrEmpty(Fraicheur) ? null : Balise.El("p", texte: Fraicheur)))
            .AppendHtml("<div>");
        output.PostContent.AppendHtml("</div>");
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

/// <summary>Liste vide ou part à écrire : la place est gardée, le contenu dit comment commencer.</summary>
[HtmlTargetElement("etat-vide")]
public sealed class EtatVideTagHelper : TagHelper
{
    public string? Titre { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Devient("div", "vide");
        if (Titre is not null)
        {
            output.PreContent.AppendHtml(Balise.El("h3", texte: Titre));
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
        output.PreContent.AppendHtml(Balise.El("b", texte: $"Archive {Source}, non vérifiée depuis.")).Append(" ");
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
