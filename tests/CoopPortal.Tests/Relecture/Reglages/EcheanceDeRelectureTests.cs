using CoopPortal.Relecture.Reglages;
using Xunit;

namespace CoopPortal.Tests.Relecture.Reglages;

public sealed class EcheanceDeRelectureTests
{
    private const int Semaine = 0b0111110;

    [Theory]
    [InlineData("2026-11-23", Semaine, 5, "2026-11-30")] // lundi : le lundi suivant
    [InlineData("2026-11-27", Semaine, 1, "2026-11-30")] // vendredi : le lundi
    [InlineData("2026-11-28", Semaine, 1, "2026-11-30")] // samedi
    [InlineData("2026-11-22", Semaine, 5, "2026-11-27")] // dimanche
    [InlineData("2026-11-23", 0b0000100, 2, "2026-12-01")] // les mardis seulement : 24, puis 1er
    [InlineData("2026-12-31", 0b1111111, 1, "2027-01-01")]
    public void Le_delai_se_compte_en_jours_travailles(string envoi, int jours, int delai, string attendu)
        => Assert.Equal(DateOnly.Parse(attendu), EcheanceDeRelecture.De(DateOnly.Parse(envoi), new ReglagesDeRelecture { JoursTravailles = jours, Delai = delai }));

    [Fact]
    public void Par_defaut_on_travaille_du_lundi_au_vendredi()
        => Assert.Equal([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], Enum.GetValues<DayOfWeek>().Where(new ReglagesDeRelecture().Travaille));
}
