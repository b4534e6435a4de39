using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace CoopPortal.Core.Mail.Transport;

/// <summary>Met un courriel en MIME : texte et HTML en alternative, UTF-8. L'en-tête Date est celui de l'envoi, que le cadre pose toujours lui-même.</summary>
internal static class MailMessages
{
    /// <param name="encoding">codage des deux corps ; une ligne trop longue pour <see cref="TransferEncoding.EightBit"/> passe en base 64.</param>
    /// <exception cref="MailRefusedException">une adresse ou un en-tête est mal formé.</exception>
    public static MailMessage Build(MailEnvelope envelope, string from, TransferEncoding encoding)
    {
        var draft = envelope.Draft;
        var message = new MailMessage();
        try
        {
            message.From = draft.FromName is { } name ? new MailAddress(new MailAddress(from).Address, name, Encoding.UTF8) : new MailAddress(from);
            message.To.Add(new MailAddress(draft.To));
            message.Subject = draft.Subject;
            if (!string.IsNullOrWhiteSpace(draft.ReplyTo))
            {
                message.ReplyToList.Add(new MailAddress(draft.ReplyTo));
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

        message.AlternateViews.Add(View(draft.Text, MediaTypeNames.Text.Plain, encoding));
        message.AlternateViews.Add(View(draft.Html, MediaTypeNames.Text.Html, encoding));
        return message;
    }

    private static AlternateView View(string body, string type, TransferEncoding encoding)
    {
        var view = AlternateView.CreateAlternateViewFromString(body, Encoding.UTF8, type);
        view.TransferEncoding = encoding == TransferEncoding.EightBit && LongestLine(body) > 900 ? TransferEncoding.Base64 : encoding;
        return view;
    }

    private static int LongestLine(string body) => body.Split('\n').Max(Encoding.UTF8.GetByteCount);
}
