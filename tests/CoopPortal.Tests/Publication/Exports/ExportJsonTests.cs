using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Publication.Exports;
using CoopPortal.Tests.Campagnes;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Support;
using CoopPortal.Core.Data;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Publication.Exports;

/// <summary>Le format d'échange, tel que la conception l'écrit : clés, ordre, sortes.</summary>
public abstract class ExportJsonTests(Portal portal)
{
    private static readonly string[] _cles =
    [
        "id", "slug", "titre", "genre", "dateMiseAJour", "verifieLe", "statut", "coteFrancais", "cotePartenaire", "debutContacts", "formalisation", "budgets",
        "partenairesTechniques", "partenairesFinanciers", "motivations", "actions", "perspectives", "documents", "domaines", "conventions", "missions", "provenance",
        "statutMotif", "statutDepuis", "finPrevue", "acteurs", "tiers", "instances", "evaluation",
    ];

    [Fact]
    public async Task Un_espace_vide_s_exporte_vide()
    {
        var document = await ExporterAsync(await portal.NewTenantAsync("senegal"));
        Assert.Equal(["format", "tenant", "partenariats", "souches", "projets"], document.Select(p => p.Key));
        Assert.Equal("coopportal/1", document.TextAt("format"));
        Assert.Empty(document["partenariats"]!.AsArray());
        Assert.Empty(document["souches"]!.AsArray());
        Assert.Empty(document["projets"]!.AsArray());
    }

    [Fact]
    public async Task Chaque_partenariat_a_toutes_les_cles_dans_l_ordre_et_chacune_sa_sorte()
    {
        var tenant = await portal.NewTenantAsync("mali");
        var partenariats = (await ExporterAsync(tenant))["partenariats"]!.AsArray();
        Assert.Equal(70, partenariats.Count);
        Assert.All(partenariats, node =>
        {
            var p = node!.AsObject();
            Assert.Equal(_cles, p.Select(x => x.Key));
            Assert.True(Guid.TryParse(p.TextAt("id"), out _));
            foreach (var (path, keys) in new[]
            {
                ("coteFrancais", "collectivites contacts"), ("cotePartenaire", "collectivites contacts"), ("debutContacts", "texte date"), ("formalisation", "texte actes"),
                ("budgets", "cooperationDecentralisee relationsInternationales"), ("budgets.cooperationDecentralisee", "texte montant devise"), ("budgets.relationsInternationales", "texte montant devise"),
                ("partenairesTechniques", "texte liste"), ("partenairesFinanciers", "texte liste"), ("motivations", "generale francaise partenaire"), ("provenance", "source lignes"),
            })
            {
                Assert.Equal(keys.Split(' '), Assert.IsType<JsonObject>(p.At(path)).Select(x => x.Key));
            }

            foreach (var list in new[] { "coteFrancais.collectivites", "coteFrancais.contacts", "cotePartenaire.contacts", "formalisation.actes", "partenairesTechniques.liste", "actions", "domaines", "conventions", "missions" })
            {
                Assert.IsType<JsonArray>(p.At(list));
            }

            Assert.Null(p["verifieLe"]);
            Assert.Null(p["perspectives"]);
            Assert.Contains(p.TextAt("genre"), new[] { "partenariat", "autre" });
        });
    }

    [Fact]
    public async Task Ce_qui_a_ete_publie_revient_egal_personnes_comprises()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        var exported = Assert.Single((await ExporterAsync(bureau.Tenant))["partenariats"]!.AsArray())!.AsObject();
        var expected = PartenariatJson.ToTree(Bureau.FicheInventee());
        Assert.Equal(bureau.Item.Id.ToString(), exported.TextAt("id"));
        var answers = exported.DeepClone().AsObject();
        NumerosDesContacts.Retirer(answers);
        Aujourdhui.Retirer(answers);
        foreach (var added in new[] { "id", "slug", "verifieLe", "conventions", "missions" })
        {
            answers.Remove(added);
        }

        var back = PartenariatJson.ToTree(PartenariatJson.FromTree(answers));
        Assert.True(JsonNode.DeepEquals(expected, back), back.ToJsonString(DocumentJson.Options));
        Assert.Equal(Bureau.Telephone, exported.RowsAt("coteFrancais.contacts").Single().TextAt("telephone"));
    }

    [Fact]
    public async Task Un_champ_ajoute_par_un_espace_vient_apres_les_autres()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        await portal.InTenantAsync(bureau.Tenant, async s =>
        {
            var db = s.GetRequiredService<TenantDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var item = (await db.Items.FindAsync(bureau.Item.Id))!;
            var document = (await s.GetRequiredService<ContentStore>().PublishedAsync(Types.Partenariat, item.Slug, CancellationToken.None))!.Document;
            document.Put("jumelageScolaire", "Oui");
            await s.GetRequiredService<ContentStore>().PublishAsync(item, document, new Author(null, "Essai"), VersionKind.Redaction, "essai", CancellationToken.None);
            await transaction.CommitAsync();
        });
        var exported = Assert.Single((await ExporterAsync(bureau.Tenant))["partenariats"]!.AsArray())!.AsObject();
        // « relue » : corrigée ici, elle ne redevient pas ailleurs l'archive de sa source.
        Assert.Equal([.. _cles, "jumelageScolaire", "relue"], exported.Select(p => p.Key));
    }

    [Fact]
    public async Task Une_souche_tient_en_trois_mots()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        await portal.InTenantAsync(tenant, async s =>
        {
            var db = s.GetRequiredService<TenantDb>();
            db.Add(new Souche { Slug = "b", Titre = "Béthune/Marena Tringa", CoteFrancais = "Béthune", CotePartenaire = "Marena Tringa", Source = "essai", Ligne = 2 });
            db.Add(new Souche { Slug = "a", Titre = "Seule", Source = "essai", Ligne = 1 });
            await db.SaveChangesAsync();
        });
        var souches = (await ExporterAsync(tenant))["souches"]!.AsArray();
        Assert.Equal("""[{"titre":"Seule","coteFrancais":null,"cotePartenaire":null},{"titre":"Béthune/Marena Tringa","coteFrancais":"Béthune","cotePartenaire":"Marena Tringa"}]""", souches.ToJsonString(DocumentJson.Options));
    }

    [Fact]
    public async Task Une_confirmation_date_la_verification_de_sa_fiche_seule()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, _, _, jeton) = await terrain.PretAsync();
        var lien = terrain.Adresse($"/lien/{jeton}");
        using var browser = portal.Browser();
        await browser.SubmitAsync(lien, [], lien + "?handler=Confirmer");
        var verified = (await ExporterAsync(terrain.Tenant))["partenariats"]!.AsArray().Select(p => p!.AsObject()).Where(p => p["verifieLe"] is not null).ToList();
        Assert.Equal((fiche.Slug, "2026-11-22T09:00:00Z"), (Assert.Single(verified).TextAt("slug"), verified[0].TextAt("verifieLe")));
    }

    private Task<JsonObject> ExporterAsync(Tenant tenant)
        => portal.InTenantAsync(tenant, s => s.GetRequiredService<ExportJson>().DocumentAsync(CancellationToken.None));
}

public sealed class ExportJsonSqliteTests(SqlitePortal portal) : ExportJsonTests(portal);

public sealed class ExportJsonPgTests(PgPortal portal) : ExportJsonTests(portal);
