using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopPortal.Core.Mail;

public enum MailState
{
    Waiting,
    Sending,
    Sent,
    Held,
    Dead,

    /// <summary>Retiré avant de partir : sa cause n'est plus.</summary>
    Withdrawn,
}

/// <summary>
/// Un courriel rendu et rangé dans la transaction de l'acte qui le cause, puis envoyé, puis marqué.
/// Un arrêt entre la réponse du serveur et la marque le laisse <see cref="MailState.Held"/>, jamais envoyé deux fois.
/// </summary>
public sealed class OutgoingMail
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>En-tête Message-ID définitif.</summary>
    public required string MessageId { get; init; }

    /// <summary>Ce qui l'a causé ; unique, pour qu'un même acte n'écrive pas deux fois.</summary>
    public required string CauseKey { get; init; }
    public required string To { get; init; }
    public required string Subject { get; init; }

    /// <summary>Corps chiffrés par la protection des données ; effacés une fois partis, car ils portent des liens.</summary>
    public string? ProtectedBody { get; set; }
    public MailState State { get; set; }
    public required DateTime CreatedAt { get; init; }
    public required DateTime DueAt { get; set; }
    public DateTime? SentAt { get; set; }
    public int Attempts { get; set; }
    public string? LastAnswer { get; set; }

    /// <summary>Bail de l'envoyeur ; jeton de concurrence, changé à chaque état et jamais remis à null.</summary>
    public Guid? Lease { get; set; }

    /// <summary>Fin du bail ; passée, l'envoyeur est tenu pour mort.</summary>
    public DateTime? LeaseUntil { get; set; }
}

internal sealed class OutgoingMailMap : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("Mails");
        builder.HasIndex(m => m.CauseKey).IsUnique();
        builder.HasIndex(m => new { m.State, m.DueAt });
        builder.HasIndex(m => m.SentAt);
        builder.Property(m => m.CauseKey).HasMaxLength(200);
        builder.Property(m => m.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(m => m.Lease).IsConcurrencyToken();
    }
}
