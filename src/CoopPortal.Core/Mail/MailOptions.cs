namespace CoopPortal.Core.Mail;

/// <summary>La section <c>Mail</c> de la configuration.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>Expéditeur : <c>CoopPortal &lt;portail@example.org&gt;</c>. Obligatoire avec SMTP.</summary>
    public string From { get; set; } = "CoopPortal <portail@coopportal.invalid>";

    /// <summary>Courriels par minute et par espace, au plus.</summary>
    public int PerMinute { get; set; } = 120;

    /// <summary>Courriels par minute vers un même domaine, au plus : les messageries se méfient des rafales.</summary>
    public int PerMinutePerDomain { get; set; } = 30;

    /// <summary>Au-delà, l'envoyeur est tenu pour mort et le courriel est retenu ; plus long que le plus long des envois.</summary>
    public int LeaseSeconds { get; set; } = 300;

    public SmtpOptions Smtp { get; set; } = new();

    public BounceOptions Bounces { get; set; } = new();

    public TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);

    /// <summary>Un envoi et sa reprise sur une connexion neuve tiennent dans le bail.</summary>
    public bool LeaseIsLongEnough => !UsesSmtp || LeaseSeconds >= (2 * Smtp.TimeoutSeconds) + 30;

    /// <summary>Sans serveur SMTP, les courriels sont déposés dans un dossier.</summary>
    public bool UsesSmtp => !string.IsNullOrWhiteSpace(Smtp.Host);
}

/// <summary>Ce qui nous revient.</summary>
public sealed class BounceOptions
{
    /// <summary>L'adresse à laquelle les serveurs renvoient ce qu'ils n'ont pas pu remettre ; vide, celle de l'expéditeur.</summary>
    public string? Address { get; set; }

    /// <summary>Un dossier, ou une boîte maildir, où ces avis sont déposés ; vide, ils ne viennent que par « mail bounce ».</summary>
    public string? Folder { get; set; }

    /// <summary>Minutes entre deux relevés du dossier.</summary>
    public int Minutes { get; set; } = 3;
}

public sealed class SmtpOptions
{
    public string? Host { get; set; }
    public int Port { get; set; } = 587;
    public string? User { get; set; }
    public string? Password { get; set; }
    public bool StartTls { get; set; } = true;

    /// <summary>Secondes avant de renoncer à une réponse du serveur.</summary>
    public int TimeoutSeconds { get; set; } = 60;
}
