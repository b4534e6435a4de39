using System.Globalization;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Relecture.File;

public abstract class JournalTests(Portal portal)
{
    [Fact]
    public async Task Les_filtres_se_combinent_et_les_pages_gardent_tout()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var animatrice = await bureau.AnimatriceAsync();
        await EcrireAsync(bureau, Enumerable.Range(1, 60).Select(n => (n % 2 == 0 ? "Élodie" : "Paul", "Essai", $"Acte numéro {n}.")));
        var page = bureau.Adresse("/journal");
        Assert.Contains("30 actes", await animatrice.TexteAsync(page + "?acte=Essai&qui=elodie"), StringComparison.Ordinal);
        var first = await animatrice.TexteAsync(page + "?acte=Essai");
        var second = await animatrice.TexteAsync(page + "?acte=Essai&p=2");
        Assert.All(Enumerable.Range(1, 60), n => Assert.True(first.Contains($"numéro {n}.", StringComparison.Ordinal) ^ second.Contains($"numéro {n}.", StringComparison.Ordinal), $"acte {n}"));
        Assert.Contains("60 actes", await animatrice.TexteAsync(page + $"?acte=Essai&du={Jour(0)}&au={Jour(0)}"), StringComparison.Ordinal);
        Assert.Contains("Aucun acte de ce genre", await animatrice.TexteAsync(page + $"?acte=Essai&du={Jour(1)}"), StringComparison.Ordinal);
        Assert.Contains("Aucun acte de ce genre", await animatrice.TexteAsync(page + $"?acte=Essai&au={Jour(-1)}"), StringComparison.Ordinal);
        Assert.Contains("Cette date ne se lit pas", await animatrice.TexteAsync(page + "?du=demain"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("9999")]
    [InlineData("x")]
    public async Task Une_page_qui_n_existe_pas_montre_la_plus_proche(string numero)
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var animatrice = await bureau.AnimatriceAsync();
        await EcrireAsync(bureau, [("Paul", "Essai", "Un acte.")]);
        Assert.Contains("Un acte.", await animatrice.TexteAsync(bureau.Adresse($"/journal?acte=Essai&p={numero}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_tableau_emporte_tout_ce_qui_est_filtre_sans_formule_possible()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var animatrice = await bureau.AnimatriceAsync();
        await EcrireAsync(bureau, [("=1+1", "Essai", "Dit « oui » ; et \"non\""), ("Paul", "Autre", "Ailleurs.")]);
        using var response = await animatrice.GetAsync(bureau.Adresse("/journal?handler=Csv&acte=Essai"));
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        var lines = (await response.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains("\"'=1+1\";\"Essai\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"Dit « oui » ; et \"\"non\"\"\"", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("\"ligne de commande\"", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chacun_lit_ses_actes_sur_sa_page_et_seulement_les_siens()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var french = await bureau.FrancaiseAsync();
        using var partner = await bureau.PartenaireAsync();
        await bureau.ProposerAsync(french, ("perspectives", "Un puits."));
        Assert.Contains("Changements proposés pour", await french.TexteAsync(bureau.Adresse("/moi")), StringComparison.Ordinal);
        Assert.DoesNotContain("Changements proposés pour", await partner.TexteAsync(bureau.Adresse("/moi")), StringComparison.Ordinal);
        Assert.Contains("formulaire", await partner.TexteAsync(bureau.Fiche + "/versions"), StringComparison.Ordinal);
    }

    private string Jour(int decalage) => portal.Clock.GetUtcNow().AddDays(decalage).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Task EcrireAsync(Bureau bureau, IEnumerable<(string Qui, string Acte, string Phrase)> lignes) => bureau.Portal.InTenantAsync(bureau.Tenant, async s =>
    {
        foreach (var (qui, acte, phrase) in lignes)
        {
            s.GetRequiredService<Journal>().Write(new Author(null, qui), acte, null, phrase);
        }

        await s.GetRequiredService<TenantDb>().SaveChangesAsync();
    });
}

public sealed class JournalSqliteTests(SqlitePortal portal) : JournalTests(portal);

public sealed class JournalPgTests(PgPortal portal) : JournalTests(portal);
