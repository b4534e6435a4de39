using Microsoft.AspNetCore.Html;

namespace CoopPortal.Core.Langues;

/// <summary>Des textes et du HTML à la suite, quand une même ligne dit nos mots et ceux des gens.</summary>
public static class Suite
{
    /// <returns>null quand tous les morceaux sont vides.</returns>
    public static HtmlContentBuilder? De(string entre, params ReadOnlySpan<object?> morceaux)
    {
        HtmlContentBuilder? suite = null;
        foreach (var morceau in morceaux)
        {
            if (morceau is null or "")
            {
                continue;
            }

            if (suite is null)
            {
                suite = new HtmlContentBuilder();
            }
            else
            {
                suite.Append(entre);
            }

            _ = morceau is IHtmlContent html ? suite.AppendHtml(html) : suite.Append(morceau.ToString()!);
        }

        return suite;
    }

    /// <summary>Un texte que les gens ont écrit, au milieu d'une phrase : nu en français, ailleurs dans un élément qui dit sa langue.</summary>
    public static IHtmlContent TelQuel(string? texte) => new Citation(texte ?? "", texte);
}
