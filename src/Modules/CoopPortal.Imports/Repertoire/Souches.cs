using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Repertoire;

/// <summary>La liste des partenariats connus sans fiche : « Côté français/Côté partenaire », séparés par des virgules.</summary>
internal static partial class Souches
{
    [GeneratedRegex(@"^(?:ca|cc|cg|cr|cu|conseil|communaute|departement|region|syndicat|ville|commune|san|association)\b", RegexOptions.CultureInvariant)]
    private static partial Regex FrancaisSeul();

    public static IReadOnlyList<SoucheLue> Lire(TexteSitue? liste, Journal journal)
    {
        if (liste is null)
            return [];
        var souches = new List<SoucheLue>();
        foreach (var (ligne, morceau) in Morceaux(liste))
        {
            var barre = morceau.IndexOf('/', StringComparison.Ordinal);
            if (barre >= 0)
            {
                var (francais, partenaire) = (Nul(morceau[..barre]), Nul(morceau[(barre + 1)..]));
                souches.Add(new SoucheLue($"{francais}/{partenaire}", francais, partenaire, ligne));
            }
            else if (souches.Count > 0 && souches[^1].CotePartenaire is not null && !FrancaisSeul().IsMatch(Pliage.Mots(morceau)))
            {
                // la virgule séparait deux partenaires, non deux souches
                var precedente = souches[^1];
                souches[^1] = precedente with { Titre = $"{precedente.Titre}, {morceau}", CotePartenaire = $"{precedente.CotePartenaire}, {morceau}" };
                journal.Informer("souches", ligne, $"« {morceau} » est lu comme un autre partenaire de {precedente.CoteFrancais}.");
            }
            else
            {
                souches.Add(new SoucheLue(morceau, morceau, null, ligne));
                journal.Informer("souches", ligne, $"« {morceau} » est cité sans partenaire.");
            }
        }
        return souches;
    }

    private static IEnumerable<(int Ligne, string Morceau)> Morceaux(TexteSitue liste)
    {
        var debut = 0;
        var texte = liste.Brut;
        for (var i = 0; i <= texte.Length; i++)
        {
            if (i < texte.Length && texte[i] != ',')
                continue;
            var morceau = MiseEnTexte.Cellule(liste.Tranche(debut, i))?.TrimEnd('.', ' ');
            var saut = texte.AsSpan(debut, i - debut).Length - texte.AsSpan(debut, i - debut).TrimStart().Length;
            if (morceau is not null && !Vide.EstBlanc(morceau))
                yield return (liste.LigneDe(debut + saut), morceau.Replace('\n', ' '));
            debut = i + 1;
        }
    }

    private static string? Nul(string texte) => Vide.EstBlanc(texte) ? null : texte.Trim();
}
