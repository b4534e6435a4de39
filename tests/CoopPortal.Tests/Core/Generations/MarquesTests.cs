using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using CoopPortal.Core.Modules;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Core.Generations;

/// <summary>Toute table publique change la marque, dans la transaction qui l'écrit ; les tables de travail, jamais.</summary>
public abstract class MarquesTests(Portal portal)
{
    private Databases Bases => portal.Services.GetRequiredService<Databases>();

    [Fact]
    public async Task Chaque_table_publique_porte_ses_declencheurs_et_chaque_table_de_travail_existe()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        var modules = portal.Services.GetServices<IModule>().ToList();
        await using var db = Bases.Tenant(tenant);
        var publiques = Declencheurs.Publiques(db.Model, modules);
        var sql = db.Database.IsSqlite()
            ? "select tbl_name || ' ' || substr(name, length(tbl_name) + 13) as \"Value\" from sqlite_master where type = 'trigger' and name like '%\\_generation\\_%' escape '\\'"
            : "select c.relname || ' ' || e.evenement as \"Value\" from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace cross join (values ('insert', 4), ('update', 16), ('delete', 8)) as e(evenement, bit) where t.tgname = 'generation' and t.tgdeferrable and n.nspname = current_schema() and t.tgtype & e.bit <> 0";
        var poses = await db.Database.SqlQueryRaw<string>(sql).ToListAsync();
        Assert.Equal(publiques.SelectMany(t => new[] { $"{t} delete", $"{t} insert", $"{t} update" }).Order(StringComparer.Ordinal), poses.Order(StringComparer.Ordinal));
        var tables = db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Assert.Subset(tables, Declencheurs.DeTravail(modules).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Une_ecriture_publique_change_la_marque_avec_sa_transaction_et_pas_sans_elle()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        var avant = await DansLaBaseAsync(tenant);
        await using (var db = Bases.Tenant(tenant))
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(Souche("Annulée"));
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        }

        Assert.Equal(avant, await DansLaBaseAsync(tenant));
        await using (var db = Bases.Tenant(tenant))
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(Souche("Gardée"));
            await db.SaveChangesAsync();
            Assert.Equal(avant, await DansLaBaseAsync(tenant));
            await transaction.CommitAsync();
        }

        var apres = await DansLaBaseAsync(tenant);
        Assert.NotEqual(avant, apres);
        await using (var db = Bases.Tenant(tenant))
        {
            // Une écriture qui ne passe par aucun objet suivi.
            await db.Set<Souche>().Where(s => s.Slug == "gardee").ExecuteDeleteAsync();
        }

        Assert.NotEqual(apres, await DansLaBaseAsync(tenant));
    }

    [Fact]
    public async Task Une_table_de_travail_ne_la_change_pas()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        var avant = await DansLaBaseAsync(tenant);
        await portal.InTenantAsync(tenant, async s =>
        {
            s.GetRequiredService<CoopPortal.Core.Content.Journal>().Write(new(null, "Essai"), "Essai", null, "Une ligne de journal.");
            return await s.GetRequiredService<TenantDb>().SaveChangesAsync();
        });
        Assert.Equal(avant, await DansLaBaseAsync(tenant));
    }

    [Fact]
    public async Task Deux_actes_a_la_fois_la_changent_tous_les_deux_sans_s_attendre()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        var avant = await DansLaBaseAsync(tenant);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => portal.InTenantAsync(tenant, async s =>
        {
            var db = s.GetRequiredService<TenantDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(Souche($"Souche {i}"));
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }))));
        Assert.NotEqual(avant, await DansLaBaseAsync(tenant));
        Assert.Equal(await DansLaBaseAsync(tenant), await portal.Services.GetRequiredService<MarquesPubliques>().DeLEspaceAsync(tenant, CancellationToken.None));
    }

    [Fact]
    public async Task L_etat_et_les_reglages_d_un_espace_changent_sa_ligne_et_la_plateforme()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        await using var platform = Bases.Platform();
        async Task<(int Ligne, long Plateforme)> LireAsync()
            => (await platform.Tenants.Where(t => t.Key == tenant.Key).Select(t => t.Mark).SingleAsync(), await platform.Set<Generation>().Select(g => g.Valeur).SingleAsync());
        var avant = await LireAsync();
        await platform.Tenants.Where(t => t.Key == tenant.Key).ExecuteUpdateAsync(s => s.SetProperty(t => t.RecipeVersion, "essai"));
        Assert.Equal(avant.Ligne, (await LireAsync()).Ligne);
        await platform.Tenants.Where(t => t.Key == tenant.Key).ExecuteUpdateAsync(s => s.SetProperty(t => t.Settings, "{\"inCountry\":\"ailleurs\"}"));
        var reglages = await LireAsync();
        Assert.True(reglages.Ligne > avant.Ligne);
        Assert.NotEqual(avant.Plateforme, reglages.Plateforme);
        await platform.Tenants.Where(t => t.Key == tenant.Key).ExecuteUpdateAsync(s => s.SetProperty(t => t.State, TenantState.Disabled));
        Assert.True((await LireAsync()).Ligne > reglages.Ligne);
    }

    private static Souche Souche(string titre) => new() { Titre = titre, Slug = CoopPortal.Core.Texte.Slug.De(titre), CoteFrancais = titre, CotePartenaire = "Là-bas", Source = "essai" };

    private async Task<long> DansLaBaseAsync(Tenant tenant)
    {
        await using var db = Bases.Tenant(tenant);
        return await db.Set<Generation>().AsNoTracking().Select(g => g.Valeur).SingleAsync();
    }
}

public sealed class MarquesSqliteTests(SqlitePortal portal) : MarquesTests(portal);

public sealed class MarquesPostgreSqlTests(PgPortal portal) : MarquesTests(portal);
