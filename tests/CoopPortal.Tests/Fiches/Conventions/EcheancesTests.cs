using CoopPortal.Fiches.Contenus;
using CoopPortal.Fiches.Contracts;
using Xunit;

namespace CoopPortal.Tests.Fiches.Conventions;

public sealed class EcheancesTests
{
    private static readonly DateOnly _jour = new(2026, 11, 22);

    [Theory]
    [InlineData(91, null, null, false, null)]
    [InlineData(90, null, null, true, 90)]
    [InlineData(31, null, null, true, 90)]
    [InlineData(30, null, null, true, 30)]
    [InlineData(0, null, null, true, 30)]
    [InlineData(-1, null, null, true, null)]
    [InlineData(-400, "aucune", null, true, null)]
    [InlineData(-400, "tacite", null, false, null)]
    [InlineData(20, "tacite", null, true, 30)]
    [InlineData(20, null, "terminee", false, null)]
    [InlineData(-20, null, "denoncee", false, null)]
    [InlineData(-20, "expresse", "en-vigueur", true, null)]
    public void Une_echeance_se_regarde_dans_les_90_jours_ou_passee_sans_reconduction(int dans, string? reconduction, string? etat, bool aVoir, int? seuil)
    {
        var convention = Convention(_jour.AddDays(dans), reconduction, etat);
        Assert.Equal((aVoir, seuil), (Echeances.AVoir(convention, _jour), Echeances.Seuil(convention, _jour)));
    }

    [Fact]
    public void Sans_echeance_dite_rien_n_est_a_regarder()
    {
        Assert.False(Echeances.AVoir(Convention(null, null, null), _jour));
        Assert.Null(Echeances.Seuil(Convention(null, null, null), _jour));
    }

    [Fact]
    public void La_liste_dit_ce_qui_vient()
    {
        Assert.Equal("Jusqu’au 1er mars 2027", EnMots.De(Convention(new DateOnly(2027, 3, 1), null, null), _jour));
        Assert.Equal("Arrivée à échéance le 1er mars 2026", EnMots.De(Convention(new DateOnly(2026, 3, 1), "aucune", null), _jour));
        Assert.Equal("Reconduite d’elle-même depuis le 1er mars 2026", EnMots.De(Convention(new DateOnly(2026, 3, 1), "tacite", null), _jour));
        Assert.Equal("Dates non données", EnMots.De(Convention(null, null, null), _jour));
    }

    private static ConventionIndex Convention(DateOnly? echeance, string? reconduction, string? etat)
        => new() { ItemId = Guid.NewGuid(), FicheItemId = Guid.NewGuid(), Slug = "c", Titre = "C", EcheanceLe = echeance, Reconduction = reconduction, Etat = etat };
}
