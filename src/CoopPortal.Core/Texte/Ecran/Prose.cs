using System.Buffers;
using System.Text;

namespace CoopPortal.Core.Texte;

/// <summary>
/// Le raccourci de <see cref="TexteRiche"/> : une prose sans le moindre signe de Markdown, comme presque tout ce que les gens
/// écrivent, donne le même HTML sans passer par deux analyseurs.
/// </summary>
internal static class Prose
{
    private static readonly SearchValues<char> _signes = SearchValues.Create("*_`[]<>&#~\\|^$");
    private static readonly SearchValues<string> _liens = SearchValues.Create(["://", "www.", "mailto:", "tel:"], StringComparison.OrdinalIgnoreCase);

    /// <returns>null quand le texte demande l'analyse entière.</returns>
    public static string? Rendre(string texte)
    {
        if (texte.AsSpan().ContainsAny(_signes) || texte.AsSpan().ContainsAny(_liens) || !texte.All(EstOrdinaire))
            return null;
        var html = new StringBuilder(texte.Length + 32);
        var ouvert = false;
        foreach (var ligne in texte.AsSpan().EnumerateLines())
        {
            if (ligne.IsEmpty)
            {
                html.Append(ouvert ? "</p>\n" : "");
                ouvert = false;
                continue;
            }
            if (CommenceAutreChose(ligne))
                return null;
            html.Append(ouvert ? "<br>\n" : "<p>");
            Ecrire(html, ligne);
            ouvert = true;
        }
        return html.Append(ouvert ? "</p>\n" : "").ToString();
    }

    private static bool EstOrdinaire(char c) => c is '\n' or ' ' or '\u00A0' or '\u202F' || !(char.IsControl(c) || char.IsWhiteSpace(c) || char.IsSurrogate(c) || c is '\uFEFF' or '\uFFFE' or '\uFFFF');

    // Une puce, un numéro, un titre souligné, un retrait : Markdown y lit autre chose qu'un paragraphe.
    private static bool CommenceAutreChose(ReadOnlySpan<char> ligne)
        => char.IsWhiteSpace(ligne[0]) || char.IsWhiteSpace(ligne[^1]) || ligne[0] is '-' or '+' or '=' or ':' || EstNumerotee(ligne);

    private static bool EstNumerotee(ReadOnlySpan<char> ligne)
        => ligne.IndexOfAnyExceptInRange('0', '9') is > 0 and var suite && (ligne[suite] is '.' or ')');

    private static void Ecrire(StringBuilder html, ReadOnlySpan<char> ligne)
    {
        for (var espace = ligne.IndexOf('\u00A0'); espace >= 0; espace = ligne.IndexOf('\u00A0'))
        {
            html.Append(ligne[..espace]).Append("&nbsp;");
            ligne = ligne[(espace + 1)..];
        }
        html.Append(ligne);
    }
}
