using CoopPortal.Campagnes.Campagnes;
using CoopPortal.Campagnes.Campagnes.Passages;
using CoopPortal.Campagnes.Confirmations;
using CoopPortal.Campagnes.Contacts;
using CoopPortal.Campagnes.Echeances;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Campagnes.Rythmes;
using CoopPortal.Campagnes.Reponses;
using CoopPortal.Core.Content;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes;

/// <summary>Les tables du module dans la base d'un espace.</summary>
internal static class CampagnesModel
{
    public static void Configure(ModelBuilder model)
    {
        ConfigurerRappels(model);
        ConfigurerCampagnes(model);
        Appels.AppelPasse.Configure(model);
        Lettres.Lettre.Configure(model);
        ConfigurerReponses(model);
    }

    private static void ConfigurerReponses(ModelBuilder model)
    {
        model.Entity<LienPartage>(e =>
        {
            e.ToTable("LiensPartages");
            e.HasKey(l => l.Empreinte);
            e.HasIndex(l => l.FicheId);
            e.Property(l => l.Empreinte).HasMaxLength(64);
            e.Property(l => l.Cote).HasMaxLength(20);
            e.Property(l => l.CreePar).HasMaxLength(200);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(l => l.FicheId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Collectivite>().WithMany().HasForeignKey(l => l.CollectiviteId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ReponseAValider>(e =>
        {
            e.ToTable("ReponsesAValider");
            e.HasIndex(r => new { r.Empreinte, r.Attend }).IsUnique();
            e.HasIndex(r => r.FicheId);
            e.Property(r => r.Empreinte).HasMaxLength(64);
            e.Property(r => r.Cote).HasMaxLength(20);
            e.Property(r => r.Voie).HasConversion<string>().HasMaxLength(20);
            e.Property(r => r.LienDe).HasMaxLength(200);
            e.Property(r => r.Nom).HasMaxLength(200);
            e.Property(r => r.Fonction).HasMaxLength(200);
            e.Property(r => r.Telephone).HasMaxLength(100);
            e.Property(r => r.Changements).HasMaxLength(4000);
            e.Property(r => r.TraiteePar).HasMaxLength(200);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(r => r.FicheId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Collectivite>().WithMany().HasForeignKey(r => r.CollectiviteId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void ConfigurerCampagnes(ModelBuilder model)
    {
        model.Entity<Campagne>(e =>
        {
            e.ToTable("Campagnes");
            e.Property(c => c.Titre).HasMaxLength(200);
            e.Property(c => c.PrepareePar).HasMaxLength(200);
            e.Property(c => c.OuvertePar).HasMaxLength(200);
            e.Property(c => c.ClosePar).HasMaxLength(200);
        });
        model.Entity<SujetDeCampagne>(e =>
        {
            e.ToTable("SujetsDeCampagne");
            e.HasKey(s => new { s.CampagneId, s.SujetId });
            e.HasIndex(s => s.SujetId);
            e.HasOne<Campagne>().WithMany().HasForeignKey(s => s.CampagneId).OnDelete(DeleteBehavior.Cascade);
        });
        Rythme.Configure(model);
        model.Entity<AvisEcrit>(e =>
        {
            e.ToTable("AvisEcrits");
            e.HasKey(a => a.Cle);
            e.Property(a => a.Cle).HasMaxLength(200);
        });
        model.Entity<CourrielDuJour>(e =>
        {
            e.ToTable("CourriersDuJour");
            e.HasKey(c => new { c.AccountId, c.Jour });
            e.HasIndex(c => c.Jour);
        });
        model.Entity<ContactARemplacer>(e =>
        {
            e.ToTable("ContactsARemplacer");
            e.HasIndex(c => new { c.FicheId, c.Cote, c.AccountId, c.Raison, c.Ouverte }).IsUnique();
            e.HasIndex(c => c.AccountId);
            e.Property(c => c.Cote).HasMaxLength(20);
            e.Property(c => c.Raison).HasConversion<string>().HasMaxLength(20);
            e.Property(c => c.ResoluPar).HasMaxLength(200);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(c => c.FicheId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Depart>(e =>
        {
            e.ToTable("Departs");
            e.HasIndex(d => new { d.FicheId, d.Cote, d.AccountId, d.At });
            e.HasIndex(d => d.TraiteLe);
            e.Property(d => d.Cote).HasMaxLength(20);
            e.Property(d => d.SuccesseurNom).HasMaxLength(200);
            e.Property(d => d.SuccesseurFonction).HasMaxLength(200);
            e.Property(d => d.SuccesseurCourriel).HasMaxLength(320);
            e.Property(d => d.SuccesseurTelephone).HasMaxLength(100);
            e.Property(d => d.TraitePar).HasMaxLength(200);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(d => d.FicheId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void ConfigurerRappels(ModelBuilder model)
    {
        model.Entity<Ouverture>(e =>
        {
            e.ToTable("OuverturesDeRappels");
            e.HasIndex(o => o.EnCours).IsUnique();
            e.Property(o => o.OuvertePar).HasMaxLength(200);
            e.Property(o => o.FermeePar).HasMaxLength(200);
        });
        model.Entity<Relance>(e =>
        {
            e.ToTable("Relances");
            e.HasIndex(r => new { r.FicheId, r.Cote, r.AccountId, r.Echeance, r.CampagneId, r.Etape }).IsUnique();
            e.HasIndex(r => r.AccountId);
            e.HasIndex(r => r.CourrielId);
            e.HasIndex(r => new { r.CampagneId, r.FicheId });
            e.Property(r => r.Etape).HasMaxLength(20);
            e.Property(r => r.Cote).HasMaxLength(20);
            e.Property(r => r.Echeance).HasMaxLength(10);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(r => r.FicheId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Tour>(e =>
        {
            e.ToTable("ToursDeRappels");
            e.HasIndex(t => t.FaitLe);
        });
        model.Entity<Refus>(e =>
        {
            e.ToTable("RefusDeRappels");
            e.HasKey(r => r.AccountId);
        });
        model.Entity<LienFiche>(e =>
        {
            e.ToTable("LiensDeFiche");
            e.HasKey(l => l.Empreinte);
            e.HasIndex(l => new { l.FicheId, l.AccountId });
            e.HasIndex(l => l.CampagneId);
            e.Property(l => l.Empreinte).HasMaxLength(64);
            e.Property(l => l.Cote).HasMaxLength(20);
            e.Property(l => l.UtiliseLe).IsConcurrencyToken();
            e.HasOne<ContentItem>().WithMany().HasForeignKey(l => l.FicheId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Collectivite>().WithMany().HasForeignKey(l => l.CollectiviteId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Confirmation>(e =>
        {
            e.ToTable("Confirmations");
            e.HasIndex(c => new { c.ItemId, c.At });
            e.Property(c => c.Cote).HasMaxLength(20);
            e.Property(c => c.Moyen).HasMaxLength(20);
            e.Property(c => c.Voix).HasConversion<string>().HasMaxLength(20);
            e.Property(c => c.Sections).HasMaxLength(2000);
            e.Property(c => c.Qualite).HasMaxLength(20);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(c => c.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
