namespace ExtraireFaits;

/// <summary>
/// Écrit les noms comme on les lit : la graphie du titre d'abord, puis celle des territoires et des villes de la recette,
/// puis les corrections relues à la main. Un mot tout en capitales que rien ne connaît prend une simple majuscule.
/// </summary>
internal sealed class Graphie(IEnumerable<string> nomsConnus, IReadOnlyDictionary<string, string> corrections, IReadOnlySet<string> sigles)
{
    private readonly Dictionary<string, string> _connus = nomsConnus
        .GroupBy(Texte.Plier, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <param name="partenaire">Les noms de référence sont ceux du pays partenaire : ils ne touchent pas la partie française.</param>
    public string Ecrire(string imprime, string titre, bool partenaire)
    {
        if (corrections.TryGetValue(imprime, out var corrige))
            return corrige;
        if (Texte.Plier(imprime) == Texte.Plier(titre))
            return partenaire ? Accentuer(titre) : titre;
        var duTitre = Texte.Morceaux(titre).GroupBy(Texte.Plier, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var ecrit = string.Concat(Texte.Morceaux(imprime).Select(mot => Mot(mot, duTitre)));
        return partenaire ? Accentuer(ecrit) : ecrit;
    }

    private string Mot(string mot, Dictionary<string, string> duTitre)
    {
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
}
