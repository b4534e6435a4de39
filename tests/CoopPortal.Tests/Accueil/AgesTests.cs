using CoopPortal.Fiches.AccueilEspace;
using CoopPortal.Fiches.Contracts;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Accueil;

public sealed class AgesTests
{
    // La base compare des instants, les pages comptent des mois révolus : les deux doivent dire la même chose tous les jours.
    [Fact]
    public void Le_seuil_de_la_base_est_celui_des_mois_revolus()
    {
        var jours = Gen.Choose(new DateOnly(2019, 1, 1).DayNumber, new DateOnly(2029, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);
        var cas = from jour in jours from recul in Gen.Choose(0, 900) from mois in Gen.Elements(12, 24) select (Jour: jour, Recul: recul, Mois: mois);
        Prop.ForAll(Arb.From(cas), c =>
        {
            var verifiee = c.Jour.AddDays(-c.Recul);
            var parLaBase = verifiee.ToDateTime(TimeOnly.MinValue) >= Ages.Depuis(c.Jour, c.Mois);
            return parLaBase == Fraicheur.MoisRevolus(verifiee, c.Jour) < c.Mois;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(240, 1)]
    [InlineData(241, 2)]
    [InlineData(1200, 5)]
    public void Un_carre_vaut_plusieurs_fiches_quand_il_y_en_a_trop(int total, int vaut) => Assert.Equal(vaut, Carreaux.Valeur(total));

    [Fact]
    public void Rien_de_ce_qui_existe_ne_disparait_du_dessin()
    {
        var nombres = Gen.Choose(0, 5000);
        var ages = from a in nombres from b in nombres from c in nombres from d in nombres select new Ages(a, b, c, d);
        Prop.ForAll(Arb.From(ages), a =>
        {
            var vaut = Carreaux.Valeur(a.Total);
            var carreaux = Carreaux.De(a, vaut);
            return (carreaux.Pleins > 0) == (a.MoinsDUnAn > 0)
                && (carreaux.Demis > 0) == (a.UnADeuxAns > 0)
                && (carreaux.Vides > 0) == (a.PlusAncien + a.Jamais > 0)
                && carreaux.Pleins + carreaux.Demis + carreaux.Vides <= Carreaux.AuPlus + 3
                && (vaut > 1 || carreaux.Pleins + carreaux.Demis + carreaux.Vides == a.Total);
        }).QuickCheckThrowOnFailure();
    }
}
