using System.Net;
using CoopPortal.Tests.Support;
using Xunit;

namespace CoopPortal.Tests.Core.Langues;

public sealed class LangueMiddlewareTests(SqlitePortal portal)
{
    [Theory]
    [InlineData("/mali/en/nulle-part")]
    [InlineData("/en/nulle-part")]
    public async Task Une_adresse_inconnue_le_dit_dans_la_langue_de_l_adresse(string chemin)
    {
        using var browser = portal.Browser();
        using var response = await browser.GetAsync(chemin);
        var corps = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("<html lang=\"en\"", corps, StringComparison.Ordinal);
        Assert.Contains("This page does not exist", corps, StringComparison.Ordinal);
        Assert.Contains($"href=\"{chemin[..^"/nulle-part".Length]}/a-propos\"", corps, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_page_qui_n_est_qu_en_francais_y_ramene_avec_sa_demande()
    {
        using var browser = portal.Browser();
        using var response = await browser.GetAsync("/mali/en/connexion?retour=%2Ffiches%2Falencon");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/mali/connexion?retour=%2Ffiches%2Falencon", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Un_envoi_vers_une_autre_langue_va_entier_a_la_page_francaise()
    {
        using var browser = portal.Browser();
        using var corps = new StringContent("a=b");
        using var response = await browser.PostAsync("/mali/en/fiches", corps);
        Assert.Equal(HttpStatusCode.TemporaryRedirect, response.StatusCode);
        Assert.Equal("/mali/fiches", response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/en//ailleurs.example/x")]
    [InlineData("/mali/en/nulle-part")]
    public async Task Un_envoi_vers_une_adresse_inconnue_ne_ramene_nulle_part(string chemin)
    {
        using var browser = portal.Browser();
        using var corps = new StringContent("a=b");
        using var demande = new HttpRequestMessage(HttpMethod.Post, new Uri("http://localhost" + chemin, UriKind.Absolute)) { Content = corps };
        using var response = await browser.SendAsync(demande);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Null(response.Headers.Location);
    }

    [Fact]
    public async Task Un_segment_qui_n_est_pas_une_langue_reste_du_chemin()
    {
        using var browser = portal.Browser();
        using var response = await browser.GetAsync("/mali/entree");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("<html lang=\"fr\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
