using CoopPortal.Relecture.File;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Relecture.File;

public sealed class DelaiTests
{
    [Theory]
    [InlineData("2026-11-16", "2026-11-23")]
    [InlineData("2026-11-20", "2026-11-27")]
    [InlineData("2026-11-21", "2026-11-27")]
    [InlineData("2026-11-22", "2026-11-27")]
    public void Cinq_jours_ouvres_sautent_les_fins_de_semaine(string recue, string echeance)
        => Assert.Equal(Jour(echeance), Delai.Echeance(Jour(recue)));

    [Fact]
    public void Une_echeance_tombe_toujours_un_jour_ouvre() => Prop.ForAll(Gen.Choose(0, 20_000).ToArbitrary(), Gen.Choose(1, 30).ToArbitrary(), (jour, delai) =>
    {
        var recue = new DateOnly(2000, 1, 1).AddDays(jour);
        var echeance = Delai.Echeance(recue, delai);
        var ouvres = Enumerable.Range(1, echeance.DayNumber - recue.DayNumber).Count(i => recue.AddDays(i).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        return ouvres == delai && echeance.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
    }).QuickCheckThrowOnFailure();

    private static DateOnly Jour(string texte) => DateOnly.Parse(texte, System.Globalization.CultureInfo.InvariantCulture);
}
