using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.Extensions.Options;

namespace CoopPortal.Core.Mail.Transport;

/// <summary>Envoie par un serveur SMTP (STARTTLS et mot de passe s'ils sont réglés).</summary>
public sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    public async Task<string> SendAsync(MailEnvelope envelope, CancellationToken cancellation)
    {
        var smtp = options.Value.Smtp;
        using var message = MailMessages.Build(envelope, options.Value.From, TransferEncoding.Base64);
        using var client = new SmtpClient(smtp.Host, smtp.Port)
        {
            EnableSsl = smtp.StartTls,
            // « International » enverrait des en-têtes en UTF-8 brut, que tous les serveurs ne prennent pas.
            DeliveryFormat = SmtpDeliveryFormat.SevenBit,
            Credentials = string.IsNullOrEmpty(smtp.User) ? null : new NetworkCredential(smtp.User, smtp.Password),
        };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(smtp.TimeoutSeconds));
        try
        {
            await client.SendMailAsync(message, limit.Token);
            return $"Accepté par {smtp.Host}";
        }
        catch (SmtpException e) when (IsSurelyUnsent(e))
        {
            throw new MailRefusedException(Words(e), IsPermanent(e.StatusCode), e);
        }
    }

    // Une réponse chiffrée du serveur, ou une connexion qui ne s'est pas faite : rien n'est parti.
    // Une coupure au milieu de l'échange ne dit rien : l'exception remonte et le courriel est retenu.
    private static bool IsSurelyUnsent(SmtpException e)
        => (int)e.StatusCode >= 400 || e.InnerException is SocketException or AuthenticationException || e.InnerException?.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound };

    private static bool IsPermanent(SmtpStatusCode code) => (int)code is >= 550 and <= 554;

    private static string Words(SmtpException e) => e.InnerException is { } inner ? $"{e.Message} {inner.Message}" : $"{(int)e.StatusCode} {e.Message}";
}
