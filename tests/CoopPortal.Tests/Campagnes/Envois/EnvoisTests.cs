using System.Net;
using System.Text.RegularExpressions;
using CoopPortal.Campagnes.Contacts;
using CoopPortal.Campagnes.Envois;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Mail.Rebonds;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Core.Mail.Rebonds;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Envois;

/// <summary>L'animatrice devant la boîte d'envoi.</summary>
public abstract partial class EnvoisTests(Portal portal)
{
    [Theory]
    [InlineData(MailState.Dead, "Renvoyer", MailState.Waiting)]
    [InlineData(MailState.Held, "Renvoyer", MailState.Waiting)]
    [InlineData(MailState.Held, "Tenir", MailState.Sent)]
    [InlineData(MailState.Held, "Abandonner", MailState.Dropped)]
    [InlineData(MailState.Dead, "Abandonner", MailState.Dropped)]
    public async Task Chaque_geste_change_l_etat_une_fois_et_s_ecrit_au_journal(MailState avant, string geste, MailState apres)
    {
        var (terrain, mail) = await RappelAsync(avant);
        using var browser = await AnimatriceAsync(terrain);
        var page = await browser.GetStringAsync(terrain.Adresse("/envois"));
        Assert.Contains("550 5.7.1 pas aujourd", page, StringComparison.Ordinal);
        var vu = Vu().Match(page).Groups[1].Value;

        await PosterAsync(browser, terrain, geste, mail, vu);
        await PosterAsync(browser, terrain, geste, mail, vu);
        var lu = await LireAsync(terrain, mail);
        // Le portail des essais envoie lui-même : un courriel remis à l'envoi peut déjà être parti.
        Assert.True(lu.State == apres || (apres == MailState.Waiting && lu.State is MailState.Sending or MailState.Sent), $"{lu.State}");
        Assert.Equal(1, await terrain.DansAsync(db => db.Journal.CountAsync(j => j.Act == "Envoi" && j.ItemId != null)));
        Assert.Equal(lu.State is MailState.Sent or MailState.Dropped, lu.ProtectedBody is null);
    }

    [Fact]
    public async Task Un_geste_sur_un_etat_deja_change_ne_fait_rien()
    {
        var (terrain, mail) = await RappelAsync(MailState.Held);
        using var browser = await AnimatriceAsync(terrain);
        await PosterAsync(browser, terrain, "Abandonner", mail, Guid.NewGuid().ToString());
        Assert.Equal(MailState.Held, (await LireAsync(terrain, mail)).State);
    }

    [Fact]
    public async Task Un_courriel_dont_le_lien_a_expire_ne_se_renvoie_pas_et_l_ecran_dit_quoi_faire()
    {
        var (terrain, mail) = await RappelAsync(MailState.Dead);
        await terrain.DansAsync(db => db.Set<LienFiche>().ExecuteUpdateAsync(s => s.SetProperty(l => l.ExpireLe, terrain.Now.UtcDateTime.AddDays(-1))));
        using var browser = await AnimatriceAsync(terrain);
        var vu = Vu().Match(await browser.GetStringAsync(terrain.Adresse("/envois"))).Groups[1].Value;
        using var reponse = await PosterAsync(browser, terrain, "Renvoyer", mail, vu);
        Assert.Equal(HttpStatusCode.OK, reponse.StatusCode);
        Assert.Contains("Le lien de ce courriel ne sert plus", await Terrain.LireAsync(reponse), StringComparison.Ordinal);
        Assert.Equal(MailState.Dead, (await LireAsync(terrain, mail)).State);
    }

    [Fact]
    public async Task Un_courriel_retenu_par_un_abri_ne_se_renvoie_pas()
    {
        var (terrain, mail) = await RappelAsync(MailState.Held, "À l'abri : rien n'est parti (0198a1b2c3d475e68718293a4b5c6d7e).");
        Assert.Equal(IssueDEnvoi.ALAbri, await ActeAsync(terrain, GesteDEnvoi.Renvoyer, mail));
        Assert.Equal(MailState.Held, (await LireAsync(terrain, mail)).State);
    }

    [Fact]
    public async Task Une_adresse_perdue_se_retablit_et_sa_tache_se_ferme()
    {
        var (terrain, mail) = await RappelAsync(MailState.Dead);
        using (var avis = new MemoryStream(Avis.Octets(Avis.Postfix(mail.MessageId))))
        {
            await portal.Services.GetRequiredService<BureauDesRebonds>().DepouillerAsync(avis, DOu.Commande, CancellationToken.None);
        }

        using var browser = await AnimatriceAsync(terrain);
        var page = await browser.GetStringAsync(terrain.Adresse("/envois"));
        Assert.Contains("Rétablir", page, StringComparison.Ordinal);
        var rebond = await terrain.DansAsync(db => db.Set<Rebond>().Select(r => r.Id).SingleAsync());
        for (var i = 0; i < 2; i++)
        {
            using var reponse = await browser.SubmitAsync(terrain.Adresse("/envois"), [KeyValuePair.Create("id", rebond.ToString())], terrain.Adresse("/envois?handler=Retablir"));
            Assert.Equal(HttpStatusCode.Found, reponse.StatusCode);
        }

        Assert.NotNull(await terrain.DansAsync(db => db.Set<Rebond>().Select(r => r.LeveLe).SingleAsync()));
        var tache = await terrain.DansAsync(db => db.Set<ContactARemplacer>().SingleAsync());
        Assert.Equal(((int?)null, "Une animatrice"), (tache.Ouverte, tache.ResoluPar));
        Assert.Equal(1, await terrain.DansAsync(db => db.Journal.CountAsync(j => j.Act == nameof(Rebond) && j.AccountId != null)));
    }

