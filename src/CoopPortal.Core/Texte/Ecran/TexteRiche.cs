using AngleSharp.Html.Parser;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Microsoft.AspNetCore.Html;

namespace CoopPortal.Core.Texte;

/// <summary>Markdown écrit par les gens, rendu en HTML sûr : aucun HTML brut, et une liste fermée d'éléments et de liens.</summary>
public static class TexteRiche
{
    private static readonly MarkdownPipeline _markdown =
        new MarkdownPipelineBuilder().DisableHtml().UseSoftlineBreakAsHardlineBreak().UseAutoLinks(new AutoLinkOptions()).Build();

    /// <summary>Rend le texte ; un texte que Markdown ne sait pas lire (imbrication démesurée) ressort en simple paragraphe.</summary>
    public static IHtmlContent Rendre(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown))
            return HtmlString.Empty;
        return new HtmlString(Prose.Rendre(markdown) ?? Analyser(markdown));
    }

    /// <summary>L'analyse entière, que le raccourci de la prose doit rendre à l'identique.</summary>
    internal static string Analyser(string markdown)
    {
        using var document = new HtmlParser().ParseDocument("");
        var corps = document.Body!;
        if (VersHtml(markdown) is { } html)
        {
            corps.InnerHtml = html;
            ListeBlanche.Appliquer(corps);
        }
        else
        {
            corps.AppendChild(document.CreateElement("p")).TextContent = markdown;
        }
        return corps.InnerHtml;
    }

    private static string? VersHtml(string markdown)
    {
        try
        {
            return Markdown.ToHtml(markdown.Replace('\0', '\uFFFD'), _markdown);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
