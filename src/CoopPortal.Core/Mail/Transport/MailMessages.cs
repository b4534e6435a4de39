using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace CoopPortal.Core.Mail.Transport;

/// <summary>Met un courriel en MIME : texte et HTML en alternative, UTF-8. L'en-tête Date est celui de l'envoi, que le cadre pose toujours lui-même.</summary>
internal static class MailMessages
{
    /// <param name="encoding">codage des deux corps ; une ligne trop longue pour <see cref="TransferEncoding.EightBit"/> passe en base 64.</param>
    /// <exception cref="MailRefusedException">une adresse ou un en-tête est mal formé.</exception>
    public static MailMessage Build(MailEnvelope envelope, MailOptions options, TransferEncoding encoding) => Build(envelope, options, encoding, out _);

    /// <param name="fin">le dernier corps : lu jusqu'au bout, le courriel est peut-être parti.</param>
    /// <exception cref="MailRefusedException">une adresse ou un en-tête est mal formé.</exception>
    public static MailMessage Build(MailEnvelope envelope, MailOptions options, TransferEncoding encoding, out FinDeLecture fin)
    {
        var draft = envelope.Draft;
        var message = new MailMessage();
        try
        {
            message.From = draft.FromName is { } name ? new MailAddress(new MailAddress(options.From).Address, name, Encoding.UTF8) : new MailAddress(options.From);
            message.To.Add(new MailAddress(draft.To));
            message.Subject = draft.Subject;
            if (!string.IsNullOrWhiteSpace(draft.ReplyTo))
            {
                message.ReplyToList.Add(new MailAddress(draft.ReplyTo));
            }

            if (!string.IsNullOrWhiteSpace(options.Bounces.Address))
            {
                message.Sender = new MailAddress(options.Bounces.Address);
            }
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            message.Dispose();
            throw new MailRefusedException($"Adresse ou objet mal formé : {e.Message}", isPermanent: true, e);
        }

        message.SubjectEncoding = Encoding.UTF8;
        message.HeadersEncoding = Encoding.UTF8;
        message.Headers.Add("Message-ID", envelope.MessageId);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (draft.ListUnsubscribe is { } address && Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            message.Headers.Add("List-Unsubscribe", $"<{uri.AbsoluteUri}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        fin = new FinDeLecture(Encoding.UTF8.GetBytes(draft.Html));
        message.AlternateViews.Add(View(new MemoryStream(Encoding.UTF8.GetBytes(draft.Text)), draft.Text, MediaTypeNames.Text.Plain, encoding));
        message.AlternateViews.Add(View(fin, draft.Html, MediaTypeNames.Text.Html, encoding));
        return message;
    }

    private static AlternateView View(Stream content, string body, string type, TransferEncoding encoding)
        => new(content, new ContentType(type) { CharSet = "utf-8" })
        {
            TransferEncoding = encoding == TransferEncoding.EightBit && LongestLine(body) > 900 ? TransferEncoding.Base64 : encoding,
        };

    private static int LongestLine(string body) => body.Split('\n').Max(Encoding.UTF8.GetByteCount);
}
