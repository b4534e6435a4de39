using System.Text;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Recipes;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Sections;
using CoopPortal.Imports.Atlas;
using CoopPortal.Imports.Json;
using CoopPortal.Imports.Repertoire;
using CoopPortal.Imports.Reprise;
using CoopPortal.Publication.Exports;
using CoopPortal.Tests.Imports.Atlas;
using CoopPortal.Tests.Imports.Repertoire;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Imports.Reprise;

public sealed class AllerRetourJsonTests(SqlitePortal portal)
{
    private static readonly Author _qui = new(null, "Essai");

    [Theory, InlineData("mali"), InlineData("burkina-faso")]
    public async Task Exporte_importe_dans_un_espace_vide_exporte_tout_est_pareil_a_la_cle_pres(string pays)
    {
        var plein = await portal.NewTenantAsync();
        await RemplirAsync(plein);
        var premier = await ExporterAsync(plein);
        var vide = await EspaceVideAsync(pays);
        var bilan = await ImporterAsync(vide, premier);
        Assert.Equal((70, 70, 1), (bilan.Creees, bilan.Souches, bilan.Projets));
        var second = await ExporterAsync(vide);
        Assert.Contains("\"verifications\"", premier, StringComparison.Ordinal);
        Assert.Contains("\"verifieePar\": \"Comite\"", premier, StringComparison.Ordinal);
        Assert.Equal(premier.Replace($"\"tenant\": \"{plein.Key}\"", "", StringComparison.Ordinal), second.Replace($"\"tenant\": \"{vide.Key}\"", "", StringComparison.Ordinal));
        Assert.True((await ImporterAsync(vide, premier)).RienDeNeuf);
    }

    [Fact]
    public async Task Conventions_et_missions_voyagent_avec_leur_fiche_personnes_comprises()
    {
        var plein = await portal.NewTenantAsync();
        await DependreAsync(plein, Types.Convention, "jumelage", """{"titre":"Jumelage","genre":"jumelage","parties":[{"id":"p1","nom":"Valbrune","qualite":null}],"signature":{"texte":"1970","date":"1970"},"echeance":{"texte":"fin 2027","date":null},"champAjoute":"gardé"}""");
        await DependreAsync(plein, Types.Mission, "delegation", """{"titre":"Délégation","sens":"sud-nord","etat":"realisee","debut":{"texte":"du 11 au 16 septembre 2012","date":"2012-09-11/2012-09-16"},"jourPublic":false,"delegation":[{"id":"d1","nom":"Yasmine Deuxrives","fonction":"Maire","organisme":"Kolimba"}]}""");
        await DependreAsync(plein, Types.Mission, "a-venir", """{"titre":"À venir","etat":"prevue","debut":{"texte":"mars 2027","date":"2027-03"}}""");
        var premier = await ExporterAsync(plein);
        var fiche = JsonNode.Parse(premier)!["partenariats"]!.AsArray().Single(p => p!["slug"]!.GetValue<string>() == "alencon-koutiala")!;
        Assert.Equal("Jumelage", fiche["conventions"]![0]!["titre"]!.GetValue<string>());
        Assert.Equal(2, fiche["missions"]!.AsArray().Count);
        Assert.Contains("Deuxrives", premier, StringComparison.Ordinal);

        var vide = await EspaceVideAsync("mali");
        await ImporterAsync(vide, premier);
        Assert.Equal(premier.Replace($"\"tenant\": \"{plein.Key}\"", "", StringComparison.Ordinal), (await ExporterAsync(vide)).Replace($"\"tenant\": \"{vide.Key}\"", "", StringComparison.Ordinal));
        Assert.True((await ImporterAsync(vide, premier)).RienDeNeuf);
        var (documents, missions) = await portal.InTenantAsync(vide, async s =>
        {
            var db = s.GetRequiredService<TenantDb>();
            return (await db.Versions.Select(v => v.Document).ToListAsync(TestContext.Current.CancellationToken), await db.Set<MissionIndex>().CountAsync(TestContext.Current.CancellationToken));
        });
        Assert.DoesNotContain(documents, d => d.Contains("Deuxrives", StringComparison.Ordinal));
        Assert.Equal(2, missions);
    }

    [Theory]
    [InlineData("""[{"id":"x","slug":"j","titre":"J"}]""", "identifiant")]
    [InlineData("""[{"id":"0190d9f0-0000-7000-8000-000000000001","slug":"J !","titre":"J"}]""", "slug")]
    [InlineData("""[{"id":"0190d9f0-0000-7000-8000-000000000001","slug":"j"}]""", "titre")]
    [InlineData("""[{"id":"0190d9f0-0000-7000-8000-000000000001","slug":"j","titre":"J","signature":"hier"}]""", "forme")]
    [InlineData("""["jumelage"]""", "objet")]
    [InlineData("\"jumelage\"", "liste")]
    public void Une_convention_mal_faite_fait_refuser_le_fichier_en_disant_ou(string conventions, string raison)
    {
        var lu = LecteurJson.Lire(Encoding.UTF8.GetBytes($$"""{"format":"coopportal/1","partenariats":[{"id":"0190d9f0-0000-7000-8000-000000000000","slug":"a-b","titre":"A / B","conventions":{{conventions}}}]}"""));
        Assert.False(lu.Accepte);
        Assert.Contains("partenariats[1].conventions", Assert.Single(lu.Refus), StringComparison.Ordinal);
        Assert.Contains(raison, lu.Refus[0], StringComparison.Ordinal);
    }

