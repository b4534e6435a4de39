using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoopPortal.Theme;

/// <summary>Signe d'un domaine, toujours suivi de son nom (le contenu). Classes : <c>grand</c>, <c>discret</c>.</summary>
[HtmlTargetElement("signe")]
public sealed class SigneTagHelper : TagHelper
{
    /// <summary>Clé du domaine, telle que la recette la donne.</summary>
    public string? Domaine { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Devient("span", "signe");
        output.PreContent.AppendHtml(
            $"""<svg viewBox="0 0 9 9" shape-rendering="crispEdges" aria-hidden="true"><path d="{Domaines.TraceDe(Domaine)}"/></svg><span>""");
        output.PostContent.AppendHtml("</span>");
    }
}
