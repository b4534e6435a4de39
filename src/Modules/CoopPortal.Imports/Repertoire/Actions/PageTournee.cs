namespace CoopPortal.Imports.Repertoire.Actions;

/// <summary>En haut d'une page, des phrases sans domaine, ni date, ni montant continuent l'action de la page d'avant.</summary>
internal static class PageTournee
{
    public static IReadOnlyList<Rangee> Reprendre(IReadOnlyList<Rangee> rangees)
    {
        var reprises = new List<Rangee>();
        foreach (var rangee in rangees)
            if (reprises.Count > 0 && rangee is { HautDePage: true, SansDomaine: true } && rangee.Texte(Colonne.Periode) is null && rangee.Texte(Colonne.Budget) is null
                && reprises[^1].Texte(Colonne.Action) is not null && rangee.DUnTenant(Colonne.Action))
                reprises[^1].Continuer(rangee);
            else
                reprises.Add(rangee);
        return reprises;
    }
}
