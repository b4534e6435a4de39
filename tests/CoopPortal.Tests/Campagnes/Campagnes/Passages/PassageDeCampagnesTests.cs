using CoopPortal.Campagnes.Campagnes;
using CoopPortal.Campagnes.Campagnes.Actes;
using CoopPortal.Campagnes.Campagnes.Passages;
using CoopPortal.Campagnes.Campagnes.Reglages;
using CoopPortal.Campagnes.Confirmations;
using CoopPortal.Campagnes.Contacts;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Core.Content;
using CoopPortal.Core.Mail.Rebonds;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Campagnes.Passages;

public abstract class PassageDeCampagnesTests(Portal portal)
{
    [Fact]
    public async Task Le_premier_jour_ecrit_une_fois_et_le_passage_refait_n_ecrit_rien()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var fiche = await terrain.FicheAsync();
        var compte = await terrain.PersonnePourAsync(fiche, "Camille");
        var campagne = await terrain.OuvrirAsync();
        Assert.Equal(1, await terrain.PasserCampagneAsync(terrain.Matin(campagne, 0)));
        Assert.Equal(0, await terrain.PasserCampagneAsync(terrain.Matin(campagne, 0)));
        Assert.Equal(0, await terrain.PasserCampagneAsync(terrain.Matin(campagne, 1)));
        var mail = Assert.Single(await terrain.DeCampagneAsync());
        var lu = await terrain.LireAsync(mail);
        Assert.Contains(compte.Email!, lu.A, StringComparison.Ordinal);
        Assert.Contains(fiche.Titre, lu.Objet, StringComparison.Ordinal);
        Assert.Contains("minute", lu.Texte, StringComparison.Ordinal);
        var relance = await terrain.DansAsync(db => db.Set<Relance>().AsNoTracking().SingleAsync());
        Assert.Equal((campagne.Id, "J0", mail.Id), (relance.CampagneId, relance.Etape, relance.CourrielId));
        Assert.Equal(campagne.Id, await terrain.DansAsync(db => db.Set<LienFiche>().Select(l => l.CampagneId).SingleAsync()));
    }

    [Fact]
    public async Task Deux_passages_au_meme_instant_n_ecrivent_qu_une_fois()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        for (var rang = 0; rang < 3; rang++)
        {
            await terrain.PersonnePourAsync(await terrain.FicheAsync(rang), "Camille");
        }

        var campagne = await terrain.OuvrirAsync();
        var ecrits = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => terrain.PasserCampagneAsync(terrain.Matin(campagne, 0))));
        Assert.Equal(3, ecrits.Sum());
        Assert.Equal(3, (await terrain.DeCampagneAsync()).Count);
        Assert.Equal(3, await terrain.DansAsync(db => db.Set<Relance>().CountAsync()));
        Assert.Equal(3, await terrain.DansAsync(db => db.Journal.CountAsync(j => j.Act == nameof(Relance))));
    }

    [Fact]
    public async Task Une_semaine_manquee_n_envoie_que_l_etape_du_jour_et_l_elu_vient_apres()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var fiche = await terrain.FicheAsync();
        var service = await terrain.PersonnePourAsync(fiche, "Camille");
        var elu = await terrain.PersonnePourAsync(fiche, "Dominique", "elu");
        var campagne = await terrain.OuvrirAsync();
        foreach (var jour in (int[])[0, 1, 31, 32, 45, 46, 47])
        {
            await terrain.PasserCampagneAsync(terrain.Matin(campagne, jour));
        }

        var relances = await terrain.DansAsync(db => db.Set<Relance>().AsNoTracking().Where(r => r.Cote == Cotes.Francais).OrderBy(r => r.EcriteLe).Select(r => new { r.AccountId, r.Etape }).ToListAsync());
        Assert.Equal([(service.Id, "J0"), (service.Id, "J+30"), (elu.Id, "J+45")], relances.Select(r => (r.AccountId, r.Etape)));
    }

    [Fact]
    public async Task Une_reponse_une_adresse_morte_un_refus_une_tache_arretent_les_rappels()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var fiches = new List<FicheIndex>();
        var comptes = new List<CoopPortal.Core.Platform.Account>();
        for (var rang = 0; rang < 5; rang++)
        {
            fiches.Add(await terrain.FicheAsync(rang));
            comptes.Add(await terrain.PersonnePourAsync(fiches[rang], "Camille"));
        }

        var campagne = await terrain.OuvrirAsync();
        var collectivites = new List<Guid>();
        foreach (var fiche in fiches)
        {
            collectivites.Add(await terrain.CollectiviteAsync(fiche.ItemId));
        }

        await terrain.DansAsync(db =>
        {
            db.Add(new Confirmation { ItemId = fiches[0].ItemId, Version = 1, Cote = Cotes.Francais, CollectiviteId = collectivites[0], AccountId = comptes[0].Id, At = terrain.Now.UtcDateTime, Moyen = Confirmation.ParLien });
            db.Add(new Rebond { Adresse = comptes[1].Email!.ToLowerInvariant(), Statut = "5.1.1", Definitif = true, RecuLe = terrain.Now.UtcDateTime });
            db.Add(new Refus { AccountId = comptes[2].Id, DepuisLe = terrain.Now.UtcDateTime });
            db.Add(new ContactARemplacer { FicheId = fiches[3].ItemId, Cote = Cotes.Francais, CollectiviteId = collectivites[3], AccountId = comptes[3].Id, Raison = RaisonDeRemplacer.Depart, OuvertLe = terrain.Now.UtcDateTime });
            return db.SaveChangesAsync();
        });
        Assert.Equal(1, await terrain.PasserCampagneAsync(terrain.Matin(campagne, 0)));
        Assert.Equal(comptes[4].Email, Assert.Single(await terrain.DeCampagneAsync()).To);
    }

    [Fact]
    public async Task Le_tour_de_nuit_laisse_ses_fiches_a_la_campagne_et_la_reprend_close()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        await terrain.PersonnePourAsync(await terrain.FicheAsync(), "Camille");
        await terrain.MettreEnMarcheAsync();
        var campagne = await terrain.OuvrirAsync();
        var bilan = await terrain.PasserAsync(terrain.Matin(campagne, 0));
        Assert.Equal((1, 0), (bilan.DeCampagne, bilan.Courriels));
        Assert.Equal(0, (await terrain.PasserAsync(terrain.Matin(campagne, 1))).Courriels);
        Assert.True(await ConduireAsync(terrain, campagne, (c, a) => c.CloreAsync(campagne.Id, a, CancellationToken.None)));
        Assert.False(await ConduireAsync(terrain, campagne, (c, a) => c.CloreAsync(campagne.Id, a, CancellationToken.None)));
        Assert.Equal(1, (await terrain.PasserAsync(terrain.Matin(campagne, 2))).Courriels);
        Assert.Equal(0, (await terrain.PasserAsync(terrain.Matin(campagne, 14))).DeCampagne);
    }

    [Fact]
    public async Task Un_autre_courriel_du_meme_jour_remet_au_lendemain()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var compte = await terrain.PersonnePourAsync(await terrain.FicheAsync(), "Camille");
        var campagne = await terrain.OuvrirAsync();
        await terrain.DansAsync(db =>
        {
            db.Add(new CourrielDuJour { AccountId = compte.Id, Jour = campagne.J0, CourrielId = Guid.NewGuid() });
            return db.SaveChangesAsync();
        });
        Assert.Equal(0, await terrain.PasserCampagneAsync(terrain.Matin(campagne, 0)));
        Assert.Equal(1, await terrain.PasserCampagneAsync(terrain.Matin(campagne, 1)));
    }

    [Fact]
    public async Task Suspendue_rien_ne_part_reprise_l_etape_du_jour_part()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        await terrain.PersonnePourAsync(await terrain.FicheAsync(), "Camille");
        var campagne = await terrain.OuvrirAsync();
        Assert.True(await ConduireAsync(terrain, campagne, (c, a) => c.SuspendreAsync(campagne.Id, a, CancellationToken.None)));
        Assert.Equal(0, await terrain.PasserCampagneAsync(terrain.Matin(campagne, 15)));
        Assert.True(await ConduireAsync(terrain, campagne, (c, a) => c.ReprendreAsync(campagne.Id, a, CancellationToken.None)));
        Assert.Equal(1, await terrain.PasserCampagneAsync(terrain.Matin(campagne, 15)));
        Assert.Equal("J+14", await terrain.DansAsync(db => db.Set<Relance>().Select(r => r.Etape).SingleAsync()));
        Assert.Equal(2, await terrain.DansAsync(db => db.Journal.CountAsync(j => j.Sentence.Contains("suspendue") || j.Sentence.Contains("reprend"))));
    }

    [Fact]
    public async Task Un_cote_sans_personne_passe_par_celle_de_l_autre_qui_a_repondu()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var fiche = await terrain.FicheAsync();
        var compte = await terrain.PersonnePourAsync(fiche, "Camille");
        var campagne = await terrain.OuvrirAsync();
        await terrain.PasserCampagneAsync(terrain.Matin(campagne, 0));
        var collectivite = await terrain.CollectiviteAsync(fiche.ItemId);
        await terrain.DansAsync(db =>
        {
            db.Add(new Confirmation { ItemId = fiche.ItemId, Version = 1, Cote = Cotes.Francais, CollectiviteId = collectivite, AccountId = compte.Id, At = terrain.Matin(campagne, 1).UtcDateTime, Moyen = Confirmation.ParLien });
            return db.SaveChangesAsync();
        });
        Assert.Equal(1, await terrain.PasserCampagneAsync(terrain.Matin(campagne, 45)));
        var relais = await terrain.DansAsync(db => db.Set<Relance>().AsNoTracking().SingleAsync(r => r.Etape != "J0"));
        Assert.Equal((Cotes.Partenaire, compte.Id, "J+45 relais"), (relais.Cote, relais.AccountId, relais.Etape));
        Assert.Equal(2, await terrain.DansAsync(db => db.Set<LienFiche>().CountAsync(l => l.Cote == Cotes.Francais)));
        Assert.Contains("partie malienne", (await terrain.LireAsync((await terrain.DeCampagneAsync()).MaxBy(m => m.Id)!)).Texte, StringComparison.Ordinal);
        Assert.Equal(0, await terrain.PasserCampagneAsync(terrain.Matin(campagne, 46)));
    }

    private static Task<bool> ConduireAsync(Terrain terrain, Campagne campagne, Func<ConduiteDeCampagne, Author, Task<bool>> geste)
        => terrain.Portal.InTenantAsync(terrain.Tenant, s => geste(s.GetRequiredService<ConduiteDeCampagne>(), new Author(null, "Animatrice")));
}

public sealed class PassageDeCampagnesSqliteTests(SqlitePortal portal) : PassageDeCampagnesTests(portal);

public sealed class PassageDeCampagnesPgTests(PgPortal portal) : PassageDeCampagnesTests(portal);
