using System.Numerics;

namespace CoopPortal.Recherche.Colonnes;

/// <summary>Des fiches, par leur rang dans <see cref="ColonnesDesFiches"/> : un bit chacune, si bien que cent mille tiennent en douze kilo-octets.</summary>
internal sealed class Ensemble(int taille)
{
    private readonly ulong[] _bits = new ulong[(taille + 63) / 64];

    public int Nombre => _bits.Sum(BitOperations.PopCount);

    public static Ensemble Plein(int taille)
    {
        var plein = new Ensemble(taille);
        for (var rang = 0; rang < taille; rang++)
            plein.Mettre(rang);
        return plein;
    }

    public void Mettre(int rang) => _bits[rang >> 6] |= 1UL << rang;

    public bool A(int rang) => (_bits[rang >> 6] & (1UL << rang)) != 0;

    /// <summary>Les rangs, en montant : par nom de fiche.</summary>
    public IEnumerable<int> Rangs()
    {
        for (var mot = 0; mot < _bits.Length; mot++)
        {
            for (var reste = _bits[mot]; reste != 0; reste &= reste - 1)
                yield return (mot << 6) + BitOperations.TrailingZeroCount(reste);
        }
    }
}
