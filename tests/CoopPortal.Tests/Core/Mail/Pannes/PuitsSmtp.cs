using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace CoopPortal.Tests.Core.Mail.Pannes;

/// <summary>Où en est l'échange avec le serveur.</summary>
public enum Etape
{
    Accueil,
    Bonjour,
    Expediteur,
    Destinataire,
    Texte,

    /// <summary>Le texte arrive ; le serveur ne le prend pas encore.</summary>
    Milieu,

    /// <summary>Le point final est arrivé : le serveur a le courriel, qu'il le dise ou non.</summary>
    Point,
}

/// <summary>Ce que le serveur va répondre, et où.</summary>
/// <param name="Convenu">la réponse d'un serveur en bon ordre.</param>
/// <param name="Servis">courriels déjà pris sur cette connexion.</param>
internal sealed record Contact(int Connexion, Etape Etape, string Convenu, string Destinataire, int Servis);

/// <summary>Un serveur SMTP de la boucle locale, qui note chaque Message-ID pris, et que l'essai conduit pas à pas.</summary>
internal sealed partial class PuitsSmtp : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _fin = new();
    private readonly ConcurrentBag<Task> _services = [];
    private readonly Task _ecoute;
    private int _connexions;

    public PuitsSmtp(int port = 0)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ecoute = EcouterAsync();
    }

    public int Port { get; }
    public int Connexions => _connexions;

    /// <summary>Le Message-ID de chaque courriel dont le point final est arrivé et que le serveur n'a pas refusé.</summary>
    public ConcurrentQueue<string> Pris { get; } = new();

    /// <summary>Une réponse, ou null pour couper.</summary>
    public Func<Contact, Task<string?>> Conduire { get; set; } = c => Task.FromResult<string?>(c.Convenu);

    public static int PortLibre()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await _fin.CancelAsync();
        _listener.Stop();
        await _ecoute;
        await Task.WhenAll(_services);
        _fin.Dispose();
    }

    private async Task EcouterAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_fin.Token);
                _services.Add(ServirAsync(client, Interlocked.Increment(ref _connexions)));
            }
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // L'essai est fini.
        }
    }

    private async Task ServirAsync(TcpClient client, int connexion)
    {
        using var _ = client;
        var servis = 0;
        var pour = "";
        try
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
            await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
            if (!await RepondreAsync(Etape.Accueil, "220 essai"))
            {
                return;
            }

            while (await reader.ReadLineAsync(_fin.Token) is { } line)
            {
                var verbe = line.Split(' ', ':')[0].ToUpperInvariant();
                pour = verbe == "RCPT" ? line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)] : pour;
                var ok = verbe switch
                {
                    "EHLO" or "HELO" => await RepondreAsync(Etape.Bonjour, "250 essai"),
                    "MAIL" => await RepondreAsync(Etape.Expediteur, "250 ok"),
                    "RCPT" => await RepondreAsync(Etape.Destinataire, "250 ok"),
                    "DATA" => await TexteAsync(reader),
                    "QUIT" => false,
                    _ => await RepondreAsync(Etape.Bonjour, "250 ok"),
                };
                if (!ok)
                {
                    return;
                }
            }

            async Task<bool> RepondreAsync(Etape etape, string convenu)
            {
                if (await Conduire(new Contact(connexion, etape, convenu, pour, servis)).WaitAsync(_fin.Token) is not { } reponse)
                {
                    return false;
                }

                await writer.WriteLineAsync(reponse);
                return true;
            }

            async Task<bool> TexteAsync(StreamReader lecteur)
            {
                if (!await RepondreAsync(Etape.Texte, "354 allez"))
                {
                    return false;
                }

                var texte = new StringBuilder();
                while (await lecteur.ReadLineAsync(_fin.Token) is { } ligne)
                {
                    if (ligne == ".")
                    {
                        return await PrendreAsync(texte.ToString());
                    }

                    if (texte.Length == 0 && await Conduire(new Contact(connexion, Etape.Milieu, "", pour, servis)).WaitAsync(_fin.Token) is null)
                    {
                        // Couper pendant que le client écrit encore lui ferait voir tantôt une coupure, tantôt une fin sans réponse.
                        await JusquAuPointAsync(lecteur);
                        return false;
                    }

                    texte.AppendLine(ligne);
                }

                return false;
            }

            async Task JusquAuPointAsync(StreamReader lecteur)
            {
                while (await lecteur.ReadLineAsync(_fin.Token) is { } reste && reste != ".")
                {
                }
            }

            async Task<bool> PrendreAsync(string texte)
            {
                var id = MessageId().Match(texte).Groups[1].Value;
                var place = new Contact(connexion, Etape.Point, "250 pris", pour, servis++);
                Pris.Enqueue(id);
                if (await Conduire(place).WaitAsync(_fin.Token) is not { } reponse)
                {
                    return false;
                }

                await writer.WriteLineAsync(reponse);
                return true;
            }
        }
        catch (Exception e) when (e is SocketException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // Le client est parti, ou l'essai est fini.
        }
    }

    [GeneratedRegex(@"^message-id:\s*<?([^>\s]+)>?", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex MessageId();
}
