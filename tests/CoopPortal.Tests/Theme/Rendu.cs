using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoopPortal.Tests.Theme;

/// <summary>Rend une pièce seule, comme la page le ferait, et rend son arbre.</summary>
internal static class Rendu
{
    public static IElement De(TagHelper piece, string contenu = "", string? classe = null)
    {
        var donnees = new TagHelperAttributeList();
        if (classe is not null)
        {
            donnees.Add("class", classe);
        }

        var contexte = new TagHelperContext("piece", donnees, new Dictionary<object, object>(), "essai");
        var sortie = new TagHelperOutput("piece", donnees, (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        sortie.Content.SetHtmlContent(contenu);
        piece.Init(contexte);
        piece.Process(contexte, sortie);
        using var texte = new StringWriter();
        sortie.WriteTo(texte, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument($"<body>{texte}</body>").Body!;
    }
}
