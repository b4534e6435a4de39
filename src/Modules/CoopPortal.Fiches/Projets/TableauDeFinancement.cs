using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Fiches.Projets;

/// <summary>Ce qu'un financeur donne, année par année ; <c>null</c> là où la page ne dit rien.</summary>
public sealed record LigneDeFinancement(string Financeur, IReadOnlyList<decimal?> ParAnnee, decimal? Total, IReadOnlyList<decimal> UnPourCent);

/// <summary>
/// Les financements d'un projet par financeur et par année, en euros, et leurs totaux. Les chiffres du 1 % eau restent tels que
/// donnés, hors des totaux : la page ne dit pas à quelle colonne chacun appartient.
/// </summary>
/// <param name="Annees">dans l'ordre ; la dernière est nulle quand un financement n'a pas d'année.</param>
public sealed record TableauDeFinancement(IReadOnlyList<int?> Annees, IReadOnlyList<LigneDeFinancement> Lignes, IReadOnlyList<decimal?> Totaux, decimal? Total)
{
    public bool UnPourCentDit => Lignes.Any(l => l.UnPourCent.Count > 0);

    public static TableauDeFinancement De(IReadOnlyList<Financement> financements)
    {
        var annees = financements.Select(f => f.Annee).Distinct().OrderBy(a => a is null).ThenBy(a => a).ToList();
        var lignes = financements.GroupBy(f => f.Financeur ?? "", StringComparer.Ordinal).Select(g => new LigneDeFinancement(
            g.Key,
            [.. annees.Select(a => Somme(g.Where(f => f.Annee == a)))],
            Somme(g),
            [.. g.SelectMany(f => f.UnPourCent)])).ToList();
        return new TableauDeFinancement(annees, lignes, [.. annees.Select(a => Somme(financements.Where(f => f.Annee == a)))], Somme(financements));
    }

    // Sans aucun montant il n'y a pas de total : un blanc n'est pas zéro euro.
    private static decimal? Somme(IEnumerable<Financement> financements)
        => financements.Select(f => f.Montant).Where(m => m is not null).Aggregate((decimal?)null, (somme, montant) => (somme ?? 0) + montant);
}
