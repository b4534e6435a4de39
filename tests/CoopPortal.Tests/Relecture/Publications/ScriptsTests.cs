using System.Net;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Xunit;

namespace CoopPortal.Tests.Relecture.Publications;

/// <summary>Du script dans chaque champ de texte : il se lit partout comme du texte, et ne s'exécute nulle part.</summary>
public abstract class ScriptsTests(Portal portal)
{
    private const string Pique = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

    [Fact]
    public async Task Aucune_page_ni_aucun_courriel_ne_rend_le_script()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        var account = await portal.PersonneAsync(bureau.Tenant, Role.Animateur, "Camille <script>alert(1)</script>");
        using var browser = await portal.ConnecterAsync(bureau.Tenant, account);
        var form = await bureau.FormulaireAsync(browser);
        var champs = form.Libres.Where(n => !n.EndsWith(".habitants", StringComparison.Ordinal) && n != "evaluation.annee").ToList();
        Assert.True(champs.Count > 30, $"{champs.Count} champs de texte seulement");
        form = champs.Aggregate(form, (f, champ) => f.Avec(champ, Pique)).Avec("coteFrancais.contacts[c1].siteWeb", "javascript://x.example/%0aalert(1)");
        using var sent = await form.Avec("acte", "soumettre").EnvoyerAsync(browser);
        Assert.True(sent.StatusCode == HttpStatusCode.Redirect, await sent.Content.ReadAsStringAsync());

        await InoffensifAsync(browser, bureau.Modifier);
        await InoffensifAsync(browser, bureau.Adresse("/relecture"));
        var proposition = await bureau.DerniereEnAttenteAsync();
        var review = await bureau.RelireAsync(browser, proposition);
        await InoffensifAsync(browser, review.Page);
        using (var sentBack = await review.Avec("acte", "renvoyer").Avec("commentaire", Pique).EnvoyerAsync(browser))
        {
            Assert.Equal(HttpStatusCode.Redirect, sentBack.StatusCode);
        }

        await InoffensifAsync(browser, bureau.Modifier);
        using (await (await bureau.FormulaireAsync(browser)).Avec("acte", "soumettre").EnvoyerAsync(browser))
        {
            await bureau.PublierAsync(browser, await bureau.DerniereEnAttenteAsync());
        }

        foreach (var page in new[] { bureau.Fiche, bureau.Fiche + "/versions?numero=2", bureau.Adresse("/journal"), bureau.Adresse("/fiches"), bureau.Adresse("/fiches?q=alert"), bureau.Adresse("/fiches?q=" + Uri.EscapeDataString(Pique)) })
        {
            await InoffensifAsync(browser, page);
        }

        using var visitor = portal.Browser();
        foreach (var page in new[] { bureau.Fiche, bureau.Adresse("/"), bureau.Adresse("/fiches?q=alert") })
        {
            Sain(await visitor.GetStringAsync(page), page);
        }

        var mails = await portal.CourriersAsync(bureau.Tenant, account.Email!);
        Assert.Equal(2, mails.Count);
        Assert.All(mails, m => Sain(m.Html, m.Subject));
        Assert.All(mails, m => Assert.DoesNotContain('\n', m.Subject));
        Assert.Equal(Pique, (await bureau.EnLigneAsync()).TextAt("perspectives"));
    }

    [Fact]
    public async Task Un_site_internet_malveillant_ne_devient_pas_un_lien()
    {
        var fiche = Bureau.FicheInventee();
        var bureau = await Bureau.OuvrirAsync(portal, fiche with
        {
            CoteFrancais = fiche.CoteFrancais with { Contacts = [new Contact { Id = "c1", Role = "elu", SiteWeb = "javascript://x.example/%0aalert(1)" }, new Contact { Id = "c2", Role = "elu", SiteWeb = "www.valbrune.example" }] },
        });
        using var browser = await bureau.AnimatriceAsync();
        var html = await browser.GetStringAsync(bureau.Fiche);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("href=\"http://www.valbrune.example/\"", html, StringComparison.Ordinal);
    }

    private static async Task InoffensifAsync(HttpClient browser, string page)
    {
        using var response = await browser.GetAsync(page);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{page} : {response.StatusCode}");
        var html = await response.Content.ReadAsStringAsync();
        Sain(html, page);
        Assert.Contains("&lt;script&gt;alert(1)", html, StringComparison.Ordinal);
    }

    private static void Sain(string html, string page)
    {
        Assert.False(html.Contains("<script>alert", StringComparison.OrdinalIgnoreCase), $"{page} rend le script");
        Assert.False(html.Contains("<img src=x", StringComparison.OrdinalIgnoreCase), $"{page} rend l'image");
    }
}

public sealed class ScriptsSqliteTests(SqlitePortal portal) : ScriptsTests(portal);

public sealed class ScriptsPgTests(PgPortal portal) : ScriptsTests(portal);
