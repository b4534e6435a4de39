using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Publication.Exports;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Core.Content;

public abstract class PersonnesTests(Portal portal)
{
    [Fact]
    public async Task Le_texte_des_versions_ne_contient_personne_et_chaque_version_garde_son_telephone()
    {
        var bureau = await CorrigerAsync();
        var stored = await bureau.DansAsync(db => db.Versions.AsNoTracking().OrderBy(v => v.Number).Select(v => v.Document).ToListAsync());
        Assert.Equal(2, stored.Count);
        foreach (var secret in new[] { "Quatrepoils", Bureau.Telephone, "0155443322", Bureau.Courriel, "Troisponts", "770001122" })
        {
            Assert.All(stored, text => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        }

        Assert.Equal(3, (await bureau.EtatAsync()).Personnes);
        Assert.Equal(Bureau.Telephone, TelephoneDe(await bureau.VersionAsync(1)));
        Assert.Equal("0155443322", TelephoneDe(await bureau.VersionAsync(2)));
        Assert.Equal(Bureau.NomPartenaire, (await bureau.VersionAsync(2)).RowsAt("cotePartenaire.contacts").Single().TextAt("nom"));
    }

    [Fact]
    public async Task Effacer_une_personne_la_vide_de_toutes_les_versions_et_des_exports()
    {
        var bureau = await CorrigerAsync();
        await bureau.DansAsync(db => db.Personnes.Where(p => p.ItemId == bureau.Item.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.Data, "{}").SetProperty(p => p.ErasedAt, DateTime.UnixEpoch)));
        var export = await portal.InTenantAsync(bureau.Tenant, s => s.GetRequiredService<ExportJson>().DocumentAsync(CancellationToken.None));
        foreach (var document in new[] { await bureau.VersionAsync(1), await bureau.VersionAsync(2), export })
        {
            var text = document.ToJsonString(DocumentJson.Options);
            Assert.DoesNotContain("Quatrepoils", text, StringComparison.Ordinal);
            Assert.DoesNotContain("0155443322", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\"personne\"", text, StringComparison.Ordinal);
        }

        using var animatrice = await bureau.AnimatriceAsync();
        Assert.DoesNotContain("Quatrepoils", await animatrice.GetStringAsync(bureau.Fiche), StringComparison.Ordinal);
        Assert.DoesNotContain("Quatrepoils", await animatrice.GetStringAsync(bureau.Fiche + "/versions?numero=2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_visiteur_ne_lit_aucun_contact_et_l_animatrice_les_lit()
    {
        var bureau = await CorrigerAsync();
        using var visitor = portal.Browser();
        var page = await visitor.GetStringAsync(bureau.Fiche);
        var search = await visitor.GetStringAsync(bureau.Adresse("/fiches?q=Valbrune"));
        foreach (var secret in new[] { "Quatrepoils", "0155443322", Bureau.Courriel, "Troisponts" })
        {
            Assert.DoesNotContain(secret, page, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, search, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(bureau.Fiche + "\"", await visitor.GetStringAsync(bureau.Adresse("/fiches?q=Quatrepoils")), StringComparison.Ordinal);
        using var animatrice = await bureau.AnimatriceAsync();
        Assert.Contains("0155443322", await animatrice.GetStringAsync(bureau.Fiche), StringComparison.Ordinal);
    }

    private async Task<Bureau> CorrigerAsync()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        // Un contact paraît dès l'envoi.
        await bureau.MessageAsync(browser, ("coteFrancais.contacts[c1].telephone", "0155443322"));
        return bureau;
    }

    private static string? TelephoneDe(JsonObject document) => document.RowsAt("coteFrancais.contacts").Single().TextAt("telephone");
}

public sealed class PersonnesSqliteTests(SqlitePortal portal) : PersonnesTests(portal);

public sealed class PersonnesPgTests(PgPortal portal) : PersonnesTests(portal);
