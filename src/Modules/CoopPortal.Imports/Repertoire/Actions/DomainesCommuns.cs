namespace CoopPortal.Imports.Repertoire.Actions;

/// <summary>
/// Une case commune à plusieurs rangées s'imprime une fois, devant la dernière : celles d'avant, qui n'en ont aucune,
/// pas même vide, sont du même domaine.
/// </summary>
internal static class DomainesCommuns
{
    /// <summary>Donne à chaque rangée le domaine qu'elle partage ; <c>false</c> si aucune n'en partage.</summary>
    public static bool Donner(IReadOnlyList<Rangee> rangees)
    {
        var (partage, suivante) = (false, (Rangee?)null);
        foreach (var rangee in rangees.Reverse())
        {
            if (!rangee.SansDomaine)
            {
                suivante = rangee;
                continue;
            }
            if (suivante?.Texte(Colonne.Domaine) is null)
                continue;
            rangee.DomaineCommun = suivante[Colonne.Domaine];
            partage = true;
        }
        return partage;
    }
}
