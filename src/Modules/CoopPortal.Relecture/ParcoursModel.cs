using CoopPortal.Core.Content;
using CoopPortal.Relecture.Etapes;
using CoopPortal.Relecture.Immediat;
using CoopPortal.Relecture.NotesInternes;
using CoopPortal.Relecture.Programmations;
using CoopPortal.Relecture.Reglages;
using CoopPortal.Relecture.Soumissions;
using CoopPortal.Relecture.Versions;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture;

/// <summary>Les tables du parcours d'une proposition : réglages, étapes, programmation, vérification après coup, notes.</summary>
internal static class ParcoursModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<ReglagesDeRelecture>(e =>
        {
            e.ToTable("ReglagesDeRelecture");
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.Etapes).HasConversion<string>().HasMaxLength(20);
            e.Property(r => r.Revision).IsConcurrencyToken();
        });
        model.Entity<Absence>(e =>
        {
            e.ToTable("Absences");
            e.HasIndex(a => a.Au);
            e.Property(a => a.Remplacant).HasMaxLength(200);
            e.Property(a => a.Par).HasMaxLength(200);
        });
        model.Entity<Approbation>(e =>
        {
            e.ToTable("Approbations");
            e.HasKey(a => new { a.SoumissionId, a.Etape });
            e.Property(a => a.Etape).HasConversion<string>().HasMaxLength(20);
            e.Property(a => a.Genre).HasConversion<string>().HasMaxLength(20);
            e.Property(a => a.Par).HasMaxLength(200);
            e.HasOne<Soumission>().WithMany().HasForeignKey(a => a.SoumissionId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<LienDApprobation>(e =>
        {
            e.ToTable("LiensDApprobation");
            e.HasKey(l => l.Empreinte);
            e.HasIndex(l => l.SoumissionId);
            e.Property(l => l.Empreinte).HasMaxLength(64);
            e.Property(l => l.Etape).HasConversion<string>().HasMaxLength(20);
            e.Property(l => l.Nom).HasMaxLength(200);
            e.Property(l => l.Cote).HasMaxLength(20);
            e.Property(l => l.UtiliseLe).IsConcurrencyToken();
            e.HasOne<Soumission>().WithMany().HasForeignKey(l => l.SoumissionId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Programmation>(e =>
        {
            e.ToTable("Programmations");
            e.HasKey(p => p.SoumissionId);
            e.HasIndex(p => new { p.Etat, p.Pour });
            e.Property(p => p.Etat).HasConversion<string>().HasMaxLength(20);
            e.Property(p => p.Par).HasMaxLength(200);
            e.Property(p => p.Revision).IsConcurrencyToken();
            e.HasOne<Soumission>().WithOne().HasForeignKey<Programmation>(p => p.SoumissionId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<AVerifier>(e =>
        {
            e.ToTable("AVerifier");
            e.HasIndex(v => v.CloseLe);
            e.Property(v => v.Cote).HasMaxLength(20);
            e.Property(v => v.Issue).HasConversion<string>().HasMaxLength(20);
            e.Property(v => v.CloseLe).IsConcurrencyToken();
            e.HasOne<ContentItem>().WithMany().HasForeignKey(v => v.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<NoteInterne>(e =>
        {
            e.ToTable("NotesInternes");
            e.HasIndex(n => new { n.ItemId, n.Le });
            e.Property(n => n.Genre).HasConversion<string>().HasMaxLength(20);
            e.Property(n => n.Texte).HasMaxLength(NoteInterne.TexteMaximum);
            e.Property(n => n.Par).HasMaxLength(200);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(n => n.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<BrouillonMisDeCote>(e =>
        {
            e.ToTable("BrouillonsMisDeCote");
            e.HasIndex(b => new { b.ItemId, b.Cote });
            e.Property(b => b.Cote).HasMaxLength(20);
            e.Property(b => b.Par).HasMaxLength(200);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(b => b.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
