using System.Net;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Comptoir;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Imports.Comptoir;

/// <summary>Défaire un import entier, sans toucher à ce que quelqu'un a repris depuis.</summary>
public abstract class AnnulationTests(Portal portal)
{
    [Fact]
    public async Task Ce_que_l_import_a_cree_quitte_le_site_et_ce_qu_il_a_complete_revient_comme_avant()
    {
        var table = await Table.DresserAsync(portal);
        await table.PoserAsync(Bureau.FicheInventee("Vauclair", "Tensoba"), VersionKind.Recette);
        var before = (await table.EnLigneAsync())!;
        var import = await table.RecevoirAsync();
        await table.DouterSeulementAsync(import);
        using var accepted = await table.SurToutAsync(import, "sures");
        Assert.NotNull(await table.EnLigneAsync("les-amis-du-baobab"));
        Assert.Equal(2, (await table.EnLigneAsync())!.Version.Number);

        using var hasty = await table.SurToutAsync(import, "annuler");
        Assert.Equal(2, (await table.EnLigneAsync())!.Version.Number);
        using var undone = await table.SurToutAsync(import, "annuler", certain: true);
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        var after = (await table.EnLigneAsync())!;
        Assert.Equal((3, VersionKind.Recette), (after.Version.Number, after.Version.Kind));
        Assert.True(JsonTree.Same(before.Document, after.Document));
        Assert.Null(await table.EnLigneAsync("les-amis-du-baobab"));
        using var visitor = portal.Browser();
        using var gone = await visitor.GetAsync(table.Adresse("/fiches/les-amis-du-baobab"));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.DoesNotContain("/fiches/les-amis-du-baobab", await visitor.GetStringAsync(table.Adresse("/fiches?q=baobab")), StringComparison.Ordinal);
        Assert.Equal(0, await table.DansAsync(db => db.Set<Souche>().CountAsync()));
        Assert.All(await table.PropositionsAsync(import), p => Assert.Equal(EtatDeProposition.Annulee, p.Etat));
        Assert.Contains("annulé", WebUtility.HtmlDecode(await table.Animatrice.GetStringAsync(table.Adresse("/imports"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ce_que_quelqu_un_a_repris_depuis_reste_et_se_dit()
    {
        var table = await Table.DresserAsync(portal);
        var import = await table.RecevoirAsync();
        await table.DouterSeulementAsync(import);
        using var accepted = await table.SurToutAsync(import, "sures");
        await portal.InTenantAsync(table.Tenant, async s =>
        {
            var db = s.GetRequiredService<TenantDb>();
            var store = s.GetRequiredService<ContentStore>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var item = await db.Items.SingleAsync(i => i.Slug == Table.Fiche);
            var document = (await store.PublishedAsync(Types.Partenariat, item.Slug, CancellationToken.None))!.Document;
            document.Put("perspectives", "Relu par quelqu'un.");
            await store.PublishAsync(item, document, Entree.Animation, VersionKind.Contribution, "essai", CancellationToken.None);
            await transaction.CommitAsync();
        });
        using var undone = await table.SurToutAsync(import, "annuler", certain: true);
        var page = WebUtility.HtmlDecode(await table.Animatrice.GetStringAsync(table.Adresse($"/imports/{import}")));
        Assert.Contains("1 fiche reprise par quelqu’un depuis reste en ligne (Vauclair / Tensoba)", page.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal("Relu par quelqu'un.", (await table.EnLigneAsync())!.Document.TextAt("perspectives"));
        Assert.Null(await table.EnLigneAsync("les-amis-du-baobab"));
    }

    [Fact]
    public async Task Annule_sans_rien_accepter_efface_tout_et_le_fichier_peut_revenir()
    {
        var table = await Table.DresserAsync(portal);
        var import = await table.RecevoirAsync();
        var form = await Feuillet.LireAsync(table.Animatrice, table.Adresse($"/imports/{import}"));
        using var undone = await table.SurToutAsync(import, "annuler", certain: true);
        Assert.All(await table.PropositionsAsync(import), p => Assert.Null(p.Document ?? p.Passage ?? p.Remarques));
        var again = await table.RecevoirAsync();
        Assert.NotEqual(import, again);
        using var accepted = await table.DeciderAsync(await table.PropositionAsync(again), "publier");
        Assert.NotNull(await table.EnLigneAsync());
        var counts = await table.CompterAsync();
        using var late = await form.Avec("acte", "sures").EnvoyerAsync(table.Animatrice);
        using var twice = await form.Avec("acte", "annuler").Avec("certain", "oui").EnvoyerAsync(table.Animatrice);
        Assert.Equal(counts, await table.CompterAsync());
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Un_brouillon_pose_part_avec_l_import_sauf_si_l_on_y_a_ecrit(bool ecrit, int restent)
    {
        var table = await Table.DresserAsync(portal);
        await table.PoserAsync(Bureau.FicheInventee("Vauclair", "Tensoba"), VersionKind.Recette);
        var proposal = await table.PropositionAsync(await table.RecevoirAsync());
        using var draft = await table.DeciderAsync(proposal, "brouillon");
        if (ecrit)
        {
            var form = await Feuillet.LireAsync(table.Animatrice, table.Adresse($"/fiches/{Table.Fiche}/modifier"));
            using var saved = await form.Avec("perspectives", "Écrit depuis.").Avec("acte", "enregistrer").EnvoyerAsync(table.Animatrice);
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        }

        using var undone = await table.SurToutAsync(proposal.ImportId, "annuler", certain: true);
        Assert.Equal(restent, await table.DansAsync(db => db.Set<Brouillon>().CountAsync()));
        Assert.Equal(1, (await table.EnLigneAsync())!.Version.Number);
    }

    [Fact]
    public async Task Une_fiche_retiree_puis_reprise_revient_en_ligne()
    {
        var table = await Table.DresserAsync(portal);
        var import = await table.RecevoirAsync();
        using var first = await table.DeciderAsync(await table.PropositionAsync(import), "publier");
        using var undone = await table.SurToutAsync(import, "annuler", certain: true);
        Assert.Null(await table.EnLigneAsync());
        var again = await table.RecevoirAsync();
        using var second = await table.DeciderAsync(await table.PropositionAsync(again), "publier");
        Assert.NotNull(await table.EnLigneAsync());
    }
}

public sealed class AnnulationSqliteTests(SqlitePortal portal) : AnnulationTests(portal);

public sealed class AnnulationPostgreSqlTests(PgPortal portal) : AnnulationTests(portal);
