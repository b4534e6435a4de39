using System.Text;
using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Repertoire;

/// <summary>Les lignes nettoyées, et le nombre de blancs imprimés à la fin de chacune : dans un tableau, ils comptent les cases vides.</summary>
internal sealed record LignesLues(List<string> Lignes, List<byte> Blancs);

/// <summary>
/// Les lignes du fichier, nettoyées sans en changer le nombre : une ligne vide sépare deux cellules,
/// une ligne d'espaces est un alinéa blanc imprimé (gardée comme une espace), un pied de page est vidé.
/// </summary>
internal static partial class Lignes
{
    public const int LargeurMaximale = 20_000;

    [GeneratedRegex(@"(?:repertoire|annuaire|cites unies|partenariat).{0,160} (?:\d{1,4} ?/ ?\d{1,4}|(?:page|p\.|[|-]) ?\d{1,4})$|^ *(?:page|p\.) ?\d{1,4}(?: ?(?:/|sur|de) ?\d{1,4})?$|^ *- ?\d{1,4} ?-$|^\d{1,4} [|-] (?:repertoire|annuaire)", RegexOptions.CultureInvariant)]
    private static partial Regex PiedDePage();

    public static LignesLues Decouper(string texte)
    {
        var lues = new LignesLues([], []);
        foreach (var brute in texte.AsSpan().EnumerateLinesSimples())
        {
            var ligne = Nettoyer(brute);
            lues.Lignes.Add(ligne);
            lues.Blancs.Add(ligne.Length == 0 ? (byte)0 : (byte)Math.Min(byte.MaxValue, brute.Length - brute.TrimEnd().Length));
        }
        ViderLesNumerosDePage(lues.Lignes);
        return lues;
    }

    // des nombres seuls entre deux blancs, qui vont croissant d'un bout à l'autre du fichier, numérotent ses pages
    private static void ViderLesNumerosDePage(List<string> lignes)
    {
        var seuls = Enumerable.Range(0, lignes.Count)
            .Where(i => lignes[i].Length <= 8 && lignes[i].AsSpan().Trim() is { Length: > 0 and < 5 } nombre && !nombre.ContainsAnyExceptInRange('0', '9')
                && (i == 0 || string.IsNullOrWhiteSpace(lignes[i - 1])) && (i == lignes.Count - 1 || string.IsNullOrWhiteSpace(lignes[i + 1])))
            .Select(i => (Rang: i, Nombre: int.Parse(lignes[i], System.Globalization.CultureInfo.InvariantCulture))).ToList();
        if (seuls.Count > 2 && seuls.Zip(seuls.Skip(1)).All(p => p.First.Nombre < p.Second.Nombre && p.Second.Nombre - p.First.Nombre < 20))
            foreach (var (rang, _) in seuls)
                lignes[rang] = "";
    }

    private static string Nettoyer(ReadOnlySpan<char> brute)
    {
        if (brute.IsEmpty)
            return "";
        if (brute.IsWhiteSpace())
            return brute.IndexOf(' ') >= 0 ? " " : "";
        var ligne = Composer(brute.TrimEnd().TrimStart('\f').ToString().Replace('\t', ' ').Replace('\u00A0', ' '));
        var pourPied = ligne.Length <= 250 && (char.IsAsciiDigit(ligne[^1]) || ligne[^1] is '-' or '–' || char.IsAsciiDigit(ligne[0])) ? Pliage.Plier(ligne) : "";
        return PiedDePage().IsMatch(pourPied) ? "" : ligne;
    }

    private static string Composer(string ligne)
    {
        try
        {
            return ligne.IsNormalized() ? ligne : ligne.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // des caractères que l'Unicode réserve : la ligne reste telle quelle
            return ligne;
        }
    }

    private static SeparateurDeLignes EnumerateLinesSimples(this ReadOnlySpan<char> texte) => new(texte);

    /// <summary>Coupe sur LF, CRLF, CR et saut de page seulement : les autres séparateurs d'Unicode restent dans le texte.</summary>
    private ref struct SeparateurDeLignes(ReadOnlySpan<char> reste)
    {
        private ReadOnlySpan<char> _reste = reste;
        private bool _fini;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly SeparateurDeLignes GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_fini)
                return false;
            var fin = _reste.IndexOfAny('\n', '\r');
            if (fin < 0)
            {
                Current = _reste;
                _fini = true;
                return true;
            }
            Current = _reste[..fin];
            var pas = _reste[fin] == '\r' && fin + 1 < _reste.Length && _reste[fin + 1] == '\n' ? 2 : 1;
            _reste = _reste[(fin + pas)..];
            return true;
        }
    }
}
