using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Projets;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Fiches.Projets;

public sealed class TableauDeFinancementTests
{
    [Fact]
    public void Un_financeur_a_sa_ligne_une_annee_sa_colonne_et_les_totaux_sont_calcules()
    {
        var tableau = TableauDeFinancement.De(
        [
            new Financement { Financeur = "État", Annee = 2020, Montant = 100 },
            new Financement { Financeur = "État", Annee = 2019, Montant = 50.5m },
            new Financement { Financeur = "Commune", Annee = 2020, Montant = 10, UnPourCent = [3, 1] },
            new Financement { Financeur = "Commune", Montant = null },
        ]);
        Assert.Equal([2019, 2020, null], tableau.Annees);
        Assert.Equal(["État", "Commune"], tableau.Lignes.Select(l => l.Financeur));
        Assert.Equal([50.5m, 100m, null], tableau.Lignes[0].ParAnnee);
        Assert.Equal([50.5m, 110m, null], tableau.Totaux);
        Assert.Equal((150.5m, 10m, 160.5m), (tableau.Lignes[0].Total, tableau.Lignes[1].Total, tableau.Total));
        Assert.Equal([3m, 1m], tableau.Lignes[1].UnPourCent);
        Assert.True(tableau.UnPourCentDit);
    }

    [Fact]
    public void Un_blanc_n_est_pas_zero_euro() => Assert.Null(TableauDeFinancement.De([new Financement { Financeur = "État", Annee = 2020 }]).Total);

    [Fact]
    public void Par_ligne_ou_par_colonne_le_total_est_le_meme()
        => Prop.ForAll(
            (from financeur in Gen.Elements("A", "B", "C", null!)
             from annee in Gen.Elements<int?>(2019, 2020, null)
             from montant in Gen.Elements<decimal?>(null, 0, 1, 12.5m, 305)
             select new Financement { Financeur = financeur, Annee = annee, Montant = montant }).ListOf().ToArbitrary(),
            financements =>
            {
                var tableau = TableauDeFinancement.De([.. financements]);
                return tableau.Lignes.Sum(l => l.Total ?? 0) == (tableau.Total ?? 0) && tableau.Totaux.Sum(t => t ?? 0) == (tableau.Total ?? 0);
            }).QuickCheckThrowOnFailure();
}
