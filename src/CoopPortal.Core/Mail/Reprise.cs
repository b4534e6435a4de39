namespace CoopPortal.Core.Mail;

/// <summary>
/// Ce qu'une personne décide d'un courriel qui ne part plus tout seul. Chaque geste change le bail : un envoyeur,
/// ou un second geste, qui l'avait lu avant ne peut plus rien en faire.
/// </summary>
public static class Reprise
{
    /// <summary>Remis à l'envoi comme au premier jour ; possible tant que son corps est gardé.</summary>
    public static bool Renvoyer(OutgoingMail mail, DateTime now)
    {
        if (mail.State is not (MailState.Dead or MailState.Held) || mail.ProtectedBody is null)
        {
            return false;
        }

        mail.State = MailState.Waiting;
        mail.DueAt = now;
        mail.Attempts = 0;
        mail.Lease = Guid.NewGuid();
        return true;
    }

    /// <summary>La personne l'a reçu, ou on préfère ne pas risquer de lui écrire deux fois.</summary>
    public static bool TenirPourParti(OutgoingMail mail, DateTime now)
    {
        if (mail.State != MailState.Held)
        {
            return false;
        }

        mail.State = MailState.Sent;
        mail.SentAt = now;
        Fermer(mail, "Tenu pour parti.");
        return true;
    }

    public static bool Abandonner(OutgoingMail mail)
    {
        if (mail.State is not (MailState.Waiting or MailState.Held or MailState.Dead))
        {
            return false;
        }

        mail.State = MailState.Dropped;
        Fermer(mail, $"Abandonné. {mail.LastAnswer}".Trim());
        return true;
    }

    private static void Fermer(OutgoingMail mail, string mots)
    {
        mail.LastAnswer = mots;
        mail.ProtectedBody = null;
        mail.Lease = Guid.NewGuid();
    }
}
