using System.Collections.Frozen;

namespace CoopPortal.Core.Texte;

/// <summary>Mots-outils (pliés) : gardés dans le texte et dans les phrases exactes, ôtés des mots d'une requête.</summary>
internal static class MotsVides
{
    private static readonly FrozenSet<string> _mots = FrozenSet.ToFrozenSet(
        ("a au aux avec c ce ces cet cette chez comme d dans de des donc dont du elle elles en est et eux il ils j je l la le les leur leurs "
         + "lui m ma mais me mes mon n ne nos notre nous on ont ou par pas pour qu que qui s sa sans se ses si son sont sur t ta te tes ton tu un une vos votre vous y")
            .Split(' '),
        StringComparer.Ordinal);

    public static bool Contient(string terme) => _mots.Contains(terme);
}
