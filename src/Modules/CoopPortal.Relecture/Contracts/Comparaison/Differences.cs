using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace CoopPortal.Relecture.Contracts.Comparaison;

/// <summary>
/// Souligne ce qui part et ce qui vient : mot à mot, phrase à phrase quand les mots seraient trop nombreux à comparer,
/// sans marque au-delà. Tout texte est encodé.
/// </summary>
public static partial class Differences
{
    // La table compare chaque morceau d'un côté à chaque morceau de l'autre.
    private const long CasesMaximum = 1500L * 1500;

    public static (IHtmlContent? Avant, IHtmlContent? Apres) Entre(string? avant, string? apres)
    {
        foreach (var decoupage in new[] { Mots(), Phrases() })
        {
            var (old, now) = (Couper(decoupage, avant), Couper(decoupage, apres));
            var (debut, fin) = Communs(old, now);
            if ((long)(old.Length - debut - fin) * (now.Length - debut - fin) <= CasesMaximum)
            {
                var paires = PlusLongueSuite(old[debut..^fin], now[debut..^fin]);
                return (
                    avant is null ? null : Marquer(old, Gardes(old.Length, debut, fin, paires.Select(p => p.Old)), "del"),
                    apres is null ? null : Marquer(now, Gardes(now.Length, debut, fin, paires.Select(p => p.Now)), "ins"));
            }
        }

        return (Nu(avant), Nu(apres));
    }

    private static string[] Couper(Regex decoupage, string? text) => text is null ? [] : [.. decoupage.Matches(text).Select(m => m.Value)];

    private static (int Debut, int Fin) Communs(string[] old, string[] now)
    {
        var debut = old.AsSpan().CommonPrefixLength(now);
        var fin = 0;
        while (fin < Math.Min(old.Length, now.Length) - debut && old[^(fin + 1)] == now[^(fin + 1)])
        {
            fin++;
        }

        return (debut, fin);
    }

    private static HashSet<int> Gardes(int total, int debut, int fin, IEnumerable<int> milieu)
        => [.. Enumerable.Range(0, debut), .. milieu.Select(i => i + debut), .. Enumerable.Range(total - fin, fin)];

    // La plus longue suite commune, par la table classique.
    private static List<(int Old, int Now)> PlusLongueSuite(string[] old, string[] now)
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

    private static HtmlContentBuilder Marquer(string[] morceaux, HashSet<int> gardes, string tag)
    {
        var html = new HtmlContentBuilder();
        for (var i = 0; i < morceaux.Length;)
        {
            var start = i;
            var same = gardes.Contains(i);
            while (i < morceaux.Length && gardes.Contains(i) == same)
            {
                i++;
            }

            var run = string.Concat(morceaux[start..i]);
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

    private static HtmlContentBuilder? Nu(string? text)
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
    private static partial Regex Mots();

    [GeneratedRegex(@"[^.!?;\n]*[.!?;\n]+\s*|[^.!?;\n]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Phrases();
}
