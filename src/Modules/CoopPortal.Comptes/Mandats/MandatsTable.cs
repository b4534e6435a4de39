using CoopPortal.Comptes.Contracts;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Comptes.Mandats;

internal static class MandatsTable
{
    public static void Configure(ModelBuilder model) => model.Entity<Mandat>(e =>
    {
        e.ToTable("Mandats");
        // Un seul mandat ouvert par personne et par collectivité : une demande postée deux fois n'en fait qu'une.
        e.HasIndex(m => new { m.AccountId, m.CollectiviteId }).IsUnique().HasFilter("\"RevoqueLe\" IS NULL");
        e.HasIndex(m => m.CollectiviteId);
        e.Property(m => m.Qualite).HasMaxLength(20);
        e.Property(m => m.ValidePar).HasMaxLength(200);
        e.HasOne<Collectivite>().WithMany().HasForeignKey(m => m.CollectiviteId).OnDelete(DeleteBehavior.Restrict);
    });
}
