using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CoopPortal.Core.Mail;

public enum IssueDEssai
{
    Parti,

    /// <summary>Refusé pour cette fois, remis à plus tard.</summary>
    Remis,
    Refuse,

    /// <summary>L'échange s'est coupé après le texte : le serveur l'a peut-être pris.</summary>
    Doute,

    /// <summary>L'envoyeur s'est arrêté en chemin : le serveur l'a peut-être pris.</summary>
    Arret,
}

/// <summary>Un essai d'envoi et ce que le serveur en a dit : l'histoire d'un courriel se lit ainsi ligne à ligne.</summary>
public sealed class Essai
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid MailId { get; init; }
    public required DateTime Le { get; init; }
    public required IssueDEssai Issue { get; init; }
    public string? Reponse { get; init; }

    internal const int MotsGardes = 1000;

    public static Essai De(OutgoingMail mail, IssueDEssai issue, DateTime le) => new()
    {
        MailId = mail.Id,
        Le = le,
        Issue = issue,
        Reponse = mail.LastAnswer is { Length: > MotsGardes } mots ? mots[..MotsGardes] : mail.LastAnswer,
    };
}

internal sealed class EssaiMap : IEntityTypeConfiguration<Essai>
{
    public void Configure(EntityTypeBuilder<Essai> builder)
    {
        builder.ToTable("EssaisDeCourriel");
        builder.HasIndex(e => new { e.MailId, e.Le });
        builder.HasIndex(e => new { e.Issue, e.Le });
        builder.Property(e => e.Issue).HasConversion<string>().HasMaxLength(20);
        builder.Property(e => e.Reponse).HasMaxLength(Essai.MotsGardes);
        builder.HasOne<OutgoingMail>().WithMany().HasForeignKey(e => e.MailId).OnDelete(DeleteBehavior.Cascade);
    }
}
