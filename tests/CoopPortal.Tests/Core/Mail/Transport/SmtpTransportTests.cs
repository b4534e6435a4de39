using System.Net;
using System.Net.Sockets;
using System.Text;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Mail.Transport;
using Microsoft.Extensions.Options;
using Xunit;

namespace CoopPortal.Tests.Core.Mail.Transport;

public sealed class SmtpTransportTests
{
    private static readonly MailEnvelope _mail = new("<id-1@coopportal>", new DateTime(2026, 11, 22, 9, 30, 0, DateTimeKind.Utc), MailRoom.Draft("x") with { Subject = "Été à Kéniéba" });

    [Fact]
    public async Task Le_serveur_recoit_le_courriel_en_sept_bits()
    {
        await using var server = new LoopbackSmtp();
        await Transport(server.Port).SendAsync(_mail, CancellationToken.None);
        var data = server.Data.ToString();
        Assert.All(data, c => Assert.True(c < 128));
        Assert.Contains("<id-1@coopportal>", data, StringComparison.Ordinal);
        Assert.Contains("=?utf-8?", data, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes("Été à Kéniéba")), data, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("550 5.1.1 inconnu", true)]
    [InlineData("450 4.2.0 occupé", false)]
    public async Task Une_reponse_chiffree_est_un_refus_sur(string answer, bool permanent)
    {
        await using var server = new LoopbackSmtp { Recipient = answer };
        var refusal = await Assert.ThrowsAsync<MailRefusedException>(() => Transport(server.Port).SendAsync(_mail, CancellationToken.None));
        Assert.Equal(permanent, refusal.IsPermanent);
    }

    [Fact]
    public async Task Un_serveur_absent_est_un_refus_passager()
    {
        int port;
        await using (var server = new LoopbackSmtp())
        {
            port = server.Port;
        }

        var refusal = await Assert.ThrowsAsync<MailRefusedException>(() => Transport(port).SendAsync(_mail, CancellationToken.None));
        Assert.False(refusal.IsPermanent);
    }

    [Fact]
    public async Task Une_coupure_apres_le_texte_laisse_un_doute()
    {
        await using var server = new LoopbackSmtp { AfterData = null };
        var doubt = await Assert.ThrowsAnyAsync<Exception>(() => Transport(server.Port).SendAsync(_mail, CancellationToken.None));
        Assert.IsNotType<MailRefusedException>(doubt);
    }

    private static SmtpTransport Transport(int port) => new(Options.Create(new MailOptions
    {
        From = "CoopPortal <portail@exemple.test>",
        Smtp = new SmtpOptions { Host = "127.0.0.1", Port = port, StartTls = false, TimeoutSeconds = 20 },
    }));
}

/// <summary>Un serveur SMTP d'une connexion, sur la boucle locale, qui répond ce qu'on lui dit.</summary>
internal sealed class LoopbackSmtp : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    public LoopbackSmtp()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _serving = ServeAsync();
    }

    public int Port { get; }
    public StringBuilder Data { get; } = new();
    public string Recipient { get; init; } = "250 ok";

    /// <summary>Réponse au texte ; null coupe la connexion.</summary>
    public string? AfterData { get; init; } = "250 pris";

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            using var client = await _listener.AcceptTcpClientAsync();
            using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
            await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 essai");
            while (await reader.ReadLineAsync() is { } line)
            {
                var verb = line.Split(' ', ':')[0].ToUpperInvariant();
                if (verb == "DATA")
                {
                    await writer.WriteLineAsync("354 allez");
                    while (await reader.ReadLineAsync() is { } text && text != ".")
                    {
                        Data.AppendLine(text);
                    }

                    if (AfterData is null)
                    {
                        return;
                    }
                }

                await writer.WriteLineAsync(verb switch
                {
                    "DATA" => AfterData,
                    "RCPT" => Recipient,
                    "QUIT" => "221 au revoir",
                    _ => "250 ok",
                });
            }
        }
        catch (Exception e) when (e is SocketException or IOException or ObjectDisposedException)
        {
            // Le client est parti, ou l'essai est fini.
        }
    }
}
