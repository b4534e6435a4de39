using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace CoopPortal.Relecture.Contracts.Comparaison;

/// <summary>Souligne mot à mot ce qui part et ce qui vient. Tout texte est encodé.</summary>
public static partial class Differences
{
    private const int MotsMaximum = 1500;

    public static (IHtmlContent? Avant, IHtmlContent? Apres) Entre(string? avant, string? apres)
    {
        var old = Words(avant);
        var now = Words(apres);
        if (old.Length > MotsMaximum || now.Length > MotsMaximum)
        {
            return (Plain(avant), Plain(apres));
        }

        var common = Common(old, now);
        return (
            avant is null ? null : Marked(old, [.. common.Select(c => c.Old)], "del"),
            apres is null ? null : Marked(now, [.. common.Select(c => c.Now)], "ins"));
    }

    private static string[] Words(string? text) => text is null ? [] : [.. Tokens().Matches(text).Select(m => m.Value)];

    // La plus longue suite commune de mots, par la table classique.
    private static List<(int Old, int Now)> Common(string[] old, string[] now)
    {
        var lengths = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = old[i] == now[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var pairs = new List<(int, int)>();
        for (int i = 0, j = 0; i < old.Length && j < now.Length;)
        {
            if (old[i] == now[j])
            {
                pairs.Add((i++, j++));
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }

    private static HtmlContentBuilder Marked(string[] words, HashSet<int> kept, string tag)
    {
        var html = new HtmlContentBuilder();
        for (var i = 0; i < words.Length;)
        {
            var start = i;
            var same = kept.Contains(i);
            while (i < words.Length && kept.Contains(i) == same)
            {
                i++;
            }

            var run = string.Concat(words[start..i]);
            if (same)
            {
                html.Append(run);
            }
            else
            {
                html.AppendHtml("<").AppendHtml(tag).AppendHtml(">").Append(run).AppendHtml("</").AppendHtml(tag).AppendHtml(">");
            }
        }

        return html;
    }

    private static HtmlContentBuilder? Plain(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var html = new HtmlContentBuilder();
        html.Append(text);
        return html;
    }

    [GeneratedRegex(@"\S+\s*|\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tokens();
}
