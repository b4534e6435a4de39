using CoopPortal.Core.Texte;

namespace CoopPortal.Fiches.Suggestions;

/// <summary>
/// Ce qu'on peut proposer, rangé par clé de lieu : accents, casse, lettres doubles et traits d'union ne comptent pas.
/// Un nom se trouve par chacun de ses mots : « Commune de Koutiala » par « kouti ».
/// </summary>
internal sealed class Repertoire
{
    private readonly (string Cle, int Rang, Suggestion Suggestion)[] _parCle;

    /// <param name="suggestions">dans l'ordre de préférence, avec les noms par lesquels chacune se trouve.</param>
    public Repertoire(IEnumerable<(Suggestion Suggestion, IEnumerable<string> Noms)> suggestions)
    {
        _parCle = [.. suggestions.SelectMany((s, rang) => s.Noms.SelectMany(Cles).Distinct(StringComparer.Ordinal).Select(cle => (cle, rang, s.Suggestion)))];
        Array.Sort(_parCle, (a, b) => string.CompareOrdinal(a.Cle, b.Cle) is var c && c != 0 ? c : a.Rang.CompareTo(b.Rang));
    }

    public IReadOnlyList<Suggestion> Chercher(string? tape)
    {
        var cle = Cle(Analyseur.Termes(tape ?? ""));
        if (cle.Length < 2)
        {
            return [];
        }

        var trouvees = new Dictionary<Suggestion, (int Longueur, int Rang)>(ReferenceEqualityComparer.Instance);
        for (var i = Premiere(cle); i < _parCle.Length && _parCle[i].Cle.StartsWith(cle, StringComparison.Ordinal); i++)
        {
            trouvees.TryAdd(_parCle[i].Suggestion, (_parCle[i].Cle.Length - cle.Length, _parCle[i].Rang));
        }

        // Le nom entier tapé passe devant ceux qui ne font que commencer ainsi.
        return [.. trouvees.OrderBy(t => t.Value.Longueur == 0 ? 0 : 1).ThenBy(t => t.Value.Rang).Select(t => t.Key).GroupBy(s => s.Valeur, StringComparer.Ordinal).Take(Suggestion.AuPlus).Select(g => Reunir([.. g]))];
    }

    // Deux cercles de même nom, celui d'avant 2023 et le sien : on les dit tous deux, et ne remplit que ce qu'ils ont en commun.
    private static Suggestion Reunir(IReadOnlyList<Suggestion> memes) => memes.Count == 1 ? memes[0] : new Suggestion(
        memes[0].Valeur,
        string.Join(" ; ", memes.Select(m => m.Detail).OfType<string>().Distinct(StringComparer.Ordinal)) is { Length: > 0 } details ? details : null,
        memes[0].Remplit.Where(r => memes.All(m => m.Remplit.GetValueOrDefault(r.Key) == r.Value)).ToDictionary(StringComparer.Ordinal));

    private int Premiere(string cle)
    {
        var (bas, haut) = (0, _parCle.Length);
        while (bas < haut)
        {
            var milieu = (bas + haut) / 2;
            (bas, haut) = string.CompareOrdinal(_parCle[milieu].Cle, cle) < 0 ? (milieu + 1, haut) : (bas, milieu);
        }

        return bas;
    }

    // la fin du nom à partir de chaque mot : « comunedekoutiala », « koutiala »
    private static IEnumerable<string> Cles(string nom)
    {
        var mots = Analyseur.Termes(nom);
        for (var i = 0; i < mots.Count; i++)
        {
            if (Cle(mots.Skip(i)) is { Length: > 1 } cle)
            {
                yield return cle;
            }
        }
    }

    // par les mots, élisions ôtées : « d'Ansongo » et « Ansongo » se rejoignent
    private static string Cle(IEnumerable<string> mots) => Analyseur.CleDeLieu(string.Join(' ', mots));
}
