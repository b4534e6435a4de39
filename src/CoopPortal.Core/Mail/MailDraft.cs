namespace CoopPortal.Core.Mail;

/// <summary>Un courriel rendu, prêt à ranger. <c>CauseKey</c> nomme l'acte qui le cause : le même acte n'en range pas deux.</summary>
public sealed record MailDraft(string CauseKey, string To, string Subject, string Html, string Text)
{
    public DateTime? DueAt { get; init; }
    public string? ReplyTo { get; init; }

    /// <summary>Le nom montré à côté de l'adresse d'expédition, qui reste celle du portail ; null pour le sien.</summary>
    public string? FromName { get; init; }

    /// <summary>Adresse de désinscription en un clic (RFC 8058), s'il y en a une.</summary>
    public string? ListUnsubscribe { get; init; }
}
