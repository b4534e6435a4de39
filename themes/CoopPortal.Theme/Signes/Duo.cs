using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoopPortal.Theme;

/// <summary>« Alençon – Koutiala », le tiret couleur du fil. Dans un titre ou seul ; lié quand <c>href</c> est donné.</summary>
[HtmlTargetElement("duo", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DuoTagHelper : TagHelper
{
    public required string Gauche { get; set; }
    public string? Droite { get; set; }
    public string? Href { get; set; }

    /// <summary>Élément qui porte le nom : <c>span</c>, <c>h2</c>, <c>p</c>…</summary>
    public string Balise { get; set; } = "span";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Devient(Balise, "duo");
        var noms = new HtmlContentBuilder().Append(Gauche);
        if (!string.IsNullOrWhiteSpace(Droite))
        {
            noms.AppendHtml(" <i>–</i> ").Append(Droite);
        }

        output.Content.SetHtmlContent(Href is null
            ? noms
            : Theme.Balise.El("a").Attribut("href", Href).Avec(noms));
    }
}
