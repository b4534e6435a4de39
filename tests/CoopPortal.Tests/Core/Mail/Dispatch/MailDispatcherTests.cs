using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Mail.Dispatch;
using CoopPortal.Core.Mail.Transport;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Core.Mail.Dispatch;

public sealed class MailDispatcherTests
{
    [Fact]
    public async Task Un_courriel_part_une_fois_et_son_corps_est_efface()
    {
        await using var room = await MailRoom.OpenAsync();
        var mali = await room.TenantAsync("mali");
        await room.PostAsync(mali, "acte:1");
        await room.TurnAsync();
        await room.TurnAsync();

        var mail = await room.MailAsync(mali, "acte:1");
        var sent = Assert.Single(room.Transport.Sent);
        Assert.Equal(MailState.Sent, mail.State);
        Assert.Null(mail.ProtectedBody);
        Assert.Equal(room.Clock.GetUtcNow().UtcDateTime, mail.SentAt);
        Assert.Equal(mail.MessageId, sent.MessageId);
        Assert.Equal("Été à Kéniéba", sent.Draft.Text);
    }

    [Fact]
    public async Task La_boite_de_la_plateforme_part_aussi()
    {
        await using var room = await MailRoom.OpenAsync();
        await using (var platform = room.Services.GetRequiredService<Databases>().Platform())
        {
            room.Services.GetRequiredService<Outbox>().Add(platform, MailRoom.Draft("connexion:1"));
            await platform.SaveChangesAsync();
        }

        await room.TurnAsync();
        Assert.Equal("connexion:1", Assert.Single(room.Transport.Sent).Draft.CauseKey);
    }

