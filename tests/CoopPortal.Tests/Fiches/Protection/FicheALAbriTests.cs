using System.Net;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Recipes;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Reprise;
using CoopPortal.Publication.Exports;
using CoopPortal.Recherche.Contracts;
using CoopPortal.Tests.Campagnes;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Fiches.Protection;

/// <summary>Une fiche à l'abri : nulle part pour les autres, entière pour les siens, et telle quelle au retour.</summary>
public abstract class FicheALAbriTests(Portal portal)
{
    [Fact]
    public async Task Son_mot_ne_se_lit_plus_a_aucune_adresse()
    {
        var refuge = await Refuge.OuvrirAsync(portal);
        using var visiteur = portal.Browser();
        using var relecteur = await portal.ConnecterAsync(refuge.Tenant, Role.Relecteur);
        using var etrangere = await portal.ConnecterAsync(refuge.Tenant, Role.Contributeur);
        using var francaise = await refuge.MandateeAsync(Cotes.Francais);
        var avant = await refuge.OuElleSeVoitAsync(visiteur);
        // L'essai sait trouver : la fiche, les listes, la recherche de l'espace, une proposition de nom. Celle du réseau s'arrête à
        // soixante pays, et ce portail-ci en a davantage.
        foreach (var chemin in new[] { refuge.Fiche, refuge.Adresse("/fiches"), refuge.Adresse($"/fiches?q={refuge.Cle}"), refuge.Adresse($"/fiches?q={refuge.Presque}") })
        {
            Assert.Contains($"200 {chemin}", avant);
        }

        await MettreAsync(refuge, francaise);
        foreach (var client in new[] { visiteur, relecteur, etrangere })
        {
            Assert.Empty(await refuge.OuElleSeVoitAsync(client));
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(refuge.Fiche)).StatusCode);
        }

        foreach (var page in new[] { refuge.Fiche + "/abri", refuge.Fiche + "/modifier", refuge.Fiche + "/versions", refuge.Fiche + "/visibilite", refuge.Fiche + "/suspension" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await etrangere.GetAsync(page)).StatusCode);
        }
    }

    [Fact]
    public async Task Ni_un_tableau_ni_l_index_refait_ni_un_questionnaire_ne_la_sortent_et_l_export_complet_le_dit()
    {
        var refuge = await Refuge.OuvrirAsync(portal);
        await AbriterAsync(refuge);
        foreach (var table in new[] { TableCsv.Partenariats, TableCsv.Collectivites, TableCsv.Contacts })
        {
            Assert.DoesNotContain(refuge.Mot, await CsvAsync(refuge, table), StringComparison.OrdinalIgnoreCase);
        }

        await refuge.DansAsync((s, _) => s.GetRequiredService<Reconstruction>().RefaireAsync(null, CancellationToken.None));
        using var visiteur = portal.Browser();
        Assert.Empty(await refuge.OuElleSeVoitAsync(visiteur));
        Assert.Null(await refuge.DansAsync((s, _) => s.GetRequiredService<RepriseDeQuestionnaire>().EcrireAsync(refuge.Item.Slug, CancellationToken.None)));
        var export = await refuge.DansAsync((s, _) => s.GetRequiredService<ExportJson>().DocumentAsync(CancellationToken.None));
        var fiche = Assert.Single(export["partenariats"]!.AsArray())!.AsObject();
        Assert.Equal(("true", $"{refuge.Mot}ville / {refuge.Mot}bourg"), (fiche.TextAt("abri"), fiche.TextAt("titre")));
        Assert.Equal("true", Assert.Single(export["projets"]!.AsArray())!.AsObject().TextAt("abri"));
    }

    [Fact]
    public async Task Les_siens_la_voient_marquee_la_modifient_et_rien_ne_parait()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var francaise = await bureau.FrancaiseAsync();
        using var partenaire = await bureau.PartenaireAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        await francaise.SubmitAsync(bureau.Fiche + "/abri", [], bureau.Fiche + "/abri?handler=Fiche");
        foreach (var client in new[] { francaise, partenaire, animatrice })
        {
            var page = WebUtility.HtmlDecode(await client.GetStringAsync(bureau.Fiche));
            Assert.Contains("À l’abri.", page, StringComparison.Ordinal);
            Assert.Contains("Continuer.", page, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(bureau.Modifier)).StatusCode);
        }

        Assert.Contains("à l’abri", WebUtility.HtmlDecode(await francaise.GetStringAsync(bureau.Adresse("/moi"))), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Bureau.Titre, WebUtility.HtmlDecode(await animatrice.GetStringAsync(bureau.Adresse("/abris"))), StringComparison.Ordinal);
        var courriels = (await bureau.EtatAsync()).Courriels;
        await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(francaise, ("perspectives", "Une école de plus.")));
        using var visiteur = portal.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await visiteur.GetAsync(bureau.Fiche)).StatusCode);
        Assert.Equal(courriels, (await bureau.EtatAsync()).Courriels);

        // Levé, l'abri rend la dernière version.
        await francaise.SubmitAsync(bureau.Fiche + "/abri", [], bureau.Fiche + "/abri?handler=Lever");
        Assert.Contains("Une école de plus.", WebUtility.HtmlDecode(await visiteur.GetStringAsync(bureau.Fiche)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_proposition_en_attente_n_existe_pas_pour_qui_relit_sans_animer()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var francaise = await bureau.FrancaiseAsync();
        using var relecteur = await portal.ConnecterAsync(bureau.Tenant, Role.Relecteur);
        var proposition = bureau.Adresse($"/relecture/{await bureau.ProposerAsync(francaise, ("perspectives", "Une école."))}");
        Assert.Equal(HttpStatusCode.OK, (await relecteur.GetAsync(proposition)).StatusCode);
        await francaise.SubmitAsync(bureau.Fiche + "/abri", [], bureau.Fiche + "/abri?handler=Fiche");
        Assert.Equal(HttpStatusCode.NotFound, (await relecteur.GetAsync(proposition)).StatusCode);
        Assert.DoesNotContain("Valbrune", await relecteur.GetStringAsync(bureau.Adresse("/relecture")), StringComparison.Ordinal);
        using var animatrice = await bureau.AnimatriceAsync();
        Assert.Equal(HttpStatusCode.OK, (await animatrice.GetAsync(proposition)).StatusCode);
    }

    [Fact]
    public async Task Lever_l_abri_rend_chaque_table_telle_qu_elle_etait()
    {
        var refuge = await Refuge.OuvrirAsync(portal);
        // Une vérification ne se déduit pas du document : elle doit revenir aussi.
        await refuge.DansAsync((_, db) => db.Set<FicheIndex>().ExecuteUpdateAsync(s => s
            .SetProperty(f => f.VerifieFrancaisLe, new DateTime(2026, 3, 4, 5, 6, 7, DateTimeKind.Utc)).SetProperty(f => f.Archive, (string?)null)));
        var avant = await refuge.TablesAsync();
        Assert.NotEmpty(avant["Fiches"]);
        Assert.Contains(avant["Recherche"], l => l.Contains(refuge.Mot, StringComparison.OrdinalIgnoreCase));
        await AbriterAsync(refuge);
        var pendant = await refuge.TablesAsync();
        Assert.Empty(pendant["Fiches"]);
        Assert.DoesNotContain(pendant["Recherche"], l => l.Contains(refuge.Mot, StringComparison.OrdinalIgnoreCase));
        var acte = await refuge.DansAsync((_, db) => db.Set<MiseALAbri>().SingleAsync(m => m.ItemId == refuge.Item.Id));
        Assert.True(await refuge.DansAsync((s, _) => s.GetRequiredService<Abri>().LeverAsync(acte.Id, Entree.Animation, CancellationToken.None)));
        var apres = await refuge.TablesAsync();
        foreach (var (table, lignes) in avant)
        {
            Assert.Equal(lignes, apres[table]);
        }
    }

    [Fact]
    public async Task Le_bouton_presse_deux_fois_ne_fait_rien_de_plus()
    {
        var refuge = await Refuge.OuvrirAsync(portal);
        await AbriterAsync(refuge);
        Assert.False(await refuge.DansAsync((s, _) => s.GetRequiredService<Abri>().MettreAsync(refuge.Item.Id, Entree.Animation, CancellationToken.None)));
        Assert.Equal(1, await refuge.DansAsync((_, db) => db.Set<MiseALAbri>().CountAsync(m => m.ItemId == refuge.Item.Id)));
        var acte = await refuge.DansAsync((_, db) => db.Set<MiseALAbri>().Where(m => m.ItemId == refuge.Item.Id).Select(m => m.Id).SingleAsync());
        Assert.True(await refuge.DansAsync((s, _) => s.GetRequiredService<Abri>().LeverAsync(acte, Entree.Animation, CancellationToken.None)));
        Assert.False(await refuge.DansAsync((s, _) => s.GetRequiredService<Abri>().LeverAsync(acte, Entree.Animation, CancellationToken.None)));
    }

    [Fact]
    public async Task Seuls_qui_l_a_mise_et_l_animation_levent_l_abri()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var francaise = await bureau.FrancaiseAsync();
        using var partenaire = await bureau.PartenaireAsync();
        await francaise.SubmitAsync(bureau.Fiche + "/abri", [], bureau.Fiche + "/abri?handler=Fiche");
        var acte = await bureau.DansAsync(db => db.Set<MiseALAbri>().Select(m => m.Id).SingleAsync());
        using var refus = await partenaire.SubmitAsync(bureau.Fiche + "/modifier", [Entree.Champ("acte", acte.ToString())], bureau.Fiche + "/abri?handler=Lever");
        Assert.Equal(HttpStatusCode.NotFound, refus.StatusCode);
        Assert.Null(await bureau.DansAsync(db => db.Set<MiseALAbri>().Select(m => m.LeveeLe).SingleAsync()));
        using var animatrice = await bureau.AnimatriceAsync();
        await animatrice.SubmitAsync(bureau.Fiche + "/abri", [Entree.Champ("acte", acte.ToString())], bureau.Fiche + "/abri?handler=Lever");
        Assert.NotNull(await bureau.DansAsync(db => db.Set<MiseALAbri>().Select(m => m.LeveeLe).SingleAsync()));
    }

    [Fact]
    public async Task Une_reprise_et_une_recette_ne_la_remettent_pas_en_ligne()
    {
        var tenant = await portal.NewTenantAsync();
        var item = await portal.InTenantAsync(tenant, s => s.GetRequiredService<TenantDb>().Items.AsNoTracking().OrderBy(i => i.Slug).FirstAsync(i => i.Type == Types.Partenariat));
        await portal.InTenantAsync(tenant, s => s.GetRequiredService<Abri>().MettreAsync(item.Id, Entree.Animation, CancellationToken.None));
        await portal.Services.GetRequiredService<RecipeRunner>().RunAsync(Recipe.Load(Path.Combine(Portal.RecipesFolder, "mali.recipe.json")), tenant.Key, dryRun: false, CancellationToken.None);
        await portal.InTenantAsync(tenant, async s =>
        {
            var db = s.GetRequiredService<TenantDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var depose = await s.GetRequiredService<Depot>().DeposerAsync(item.Slug, PartenariatJson.ToTree(new Partenariat { Titre = item.Title, Perspectives = "Repris." }), Entree.Animation, VersionKind.Import, "Reprise", CancellationToken.None);
            await transaction.CommitAsync();
            Assert.Equal(IssueDuDepot.Completee, depose.Issue);
        });
        var apres = await portal.InTenantAsync(tenant, s => s.GetRequiredService<TenantDb>().Items.AsNoTracking().SingleAsync(i => i.Id == item.Id));
        Assert.Null(apres.PublishedVersion);
        Assert.Equal(item.PublishedVersion + 1, apres.ShelteredVersion);
        Assert.False(await portal.InTenantAsync(tenant, s => s.GetRequiredService<TenantDb>().Set<FicheIndex>().AnyAsync(f => f.ItemId == item.Id)));
    }

    [Fact]
    public async Task Un_projet_qui_arrive_apres_se_met_a_l_abri_avec_elle_et_en_sort_avec_elle()
    {
        var refuge = await Refuge.OuvrirAsync(portal);
        await AbriterAsync(refuge);
        await refuge.DansAsync(async (s, db) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await s.GetRequiredService<DepotDeProjets>().DeposerAsync(new Projet { Titre = "Un second projet", Partenariat = refuge.Item.Slug }, Entree.Animation, VersionKind.Import, "Reprise", CancellationToken.None);
            await transaction.CommitAsync();
            return 0;
        });
        Assert.Equal([null, null], await refuge.DansAsync((_, db) => db.Items.Where(i => i.Type == Types.Projet).Select(i => i.PublishedVersion).ToListAsync()));
        var acte = await refuge.DansAsync((_, db) => db.Set<MiseALAbri>().SingleAsync(m => m.ItemId == refuge.Item.Id));
        await refuge.DansAsync((s, _) => s.GetRequiredService<Abri>().LeverAsync(acte.Id, Entree.Animation, CancellationToken.None));
        Assert.Equal([1, 1], await refuge.DansAsync((_, db) => db.Items.Where(i => i.Type == Types.Projet).Select(i => i.PublishedVersion).ToListAsync()));
    }

    [Fact]
    public async Task Son_lien_de_rappel_n_en_montre_rien_et_aucun_rappel_ne_part()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, _, _, jeton) = await terrain.PretAsync();
        using var browser = portal.Browser();
        Assert.Contains(fiche.NomFrancais, await Terrain.LireAsync(await browser.GetAsync(terrain.Adresse($"/lien/{jeton}"))), StringComparison.Ordinal);
        await portal.InTenantAsync(terrain.Tenant, s => s.GetRequiredService<Abri>().MettreAsync(fiche.ItemId, Entree.Animation, CancellationToken.None));
        using var apres = await browser.GetAsync(terrain.Adresse($"/lien/{jeton}"));
        Assert.Equal(HttpStatusCode.NotFound, apres.StatusCode);
        Assert.DoesNotContain(fiche.NomFrancais, await Terrain.LireAsync(apres), StringComparison.Ordinal);
        await terrain.MettreEnMarcheAsync();
        await terrain.PasserAsync();
        Assert.Empty(await terrain.CourrielsAsync());
    }

    [Fact]
    public async Task Un_export_remis_ailleurs_l_y_garde_a_l_abri()
    {
        var refuge = await Refuge.OuvrirAsync(portal);
        await AbriterAsync(refuge);
        var export = await refuge.DansAsync((s, _) => s.GetRequiredService<ExportJson>().DocumentAsync(CancellationToken.None));
        var ailleurs = await portal.NewTenantAsync("senegal");
        await portal.InTenantAsync(ailleurs, async s =>
        {
            var lu = CoopPortal.Imports.Json.LecteurJson.Lire(System.Text.Encoding.UTF8.GetBytes(export.ToJsonString(DocumentJson.Options)));
            await s.GetRequiredService<RepriseDeJson>().AccepterAsync(lu, Entree.Animation, "export.json", null, CancellationToken.None);
            var items = await s.GetRequiredService<TenantDb>().Items.AsNoTracking().ToListAsync();
            Assert.Equal(2, items.Count);
            Assert.All(items, i => Assert.Equal((null, 1), (i.PublishedVersion, i.ShelteredVersion)));
        });
    }

    private static async Task MettreAsync(Refuge refuge, HttpClient client)
    {
        using var response = await client.SubmitAsync(refuge.Fiche + "/abri", [], refuge.Fiche + "/abri?handler=Fiche");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    private static Task<bool> AbriterAsync(Refuge refuge)
        => refuge.DansAsync((s, _) => s.GetRequiredService<Abri>().MettreAsync(refuge.Item.Id, Entree.Animation, CancellationToken.None));

    private static Task<string> CsvAsync(Refuge refuge, string table) => refuge.DansAsync(async (s, _) =>
    {
        await using var sortie = new StringWriter();
        await s.GetRequiredService<ExportCsv>().EcrireAsync(table, sortie, CancellationToken.None);
        return sortie.ToString();
    });
}

public sealed class FicheALAbriSqliteTests(SqlitePortal portal) : FicheALAbriTests(portal);

public sealed class FicheALAbriPgTests(PgPortal portal) : FicheALAbriTests(portal);
