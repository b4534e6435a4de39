using CoopPortal.Campagnes.Confirmations;
using CoopPortal.Campagnes.Contacts;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Mail.Dispatch;
using CoopPortal.Core.Mail.Rebonds;
using CoopPortal.Core.Mail.Transport;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using CoopPortal.Web.Courrier;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Rappels;

public abstract class TourDeRappelsTests(Portal portal)
{
    [Fact]
    public async Task Sans_mise_en_marche_rien_n_est_ecrit_et_c_est_dit()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        await terrain.PretAsync();
        var bilan = await terrain.PasserAsync();
        Assert.False(bilan.EnMarche);
        Assert.Contains("pas en marche", bilan.Phrase, StringComparison.Ordinal);
        Assert.Empty(await terrain.CourrielsAsync());
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<Relance>().CountAsync()));
    }

    [Fact]
    public async Task Deux_passages_n_ecrivent_qu_une_fois()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        await terrain.PretAsync();
        await terrain.MettreEnMarcheAsync();
        Assert.Equal(1, (await terrain.PasserAsync()).Courriels);
        Assert.Equal(0, (await terrain.PasserAsync()).Courriels);
        Assert.Equal(0, (await terrain.PasserAsync(terrain.Now.AddMonths(3))).Courriels);
        Assert.Single(await terrain.CourrielsAsync());
    }

    [Fact]
    public async Task Deux_passages_simultanes_n_ecrivent_qu_une_fois()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        await terrain.PretAsync();
        await terrain.MettreEnMarcheAsync();
        var bilans = await Task.WhenAll(terrain.PasserAsync(), terrain.PasserAsync());
        Assert.Equal(1, bilans.Sum(b => b.Courriels));
        Assert.Single(await terrain.CourrielsAsync());
    }

    [Fact]
    public async Task Une_personne_recoit_un_seul_courriel_pour_toutes_ses_fiches()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var compte = await terrain.PersonneAsync("Camille");
        foreach (var rang in (int[])[0, 1])
        {
            var fiche = await terrain.FicheAsync(rang);
            await terrain.MandatAsync(compte, await terrain.CollectiviteAsync(fiche.ItemId));
        }

        await terrain.MettreEnMarcheAsync();
        Assert.Equal(1, (await terrain.PasserAsync()).Courriels);
        Assert.Equal(2, await terrain.DansAsync(db => db.Set<Relance>().CountAsync()));
        Assert.Single(await terrain.CourrielsAsync());
    }

    [Fact]
    public async Task Une_adresse_sans_mandat_valide_en_cours_ne_recoit_rien()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var collectivite = await terrain.CollectiviteAsync((await terrain.FicheAsync()).ItemId);
        var hier = DateOnly.FromDateTime(terrain.Now.UtcDateTime).AddDays(-1);
        await terrain.MandatAsync(await terrain.PersonneAsync("NonValidee"), collectivite, m => m.ValideLe = null);
        await terrain.MandatAsync(await terrain.PersonneAsync("Revoquee"), collectivite, m => m.RevoqueLe = terrain.Now.UtcDateTime);
        await terrain.MandatAsync(await terrain.PersonneAsync("Finie"), collectivite, m => m.Jusqua = hier);
        await terrain.MandatAsync(await terrain.PersonneAsync("Future"), collectivite, depuis: hier.AddDays(3));
        await terrain.MandatAsync(await terrain.PersonneAsync("Partie", adherente: false), collectivite);
        await terrain.MettreEnMarcheAsync();
        var bilan = await terrain.PasserAsync();
        Assert.Equal((0, 0), (bilan.Personnes, bilan.Courriels));
        Assert.Equal(bilan.FichesDues, bilan.SansDestinataire);
        Assert.NotEqual(0, bilan.FichesDues);
    }

    [Fact]
    public async Task Une_adresse_morte_ou_une_personne_a_remplacer_ne_recoit_rien_tant_que_ce_n_est_pas_regle()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, compte, collectivite, _) = await terrain.PretAsync();
        var partie = await terrain.PersonneAsync("Dominique");
        await terrain.MandatAsync(partie, collectivite);
        var rebond = new Rebond { Adresse = compte.Email!.ToLowerInvariant(), Statut = "5.1.1", Definitif = true, RecuLe = terrain.Now.UtcDateTime };
        await terrain.DansAsync(async db =>
        {
            db.Add(rebond);
            db.Add(new ContactARemplacer { FicheId = fiche.ItemId, Cote = Cotes.Francais, CollectiviteId = collectivite, AccountId = partie.Id, Raison = RaisonDeRemplacer.Depart, OuvertLe = terrain.Now.UtcDateTime });
            return await db.SaveChangesAsync();
        });
        await terrain.MettreEnMarcheAsync();
        Assert.Equal((0, 0), await terrain.PasserAsync() is { } bilan ? (bilan.Personnes, bilan.Courriels) : default);

        await terrain.DansAsync(db => db.Set<Rebond>().ExecuteUpdateAsync(s => s.SetProperty(r => r.LeveLe, terrain.Now.UtcDateTime)));
        Assert.Equal(1, (await terrain.PasserAsync()).Courriels);
        Assert.Equal(compte.Email, Assert.Single(await terrain.CourrielsAsync()).To);
    }

    [Fact]
    public async Task Le_rappel_dit_ce_qui_manque_et_le_temps_que_cela_prend()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        await terrain.PretAsync();
        await terrain.MettreEnMarcheAsync();
        await terrain.PasserAsync();
        var texte = (await Entree.LireAsync(portal, Assert.Single(await terrain.CourrielsAsync()), terrain.Tenant.Key)).Texte.ReplaceLineEndings(" ");
        Assert.Matches("Il y manque surtout.: .+ Une minute pour confirmer, [246] de plus pour compléter", texte);
    }

    [Fact]
    public async Task Une_confirmation_puis_un_an_ouvrent_un_nouveau_rappel()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (_, _, _, jeton) = await terrain.PretAsync();
        await terrain.MettreEnMarcheAsync();
        await terrain.PasserAsync();
        var confirmee = await portal.InTenantAsync(terrain.Tenant, s => s.GetRequiredService<ActeDeConfirmation>().FaireAsync(jeton, 1, null, false, CancellationToken.None));
        Assert.Equal(IssueDeConfirmation.Notee, confirmee);
        Assert.NotNull(await terrain.DansAsync(db => db.Set<Relance>().Select(r => r.RepondueLe).SingleAsync()));
        Assert.Equal(0, (await terrain.PasserAsync(terrain.Now.AddMonths(11))).Courriels);
        Assert.Equal(1, (await terrain.PasserAsync(terrain.Now.AddMonths(13))).Courriels);
        Assert.Equal(0, (await terrain.PasserAsync(terrain.Now.AddMonths(14))).Courriels);
    }

    [Fact]
    public async Task Qui_ne_veut_plus_de_rappels_n_en_recoit_plus()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (_, _, _, jeton) = await terrain.PretAsync();
        await terrain.MettreEnMarcheAsync();
        using var browser = portal.Browser();
        var page = terrain.Adresse($"/ne-plus-solliciter/{jeton}");
        (await browser.GetAsync(page)).EnsureSuccessStatusCode();
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<Refus>().CountAsync()));
        using var done = await browser.SubmitAsync(page, []);
        Assert.Contains("plus de rappels", await Terrain.LireAsync(done), StringComparison.Ordinal);
        Assert.Equal(0, (await terrain.PasserAsync()).Courriels);
        Assert.Equal(1, await terrain.DansAsync(db => db.Journal.CountAsync(j => j.Act == nameof(Refus))));
        using var again = await browser.SubmitAsync(page, []);
        Assert.Equal(1, await terrain.DansAsync(db => db.Set<Refus>().CountAsync()));
    }

    [Fact]
    public async Task La_sortie_en_un_clic_des_messageries_se_passe_de_page()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (_, _, _, jeton) = await terrain.PretAsync();
        using var browser = portal.Browser();
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);
        (await browser.PostAsync(terrain.Adresse($"/ne-plus-solliciter/{jeton}/un-clic"), content)).EnsureSuccessStatusCode();
        Assert.Equal(1, await terrain.DansAsync(db => db.Set<Refus>().CountAsync()));
        using var unknown = await browser.PostAsync(terrain.Adresse("/ne-plus-solliciter/invente/un-clic"), content);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Le_courriel_depose_porte_un_lien_qui_ouvre_la_fiche()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, compte, _, _) = await terrain.PretAsync();
        await terrain.MettreEnMarcheAsync();
        await terrain.PasserAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while ((await terrain.CourrielsAsync())[0].State is MailState.Waiting or MailState.Sending)
        {
            await portal.Services.GetRequiredService<MailDispatcher>().RunOnceAsync(woken: true, limit.Token);
        }

        var sent = Assert.Single(await terrain.CourrielsAsync());
        Assert.Equal((MailState.Sent, null), (sent.State, sent.ProtectedBody));
        var depots = new Depots(portal.Services.GetRequiredService<FolderTransport>());
        var name = depots.Noms().Single(n => n.Contains(sent.Id.ToString("N"), StringComparison.Ordinal));
        var read = (await depots.LireAsync(name, CancellationToken.None))!;
        Assert.Contains(compte.Email!, read.A, StringComparison.Ordinal);
        Assert.Contains(fiche.Titre, read.Objet, StringComparison.Ordinal);
        var path = System.Text.RegularExpressions.Regex.Match(read.Texte, $"/{terrain.Tenant.Key}/lien/[A-Za-z0-9_-]+").Value;
        using var browser = portal.Browser();
        using var page = await browser.GetAsync(path);
        Assert.Contains("Votre fiche est-elle toujours juste", await Terrain.LireAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quels_que_soient_les_jours_une_fiche_n_est_rappelee_qu_une_fois_par_echeance()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, _, _, _) = await terrain.PretAsync();
        await terrain.MettreEnMarcheAsync();
        var day = terrain.Now;
        var suites = Gen.Choose(0, 9).Zip(Gen.Choose(1, 400)).ListOf(6).Sample(4, 12);
        foreach (var (geste, jours) in suites.SelectMany(s => s))
        {
            day = day.AddDays(jours);
            if (geste < 3)
            {
                // Une confirmation faite ce jour-là, telle que l'acte l'écrit.
                await terrain.DansAsync(db => db.Set<FicheIndex>().Where(f => f.ItemId == fiche.ItemId).ExecuteUpdateAsync(s => s.SetProperty(f => f.VerifieFrancaisLe, day.UtcDateTime)));
            }
            else
            {
                await terrain.PasserAsync(day);
            }

            var rappels = await terrain.DansAsync(db => db.Set<Relance>().AsNoTracking().ToListAsync());
            Assert.Equal(rappels.Count, rappels.DistinctBy(r => (r.FicheId, r.Cote, r.AccountId, r.Echeance)).Count());
            Assert.Equal(rappels.Select(r => r.EcriteLe).Distinct().Count(), (await terrain.CourrielsAsync()).Count);
            Assert.All(rappels.Where(r => r.Echeance != Relance.JamaisDatee), r => Assert.True(DateOnly.Parse(r.Echeance).AddMonths(12) <= DateOnly.FromDateTime(r.EcriteLe)));
        }
    }
}

public sealed class TourDeRappelsSqliteTests(SqlitePortal portal) : TourDeRappelsTests(portal);

public sealed class TourDeRappelsPostgreSqlTests(PgPortal portal) : TourDeRappelsTests(portal);