    private Task DependreAsync(Tenant tenant, string type, string slug, string document) => portal.InTenantAsync(tenant, async s =>
    {
        var (db, store) = (s.GetRequiredService<TenantDb>(), s.GetRequiredService<ContentStore>());
        var fiche = await db.Items.SingleAsync(i => i.Type == Types.Partenariat && i.Slug == "alencon-koutiala", TestContext.Current.CancellationToken);
        var arbre = DocumentJson.Parse(document);
        var item = new ContentItem { Type = type, Slug = slug, Title = arbre.TextAt("titre")!, ParentId = fiche.Id, CreatedAt = DateTime.UnixEpoch };
        db.Add(item);
        await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await store.PublishAsync(item, arbre, _qui, VersionKind.Redaction, "essai", TestContext.Current.CancellationToken);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
    });

    [Fact]
    public async Task Une_fiche_relue_ici_n_est_pas_ecrasee()
    {
        var tenant = await portal.NewTenantAsync();
        var export = JsonNode.Parse(await ExporterAsync(tenant))!;
        var fiche = export["partenariats"]![0]!;
        fiche["perspectives"] = "Venu d'ailleurs";
        await portal.InTenantAsync(tenant, async s =>
        {
            var (db, store) = (s.GetRequiredService<TenantDb>(), s.GetRequiredService<ContentStore>());
            var slug = fiche["slug"]!.GetValue<string>();
            var item = await db.Items.SingleAsync(i => i.Slug == slug, TestContext.Current.CancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            var document = (await store.VersionAsync(item, item.PublishedVersion!.Value, TestContext.Current.CancellationToken))!.Document;
            await store.PublishAsync(item, document, _qui, VersionKind.Contribution, "essai", TestContext.Current.CancellationToken);
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
        });
        var bilan = await ImporterAsync(tenant, export.ToJsonString());
        Assert.Equal([fiche["titre"]!.GetValue<string>()], bilan.Tenues);
        Assert.DoesNotContain("Venu d'ailleurs", await ExporterAsync(tenant), StringComparison.Ordinal);
    }

    private Task RemplirAsync(Tenant tenant) => portal.InTenantAsync(tenant, async s =>
    {
        var livre = LecteurRepertoire.Lire("repertoire-mali-2008.txt", LivreReel.Octets);
        await s.GetRequiredService<RepriseDeRepertoire>().AccepterAsync(livre, _qui, "livre", progress: null, TestContext.Current.CancellationToken);
        var atlas = s.GetRequiredService<RepriseDAtlas>();
        var pages = await atlas.ProposerAsync([(PagesReelles.Dembela, LecteurAtlas.Lire(PagesReelles.Dembela, PagesReelles.Octets(PagesReelles.Dembela)))], TestContext.Current.CancellationToken);
        await atlas.AccepterAsync(pages, _qui, TestContext.Current.CancellationToken);
        var db = s.GetRequiredService<TenantDb>();
        var fiche = await db.Set<FicheIndex>().FirstAsync(f => f.Slug == "alencon-koutiala", TestContext.Current.CancellationToken);
        fiche.VerifiePartenaireLe = new DateTime(2026, 3, 4, 5, 6, 7, DateTimeKind.Utc);
        fiche.VoixPartenaire = Voix.Comite;
        db.Add(new SectionDeFiche { ItemId = fiche.ItemId, Section = "contacts", Cote = Cotes.Partenaire, VerifieeLe = fiche.VerifiePartenaireLe, VerifieePar = Voix.Comite, VerifieePour = "Koutiala" });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private Task<string> ExporterAsync(Tenant tenant) => portal.InTenantAsync(tenant, async s
        => (await s.GetRequiredService<ExportJson>().DocumentAsync(TestContext.Current.CancellationToken)).ToJsonString(DocumentJson.Indented));

    private Task<BilanDeJson> ImporterAsync(Tenant tenant, string json) => portal.InTenantAsync(tenant, async s =>
    {
        var lu = LecteurJson.Lire(Encoding.UTF8.GetBytes(json));
        Assert.True(lu.Accepte, string.Join(' ', lu.Refus));
        return await s.GetRequiredService<RepriseDeJson>().AccepterAsync(lu, _qui, "export.json", progress: null, TestContext.Current.CancellationToken);
    });

    private async Task<Tenant> EspaceVideAsync(string pays)
    {
        var recette = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Portal.RecipesFolder, $"{pays}.recipe.json"), TestContext.Current.CancellationToken))!;
        var etapes = recette["steps"]!.AsArray();
        foreach (var contenu in etapes.Where(e => e!["name"]!.GetValue<string>() == "content").ToList())
            etapes.Remove(contenu);
        var fichier = Path.Combine(portal.DataFolder, Guid.NewGuid().ToString("N") + ".recipe.json");
        await File.WriteAllTextAsync(fichier, recette.ToJsonString(), TestContext.Current.CancellationToken);
        var cle = "vide-" + Guid.NewGuid().ToString("N")[..10];
        await portal.Services.GetRequiredService<RecipeRunner>().RunAsync(Recipe.Load(fichier), cle, dryRun: false, TestContext.Current.CancellationToken);
        return await portal.TenantAsync(cle);
    }
}
