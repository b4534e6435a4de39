using System.Globalization;
using System.Net.Mail;
using System.Security.Authentication;

namespace CoopPortal.Core.Mail.Transport;

/// <summary>Lit ce que le client du cadre dit d'un échec : refus sûr, et de quoi, ou doute.</summary>
internal static class ReponseSmtp
{
    private const string Avant = "The server response was: ";

    /// <summary>Une réponse chiffrée, ou une coupure avant la fin du texte : le serveur ne l'a pas pris. Sinon, on ne sait pas.</summary>
    public static bool EstUnRefus(SmtpException e, bool texteLu) => (int)e.StatusCode >= 400 || !texteLu;

    public static MailRefusedException Refus(SmtpException e, bool texteLu, SmtpOptions smtp)
    {
        var code = (int)e.StatusCode;
        if (code < 400)
        {
            return Serveur(SansReponse(e, smtp), e);
        }

        var mots = string.Create(CultureInfo.InvariantCulture, $"{code} {Dit(e)}");
        if (e is SmtpFailedRecipientException)
        {
            // « relay not permitted » parle de nous, pas de la personne.
            return mots.Contains("relay", StringComparison.OrdinalIgnoreCase)
                ? Serveur($"Le serveur {smtp.Host} ne relaie pas notre courrier ; vérifiez Mail:Smtp:User et Mail:Smtp:Password. Il répond : {mots}", e)
                : new MailRefusedException(mots, code >= 500, e) { Kind = RefusalKind.Recipient };
        }

        if (code is 530 or 534 or 535 or 538)
        {
            return Serveur($"Le serveur {smtp.Host} n’accepte pas notre compte ; vérifiez Mail:Smtp:User, Mail:Smtp:Password et Mail:Smtp:StartTls. Il répond : {mots}", e);
        }

        return texteLu ? new MailRefusedException(mots, code is >= 550 and <= 554, e) { Kind = RefusalKind.Message } : Serveur(mots, e);
    }

    private static MailRefusedException Serveur(string mots, Exception e) => new(mots, isPermanent: false, e) { Kind = RefusalKind.Server };

    private static string SansReponse(SmtpException e, SmtpOptions smtp)
    {
        var cause = e.InnerException is { } inner ? $"{e.Message} {inner.Message}" : e.Message;
        if (e.InnerException is AuthenticationException)
        {
            return $"Le certificat du serveur {smtp.Host} n’est pas reconnu ; vérifiez Mail:Smtp:Host, ou les autorités que connaît la machine. {cause}";
        }

        return smtp.StartTls && e.InnerException is null
            ? $"Le serveur {smtp.Host} n’offre pas de connexion protégée (STARTTLS) ; vérifiez Mail:Smtp:Port, ou posez Mail:Smtp:StartTls à false sur un réseau sûr. {cause}"
            : $"Le serveur {smtp.Host} ne se joint pas, ou coupe. {cause}";
    }

    private static string Dit(SmtpException e)
    {
        var debut = e.Message.IndexOf(Avant, StringComparison.Ordinal);
        return debut < 0 ? e.Message : e.Message[(debut + Avant.Length)..];
    }
}