    [Fact]
    public async Task Un_refus_passager_est_repris_plus_tard_avec_le_meme_Message_ID()
    {
        await using var room = await MailRoom.OpenAsync();
        var mali = await room.TenantAsync("mali");
        await room.PostAsync(mali, "acte:1");
        room.Transport.OnSend = _ => throw new MailRefusedException("451 plus tard", isPermanent: false);
        await room.TurnAsync();
        var waiting = await room.MailAsync(mali, "acte:1");
        Assert.Equal((MailState.Waiting, 1, "451 plus tard"), (waiting.State, waiting.Attempts, waiting.LastAnswer));
        Assert.InRange(waiting.DueAt - room.Clock.GetUtcNow().UtcDateTime, TimeSpan.FromSeconds(48), TimeSpan.FromSeconds(72));

        room.Transport.OnSend = _ => Task.CompletedTask;
        await room.TurnAsync();
        Assert.Single(room.Transport.Sent);
        room.Clock.Advance(TimeSpan.FromSeconds(73));
        await room.TurnAsync(woken: false);
        Assert.Equal(MailState.Sent, (await room.MailAsync(mali, "acte:1")).State);
        Assert.Equal(2, room.Transport.Sent.Count);
        Assert.Single(room.Transport.Sent.Select(s => s.MessageId).Distinct());
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, BackOff.MaxAttempts)]
    public async Task Un_refus_definitif_ou_repete_abandonne(bool permanent, int attempts)
    {
        await using var room = await MailRoom.OpenAsync();
        var mali = await room.TenantAsync("mali");
        await room.PostAsync(mali, "acte:1");
        room.Transport.OnSend = _ => throw new MailRefusedException("refus", permanent);
        for (var i = 0; i < BackOff.MaxAttempts + 3; i++)
        {
            await room.TurnAsync();
            room.Clock.Advance(TimeSpan.FromHours(8));
        }

        var mail = await room.MailAsync(mali, "acte:1");
        Assert.Equal((MailState.Dead, attempts), (mail.State, mail.Attempts));
        Assert.Equal(attempts, room.Transport.Sent.Count);
        Assert.NotNull(mail.ProtectedBody);
    }

    [Fact]
    public async Task Un_courriel_dont_les_cles_sont_perdues_est_refuse_sans_partir()
    {
        await using var room = await MailRoom.OpenAsync();
        var mali = await room.TenantAsync("mali");
        await room.PostAsync(mali, "acte:1");
        await using (var db = room.Services.GetRequiredService<Databases>().Tenant(mali))
        {
            await db.Mails.ExecuteUpdateAsync(s => s.SetProperty(m => m.ProtectedBody, "CfDJ8-autre-cle"));
        }

        await room.TurnAsync();
        Assert.Equal(MailState.Dead, (await room.MailAsync(mali, "acte:1")).State);
        Assert.Empty(room.Transport.Sent);
    }

    [Fact]
    public async Task Les_essais_d_un_courriel_se_lisent_un_par_un()
    {
        await using var room = await MailRoom.OpenAsync();
        var mali = await room.TenantAsync("mali");
        await room.PostAsync(mali, "acte:1");
        room.Transport.OnSend = _ => throw new MailRefusedException("451 plus tard", isPermanent: false);
        await room.TurnAsync();
        room.Clock.Advance(TimeSpan.FromMinutes(2));
        room.Transport.OnSend = _ => Task.CompletedTask;
        await room.TurnAsync();
        var mail = await room.MailAsync(mali, "acte:1");
        await using var db = room.Services.GetRequiredService<Databases>().Tenant(mali);
        var essais = await db.Set<Essai>().Where(e => e.MailId == mail.Id).OrderBy(e => e.Le).ToListAsync();
        Assert.Equal([(IssueDEssai.Remis, "451 plus tard"), (IssueDEssai.Parti, mail.LastAnswer)], essais.Select(e => (e.Issue, e.Reponse)));
    }

    [Fact]
    public async Task Une_coupure_au_milieu_de_l_echange_retient_le_courriel()
    {
        await using var room = await MailRoom.OpenAsync();
        var mali = await room.TenantAsync("mali");
        await room.PostAsync(mali, "acte:1");
        room.Transport.OnSend = _ => throw new IOException("connexion coupée");
        await room.TurnAsync();
        room.Clock.Advance(TimeSpan.FromDays(2));
        await room.TurnAsync();
        Assert.Equal(MailState.Held, (await room.MailAsync(mali, "acte:1")).State);
        Assert.Single(room.Transport.Sent);
    }

    [Fact]
    public async Task Un_arret_entre_l_envoi_et_la_marque_retient_le_courriel_sans_le_renvoyer()
    {
        await using var room = await MailRoom.OpenAsync();
        var mali = await room.TenantAsync("mali");
        await room.PostAsync(mali, "acte:1");
        // Le courriel est parti, mais la marque ne peut plus s'écrire : ce que laisse un processus tué à cet instant.
        room.Transport.OnSend = async _ =>
        {
            await using var db = room.Services.GetRequiredService<Databases>().Tenant(mali);
            await db.Mails.ExecuteUpdateAsync(s => s.SetProperty(m => m.Lease, Guid.NewGuid()));
        };
        await room.TurnAsync();
        Assert.Equal(MailState.Sending, (await room.MailAsync(mali, "acte:1")).State);

        // Le bail court encore : un autre processus n'y touche pas, même relancé.
        var next = room.NewOffice();
        await room.TurnAsync(woken: true, next);
        Assert.Equal(MailState.Sending, (await room.MailAsync(mali, "acte:1")).State);
        room.Clock.Advance(new MailOptions().Lease + TimeSpan.FromSeconds(10));
        await room.TurnAsync(woken: false, next);
        Assert.Equal(MailState.Held, (await room.MailAsync(mali, "acte:1")).State);
        Assert.Single(room.Transport.Sent);
    }

    [Fact]
    public async Task Deux_envoyeurs_n_envoient_jamais_deux_fois()
    {
        await using var room = await MailRoom.OpenAsync();
        var mali = await room.TenantAsync("mali");
        for (var i = 0; i < 30; i++)
        {
            await room.PostAsync(mali, $"acte:{i}");
        }

        room.Transport.OnSend = async _ => await Task.Yield();
        await Task.WhenAll(room.TurnAsync(), room.TurnAsync(true, room.NewOffice()), room.TurnAsync(true, room.NewOffice()));
        await room.TurnAsync();
        Assert.Equal(30, room.Transport.Sent.Count);
        Assert.Equal(30, room.Transport.Sent.Select(s => s.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task Un_acte_valide_apres_le_passage_de_l_envoyeur_n_est_pas_perdu()
    {
        await using var room = await MailRoom.OpenAsync();
        var mali = await room.TenantAsync("mali");
        await using var db = room.Services.GetRequiredService<Databases>().Tenant(mali);
        await using var act = await db.Database.BeginTransactionAsync();
        await room.Services.GetRequiredService<Outbox>().AddAsync(db, mali, MailRoom.Draft("acte:lent"), CancellationToken.None);
        await room.TurnAsync();
        Assert.Empty(room.Transport.Sent);
        room.Clock.Advance(TimeSpan.FromMinutes(2));
        await room.TurnAsync(woken: false);

        await db.SaveChangesAsync();
        await act.CommitAsync();
        room.Clock.Advance(TimeSpan.FromMinutes(2));
        await room.TurnAsync(woken: false);
        Assert.Single(room.Transport.Sent);
    }

    [Fact]
    public async Task Un_espace_au_repos_n_est_plus_annonce()
    {
        await using var room = await MailRoom.OpenAsync();
        var mali = await room.TenantAsync("mali");
        await room.PostAsync(mali, "acte:1");
        await room.TurnAsync();
        Assert.Equal(1, await room.AnnouncementsAsync("mali"));
        room.Clock.Advance(DueTenants.Grace + TimeSpan.FromMinutes(3));
        await room.TurnAsync(woken: false);
        Assert.Equal(0, await room.AnnouncementsAsync("mali"));
    }

    [Fact]
    public async Task Un_courriel_date_part_a_son_heure()
    {
        await using var room = await MailRoom.OpenAsync();
        var mali = await room.TenantAsync("mali");
        await room.PostAsync(mali, "acte:demain", room.Clock.GetUtcNow().UtcDateTime.AddDays(1));
        await room.TurnAsync();
        Assert.Empty(room.Transport.Sent);
        room.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        await room.TurnAsync(woken: false);
        Assert.Single(room.Transport.Sent);
    }

    [Fact]
    public async Task Un_espace_en_panne_ne_retient_pas_les_autres()
    {
        await using var room = await MailRoom.OpenAsync();
        var mali = await room.TenantAsync("mali");
        var senegal = await room.TenantAsync("senegal");
        await room.PostAsync(mali, "acte:mali");
        await room.PostAsync(senegal, "acte:senegal");
        await using (var db = room.Services.GetRequiredService<Databases>().Tenant(mali))
        {
            await db.Database.ExecuteSqlRawAsync("alter table \"Mails\" rename to \"MailsPerdus\"");
        }

        await room.TurnAsync();
        Assert.Equal("acte:senegal", Assert.Single(room.Transport.Sent).Draft.CauseKey);
        Assert.Equal(1, await room.AnnouncementsAsync("mali"));
        await using (var db = room.Services.GetRequiredService<Databases>().Tenant(mali))
        {
            await db.Database.ExecuteSqlRawAsync("alter table \"MailsPerdus\" rename to \"Mails\"");
        }

        await room.TurnAsync();
        Assert.Equal(2, room.Transport.Sent.Count);
    }

    [Fact]
    public async Task Un_espace_ferme_garde_son_courrier()
    {
        await using var room = await MailRoom.OpenAsync();
        var mali = await room.TenantAsync("mali");
        await room.PostAsync(mali, "acte:1");
        await SetStateAsync(room, TenantState.Disabled);
        await room.TurnAsync();
        room.Clock.Advance(TimeSpan.FromDays(3));
        await room.TurnAsync(woken: false);
        Assert.Empty(room.Transport.Sent);
        await SetStateAsync(room, TenantState.Running);
        await room.TurnAsync();
        Assert.Single(room.Transport.Sent);
    }

    [Fact]
    public async Task Le_debit_d_un_espace_est_limite_et_le_reste_suit()
    {
        await using var room = await MailRoom.OpenAsync(("Mail:PerMinute", "3"));
        var mali = await room.TenantAsync("mali");
        for (var i = 0; i < 5; i++)
        {
            await room.PostAsync(mali, $"acte:{i}");
        }

        await room.TurnAsync();
        await room.TurnAsync();
        Assert.Equal(3, room.Transport.Sent.Count);
        room.Clock.Advance(TimeSpan.FromSeconds(61));
        await room.TurnAsync(woken: false);
        Assert.Equal(5, room.Transport.Sent.Count);
    }

    [Fact]
    public async Task Les_annonces_d_un_espace_disparu_s_effacent()
    {
        await using var room = await MailRoom.OpenAsync();
        await using (var platform = room.Services.GetRequiredService<Databases>().Platform())
        {
            platform.DueWork.Add(new DueWork { TenantKey = "disparu", DueAt = room.Clock.GetUtcNow().UtcDateTime });
            await platform.SaveChangesAsync();
        }

        await room.TurnAsync();
        Assert.Equal(0, await room.AnnouncementsAsync("disparu"));
    }

    private static async Task SetStateAsync(MailRoom room, TenantState state)
    {
        await using var platform = room.Services.GetRequiredService<Databases>().Platform();
        await platform.Tenants.ExecuteUpdateAsync(s => s.SetProperty(t => t.State, state));
        room.Services.GetRequiredService<TenantRegistry>().Forget("mali");
    }
}
