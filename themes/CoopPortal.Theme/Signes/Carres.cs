using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoopPortal.Theme;

/// <summary>
/// Un carré par partenariat : pleins (moins d'un an), demis (un à deux ans), croix (à relire), vides (plus ancien).
/// <c>texte</c> dit les mêmes nombres à qui ne voit pas ; sans lui les carrés sont un ornement, et les nombres doivent être écrits à côté.
/// </summary>
[HtmlTargetElement("carres", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CarresTagHelper : TagHelper
{
    public int Pleins { get; set; }
    public int Demis { get; set; }
    public int Croix { get; set; }
    public int Vides { get; set; }
    public string? Texte { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Devient("span", "carres");
        if (Texte is null)
        {
            output.Attributes.SetAttribute("aria-hidden", "true");
        }
        else
        {
            output.Attributes.SetAttribute("role", "img");
            output.Attributes.SetAttribute("aria-label", Texte);
        }

        output.Content.SetHtmlContent(new HtmlString(
            Suite("<i></i>", Pleins) + Suite("<i class=m></i>", Demis) + Suite("<i class=x></i>", Croix) + Suite("<i class=v></i>", Vides)));
    }

    private static string Suite(string carre, int nombre) => string.Concat(Enumerable.Repeat(carre, Math.Max(0, nombre)));
}

/// <summary>Légende des carrés : seules les formes nommées y figurent.</summary>
[HtmlTargetElement("legende-carres", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LegendeCarresTagHelper : TagHelper
{
    public string? Pleins { get; set; }
    public string? Demis { get; set; }
    public string? Croix { get; set; }
    public string? Vides { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Devient("ul", "legende");
        foreach (var (forme, mots) in new[] { ("p", Pleins), ("m", Demis), ("x", Croix), ("v", Vides) })
        {
            if (mots is not null)
            {
                output.Content.AppendHtml(Balise.El("li").Avec(Balise.El("i", forme), new HtmlContentBuilder().Append(mots)));
            }
        }
    }
}
