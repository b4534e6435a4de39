using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Mail.Rebonds;
using CoopPortal.Core.Mail.Transport;
using CoopPortal.Tests.Core.Mail.Pannes;
using CoopPortal.Tests.Support;
using CoopPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace CoopPortal.Tests.Core.Mail.Transport;

/// <summary>Devant un vrai serveur, celui de Debian : STARTTLS, mot de passe, et ce qui arrive.</summary>
public sealed class EximTests
{
    private static readonly MailDraft _courriel = new("essai:exim", "maire@commune.exemple.test", "Été à Kéniéba : votre fiche est-elle juste ?", "<p>Été à <b>Kéniéba</b></p>", "Été à Kéniéba")
    {
        ReplyTo = "equipe@exemple.test",
        ListUnsubscribe = "https://portail.exemple.test/mali/ne-plus-solliciter/abc/un-clic",
    };

    [Fact]
    public async Task En_STARTTLS_avec_mot_de_passe_le_courriel_arrive_entier()
    {
        await using var exim = await ServeurExim.StartAsync();
        await using var room = await MailRoom.OpenAsync();
        var mali = await room.TenantAsync("mali");
        string messageId;
        await using (var portail = PortalHost.Build(["--data", room.Folder], forTool: true))
        {
            await using var db = portail.Services.GetRequiredService<Databases>().Tenant(mali);
            await portail.Services.GetRequiredService<Outbox>().AddAsync(db, mali, _courriel, CancellationToken.None);
            await db.SaveChangesAsync();
            messageId = db.Mails.Local.Single().MessageId;
        }

        // L'autorité d'essai n'est crue que de ce processus.
        await using var enfant = Enfant.Lancer(
            room.Folder, exim.Port, ("SSL_CERT_FILE", exim.Autorite), ("Mail__Smtp__Host", "localhost"), ("Mail__Smtp__StartTls", "true"),
            ("Mail__Smtp__User", ServeurExim.Compte), ("Mail__Smtp__Password", ServeurExim.MotDePasse), ("Mail__Bounces__Address", "retours@exemple.test"));
        var recu = Assert.Single(await exim.RecusAsync(1));
        var entetes = Regex.Replace(recu[..recu.IndexOf("\n\n", StringComparison.Ordinal)], "\n[ \t]+", " ");
        Assert.Contains($"Message-ID: {messageId}", entetes, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Auto-Submitted: auto-generated", entetes, StringComparison.Ordinal);
        Assert.Contains("Reply-To: equipe@exemple.test", entetes, StringComparison.Ordinal);
        Assert.Contains($"List-Unsubscribe: <{_courriel.ListUnsubscribe}>", entetes, StringComparison.Ordinal);
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", entetes, StringComparison.Ordinal);
        Assert.Contains("Return-path: <retours@exemple.test>", entetes, StringComparison.OrdinalIgnoreCase);
        Assert.Matches("Received:.*esmtpsa", entetes);
        var objet = Regex.Matches(Regex.Match(entetes, "^Subject: (.*)$", RegexOptions.Multiline).Value, @"=\?utf-8\?B\?([^?]+)\?=", RegexOptions.IgnoreCase).SelectMany(m => Convert.FromBase64String(m.Groups[1].Value));
        Assert.Equal(_courriel.Subject, Encoding.UTF8.GetString([.. objet]));
        Assert.All(recu, c => Assert.True(c < 128));

        var message = PartieMime.Lire(recu);
        Assert.Equal("multipart/alternative", message.Type);
        Assert.Equal(["text/plain", "text/html"], message.Parties.Select(p => p.Type));
        Assert.Equal([_courriel.Text, _courriel.Html], message.Parties.Select(p => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(p.Corps))));
        await enfant.ArreterAsync();
        await using var apres = room.Services.GetRequiredService<Databases>().Tenant(mali);
        Assert.Equal(MailState.Sent, (await apres.Mails.AsNoTracking().SingleAsync()).State);
    }

    [Fact]
    public async Task Un_certificat_inconnu_se_dit_et_n_abandonne_rien()
    {
        await using var exim = await ServeurExim.StartAsync();
        var refus = await RefusAsync(exim.Port, o => (o.Host, o.StartTls) = ("localhost", true));
        Assert.Contains("certificat", refus.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_serveur_sans_STARTTLS_se_dit_et_n_abandonne_rien()
    {
        await using var exim = await ServeurExim.StartAsync(tls: false);
        var refus = await RefusAsync(exim.Port, o => o.StartTls = true);
        Assert.Contains("STARTTLS", refus.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("faux")]
    [InlineData(null)]
    public async Task Un_mauvais_mot_de_passe_se_dit_et_n_abandonne_rien(string? motDePasse)
    {
        await using var exim = await ServeurExim.StartAsync(tls: false);
        var refus = await RefusAsync(exim.Port, o => (o.User, o.Password) = (motDePasse is null ? null : ServeurExim.Compte, motDePasse));
        Assert.Contains("Mail:Smtp:Password", refus.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_destinataire_inconnu_est_un_refus_de_lui_seul()
    {
        await using var exim = await ServeurExim.StartAsync(tls: false);
        using var transport = Transport(exim.Port, o => (o.User, o.Password) = (ServeurExim.Compte, ServeurExim.MotDePasse));
        var refus = await Assert.ThrowsAsync<MailRefusedException>(() => EnvoyerAsync(transport, "parti@commune.exemple.test"));
        Assert.Equal((RefusalKind.Recipient, true), (refus.Kind, refus.IsPermanent));
        Assert.True(StatutDeRemise.AdressePerdue(refus.Message), refus.Message);
        await EnvoyerAsync(transport, "reste@commune.exemple.test");
        Assert.Single(await exim.RecusAsync(1));
    }

    private static async Task<MailRefusedException> RefusAsync(int port, Action<SmtpOptions> regler)
    {
        using var transport = Transport(port, regler);
        var refus = await Assert.ThrowsAsync<MailRefusedException>(() => EnvoyerAsync(transport, _courriel.To));
        Assert.Equal((RefusalKind.Server, false), (refus.Kind, refus.IsPermanent));
        return refus;
    }

    private static Task<string> EnvoyerAsync(SmtpTransport transport, string adresse)
        => transport.SendAsync(new MailEnvelope(string.Create(CultureInfo.InvariantCulture, $"<{Guid.NewGuid():N}.mali@coopportal>"), new DateTime(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc), _courriel with { To = adresse }), CancellationToken.None);

    private static SmtpTransport Transport(int port, Action<SmtpOptions> regler)
    {
        var options = new MailOptions { From = "CoopPortal <portail@exemple.test>", Smtp = new SmtpOptions { Host = "127.0.0.1", Port = port, StartTls = false, TimeoutSeconds = 30 } };
        regler(options.Smtp);
        return new SmtpTransport(Options.Create(options));
    }
}
