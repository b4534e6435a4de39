namespace CoopPortal.Core.Mail;

/// <summary>La section <c>Mail</c> de la configuration.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>Expéditeur : <c>CoopPortal &lt;portail@example.org&gt;</c>. Obligatoire avec SMTP.</summary>
    public string From { get; set; } = "CoopPortal <portail@coopportal.invalid>";

    /// <summary>Courriels par minute et par espace, au plus.</summary>
    public int PerMinute { get; set; } = 120;

    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>Sans serveur SMTP, les courriels sont déposés dans un dossier.</summary>
    public bool UsesSmtp => !string.IsNullOrWhiteSpace(Smtp.Host);
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
