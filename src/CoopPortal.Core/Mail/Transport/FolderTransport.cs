using System.Globalization;
using System.Net.Mail;
using System.Net.Mime;
using CoopPortal.Core.Data;
using Microsoft.Extensions.Options;

namespace CoopPortal.Core.Mail.Transport;

/// <summary>Dépose chaque courriel dans <c>{Data}/courrier</c> en fichier <c>.eml</c>, qu'une messagerie sait ouvrir.</summary>
public sealed class FolderTransport(IOptions<PortalOptions> portal, IOptions<MailOptions> options) : IMailTransport
{
    public string Folder => Path.Combine(portal.Value.DataFolder, "courrier");

    public async Task<string> SendAsync(MailEnvelope envelope, CancellationToken cancellation)
    {
        using var message = MailMessages.Build(envelope, options.Value, TransferEncoding.EightBit);
        var pickup = Path.Combine(Folder, $".depot-{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(pickup);
            using (var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = pickup })
            {
                await client.SendMailAsync(message, cancellation);
            }

            // Un seul geste met le fichier à sa place : personne ne lit un courriel à moitié écrit.
            var name = NameOf(envelope);
            File.Move(Directory.EnumerateFiles(pickup).Single(), Path.Combine(Folder, name), overwrite: true);
            return $"Déposé dans {name}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SmtpException)
        {
            throw new MailRefusedException($"Le dossier {Folder} ne reçoit pas le courriel : {e.Message}", isPermanent: false, e);
        }
        finally
        {
            if (Directory.Exists(pickup))
            {
                Directory.Delete(pickup, recursive: true);
            }
        }
    }

    private static string NameOf(MailEnvelope envelope)
    {
        var id = string.Concat(envelope.MessageId.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.'));
        return $"{envelope.Date.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}-{id}.eml";
    }
}
