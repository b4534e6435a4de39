using System.Text;

namespace CoopPortal.Imports.Textes;

/// <summary>Le texte d'une page enregistrée en HTML : une ligne par bloc, une tabulation entre deux cellules. Un seul passage, jamais de retour.</summary>
internal static class Balises
{
    private static readonly HashSet<string> _lignes = new(StringComparer.OrdinalIgnoreCase)
    {
        "br", "p", "div", "tr", "table", "thead", "tbody", "caption", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6",
        "section", "article", "header", "footer", "form", "fieldset", "legend", "label", "body", "html", "head", "title",
    };

    public static bool SembleHtml(string texte)
    {
        var debut = texte[..Math.Min(texte.Length, 20_000)];
        return new[] { "<html", "<body", "<div", "<table", "<td", "<p>", "<br", "<h1", "<h2", "<dt>", "<li>" }.Any(b => debut.Contains(b, StringComparison.OrdinalIgnoreCase));
    }

    public static string Oter(string texte)
    {
        var sortie = new StringBuilder(texte.Length);
        string? tu = null;
        for (var i = 0; i < texte.Length;)
        {
            if (texte[i] != '<' || i + 1 >= texte.Length || !(char.IsAsciiLetter(texte[i + 1]) || texte[i + 1] is '/' or '!'))
            {
                if (tu is null)
                    sortie.Append(texte[i] == '\n' ? ' ' : texte[i]);
                i++;
                continue;
            }

            var fin = texte.IndexOf('>', i);
            if (fin < 0)
                break;
            var nom = Nom(texte.AsSpan(i + 1, fin - i - 1), out var fermante);
            tu = Taire(tu, nom, fermante);
            Separer(sortie, nom, fermante);
            i = fin + 1;
        }
        return sortie.ToString();
    }

    private static string? Taire(string? tu, string nom, bool fermante) => (tu, fermante) switch
    {
        (null, false) when nom is "script" or "style" => nom,
        ({ } attendu, true) when nom == attendu => null,
        _ => tu,
    };

    private static void Separer(StringBuilder sortie, string nom, bool fermante)
    {
        if (nom is "td" or "th")
        {
            if (fermante)
                sortie.Append('\t');
        }
        else if (_lignes.Contains(nom))
        {
            // la dernière cellule d'une rangée n'en annonce pas une de plus
            if (nom is "tr" && fermante && sortie.Length > 0 && sortie[^1] == '\t')
                sortie.Length--;
            sortie.Append('\n');
        }
    }

    private static string Nom(ReadOnlySpan<char> balise, out bool fermante)
    {
        fermante = balise.Length > 0 && balise[0] == '/';
        var reste = fermante ? balise[1..] : balise;
        var longueur = 0;
        while (longueur < reste.Length && char.IsAsciiLetterOrDigit(reste[longueur]))
            longueur++;
        return reste[..longueur].ToString().ToLowerInvariant();
    }
}
