using CoopPortal.Core.Content;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Masques;
using CoopPortal.Fiches.Contracts.Situations;
using CoopPortal.Fiches.Contracts.Suspensions;
using CoopPortal.Fiches.Contracts.Sections;
using CoopPortal.Fiches.Signalements;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches;

/// <summary>Les tables d'index du module dans la base d'un espace.</summary>
internal static class FichesModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<FicheIndex>(e =>
        {
            e.ToTable("Fiches");
            e.HasKey(f => f.ItemId);
            e.HasIndex(f => f.Slug).IsUnique();
            e.HasIndex(f => f.RegionPartenaire);
            e.HasIndex(f => f.DateMiseAJour);
            e.HasIndex(f => f.Completude);
            e.Property(f => f.VoixFrancaise).HasConversion<string>().HasMaxLength(20);
            e.Property(f => f.VoixPartenaire).HasConversion<string>().HasMaxLength(20);
            e.Ignore(f => f.VerifieLe);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(f => f.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<FicheDomaine>(e =>
        {
            e.ToTable("FicheDomaines");
            e.HasKey(d => new { d.ItemId, d.Domaine });
            e.HasIndex(d => d.Domaine);
            e.Property(d => d.Domaine).HasMaxLength(60);
        });
        model.Entity<ConventionIndex>(e =>
        {
            e.ToTable("Conventions");
            e.HasKey(c => c.ItemId);
            e.HasIndex(c => c.FicheItemId);
            e.HasIndex(c => c.EcheanceLe);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(c => c.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<MissionIndex>(e =>
        {
            e.ToTable("Missions");
            e.HasKey(m => m.ItemId);
            e.HasIndex(m => m.FicheItemId);
            e.HasIndex(m => m.FinLe);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(m => m.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ProjetIndex>(e =>
        {
            e.ToTable("Projets");
            e.HasKey(p => p.ItemId);
            e.HasIndex(p => p.FicheItemId);
            e.HasIndex(p => p.Fiche);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(p => p.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SectionDeFiche>(e =>
        {
            e.ToTable("SectionsDeFiches");
            e.HasKey(s => new { s.ItemId, s.Section, s.Cote });
            e.Property(s => s.Section).HasMaxLength(60);
            e.Property(s => s.Cote).HasMaxLength(20);
            e.Property(s => s.VerifieePar).HasConversion<string>().HasMaxLength(20);
            e.Property(s => s.VerifieePour).HasMaxLength(400);
            e.Property(s => s.ModifieePar).HasConversion<string>().HasMaxLength(20);
            e.Property(s => s.ModifieePour).HasMaxLength(400);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(s => s.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Souche>(e =>
        {
            e.ToTable("Souches");
            e.HasIndex(s => s.Slug).IsUnique();
        });
        model.Entity<Collectivite>(e =>
        {
            e.ToTable("Collectivites");
            e.HasIndex(c => new { c.Cote, c.Slug }).IsUnique();
        });
        model.Entity<Domaine>(e =>
        {
            e.ToTable("Domaines");
            e.HasKey(d => d.Cle);
        });
        Masque.Configure(model);
        Suspension.Configure(model);
        SituationDuPays.Configure(model);
        Signalement.Configure(model);
        model.Entity<Territoire>(e =>
        {
            e.ToTable("Territoires");
            e.HasKey(t => t.Cle);
        });
    }
}
