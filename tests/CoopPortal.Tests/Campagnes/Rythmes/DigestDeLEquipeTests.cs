using CoopPortal.Campagnes.Contacts;
using CoopPortal.Campagnes.Rythmes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Platform;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Campagnes.Campagnes;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Rythmes;

public abstract class DigestDeLEquipeTests(Portal portal)
{
    [Fact]
    public async Task Un_courriel_par_jour_ouvre_quand_quelque_chose_attend()
    {
        var (terrain, animatrice) = await AnimatriceAsync();
        var lundi = _lundi;
        Assert.Equal(0, await MatinAsync(terrain, lundi, animatrice));
        await AttendreAsync(terrain);
        Assert.Equal(1, await MatinAsync(terrain, lundi, animatrice));
        Assert.Equal(1, await MatinAsync(terrain, lundi, animatrice));
        Assert.Equal(2, await MatinAsync(terrain, lundi.AddDays(1), animatrice));
        Assert.Equal(2, await MatinAsync(terrain, lundi.AddDays(5), animatrice));
        var mail = (await CourrielsAsync(terrain, animatrice))[0];
        Assert.Contains("1 contact à remplacer", (await terrain.LireAsync(mail)).Texte, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Cadence.Jamais, 0)]
    [InlineData(Cadence.ChaqueSemaine, 2)]
    [InlineData(Cadence.ChaqueJour, 6)]
    public async Task Chacun_a_le_rythme_qu_il_a_choisi(Cadence cadence, int courriels)
    {
        var (terrain, animatrice) = await AnimatriceAsync();
        await AttendreAsync(terrain);
        await terrain.DansAsync(db =>
        {
            db.Add(new Rythme { AccountId = animatrice.Id, Cadence = cadence });
            return db.SaveChangesAsync();
        });
        // Du lundi au lundi suivant, soit six jours ouvrés et deux semaines.
        for (var jour = 0; jour < 8; jour++)
        {
            await MatinAsync(terrain, _lundi.AddDays(jour), animatrice);
        }

        Assert.Equal(courriels, (await CourrielsAsync(terrain, animatrice)).Count);
    }

    [Fact]
    public async Task Un_relecteur_n_apprend_que_ce_qu_il_peut_traiter()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var relecteur = await MembreAsync(terrain, Role.Relecteur);
        await AttendreAsync(terrain);
        Assert.Equal(0, await MatinAsync(terrain, _lundi, relecteur));
    }

    [Fact]
    public async Task Le_rythme_se_choisit_sur_sa_page_et_un_rythme_inconnu_ne_change_rien()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var animatrice = await portal.PersonneAsync(terrain.Tenant, Role.Animateur);
        using var client = await portal.ConnecterAsync(terrain.Tenant, animatrice);
        var moi = terrain.Adresse("/moi");
        foreach (var (choix, attendu) in new[] { ("ChaqueSemaine", Cadence.ChaqueSemaine), ("Jamais", Cadence.Jamais), ("ToutesLesHeures", Cadence.Jamais) })
        {
            using var fait = await client.SubmitAsync(moi, [KeyValuePair.Create("cadence", choix)], terrain.Adresse("/moi/rythme"));
            Assert.Equal(System.Net.HttpStatusCode.Redirect, fait.StatusCode);
            Assert.Equal(attendu, await terrain.DansAsync(db => db.Set<Rythme>().Where(r => r.AccountId == animatrice.Id).Select(r => r.Cadence).SingleAsync()));
        }
    }

    private async Task<(Terrain, Account)> AnimatriceAsync()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        return (terrain, await MembreAsync(terrain, Role.Animateur));
    }

    private static async Task<Account> MembreAsync(Terrain terrain, Role role)
    {
        var compte = await terrain.PersonneAsync("Nana");
        await using var platform = terrain.Portal.Services.GetRequiredService<Databases>().Platform();
        await platform.Memberships.Where(m => m.AccountId == compte.Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.Role, role));
        return compte;
    }

    private static async Task AttendreAsync(Terrain terrain)
    {
        var fiche = await terrain.FicheAsync();
        var collectivite = await terrain.CollectiviteAsync(fiche.ItemId);
        await terrain.DansAsync(db =>
        {
            db.Add(new ContactARemplacer { FicheId = fiche.ItemId, Cote = Cotes.Francais, CollectiviteId = collectivite, AccountId = Guid.NewGuid(), Raison = RaisonDeRemplacer.Rebond, OuvertLe = terrain.Now.UtcDateTime });
            return db.SaveChangesAsync();
        });
    }

    private static async Task<int> MatinAsync(Terrain terrain, DateOnly jour, Account compte)
    {
        var now = new DateTimeOffset(jour, new TimeOnly(7, 20), TimeSpan.Zero);
        await terrain.Portal.InTenantAsync(terrain.Tenant, s => s.GetRequiredService<DigestDeLEquipe>().RunAsync(terrain.Tenant, now, CancellationToken.None));
        return (await CourrielsAsync(terrain, compte)).Count;
    }

    private static Task<List<OutgoingMail>> CourrielsAsync(Terrain terrain, Account compte)
        => terrain.DansAsync(db => db.Mails.AsNoTracking().Where(m => m.CauseKey.StartsWith("digest:") && m.To == compte.Email).OrderBy(m => m.CreatedAt).ToListAsync());

    // Une semaine sans férié d'aucun côté.
    private static readonly DateOnly _lundi = new(2026, 11, 23);
}

public sealed class DigestDeLEquipeSqliteTests(SqlitePortal portal) : DigestDeLEquipeTests(portal);

public sealed class DigestDeLEquipePgTests(PgPortal portal) : DigestDeLEquipeTests(portal);
