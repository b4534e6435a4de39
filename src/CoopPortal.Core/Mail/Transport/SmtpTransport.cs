using System.Collections.Concurrent;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using Microsoft.Extensions.Options;

namespace CoopPortal.Core.Mail.Transport;

/// <summary>Envoie par un serveur SMTP (STARTTLS et mot de passe s'ils sont réglés). Une connexion sert à tout un tour.</summary>
public sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport, IDisposable
{
    /// <summary>Bien des serveurs ferment, ou mettent en file, au-delà de cent courriels par connexion.</summary>
    private const int ParConnexion = 50;
    private readonly ConcurrentBag<Ligne> _libres = [];

    private sealed class Ligne(SmtpClient client) : IDisposable
    {
        public SmtpClient Client => client;
        public int Servis { get; set; }

        public void Dispose() => client.Dispose();
    }

    public async Task<string> SendAsync(MailEnvelope envelope, CancellationToken cancellation)
    {
        var ligne = _libres.TryTake(out var libre) ? libre : Ouvrir();
        try
        {
            return await ParAsync(ligne, envelope, cancellation);
        }
        catch (MailRefusedException refusal) when (ligne.Servis > 0 && refusal.Kind == RefusalKind.Server)
        {
            // La connexion gardée s'était peut-être fermée d'elle-même : rien n'est parti, une neuve le dira.
            return await ParAsync(Ouvrir(), envelope, cancellation);
        }
    }

    public void EndRun()
    {
        while (_libres.TryTake(out var ligne))
        {
            ligne.Dispose();
        }
    }

    public void Dispose() => EndRun();

    private async Task<string> ParAsync(Ligne ligne, MailEnvelope envelope, CancellationToken cancellation)
    {
        var smtp = options.Value.Smtp;
        var garder = false;
        try
        {
            using var message = MailMessages.Build(envelope, options.Value, TransferEncoding.Base64, out var fin);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(TimeSpan.FromSeconds(smtp.TimeoutSeconds));
            try
            {
                await ligne.Client.SendMailAsync(message, limit.Token);
                garder = ++ligne.Servis < ParConnexion;
                return $"Accepté par {smtp.Host}";
            }
            catch (SmtpException e) when (ReponseSmtp.EstUnRefus(e, fin.Atteinte))
            {
                throw ReponseSmtp.Refus(e, fin.Atteinte, smtp);
            }
            catch (OperationCanceledException e) when (!fin.Atteinte)
            {
                throw new MailRefusedException($"Le serveur {smtp.Host} n’a pas répondu en {smtp.TimeoutSeconds} secondes.", isPermanent: false, e) { Kind = RefusalKind.Server };
            }
        }
        finally
        {
            if (garder)
            {
                _libres.Add(ligne);
            }
            else
            {
                ligne.Dispose();
            }
        }
    }

    private Ligne Ouvrir()
    {
        var smtp = options.Value.Smtp;
        return new Ligne(new SmtpClient(smtp.Host, smtp.Port)
        {
            EnableSsl = smtp.StartTls,
            // « International » enverrait des en-têtes en UTF-8 brut, que tous les serveurs ne prennent pas.
            DeliveryFormat = SmtpDeliveryFormat.SevenBit,
            Credentials = string.IsNullOrEmpty(smtp.User) ? null : new NetworkCredential(smtp.User, smtp.Password),
            Timeout = smtp.TimeoutSeconds * 1000,
        });
    }
}
