namespace CoopPortal.Core.Mail.Transport;

/// <summary>Fait partir un courriel : par SMTP, ou dans un dossier.</summary>
public interface IMailTransport
{
    /// <summary>Rend la réponse du serveur quand le courriel est parti.</summary>
    /// <exception cref="MailRefusedException">il n'est certainement pas parti.</exception>
    /// <remarks>Toute autre exception laisse un doute : le courriel est alors retenu, jamais renvoyé tout seul.</remarks>
    Task<string> SendAsync(MailEnvelope envelope, CancellationToken cancellation);

    /// <summary>Le tour est fini : les connexions gardées ouvertes se ferment.</summary>
    void EndRun()
    {
    }
}

/// <summary>Un courriel prêt à partir, avec son Message-ID définitif.</summary>
public sealed record MailEnvelope(string MessageId, DateTime Date, MailDraft Draft);

/// <summary>Ce qui a fait refuser un courriel.</summary>
public enum RefusalKind
{
    /// <summary>Ce courriel-là.</summary>
    Message,

    /// <summary>Son destinataire.</summary>
    Recipient,

    /// <summary>Le serveur ou nos réglages : les autres courriels auront la même réponse.</summary>
    Server,
}

/// <summary>Le courriel n'est pas parti ; <c>IsPermanent</c> quand réessayer n'y changera rien.</summary>
public sealed class MailRefusedException : Exception
{
    public MailRefusedException(string answer, bool isPermanent, Exception? inner = null) : base(answer, inner) => IsPermanent = isPermanent;

    public MailRefusedException() : this("Refusé", false)
    {
    }

    public MailRefusedException(string message) : this(message, false)
    {
    }

    public MailRefusedException(string message, Exception innerException) : this(message, false, innerException)
    {
    }

    public bool IsPermanent { get; }
    public RefusalKind Kind { get; init; }
}
