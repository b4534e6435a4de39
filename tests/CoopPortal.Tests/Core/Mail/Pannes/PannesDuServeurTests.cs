using System.Globalization;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Mail.Rebonds;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Core.Mail.Pannes;

/// <summary>Un serveur absent, lent, qui refuse, qui coupe : rien n'est perdu, rien n'est envoyé deux fois, ce qu'on ne sait pas est retenu.</summary>
public sealed class PannesDuServeurTests
{
    private const int Courriels = 12;

    [Fact]
    public async Task Absent_puis_revenu_il_prend_tout_une_fois()
    {
        var port = PuitsSmtp.PortLibre();
        await using var room = await OuvrirAsync(port);
        var mali = await RemplirAsync(room);
        for (var jour = 0; jour < 3; jour++)
        {
            await room.TurnAsync();
            room.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.All(await MailsAsync(room, mali), m => Assert.Equal(MailState.Waiting, m.State));
        await using var puits = new PuitsSmtp(port);
        await ToutEnvoyerAsync(room);
        await VerifierAsync(room, mali, puits, retenus: 0);
    }

    [Theory]
    [InlineData(Etape.Accueil, 0)]
    [InlineData(Etape.Bonjour, 0)]
    [InlineData(Etape.Expediteur, 0)]
    [InlineData(Etape.Destinataire, 0)]
    [InlineData(Etape.Texte, 0)]
    [InlineData(Etape.Milieu, 1)]
    [InlineData(Etape.Point, 1)]
    public async Task Muet_au_dela_du_delai_il_ne_fait_retenir_que_ce_qu_il_a_peut_etre_pris(Etape etape, int retenus)
    {
        await using var puits = new PuitsSmtp();
        var muet = 1;
        puits.Conduire = async contact =>
        {
            if (contact.Etape == etape && Interlocked.Exchange(ref muet, 0) == 1)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);
            }

            return contact.Convenu;
        };
        await using var room = await OuvrirAsync(puits.Port);
        var mali = await RemplirAsync(room);
        await ToutEnvoyerAsync(room);
        await VerifierAsync(room, mali, puits, retenus);
    }

    [Theory]
    [InlineData(Etape.Accueil, 0)]
    [InlineData(Etape.Expediteur, 0)]
    [InlineData(Etape.Milieu, 2)]
    [InlineData(Etape.Point, 2)]
    public async Task Coupant_deux_fois_il_ne_fait_retenir_que_ce_qu_il_a_peut_etre_pris(Etape etape, int retenus)
    {
        await using var puits = new PuitsSmtp();
        var coupures = 2;
        puits.Conduire = contact => Task.FromResult(contact.Etape == etape && Interlocked.Decrement(ref coupures) >= 0 ? null : (string?)contact.Convenu);
        await using var room = await OuvrirAsync(puits.Port);
        var mali = await RemplirAsync(room);
        await ToutEnvoyerAsync(room);
        await VerifierAsync(room, mali, puits, retenus);
    }

    [Fact]
    public async Task Un_serveur_qui_coupe_chaque_texte_ne_fait_pas_retenir_toute_la_campagne()
    {
        await using var puits = new PuitsSmtp { Conduire = contact => Task.FromResult(contact.Etape == Etape.Milieu ? null : (string?)contact.Convenu) };
        await using var room = await OuvrirAsync(puits.Port);
        var mali = await RemplirAsync(room);
        for (var minute = 0; minute < 30; minute++)
        {
            await room.TurnAsync();
            room.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        // À 0, 1, 4 et 13 minutes ; la fois suivante serait à 40.
        Assert.Equal(4, (await MailsAsync(room, mali)).Count(m => m.State == MailState.Held));
        Assert.Empty(puits.Pris);
    }

    [Fact]
    public async Task Refusant_la_moitie_pour_un_temps_il_la_prend_plus_tard()
    {
        await using var puits = new PuitsSmtp();
        var refuse = true;
        puits.Conduire = contact => Task.FromResult<string?>(refuse && contact.Etape == Etape.Destinataire && Pair(contact.Destinataire) ? "450 4.2.0 plus tard" : contact.Convenu);
        await using var room = await OuvrirAsync(puits.Port);
        var mali = await RemplirAsync(room);
        await ToutEnvoyerAsync(room, tours: 3);
        Assert.Equal(Courriels / 2, puits.Pris.Count);
        refuse = false;
        await ToutEnvoyerAsync(room);
        await VerifierAsync(room, mali, puits, retenus: 0);
    }

    [Fact]
    public async Task Refusant_la_moitie_pour_de_bon_il_marque_ces_adresses_et_prend_les_autres()
    {
        await using var puits = new PuitsSmtp
        {
            Conduire = contact => Task.FromResult<string?>(contact.Etape == Etape.Destinataire && Pair(contact.Destinataire) ? "550 5.1.1 inconnu ici" : contact.Convenu),
        };
        await using var room = await OuvrirAsync(puits.Port);
        var mali = await RemplirAsync(room);
        await ToutEnvoyerAsync(room);
        var mails = await MailsAsync(room, mali);
        Assert.All(mails, m => Assert.Equal(Pair(m.To) ? MailState.Dead : MailState.Sent, m.State));
        Assert.Equal(mails.Where(m => m.State == MailState.Sent).Select(Id).Order(StringComparer.Ordinal), puits.Pris.Order(StringComparer.Ordinal));
        await using var db = room.Services.GetRequiredService<Databases>().Tenant(mali);
        Assert.Equal(mails.Where(m => Pair(m.To)).Select(m => m.To).Order(StringComparer.Ordinal), await db.Set<Rebond>().Where(r => r.Definitif).Select(r => r.Adresse).OrderBy(a => a).ToListAsync());

        // Un autre courriel à l'une d'elles ne va même plus au serveur.
        await PosterAsync(room, mali, "suite", "maire0@commune0.exemple.test");
        await room.TurnAsync();
        Assert.Equal((MailState.Dead, Courriels / 2), ((await room.MailAsync(mali, "suite")).State, puits.Pris.Count));
    }

    [Theory]
    [InlineData(Etape.Destinataire, "550 relay not permitted")]
    [InlineData(Etape.Expediteur, "530 5.7.0 Authentication required")]
    [InlineData(Etape.Expediteur, "550 5.1.0 sender rejected")]
    public async Task Un_refus_qui_parle_de_nous_n_abandonne_et_ne_marque_personne(Etape etape, string reponse)
    {
        await using var puits = new PuitsSmtp { Conduire = contact => Task.FromResult<string?>(contact.Etape == etape ? reponse : contact.Convenu) };
        await using var room = await OuvrirAsync(puits.Port);
        var mali = await RemplirAsync(room);
        for (var i = 0; i < 20; i++)
        {
            await room.TurnAsync();
            room.Clock.Advance(TimeSpan.FromHours(8));
        }

        var mails = await MailsAsync(room, mali);
        Assert.All(mails, m => Assert.Equal(MailState.Waiting, m.State));
        Assert.Contains(mails, m => m.LastAnswer?.Contains(reponse[4..], StringComparison.Ordinal) == true);
        await using (var db = room.Services.GetRequiredService<Databases>().Tenant(mali))
        {
            Assert.Equal(0, await db.Set<Rebond>().CountAsync());
        }

        puits.Conduire = contact => Task.FromResult<string?>(contact.Convenu);
        await ToutEnvoyerAsync(room);
        await VerifierAsync(room, mali, puits, retenus: 0);
    }

    [Fact]
    public async Task Un_tour_ne_prend_qu_une_connexion_et_se_passe_de_celle_que_le_serveur_ferme()
    {
        await using var puits = new PuitsSmtp();
        await using var room = await OuvrirAsync(puits.Port);
        var mali = await RemplirAsync(room);
        await room.TurnAsync();
        Assert.Equal((1, Courriels), (puits.Connexions, puits.Pris.Count));

        puits.Conduire = contact => Task.FromResult<string?>(contact is { Etape: Etape.Expediteur, Servis: > 0 } ? null : contact.Convenu);
        for (var i = 0; i < 3; i++)
        {
            await PosterAsync(room, mali, $"suite:{i}", $"maire{i}@autre.exemple.test");
        }

        await room.TurnAsync();
        await VerifierAsync(room, mali, puits, retenus: 0);
    }

    private static bool Pair(string adresse) => int.Parse(adresse[5..adresse.IndexOf('@', StringComparison.Ordinal)], CultureInfo.InvariantCulture) % 2 == 0;

    private static string Id(OutgoingMail mail) => mail.MessageId.Trim('<', '>');

    private static Task<MailRoom> OuvrirAsync(int port) => MailRoom.OpenAsync(
        ("Mail:Smtp:Host", "127.0.0.1"), ("Mail:Smtp:Port", port.ToString(CultureInfo.InvariantCulture)), ("Mail:Smtp:StartTls", "false"), ("Mail:Smtp:TimeoutSeconds", "3"), ("Mail:From", "CoopPortal <portail@exemple.test>"));

    private static async Task<Tenant> RemplirAsync(MailRoom room)
    {
        var mali = await room.TenantAsync("mali");
        for (var i = 0; i < Courriels; i++)
        {
            await PosterAsync(room, mali, $"campagne:{i}", $"maire{i}@commune{i}.exemple.test");
        }

        return mali;
    }

    private static async Task PosterAsync(MailRoom room, Tenant tenant, string cause, string adresse)
    {
        await using var db = room.Services.GetRequiredService<Databases>().Tenant(tenant);
        await room.Services.GetRequiredService<Outbox>().AddAsync(db, tenant, MailRoom.Draft(cause) with { To = adresse }, CancellationToken.None);
        await db.SaveChangesAsync();
    }

    private static async Task ToutEnvoyerAsync(MailRoom room, int tours = 12)
    {
        for (var i = 0; i < tours; i++)
        {
            await room.TurnAsync();
            room.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        // Au-delà du plus long recul : plus rien n'a de raison d'attendre.
        for (var i = 0; i < 3 && tours > 3; i++)
        {
            room.Clock.Advance(TimeSpan.FromHours(8));
            await room.TurnAsync();
        }
    }

    private static async Task VerifierAsync(MailRoom room, Tenant tenant, PuitsSmtp puits, int retenus)
    {
        var mails = await MailsAsync(room, tenant);
        Assert.All(mails, m => Assert.True(m.State is MailState.Sent or MailState.Held, $"{m.CauseKey} est {m.State} : {m.LastAnswer}"));
        Assert.Equal(retenus, mails.Count(m => m.State == MailState.Held));
        Assert.Equal(puits.Pris.Count, puits.Pris.Distinct(StringComparer.Ordinal).Count());
        Assert.Subset(puits.Pris.ToHashSet(StringComparer.Ordinal), mails.Where(m => m.State == MailState.Sent).Select(Id).ToHashSet(StringComparer.Ordinal));
        Assert.Subset(mails.Select(Id).ToHashSet(StringComparer.Ordinal), puits.Pris.ToHashSet(StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<OutgoingMail>> MailsAsync(MailRoom room, Tenant tenant)
    {
        await using var db = room.Services.GetRequiredService<Databases>().Tenant(tenant);
        return await db.Mails.AsNoTracking().ToListAsync();
    }
}
