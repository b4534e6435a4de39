using System.Net;
using System.Text;
using CoopPortal.Core.Access;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace CoopPortal.Tests.Web.Hosting;

/// <summary>Un mandataire local dit le vrai protocole ; le même en-tête venu d'ailleurs ne compte pas.</summary>
public sealed class MandataireTests(SqlitePortal portal)
{
    [Theory]
    [InlineData("127.0.0.1", "https", true)]
    [InlineData("::1", "https", true)]
    [InlineData("127.0.0.1", "http", false)]
    [InlineData("203.0.113.7", "https", false)]
    [InlineData("10.0.0.7", "https", false)]
    public async Task La_session_n_est_reservee_au_https_que_sur_la_parole_du_mandataire_local(string pair, string protocole, bool reservee)
    {
        var tenant = await portal.TenantAsync("senegal");
        var account = await portal.PersonneAsync(tenant, Role.Contributeur);
        var lien = Entree.Lien(tenant, await portal.JetonAsync(tenant, account));

        var reponse = await PosterAsync(lien, pair, protocole);

        Assert.Equal(StatusCodes.Status302Found, reponse.StatusCode);
        var session = Assert.Single(reponse.Headers.SetCookie, c => c!.StartsWith("coop.session.senegal=", StringComparison.Ordinal));
        Assert.Equal(reservee, session!.Contains("; secure", StringComparison.OrdinalIgnoreCase));
    }

    private async Task<HttpResponse> PosterAsync(string lien, string pair, string protocole)
    {
        using var browser = portal.CreateClient();
        using var page = await browser.GetAsync(lien);
        var champs = Forms.Hidden(await page.Content.ReadAsStringAsync());
        using var formulaire = new FormUrlEncodedContent(champs);
        var corps = await formulaire.ReadAsStringAsync();
        var cookies = string.Join("; ", page.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        var context = await portal.Server.SendAsync(c =>
        {
            c.Connection.RemoteIpAddress = IPAddress.Parse(pair);
            c.Request.Method = HttpMethods.Post;
            c.Request.Path = lien;
            c.Request.Host = new HostString("localhost");
            c.Request.Headers.Cookie = cookies;
            c.Request.Headers["X-Forwarded-Proto"] = protocole;
            c.Request.Headers["X-Forwarded-For"] = "198.51.100.1";
            c.Request.ContentType = "application/x-www-form-urlencoded";
            c.Request.Body = new MemoryStream(Encoding.ASCII.GetBytes(corps));
            c.Request.ContentLength = corps.Length;
        });
        return context.Response;
    }
}
