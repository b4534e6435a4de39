using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Contracts.Situations;

/// <summary>Un mot de l'équipe d'animation sur le pays, daté. Chaque correction en écrit une autre ; les anciennes restent.</summary>
public sealed class SituationDuPays
{
    public const int ResumeMaximum = 200;
    public const int TexteMaximum = 8000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Une phrase, telle que les fiches et les courriels la montrent. Vide : plus rien n'est montré.</summary>
    public required string Resume { get; init; }

    /// <summary>Markdown, nettoyé à l'affichage.</summary>
    public required string Texte { get; init; }
    public required DateOnly Depuis { get; init; }
    public DateOnly? Jusqua { get; init; }
    public required string By { get; init; }
    public required DateTime At { get; init; }

    internal static void Configure(ModelBuilder model) => model.Entity<SituationDuPays>(e =>
    {
        e.ToTable("SituationsDuPays");
        e.HasIndex(s => s.At);
        e.Property(s => s.Resume).HasMaxLength(ResumeMaximum);
        e.Property(s => s.By).HasMaxLength(200);
    });
}

/// <summary>La note qui vaut aujourd'hui, à l'heure du pays.</summary>
public sealed class SituationActuelle(TantQueLaMarque garde, TenantContext tenant, TimeProvider clock)
{
    public DateOnly Aujourdhui => tenant.Required.Jour(clock.GetUtcNow().UtcDateTime);

    /// <returns>la dernière écrite, si elle dit quelque chose et vaut ce jour-là.</returns>
    public async Task<SituationDuPays?> LireAsync(CancellationToken cancellation)
    {
        var jour = Aujourdhui;
        var derniere = await garde.LireAsync(nameof(SituationDuPays), DerniereAsync, cancellation);
        return derniere is { Resume.Length: > 0 } && derniere.Depuis <= jour && (derniere.Jusqua is null || derniere.Jusqua >= jour) ? derniere : null;
    }

    private static Task<SituationDuPays?> DerniereAsync(TenantDb db, CancellationToken cancellation)
        => db.Set<SituationDuPays>().AsNoTracking().OrderByDescending(s => s.At).ThenByDescending(s => s.Id).FirstOrDefaultAsync(cancellation);

    /// <summary>La ligne que les courriels ajoutent ; null quand il n'y a rien à dire.</summary>
    public async Task<string?> EnUneLigneAsync(CancellationToken cancellation)
        => await LireAsync(cancellation) is { } note ? $"{tenant.Required.Name} : {note.Resume}" : null;
}
