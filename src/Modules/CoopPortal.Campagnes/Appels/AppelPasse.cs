using CoopPortal.Campagnes.Campagnes;
using CoopPortal.Core.Content;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Appels;

public enum IssueDAppel
{
    /// <summary>La fiche entière, ou quelques sections, sont justes.</summary>
    Confirmee,

    /// <summary>Il y a à corriger : l'équipe l'écrit dans son brouillon.</summary>
    ACorriger,
    Rappeler,
    PasJoint,
    Refuse,
    MauvaisNumero,
}

/// <summary>Un appel, tel que qui l'a passé le note. La qualité de la personne est gardée, jamais son nom.</summary>
public sealed class AppelPasse
{
    public const int NoteMaximum = 2000;

    /// <summary>Vient du formulaire : le même envoi deux fois ne note qu'une fois. C'est aussi celui de la confirmation, s'il y en a une.</summary>
    public required Guid Id { get; init; }
    public Guid CampagneId { get; init; } = Campagne.Aucune;
    public required Guid FicheId { get; init; }
    public required string Cote { get; init; }
    public required Guid CollectiviteId { get; init; }
    public required DateTime At { get; init; }
    public required Guid ParId { get; init; }
    public required string Par { get; init; }
    public required IssueDAppel Issue { get; init; }

    /// <summary>Une clé de Qualites ; null quand personne n'a répondu.</summary>
    public string? Qualite { get; init; }
    public DateOnly? RappelerLe { get; init; }

    /// <summary>Pour l'équipe d'animation seulement.</summary>
    public string? Note { get; init; }

    internal static void Configure(ModelBuilder model)
    {
        model.Entity<AppelPasse>(e =>
        {
            e.ToTable("Appels");
            e.Property(a => a.Id).ValueGeneratedNever();
            e.HasIndex(a => new { a.FicheId, a.At });
            e.HasIndex(a => a.At);
            e.Property(a => a.Cote).HasMaxLength(20);
            e.Property(a => a.Par).HasMaxLength(200);
            e.Property(a => a.Issue).HasConversion<string>().HasMaxLength(20);
            e.Property(a => a.Qualite).HasMaxLength(20);
            e.Property(a => a.Note).HasMaxLength(NoteMaximum);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(a => a.FicheId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<AppelDemande>(e =>
        {
            e.ToTable("AppelsDemandes");
            e.HasKey(a => new { a.CampagneId, a.FicheId });
            e.Property(a => a.Par).HasMaxLength(200);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(a => a.FicheId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}

/// <summary>Une fiche que quelqu'un de l'équipe a mise à la main sur la liste d'appels, sans attendre son tour.</summary>
public sealed class AppelDemande
{
    public Guid CampagneId { get; init; } = Campagne.Aucune;
    public required Guid FicheId { get; init; }
    public required DateTime At { get; init; }
    public required string Par { get; init; }
}
