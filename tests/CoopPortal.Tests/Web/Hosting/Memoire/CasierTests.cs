using CoopPortal.Tests.Support;
using CoopPortal.Web.Hosting.Memoire;
using Xunit;

namespace CoopPortal.Tests.Web.Hosting.Memoire;

public sealed class CasierTests
{
    private const int Octets = 10_000;
    private readonly HorlogeAMain _horloge = new();

    [Fact]
    public void La_place_est_bornee_et_les_pages_les_plus_demandees_restent()
    {
        var casier = new Casier(20 * Octets, TimeSpan.FromMinutes(30), _horloge);
        casier.Garder(Cle(0), Page());
        for (var i = 1; i < 200; i++)
        {
            _horloge.Avancer(TimeSpan.FromSeconds(1));
            Assert.NotNull(casier.Trouver(Cle(0)));
            casier.Garder(Cle(i), Page());
            Assert.True(casier.Octets <= 21 * (Octets + 1024), $"{casier.Octets} octets");
        }

        Assert.NotNull(casier.Trouver(Cle(199)));
        Assert.Null(casier.Trouver(Cle(1)));
    }

    [Fact]
    public void Une_page_au_repos_rend_sa_place()
    {
        var casier = new Casier(1000 * Octets, TimeSpan.FromMinutes(30), _horloge);
        casier.Garder(Cle(1), Page());
        _horloge.Avancer(TimeSpan.FromMinutes(31));
        casier.Garder(Cle(2), Page());
        Assert.Null(casier.Trouver(Cle(1)));
        Assert.NotNull(casier.Trouver(Cle(2)));
        Assert.Equal(1, casier.Nombre);
    }

    [Fact]
    public void La_meme_demande_ne_garde_qu_une_page()
    {
        var casier = new Casier(1000 * Octets, TimeSpan.FromMinutes(30), _horloge);
        casier.Garder(Cle(1), Page());
        var nouvelle = Page();
        casier.Garder(Cle(1), nouvelle);
        Assert.Same(nouvelle, casier.Trouver(Cle(1)));
        Assert.Equal(1, casier.Nombre);
    }

    [Fact]
    public void Une_forme_n_est_comprimee_qu_une_fois()
    {
        var page = Page();
        Assert.Same(page.Sous(Encodage.Brotli).Octets, page.Sous(Encodage.Brotli).Octets);
        Assert.True(page.Poids > Octets + page.Sous(Encodage.Brotli).Octets.Length);
    }

    private static Cle Cle(int numero) => new(null, $"/essai/{numero}", "");

    private static PageGardee Page() => new(null, default, DateTime.MaxValue, new byte[Octets], []);
}
