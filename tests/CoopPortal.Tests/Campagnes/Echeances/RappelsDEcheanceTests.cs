using CoopPortal.Campagnes.Echeances;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Echeances;

public abstract class RappelsDEcheanceTests(Portal portal)
{
    [Fact]
    public async Task Un_courriel_par_seuil_et_par_personne_jamais_deux_fois()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, compte, _, _) = await terrain.PretAsync();
        await ConventionAsync(terrain, fiche, joursAvant: 100);
        Assert.Equal(0, await NuitAsync(terrain, terrain.Now));

        await terrain.MettreEnMarcheAsync();
        Assert.Equal(0, await NuitAsync(terrain, terrain.Now));
        Assert.Equal(1, await NuitAsync(terrain, terrain.Now.AddDays(10)));
        Assert.Equal(1, await NuitAsync(terrain, terrain.Now.AddDays(11)));
        Assert.Equal(1, await NuitAsync(terrain, terrain.Now.AddDays(69)));
        Assert.Equal(2, await NuitAsync(terrain, terrain.Now.AddDays(70)));
        Assert.Equal(2, await NuitAsync(terrain, terrain.Now.AddDays(100)));
        Assert.Equal(2, await NuitAsync(terrain, terrain.Now.AddDays(120)));
        Assert.All(await CourrielsAsync(terrain), m => Assert.Equal(compte.Email, m.To));
        Assert.Equal(2, await terrain.DansAsync(db => db.Journal.CountAsync(j => j.Act == "Échéance")));
    }

    [Fact]
    public async Task Deux_nuits_au_meme_instant_n_ecrivent_qu_une_fois()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, _, _, _) = await terrain.PretAsync();
        await ConventionAsync(terrain, fiche, joursAvant: 20);
        await terrain.MettreEnMarcheAsync();
        await Task.WhenAll(NuitAsync(terrain, terrain.Now), NuitAsync(terrain, terrain.Now));
        Assert.Single(await CourrielsAsync(terrain));
    }

    [Fact]
    public async Task Une_echeance_repoussee_rouvre_les_seuils_et_qui_a_refuse_n_est_pas_ecrit()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, compte, _, _) = await terrain.PretAsync();
        var convention = await ConventionAsync(terrain, fiche, joursAvant: 20);
        await terrain.MettreEnMarcheAsync();
        Assert.Equal(1, await NuitAsync(terrain, terrain.Now));
        await terrain.DansAsync(db => db.Set<ConventionIndex>().Where(c => c.ItemId == convention).ExecuteUpdateAsync(s => s.SetProperty(c => c.EcheanceLe, c => c.EcheanceLe!.Value.AddDays(5))));
        Assert.Equal(1, await NuitAsync(terrain, terrain.Now));
        Assert.Equal(2, await NuitAsync(terrain, terrain.Now.AddDays(1)));
        await terrain.DansAsync(async db =>
        {
            db.Add(new Refus { AccountId = compte.Id, DepuisLe = terrain.Now.UtcDateTime });
            await db.Set<ConventionIndex>().Where(c => c.ItemId == convention).ExecuteUpdateAsync(s => s.SetProperty(c => c.EcheanceLe, c => c.EcheanceLe!.Value.AddDays(2)));
            return await db.SaveChangesAsync();
        });
        Assert.Equal(2, await NuitAsync(terrain, terrain.Now.AddDays(2)));
    }

    [Fact]
    public async Task Une_fin_passee_se_demande_une_fois_et_avec_la_convention_dans_le_meme_courriel()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, compte, _, _) = await terrain.PretAsync();
        await ConventionAsync(terrain, fiche, joursAvant: 20);
        var fin = DateOnly.FromDateTime(terrain.Now.UtcDateTime).AddDays(-3);
        await terrain.DansAsync(db => db.Set<FicheIndex>().Where(f => f.ItemId == fiche.ItemId).ExecuteUpdateAsync(s => s.SetProperty(f => f.Statut, FicheIndex.EnCours).SetProperty(f => f.FinPrevueLe, fin)));
        await terrain.MettreEnMarcheAsync();
        Assert.Equal(1, await NuitAsync(terrain, terrain.Now));
        Assert.Equal(1, await NuitAsync(terrain, terrain.Now.AddDays(1)));
        Assert.Equal(1, await NuitAsync(terrain, terrain.Now.AddDays(9)));
        Assert.Equal(2, await terrain.DansAsync(db => db.Set<AvisEcrit>().CountAsync()));
        var mail = Assert.Single(await terrain.DansAsync(db => db.Mails.AsNoTracking().Where(m => m.To == compte.Email).ToListAsync()));
        Assert.StartsWith("echeance:", mail.CauseKey, StringComparison.Ordinal);
        await terrain.DansAsync(db => db.Set<FicheIndex>().Where(f => f.ItemId == fiche.ItemId).ExecuteUpdateAsync(s => s.SetProperty(f => f.FinPrevueLe, fin.AddDays(1))));
        await NuitAsync(terrain, terrain.Now.AddDays(10));
        Assert.Equal(2, await terrain.DansAsync(db => db.Mails.CountAsync(m => m.To == compte.Email)));
    }

    private static async Task<int> NuitAsync(Terrain terrain, DateTimeOffset now)
    {
        await terrain.Portal.InTenantAsync(terrain.Tenant, s => s.GetRequiredService<RappelsDEcheance>().RunAsync(terrain.Tenant, now, CancellationToken.None));
        return (await CourrielsAsync(terrain)).Count;
    }

    private static Task<List<OutgoingMail>> CourrielsAsync(Terrain terrain) => terrain.DansAsync(db => db.Mails.AsNoTracking().Where(m => m.CauseKey.StartsWith("echeance:")).ToListAsync());

    private static Task<Guid> ConventionAsync(Terrain terrain, FicheIndex fiche, int joursAvant) => terrain.DansAsync(async db =>
    {
        var item = new ContentItem { Type = Types.Convention, Slug = "jumelage", Title = "Jumelage", ParentId = fiche.ItemId, PublishedVersion = 1, CreatedAt = terrain.Now.UtcDateTime };
        db.Add(item);
        db.Add(new ConventionIndex { ItemId = item.Id, FicheItemId = fiche.ItemId, Slug = item.Slug, Titre = item.Title, EcheanceLe = DateOnly.FromDateTime(terrain.Now.UtcDateTime).AddDays(joursAvant) });
        await db.SaveChangesAsync();
        return item.Id;
    });
}

public sealed class RappelsDEcheanceSqliteTests(SqlitePortal portal) : RappelsDEcheanceTests(portal);

public sealed class RappelsDEcheancePgTests(PgPortal portal) : RappelsDEcheanceTests(portal);
