using CoopPortal.Campagnes.Contacts;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Mail.Rebonds;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Core.Mail;
using CoopPortal.Tests.Core.Mail.Rebonds;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Envois;

/// <summary>Un rappel parti nous revient.</summary>
public abstract class RebondsTests(Portal portal)
{
    [Fact]
    public async Task Un_echec_definitif_marque_l_adresse_et_ouvre_une_tache_sur_la_fiche()
    {
        var (terrain, mail, compte, fiche) = await RappelAsync();
        var lu = await LireAsync(Avis.Postfix(mail.MessageId));
        Assert.Equal(IssueDeRebond.Note, lu.Issue);

        var rebond = Assert.Single(await terrain.DansAsync(db => db.Set<Rebond>().ToListAsync()));
        Assert.Equal((mail.Id, compte.Email!.ToLowerInvariant(), "5.1.1", true), (rebond.MailId!.Value, rebond.Adresse, rebond.Statut, rebond.Definitif));
        var tache = Assert.Single(await terrain.DansAsync(db => db.Set<ContactARemplacer>().ToListAsync()));
        Assert.Equal((fiche.ItemId, Cotes.Francais, compte.Id, RaisonDeRemplacer.Rebond, 1), (tache.FicheId, tache.Cote, tache.AccountId, tache.Raison, tache.Ouverte!.Value));
        Assert.Equal(await terrain.CollectiviteAsync(fiche.ItemId), tache.CollectiviteId);

        var journal = await terrain.DansAsync(db => db.Journal.Where(j => j.Act == nameof(Rebond)).ToListAsync());
        var ligne = Assert.Single(journal);
        Assert.Equal(fiche.ItemId, ligne.ItemId);
        Assert.DoesNotContain(compte.Email!, ligne.Sentence, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(compte.DisplayName, ligne.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_meme_avis_deux_fois_ou_en_meme_temps_ne_compte_qu_une_fois()
    {
        var (terrain, mail, _, _) = await RappelAsync();
        var avis = Avis.Postfix(mail.MessageId);
        var lus = await Task.WhenAll(LireAsync(avis), LireAsync(avis));
        Assert.Single(lus, l => l.Issue == IssueDeRebond.Note);
        Assert.Equal(IssueDeRebond.DejaNote, (await LireAsync(avis)).Issue);
        Assert.Equal((1, 1, 1), (
            await terrain.DansAsync(db => db.Set<Rebond>().CountAsync()),
            await terrain.DansAsync(db => db.Set<ContactARemplacer>().CountAsync()),
            await terrain.DansAsync(db => db.Journal.CountAsync(j => j.Act == nameof(Rebond)))));
    }

    [Theory]
    [InlineData("5.2.2")]
    [InlineData("5.7.1")]
    [InlineData("4.4.7")]
    public async Task Une_boite_pleine_ou_un_refus_de_principe_ne_perd_pas_l_adresse(string statut)
    {
        var (terrain, mail, compte, _) = await RappelAsync();
        Assert.Equal(IssueDeRebond.Note, (await LireAsync(Avis.Postfix(mail.MessageId, statut: statut))).Issue);
        Assert.False(Assert.Single(await terrain.DansAsync(db => db.Set<Rebond>().ToListAsync())).Definitif);
        Assert.Empty(await MortesAsync(terrain, compte.Email!));
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<ContactARemplacer>().CountAsync()));
    }

    [Fact]
    public async Task Un_retard_ne_se_note_pas_et_l_echec_qui_le_suit_se_note()
    {
        var (terrain, mail, compte, _) = await RappelAsync();
        Assert.Equal(IssueDeRebond.RienAFaire, (await LireAsync(Avis.Postfix(mail.MessageId, "delayed", "4.4.1"))).Issue);
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<Rebond>().CountAsync()));
        Assert.Equal(IssueDeRebond.Note, (await LireAsync(Avis.Postfix(mail.MessageId))).Issue);
        Assert.Equal([compte.Email!.ToLowerInvariant()], await MortesAsync(terrain, compte.Email!));
    }

    [Fact]
    public async Task Les_adresses_mortes_ne_regardent_pas_les_majuscules_et_se_retablissent()
    {
        var (terrain, mail, compte, _) = await RappelAsync();
        await LireAsync(Avis.Postfix(mail.MessageId));
        var mortes = await MortesAsync(terrain, compte.Email!.ToUpperInvariant(), $"Camille <{compte.Email}>", "autre@exemple.test");
        Assert.Contains(compte.Email!, mortes);
        Assert.Single(mortes);
        await terrain.DansAsync(db => db.Set<Rebond>().ExecuteUpdateAsync(s => s.SetProperty(r => r.LeveLe, terrain.Now.UtcDateTime)));
        Assert.Empty(await MortesAsync(terrain, compte.Email!));
    }

    [Fact]
    public async Task Un_espace_ou_un_courriel_inconnu_ne_note_rien()
    {
        var (terrain, mail, _, _) = await RappelAsync();
        var autre = await portal.NewTenantAsync();
        Assert.Equal(IssueDeRebond.Etranger, (await LireAsync(Avis.Postfix($"<{mail.Id:N}.{autre.Key}@coopportal>"))).Issue);
        Assert.Equal(IssueDeRebond.Etranger, (await LireAsync(Avis.Postfix($"<{mail.Id:N}.nulle-part@coopportal>"))).Issue);
        Assert.Equal(IssueDeRebond.Etranger, (await LireAsync(Avis.Postfix("<x@ailleurs.test>"))).Issue);
        Assert.Equal(IssueDeRebond.PasUnAvis, (await LireAsync(Avis.Absence)).Issue);
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<Rebond>().CountAsync()));
    }

    [Fact]
    public async Task Un_courriel_de_connexion_revenu_se_lit_dans_la_boite_de_la_plateforme()
    {
        Guid id;
        await using (var platform = portal.Services.GetRequiredService<Databases>().Platform())
        {
            portal.Services.GetRequiredService<Outbox>().Add(platform, MailRoom.Draft("connexion:" + Guid.NewGuid()));
            await platform.SaveChangesAsync();
            id = platform.Mails.Local.Single().Id;
        }

        Assert.Equal(IssueDeRebond.Note, (await LireAsync(Avis.Postfix($"<{id:N}.platform@coopportal>"))).Issue);
        await using var apres = portal.Services.GetRequiredService<Databases>().Platform();
        Assert.Contains("5.1.1", (await apres.Mails.AsNoTracking().SingleAsync(m => m.Id == id)).LastAnswer, StringComparison.Ordinal);
    }

    private async Task<(Terrain Terrain, OutgoingMail Mail, CoopPortal.Core.Platform.Account Compte, FicheIndex Fiche)> RappelAsync()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, compte, _, _) = await terrain.PretAsync();
        await terrain.MettreEnMarcheAsync();
        await terrain.PasserAsync();
        return (terrain, Assert.Single(await terrain.CourrielsAsync()), compte, fiche);
    }

    private async Task<Depouillement> LireAsync(string avis)
    {
        using var message = new MemoryStream(Avis.Octets(avis));
        return await portal.Services.GetRequiredService<BureauDesRebonds>().DepouillerAsync(message, DOu.Commande, CancellationToken.None);
    }

    private Task<IReadOnlySet<string>> MortesAsync(Terrain terrain, params string[] adresses)
        => portal.InTenantAsync(terrain.Tenant, s => s.GetRequiredService<AdressesMortes>().ParmiAsync(adresses, CancellationToken.None));
}

public sealed class SqliteRebondsTests(SqlitePortal portal) : RebondsTests(portal);

public sealed class PgRebondsTests(PgPortal portal) : RebondsTests(portal);
