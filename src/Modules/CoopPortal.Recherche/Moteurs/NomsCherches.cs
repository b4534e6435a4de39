using CoopPortal.Core.Texte;

namespace CoopPortal.Recherche.Moteurs;

/// <summary>Les clés par lesquelles un nom se propose à la frappe : à partir de chacun de ses mots qui distingue, « Commune de Koutiala » par « koutiala ».</summary>
internal static class NomsCherches
{
    private const int CleAuPlus = 80;

    // Ces mots-là commencent la moitié des noms : les taper ne choisit rien.
    private static readonly HashSet<string> _generiques = new(StringComparer.Ordinal)
    {
        "commune", "communes", "rurale", "urbaine", "cercle", "region", "regional", "regionale", "departement", "departemental", "province", "conseil", "general",
        "ville", "mairie", "communaute", "communautes", "agglomeration", "syndicat", "assemblee", "association", "district", "metropole", "fictive", "fictif",
        "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "sur", "sous",
    };

    /// <returns>clé, côté et nom de chaque entrée à proposer.</returns>
    public static string[][] De(Entree entree) => [.. entree.Noms
        .Select(n => (n.Cote, Nom: Jetons.EnUneLigne(n.Nom))).Where(n => n.Nom.Length > 0).Distinct()
        .SelectMany(n => Cles(n.Nom).Select(cle => new[] { cle, n.Cote, n.Nom }))];

    public static IEnumerable<string> Cles(string nom)
    {
        var mots = Analyseur.Termes(nom);
        for (var debut = 0; debut < mots.Count; debut++)
        {
            if (_generiques.Contains(mots[debut]) && debut < mots.Count - 1)
                continue;
            if (Cle(mots.Skip(debut)) is { Length: > 1 } cle)
                yield return cle.Length > CleAuPlus ? cle[..CleAuPlus] : cle;
        }
    }

    /// <summary>Ce que quelqu'un a tapé, réduit comme les clés ; les mots trop communs du début ne comptent pas.</summary>
    public static string CleTapee(string? tape)
    {
        var mots = Analyseur.Termes(tape ?? "");
        var utiles = mots.SkipWhile((mot, rang) => rang < mots.Count - 1 && _generiques.Contains(mot));
        return Cle(utiles);
    }

    private static string Cle(IEnumerable<string> mots) => Analyseur.CleDeLieu(string.Join(' ', mots));
}
