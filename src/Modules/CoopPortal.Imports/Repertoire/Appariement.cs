namespace CoopPortal.Imports.Repertoire;

/// <summary>
/// Retrouve la fiche d'un nom écrit autrement : sigles développés, accents et traits d'union ignorés,
/// une ou deux lettres d'écart dans un mot long, fin du nom omise (« Saint-Sébastien »).
/// </summary>
internal sealed class Appariement
{
    private static readonly Dictionary<string, string> _sigles = new(StringComparer.Ordinal)
    {
        ["cg"] = "conseil general",
        ["cr"] = "conseil regional",
        ["ca"] = "communaute agglomeration",
        ["cc"] = "communaute communes",
        ["cu"] = "communaute urbaine",
        ["san"] = "syndicat agglomeration nouvelle",
        ["st"] = "saint",
        ["ste"] = "sainte",
    };

    private static readonly HashSet<string> _outils = new(StringComparer.Ordinal)
    {
        "de", "du", "des", "d", "la", "le", "les", "l", "et", "sur", "sous", "en", "a", "au", "aux", "commune", "ville", "mairie",
    };

    // un conseil général ne se confond pas avec la ville du même nom
    private static readonly HashSet<string> _genres = new(StringComparer.Ordinal) { "conseil", "communaute", "syndicat", "general", "regional" };

    private readonly List<HashSet<string>[]> _fiches;

    // deux mots proches ont la même initiale et la même longueur à une lettre près : un livre de dix mille fiches ne se compare pas à lui-même
    private readonly Dictionary<(char Initiale, int Longueur), List<int>> _parMot = [];

    public Appariement(IReadOnlyList<(string Titre, string? Nom)> fiches)
    {
        _fiches = [.. fiches.Select(f => new[] { Mots(f.Titre.Split('/')[0]), Mots(f.Nom ?? "") })];
        for (var i = 0; i < _fiches.Count; i++)
            foreach (var cle in _fiches[i].SelectMany(m => m).Select(m => (m[0], m.Length)).Distinct())
                (_parMot.TryGetValue(cle, out var rangs) ? rangs : _parMot[cle] = []).Add(i);
    }

    /// <summary>Les rangs des fiches que ce nom désigne : les exactes, à défaut celles dont il omet une partie.</summary>
    public IReadOnlyList<int> Chercher(string nom)
    {
        var cherches = Mots(nom);
        if (cherches.Count == 0)
            return [];
        var voisines = cherches.Select(Voisines).MinBy(v => v.Count)!;
        foreach (var ecart in new[] { 0, 1, int.MaxValue })
        {
            var trouves = voisines.Where(i => Array.Exists(_fiches[i], f => Convient(cherches, f, ecart))).ToList();
            if (trouves.Count > 0)
                return trouves;
        }
        return [];
    }

    private List<int> Voisines(string mot)
        => [.. Enumerable.Range(mot.Length - 1, 3).SelectMany(l => _parMot.GetValueOrDefault((mot[0], l)) ?? []).Distinct().Order()];

    private static bool Convient(HashSet<string> cherches, HashSet<string> fiche, int enPlus)
        => fiche.Count >= cherches.Count && fiche.Count - cherches.Count <= enPlus
            && cherches.All(c => fiche.Any(f => Proches(c, f)))
            && _genres.All(g => cherches.Contains(g) == fiche.Contains(g));

    private static HashSet<string> Mots(string nom)
    {
        var mots = Pliage.Mots(nom).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(m => (_sigles.GetValueOrDefault(m) ?? m).Split(' ')).Where(m => !_outils.Contains(m) && !m.All(char.IsAsciiDigit));
        return mots.ToHashSet(StringComparer.Ordinal);
    }

    internal static bool Proches(string un, string autre)
    {
        if (string.Equals(un, autre, StringComparison.Ordinal))
            return true;
        var longueur = Math.Min(un.Length, autre.Length);
        if (longueur is < 3 or > 60 || Math.Abs(un.Length - autre.Length) > 1 || un[0] != autre[0])
            return false;
        // une lettre d'écart, et dans un mot court seulement « i » pour « y »
        var distance = Distance(un, autre);
        return distance == 1 && (longueur >= 6 || string.Equals(un.Replace('y', 'i'), autre.Replace('y', 'i'), StringComparison.Ordinal));
    }

    internal static int Distance(ReadOnlySpan<char> un, ReadOnlySpan<char> autre)
    {
        var avant = new int[autre.Length + 1];
        var ligne = new int[autre.Length + 1];
        for (var j = 0; j <= autre.Length; j++)
            avant[j] = j;
        for (var i = 1; i <= un.Length; i++)
        {
            ligne[0] = i;
            for (var j = 1; j <= autre.Length; j++)
                ligne[j] = Math.Min(Math.Min(avant[j] + 1, ligne[j - 1] + 1), avant[j - 1] + (un[i - 1] == autre[j - 1] ? 0 : 1));
            (avant, ligne) = (ligne, avant);
        }
        return avant[^1];
    }
}
