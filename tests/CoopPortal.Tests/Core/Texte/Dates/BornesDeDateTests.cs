using CoopPortal.Core.Texte;
using Xunit;

namespace CoopPortal.Tests.Core.Texte;

public sealed class BornesDeDateTests
{
    [Theory]
    [InlineData("2012", "2012-01-01", "2012-12-31")]
    [InlineData("2012-02", "2012-02-01", "2012-02-29")]
    [InlineData("2026-11-22", "2026-11-22", "2026-11-22")]
    [InlineData("197X", "1970-01-01", "1979-12-31")]
    [InlineData("2003~", "2003-01-01", "2003-12-31")]
    [InlineData("2010-11-29/2010-12-07", "2010-11-29", "2010-12-07")]
    [InlineData("{1994,1996}", "1994-01-01", "1996-12-31")]
    [InlineData("2025-03/..", "2025-03-01", null)]
    [InlineData("../2027", null, "2027-12-31")]
    [InlineData("bientôt", null, null)]
    [InlineData("", null, null)]
    [InlineData(null, null, null)]
    public void Une_date_partielle_a_son_premier_et_son_dernier_jour(string? edtf, string? debut, string? fin)
        => Assert.Equal((Jour(debut), Jour(fin)), BornesDeDate.De(edtf));

    [Theory]
    [InlineData("2012-09-11", "2012-09-16", "2012-09")]
    [InlineData("2012-09-11/2012-09-16", null, "2012-09")]
    [InlineData("2010-11-29", "2010-12-07", "2010-11/2010-12")]
    [InlineData("2012", null, "2012")]
    [InlineData("2012-09-11", "2012-08-01", "2012-09")]
    [InlineData("2025-03/..", null, null)]
    [InlineData(null, "2012-09-16", null)]
    public void Sans_le_jour_il_reste_le_mois_et_l_annee(string? debut, string? fin, string? attendu)
        => Assert.Equal(attendu, BornesDeDate.SansJour(debut, fin));

    private static DateOnly? Jour(string? texte) => texte is null ? null : DateOnly.Parse(texte, System.Globalization.CultureInfo.InvariantCulture);
}
