using System.Net;
using System.Text;
using CoopPortal.Core.Data;
using CoopPortal.Core.Recipes;
using CoopPortal.Tests.Support;
using CoopPortal.Web.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Web.Hosting;

/// <summary>Ce que seul un vrai serveur fait : borner ce qu'on lui envoie.</summary>
public sealed class LimitesTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coop-limites-");
    private readonly Microsoft.AspNetCore.Builder.WebApplication _app;

    public LimitesTests() => _app = PortalHost.Build(["--data", _folder.FullName, "--urls", "http://127.0.0.1:0", "--Jobs:Enabled", "false"]);

    public async ValueTask InitializeAsync()
    {
        await _app.Services.GetRequiredService<Migrator>().PlatformAsync(CancellationToken.None);
        await _app.Services.GetRequiredService<RecipeRunner>().RunAsync(Recipe.Load(Path.Combine(Portal.RecipesFolder, "senegal.recipe.json")), "senegal", dryRun: false, CancellationToken.None);
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(2_200_000)]
    [InlineData(12_000_000)]
    public async Task Plus_de_deux_mega_octets_sont_refuses_lisiblement(int length)
    {
        using var client = Client();
        using var content = new StringContent("courriel=" + new string('a', length), Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await client.PostAsync("/senegal/connexion", content);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("trop lourd", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_envoi_sans_longueur_annoncee_est_borne_aussi()
    {
        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/senegal/connexion")
        {
            Content = new StringContent("courriel=" + new string('a', 2_200_000), Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.ExpectContinue = true;
        using var response = await client.SendAsync(request);
        Assert.True(response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge, response.StatusCode.ToString());
        Assert.Contains("<h1", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3_000_000, HttpStatusCode.Redirect)]
    [InlineData(22_000_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task La_page_des_imports_recoit_jusqu_a_vingt_mega_octets(int length, HttpStatusCode expected)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = Client().BaseAddress };
        using var file = new ByteArrayContent(new byte[length]);
        using var content = new MultipartFormDataContent { { file, "fichier", "livre.txt" } };
        using var response = await client.PostAsync("/senegal/imports", content);
        // Sans session, ce qui n'est pas trop lourd va se connecter.
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Une_page_ordinaire_repond_avec_ses_en_tetes_de_securite()
    {
        using var client = Client();
        using var response = await client.GetAsync("/senegal/fiches");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("script-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }

    private HttpClient Client() => new() { BaseAddress = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
}
