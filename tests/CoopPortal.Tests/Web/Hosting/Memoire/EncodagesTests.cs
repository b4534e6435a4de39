using CoopPortal.Web.Hosting.Memoire;
using Xunit;

namespace CoopPortal.Tests.Web.Hosting.Memoire;

public sealed class EncodagesTests
{
    [Theory]
    [InlineData("gzip, deflate, br, zstd", "Brotli")]
    [InlineData("br;q=0, gzip", "Gzip")]
    [InlineData("br; q=0.0 , gzip;q=0.5", "Gzip")]
    [InlineData("GZIP", "Gzip")]
    [InlineData("gzip;q=0", "Clair")]
    [InlineData("*", "Gzip")]
    [InlineData("identity", "Clair")]
    [InlineData("brotli, x-gzip", "Clair")]
    [InlineData("", "Clair")]
    [InlineData(" ,,;q=", "Clair")]
    public void La_forme_est_la_plus_petite_que_le_navigateur_accepte(string accepte, string attendu)
        => Assert.Equal(attendu, Encodages.Choisir(accepte).ToString());

    [Theory]
    [InlineData("?q=eau&utm_source=lettre", "?q=eau")]
    [InlineData("?fbclid=abc", "")]
    [InlineData("?UTM_medium=x&page=2&q=%C3%A9cole", "?page=2&q=%C3%A9cole")]
    [InlineData("?", "")]
    [InlineData("", "")]
    [InlineData("?pkw=1", "?pkw=1")]
    public void Ce_qui_suit_l_audience_n_est_pas_dans_la_cle(string demande, string attendu)
        => Assert.Equal(attendu, DemandeGardable.Parametres(new Microsoft.AspNetCore.Http.QueryString(demande.Length == 0 ? null : demande)));
}
