using System.Text;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Comptoir;
using CoopPortal.Publication.Exports;
using CoopPortal.Tests.Imports.Atlas;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Imports.Comptoir;

/// <summary>L'export d'un espace, déposé dans un autre : mêmes identifiants, et ce que des gens avaient relu n'y redevient pas une archive.</summary>
public sealed class EchangeTests(SqlitePortal portal)
{
    [Fact]
    public async Task Accepte_en_bloc_un_export_se_reexporte_pareil()
    {
        var (from, export) = await ExporterAsync();
        var to = await Table.DresserAsync(portal);
        var import = await to.RecevoirAsync(Encoding.UTF8.GetBytes(export.ToJsonString(DocumentJson.Indented)), "espace.json");
        var proposals = await to.PropositionsAsync(import);
        Assert.Equal([GenreDeProposition.Fiche, GenreDeProposition.Fiche, GenreDeProposition.Fiche, GenreDeProposition.Projet, GenreDeProposition.Souche], proposals.Select(p => p.Genre));
        (await to.SurToutAsync(import, "sures")).Dispose();
        Assert.All(await to.PropositionsAsync(import), p => Assert.Equal(EtatDeProposition.Acceptee, p.Etat));
        var again = await ExporterAsync(to);
        Assert.Equal(Sans(export), Sans(again));
        Assert.NotEqual(from.Tenant.Key, to.Tenant.Key);
    }

    [Theory]
    [InlineData("verifiee-kolimba", false, "Vérifiée par")]
    [InlineData("corrigee-kolimba", false, "Mise à jour")]
    [InlineData("archive-kolimba", true, "Archive du répertoire 2008")]
    public async Task Ce_que_des_gens_ont_relu_n_est_plus_une_archive(string slug, bool archive, string phrase)
    {
        var (_, export) = await ExporterAsync();
        var to = await Table.DresserAsync(portal);
        var import = await to.RecevoirAsync(Encoding.UTF8.GetBytes(export.ToJsonString()), "espace.json");
        (await to.DeciderAsync(await to.PropositionAsync(import, slug), "publier")).Dispose();
        var index = await to.DansAsync(db => db.Set<FicheIndex>().AsNoTracking().SingleAsync(f => f.Slug == slug));
        Assert.Equal(archive, index.Archive is not null);
        Assert.StartsWith(phrase, Fraicheur.De(index, new DateOnly(2026, 11, 22)).Phrase, StringComparison.Ordinal);
    }

    private async Task<(Table Table, JsonObject Export)> ExporterAsync()
    {
        var table = await Table.DresserAsync(portal);
        await table.PoserAsync(Bureau.FicheInventee("Archive"), VersionKind.Import);
        await table.PoserAsync(Bureau.FicheInventee("Corrigée"), VersionKind.Contribution);
        await table.PoserAsync(Bureau.FicheInventee("Vérifiée"), VersionKind.Import);
        await table.DansAsync(db => db.Set<FicheIndex>().Where(f => f.Slug == "verifiee-kolimba")
            .ExecuteUpdateAsync(s => s.SetProperty(f => f.VerifiePartenaireLe, new DateTime(2026, 3, 4, 5, 6, 7, DateTimeKind.Utc)).SetProperty(f => f.Archive, (string?)null)));
        var page = await table.SeuleAsync(await table.RecevoirAsync(PagesReelles.Octets(PagesReelles.Kayes), PagesReelles.Kayes));
        (await table.DeciderAsync(page, "publier", ("doublon", "-autre"), ("autreFiche", "Archive / Kolimba"))).Dispose();
        await table.DansAsync(async db =>
        {
            db.Add(new Souche { Slug = "aubepierre-tangora", Titre = "Aubepierre/Tangora", CoteFrancais = "Aubepierre", CotePartenaire = "Tangora", Source = "livre.txt" });
            return await db.SaveChangesAsync();
        });
        return (table, await ExporterAsync(table));
    }

    private Task<JsonObject> ExporterAsync(Table table) => portal.InTenantAsync(table.Tenant, s => s.GetRequiredService<ExportJson>().DocumentAsync(TestContext.Current.CancellationToken));

    private static string Sans(JsonObject export)
    {
        var copy = export.Copy();
        copy.Remove("tenant");
        return copy.ToJsonString(DocumentJson.Indented);
    }
}
