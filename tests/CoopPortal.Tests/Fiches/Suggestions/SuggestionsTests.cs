using System.Net;
using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Xunit;

namespace CoopPortal.Tests.Fiches.Suggestions;

public abstract class SuggestionsTests(Portal portal)
{
    [Theory]
    [InlineData("lieux", "koutia", "Cercle de Koutiala")]
    [InlineData("lieux", "KOUTIALA", "Koutiala")]
    [InlineData("lieux", "cercle de yelim", "Cercle de Yélimané")]
    [InlineData("lieux", "Yellimanné", "Cercle de Yélimané")]
    [InlineData("lieux", "segou", "Ségou")]
    [InlineData("domaines", "sante", "Santé")]
    public async Task Un_debut_de_nom_suffit_sans_accent_ni_orthographe_exacte(string sorte, string tape, string attendu)
    {
        var tenant = await portal.NewTenantAsync();
        using var browser = await portal.ConnecterAsync(tenant, Role.Contributeur);
        Assert.Contains(attendu, (await ChercherAsync(browser, tenant, sorte, tape)).Select(s => s["valeur"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Un_lieu_apporte_sa_region_quand_elle_est_sure()
    {
        var tenant = await portal.NewTenantAsync();
        var collectivite = await portal.CollectiviteAsync(tenant, "Commune de Bassoumbella", Cotes.Partenaire);
        await portal.CollectiviteAsync(tenant, "Bassoumville");
        using var browser = await portal.ConnecterAsync(tenant, Role.Contributeur);
        var cercle = (await ChercherAsync(browser, tenant, "lieux", "yelimane")).Single(s => s["valeur"]!.GetValue<string>() == "Cercle de Yélimané");
        Assert.Equal("Kayes", cercle["remplit"]!["region"]!.GetValue<string>());
        var change = (await ChercherAsync(browser, tenant, "lieux", "cercle de kolondieba")).Single();
        Assert.Contains("Sikasso", change["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("Bougouni", change["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Empty(change["remplit"]!.AsObject());
        var ville = (await ChercherAsync(browser, tenant, "collectivites", "Ansongo", Cotes.Partenaire)).Single(s => s["valeur"]!.GetValue<string>() == "Ansongo");
        Assert.Equal(("Cercle d’Ansongo", "Gao"), (ville["remplit"]!["territoire"]!.GetValue<string>(), ville["remplit"]!["region"]!.GetValue<string>()));
        Assert.Equal(collectivite.Nom, Assert.Single(await ChercherAsync(browser, tenant, "collectivites", "bassoumbela", Cotes.Partenaire))["valeur"]!.GetValue<string>());
        Assert.Equal("Bassoumville", Assert.Single(await ChercherAsync(browser, tenant, "collectivites", "bassou", Cotes.Francais))["valeur"]!.GetValue<string>());
        Assert.Equal(2, (await ChercherAsync(browser, tenant, "collectivites", "bassou")).Count);
    }

    [Theory]
    [InlineData("k")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("%_")]
    [InlineData("zzzzzz")]
    public async Task Trop_peu_de_lettres_ou_rien_de_connu_ne_propose_rien(string tape)
    {
        var tenant = await portal.TenantAsync("mali");
        using var browser = await portal.ConnecterAsync(tenant, Role.Contributeur);
        Assert.Empty(await ChercherAsync(browser, tenant, "lieux", tape));
    }

    [Fact]
    public async Task Dix_reponses_au_plus_le_nom_entier_d_abord()
    {
        var tenant = await portal.NewTenantAsync();
        foreach (var rang in Enumerable.Range(0, 14))
        {
            await portal.CollectiviteAsync(tenant, rang == 13 ? "Valbrune" : $"Valbrune-{"abcdefghijklm"[rang]}");
        }

        using var browser = await portal.ConnecterAsync(tenant, Role.Contributeur);
        var trouvees = await ChercherAsync(browser, tenant, "collectivites", "valbrune", Cotes.Francais);
        Assert.Equal(10, trouvees.Count);
        Assert.Equal("Valbrune", trouvees[0]["valeur"]!.GetValue<string>());
    }

    [Fact]
    public async Task Une_sorte_inconnue_n_existe_pas_et_un_autre_espace_n_apporte_rien()
    {
        var (ici, la) = (await portal.NewTenantAsync(), await portal.NewTenantAsync());
        await portal.CollectiviteAsync(la, "Quelquepart");
        using var browser = await portal.ConnecterAsync(ici, Role.Contributeur);
        Assert.Empty(await ChercherAsync(browser, ici, "collectivites", "quelquepart"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/{ici.Key}/suggestions/personnes?q=ko")).StatusCode);
        using var visiteur = portal.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await visiteur.GetAsync($"/{ici.Key}/suggestions/lieux?q=ko")).StatusCode);
    }

    private static async Task<IReadOnlyList<JsonNode>> ChercherAsync(HttpClient browser, Tenant tenant, string sorte, string tape, string? cote = null)
        => [.. JsonNode.Parse(await browser.GetStringAsync($"/{tenant.Key}/suggestions/{sorte}?cote={cote}&q={Uri.EscapeDataString(tape)}"))!.AsArray().Select(n => n!)];
}

public sealed class SuggestionsSqliteTests(SqlitePortal portal) : SuggestionsTests(portal);

public sealed class SuggestionsPgTests(PgPortal portal) : SuggestionsTests(portal);
