using System.Text.RegularExpressions;

namespace ExtraireFaits;

/// <summary>
/// Écrit les noms comme on les lit : la graphie du titre d'abord, puis celle des territoires et des villes de la recette.
/// Un mot tout en capitales que rien ne connaît prend une simple majuscule.
/// </summary>
internal sealed partial class Graphie(IEnumerable<string> nomsConnus, IReadOnlySet<string> sigles)
{
    private static readonly HashSet<string> _liaisons = ["DE", "DU", "DES", "LE", "LA", "LES", "ET", "EN", "SUR"];

    private readonly Dictionary<string, string> _connus = nomsConnus
        .GroupBy(Texte.Plier, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <param name="partenaire">Les noms de référence sont ceux du pays partenaire : ils ne touchent pas la partie française.</param>
    public string Ecrire(string imprime, string titre, bool partenaire)
    {
        var court = Precision().Replace(Mairie().Replace(imprime, ""), "");
        if (Texte.Plier(court) == Texte.Plier(Precision().Replace(titre, "")))
            imprime = Precision().Replace(titre, "");
        else
        {
            var duTitre = Texte.Morceaux(titre).GroupBy(Texte.Plier, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
            imprime = string.Concat(Texte.Morceaux(Precision().Replace(imprime, "")).Select(mot => Mot(mot, duTitre)));
        }

        return partenaire ? Accentuer(imprime) : imprime;
    }

    private string Mot(string mot, Dictionary<string, string> duTitre)
    {
        if (_liaisons.Contains(mot))
            return mot.ToLowerInvariant();
        if (mot.Length < 3 || !mot.All(char.IsUpper) || sigles.Contains(mot))
            return mot;
        return duTitre.TryGetValue(Texte.Plier(mot), out var connu) ? connu : mot[0] + mot[1..].ToLowerInvariant();
    }

    /// <summary>Rend leurs accents aux noms connus : la plus longue suite de mots l'emporte.</summary>
    private string Accentuer(string texte)
    {
        var morceaux = Texte.Morceaux(texte);
        for (var debut = 0; debut < morceaux.Count; debut++)
        {
            for (var fin = Math.Min(morceaux.Count, debut + 5); fin > debut; fin--)
            {
                var suite = string.Concat(morceaux.GetRange(debut, fin - debut));
                if (char.IsUpper(suite[0]) && char.IsLetterOrDigit(suite[^1]) && _connus.TryGetValue(Texte.Plier(suite), out var connu))
                {
                    morceaux.RemoveRange(debut, fin - debut);
                    morceaux.Insert(debut, connu);
                    break;
                }
            }
        }

        return string.Concat(morceaux);
    }

    [GeneratedRegex(@"^(?:mairie|ville|commune)\s+(?:de\s+|du\s+|d['’])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mairie();

    /// <summary>Ce qu'une parenthèse finale dit du genre ou du nombre de villages n'est pas dans le nom.</summary>
    [GeneratedRegex(@"\s*\((?:commune rurale|commune|district|(?:et )?\d+ villages)\)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Precision();
}
