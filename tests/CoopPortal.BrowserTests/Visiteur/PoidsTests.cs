using System.Text.RegularExpressions;
using CoopPortal.BrowserTests.Support;
using Microsoft.Playwright;
using Xunit;

namespace CoopPortal.BrowserTests.Visiteur;

/// <summary>Une première visite au téléphone : ce qui passe vraiment sur le réseau, en-têtes compris.</summary>
public sealed partial class PoidsTests(Portail portail, Navigateur navigateur) : Essai(portail, navigateur)
{
    private const int OctetsAuPlus = 50 * 1024;
    private const int RequetesAuPlus = 5;

    // Ce qui voyage tient dans cinquante ; décomprimées, les cartes et les longues listes en passent seize de plus, et pas davantage.
    private const int DeplieesAuPlus = 68 * 1024;
    private const int FicheMedianeAuPlus = 15 * 1024;

    public static TheoryData<string> Pages => new(PagesPubliquesTests.ToutesLesPages);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Une_premiere_visite_reste_legere(string chemin)
    {
        var page = await OuvrirAsync(Telephone, script: true);
        var reponses = new List<IResponse>();
        page.Response += (_, reponse) => reponses.Add(reponse);
        await using var session = new Releve(await page.Context.NewCDPSessionAsync(page));
        await session.CommencerAsync();
        await page.GotoAsync(chemin, new() { WaitUntil = WaitUntilState.NetworkIdle });

        var ailleurs = session.Adresses.Where(a => new Uri(a).Authority != Portail.Adresse.Authority).ToList();
        Assert.True(ailleurs.Count == 0, $"{chemin} demande ailleurs : {string.Join(", ", ailleurs)}");
        Assert.Contains(session.Adresses, a => a.Contains(".css", StringComparison.Ordinal));
        Assert.InRange(session.Adresses.Count, 2, RequetesAuPlus);
        Assert.InRange(session.Octets, 1, OctetsAuPlus);
        var depliees = 0;
        foreach (var reponse in reponses.Where(r => r.Url.StartsWith("http", StringComparison.Ordinal)))
        {
            depliees += (await reponse.BodyAsync()).Length;
        }

        // L'accueil du réseau a une bande par espace, et les essais en ouvrent des dizaines : dépliée, sa longueur ne dit rien.
        if (chemin is not ("/" or "/en/"))
        {
            Assert.InRange(depliees, 1, DeplieesAuPlus);
        }
    }

    [Fact]
    public async Task La_fiche_mediane_du_livre_pese_moins_de_quinze_kilo_octets_comprimes()
    {
        using var client = new HttpClient { BaseAddress = Portail.Adresse };
        var plan = System.Xml.Linq.XDocument.Parse(await client.GetStringAsync(new Uri("/mali/sitemap.xml", UriKind.Relative)));
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        var poids = new List<int>();
        foreach (var adresse in plan.Root!.Elements().Select(u => new Uri(u.Elements().First().Value)).Where(a => a.AbsolutePath.StartsWith("/mali/fiches/", StringComparison.Ordinal)))
        {
            using var response = await client.GetAsync(new Uri(adresse.AbsolutePath, UriKind.Relative));
            Assert.Contains("gzip", response.Content.Headers.ContentEncoding);
            poids.Add((await response.Content.ReadAsByteArrayAsync()).Length);
        }

        poids.Sort();
        Assert.True(poids.Count > 50, $"{poids.Count} fiches");
        Assert.InRange(poids[poids.Count / 2], 1, FicheMedianeAuPlus);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Une_page_publique_n_emploie_rien_de_la_feuille_du_guichet(string chemin)
    {
        var page = await OuvrirAsync(script: true);
        await page.AllerAsync(chemin);
        if (await page.Locator("body.guichet").CountAsync() > 0)
        {
            return;
        }

        var publiques = await ClassesDeAsync("coop.css");
        var duGuichet = (await ClassesDeAsync("guichet.css")).Except(publiques, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(duGuichet);
        var employees = await page.Locator("[class]").EvaluateAllAsync<string[]>("e => e.flatMap(x => [...x.classList])");
        Assert.Empty(employees.Intersect(duGuichet, StringComparer.Ordinal));
    }

    private async Task<IEnumerable<string>> ClassesDeAsync(string feuille)
    {
        using var client = new HttpClient { BaseAddress = Portail.Adresse };
        var texte = await client.GetStringAsync($"/_content/CoopPortal.Theme/{feuille}");
        return Classes().Matches(texte).Select(m => m.Groups[1].Value);
    }

    [GeneratedRegex(@"\.([a-z][\w-]*)(?=[^{}]*\{)")]
    private static partial Regex Classes();

    /// <summary>Compte ce que le protocole de Chromium annonce ; les adresses « data: » ne passent pas sur le réseau.</summary>
    private sealed class Releve(ICDPSession session) : IAsyncDisposable
    {
        private readonly List<string> _adresses = [];
        private long _octets;

        public List<string> Adresses => _adresses;
        public long Octets => _octets;

        public async Task CommencerAsync()
        {
            session.Event("Network.requestWillBeSent").OnEvent += (_, e) =>
            {
                var adresse = e!.Value.GetProperty("request").GetProperty("url").GetString()!;
                if (!adresse.StartsWith("data:", StringComparison.Ordinal))
                {
                    _adresses.Add(adresse);
                }
            };
            session.Event("Network.loadingFinished").OnEvent += (_, e) => _octets += (long)e!.Value.GetProperty("encodedDataLength").GetDouble();
            await session.SendAsync("Network.enable");
        }

        public async ValueTask DisposeAsync() => await session.DetachAsync();
    }
}