    [Fact]
    public async Task L_histoire_d_un_courriel_se_lit_et_celle_d_un_autre_espace_n_existe_pas()
    {
        var (terrain, mail) = await RappelAsync(MailState.Dead);
        using var browser = await AnimatriceAsync(terrain);
        using var page = await browser.GetAsync(terrain.Adresse($"/envois/{mail.Id}"));
        Assert.Contains("550 5.7.1 pas aujourd", await Terrain.LireAsync(page), StringComparison.Ordinal);
        var (autre, ailleurs) = await RappelAsync(MailState.Dead);
        using var rien = await browser.GetAsync(terrain.Adresse($"/envois/{ailleurs.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, rien.StatusCode);
        Assert.Equal(IssueDEnvoi.Introuvable, await ActeAsync(terrain, GesteDEnvoi.Renvoyer, ailleurs));
        Assert.NotEqual(autre.Tenant.Key, terrain.Tenant.Key);
    }

    [Fact]
    public async Task Un_visiteur_et_une_contributrice_n_y_entrent_pas()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        using var contributrice = await portal.ConnecterAsync(terrain.Tenant, await portal.PersonneAsync(terrain.Tenant, Role.Contributeur));
        using var refus = await contributrice.GetAsync(terrain.Adresse("/envois"));
        Assert.NotEqual(HttpStatusCode.OK, refus.StatusCode);
    }

    private async Task<(Terrain Terrain, OutgoingMail Mail)> RappelAsync(MailState etat, string mots = "550 5.7.1 pas aujourd’hui")
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        await terrain.PretAsync();
        await terrain.MettreEnMarcheAsync();
        await terrain.PasserAsync();
        var id = Assert.Single(await terrain.CourrielsAsync()).Id;
        // L'envoyeur du portail a pu le prendre déjà : l'état, le corps et l'histoire sont posés comme si le serveur l'avait laissé là.
        var corps = portal.Services.GetRequiredService<Outbox>();
        var mail = await terrain.DansAsync(async db =>
        {
            var lien = LienFiche.NouveauJeton();
            var modele = await db.Set<LienFiche>().AsNoTracking().FirstAsync();
            db.Add(new LienFiche { Empreinte = LienFiche.Hacher(lien), FicheId = modele.FicheId, Cote = modele.Cote, CollectiviteId = modele.CollectiviteId, AccountId = modele.AccountId, Nom = modele.Nom, CreeLe = modele.CreeLe, ExpireLe = modele.ExpireLe });
            var modeleId = await corps.AddAsync(db, terrain.Tenant, new MailDraft($"essai:{Guid.NewGuid():N}", "camille@exemple.test", "Votre fiche", $"<p>https://x.test/lien/{lien}</p>", $"https://x.test/lien/{lien}") { DueAt = terrain.Now.UtcDateTime.AddYears(1) }, CancellationToken.None);
            var nouveau = db.Mails.Local.Single(m => m.Id == modeleId);
            nouveau.State = etat;
            nouveau.Lease = Guid.NewGuid();
            nouveau.LastAnswer = mots;
            db.Add(Essai.De(nouveau, IssueDEssai.Refuse, terrain.Now.UtcDateTime));
            await db.SaveChangesAsync();
            await db.Set<CoopPortal.Campagnes.Rappels.Relance>().Where(r => r.CourrielId == id).ExecuteUpdateAsync(s => s.SetProperty(r => r.CourrielId, modeleId));
            return nouveau;
        });
        return (terrain, mail);
    }

    private async Task<HttpClient> AnimatriceAsync(Terrain terrain)
        => await portal.ConnecterAsync(terrain.Tenant, await portal.PersonneAsync(terrain.Tenant, Role.Animateur, "Une animatrice"));

    private static Task<HttpResponseMessage> PosterAsync(HttpClient browser, Terrain terrain, string geste, OutgoingMail mail, string vu)
        => browser.SubmitAsync(terrain.Adresse("/envois"), [KeyValuePair.Create("id", mail.Id.ToString()), KeyValuePair.Create("vu", vu)], terrain.Adresse($"/envois?handler={geste}"));

    private Task<IssueDEnvoi> ActeAsync(Terrain terrain, GesteDEnvoi geste, OutgoingMail mail)
        => portal.InTenantAsync(terrain.Tenant, s => s.GetRequiredService<ActesDEnvoi>().FaireAsync(geste, mail.Id, null, new Author(null, "Essai"), CancellationToken.None));

    private static Task<OutgoingMail> LireAsync(Terrain terrain, OutgoingMail mail) => terrain.DansAsync(db => db.Mails.AsNoTracking().SingleAsync(m => m.Id == mail.Id));

    [GeneratedRegex("name=\"vu\" value=\"([0-9a-f-]{36})\"")]
    private static partial Regex Vu();
}

public sealed class SqliteEnvoisTests(SqlitePortal portal) : EnvoisTests(portal);

public sealed class PgEnvoisTests(PgPortal portal) : EnvoisTests(portal);
