using System.Numerics;

namespace CoopPortal.Recherche.Colonnes;

/// <summary>Ce qui reste après les filtres, et combien de fiches porte chaque valeur de chaque facette.</summary>
internal sealed record Tamisees(Ensemble Gardees, int Nombre, IReadOnlyDictionary<(string Facette, string Valeur), int> Comptes);

/// <summary>
/// Filtre et compte en un seul passage. Dans une facette, deux valeurs cochées demandent l'une ou l'autre ; entre facettes, il les faut toutes.
/// Le compte d'une facette ignore ses propres cases : il dit ce qu'en cocher une autre donnerait.
/// </summary>
internal static class Tamis
{
    /// <param name="trouvees">null : toutes les fiches.</param>
    /// <param name="filtres">par facette, les valeurs cochées.</param>
    public static Tamisees Passer(ColonnesDesFiches colonnes, Ensemble? trouvees, ILookup<string, string> filtres)
    {
        var groupes = colonnes.Facettes.Where(f => filtres.Contains(f.Cle)).Select(f => (Plage: f, Masque: Masque(colonnes.Mots, f, filtres[f.Cle]))).ToArray();
        var plages = Array.ConvertAll(groupes, g => Etendue(colonnes.Mots, g.Plage));
        var comptes = new int[colonnes.Mots * 64];
        var gardees = new Ensemble(colonnes.Nombre);
        var nombre = 0;
        foreach (var rang in trouvees?.Rangs() ?? Enumerable.Range(0, colonnes.Nombre))
        {
            var bits = colonnes.Bits(rang);
            var refus = -1;
            for (var g = 0; g < groupes.Length; g++)
            {
                if (Croise(bits, groupes[g].Masque))
                    continue;
                // deux refus : elle ne compte pour personne
                refus = refus < 0 ? g : groupes.Length;
                if (refus == groupes.Length)
                    break;
            }

            if (refus < 0)
            {
                gardees.Mettre(rang);
                nombre++;
                Compter(comptes, bits, null);
            }
            else if (refus < groupes.Length)
            {
                Compter(comptes, bits, plages[refus]);
            }
        }

        return new Tamisees(gardees, nombre, colonnes.Facettes
            .SelectMany(f => f.Valeurs.Select((v, i) => (Cle: (f.Cle, v), Nombre: comptes[f.Premier + i]))).Where(c => c.Nombre > 0).ToDictionary(c => c.Cle, c => c.Nombre));
    }

    private static bool Croise(ReadOnlySpan<ulong> bits, ulong[] masque)
    {
        for (var mot = 0; mot < bits.Length; mot++)
        {
            if ((bits[mot] & masque[mot]) != 0)
                return true;
        }

        return false;
    }

    private static void Compter(int[] comptes, ReadOnlySpan<ulong> bits, ulong[]? masque)
    {
        for (var mot = 0; mot < bits.Length; mot++)
        {
            for (var reste = masque is null ? bits[mot] : bits[mot] & masque[mot]; reste != 0; reste &= reste - 1)
                comptes[(mot << 6) + BitOperations.TrailingZeroCount(reste)]++;
        }
    }

    private static ulong[] Masque(int mots, PlageDeBits plage, IEnumerable<string> valeurs)
    {
        var masque = new ulong[mots];
        foreach (var valeur in valeurs)
        {
            for (var i = 0; i < plage.Valeurs.Count; i++)
            {
                if (plage.Valeurs[i] == valeur)
                    masque[(plage.Premier + i) >> 6] |= 1UL << (plage.Premier + i);
            }
        }

        return masque;
    }

    private static ulong[] Etendue(int mots, PlageDeBits plage) => Masque(mots, plage, plage.Valeurs);
}
