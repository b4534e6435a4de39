using CoopPortal.Core.Langues;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contenus;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Suspensions;
using Xunit;

namespace CoopPortal.Tests.Fiches.Contenus;

public sealed class EnMotsEnAnglaisTests
{
    private static readonly DateOnly _jour = new(2026, 11, 22);

    [Theory]
    [InlineData("2006-06-17", "2027-12-31", null, null, "Signed: 17 June 2006, until 31 December 2027")]
    [InlineData("2003", "2026-03-01", "tacite", null, "Signed: 2003, renewed automatically since 1 March 2026")]
    [InlineData(null, "2026-03-01", "aucune", null, "Expired on 1 March 2026")]
    [InlineData(null, "2026-03-01", null, "terminee", "Ended on 1 March 2026")]
    [InlineData(null, null, null, "denoncee", "Terminated")]
    [InlineData(null, null, null, null, "No dates given")]
    public void Une_convention(string? signature, string? echeance, string? reconduction, string? etat, string attendu)
    {
        Langue.Entrer(Langue.Anglaise);
        Assert.Equal(attendu, EnMots.De(new ConventionIndex
        {
            ItemId = Guid.NewGuid(), FicheItemId = Guid.NewGuid(), Slug = "c", Titre = "C", Signature = signature, Reconduction = reconduction, Etat = etat,
            EcheanceLe = echeance is null ? null : DateOnly.Parse(echeance, System.Globalization.CultureInfo.InvariantCulture),
        }, _jour));
    }

    [Theory]
    [InlineData(null, null, "Missions suspended since 3 March 2024. Decision of the State, République inventée (circulaire 12).")]
    [InlineData("2027-01-31", null, "Missions suspended since 3 March 2024, until 31 January 2027. Decision of the State, République inventée (circulaire 12).")]
    [InlineData(null, "2026-05-06", "Missions suspended from 3 March 2024 to 6 May 2026. Decision of the State, République inventée (circulaire 12).")]
    public void Une_suspension(string? jusqua, string? levee, string attendu)
    {
        Langue.Entrer(Langue.Anglaise);
        Assert.Equal(attendu, SuspensionEnMots.Phrase(new Suspension
        {
            ItemId = Guid.NewGuid(), Decideur = Decideur.Etat, Qui = "République inventée", Acte = "circulaire 12", Depuis = new(2024, 3, 3), Portee = Portee.Missions,
            Visibilite = Visibilite.Public, By = "Camille", At = default, Jusqua = Jour(jusqua), LeveeLe = Jour(levee),
        }, _jour));
    }

    private static DateOnly? Jour(string? jour) => jour is null ? null : DateOnly.Parse(jour, System.Globalization.CultureInfo.InvariantCulture);
}
