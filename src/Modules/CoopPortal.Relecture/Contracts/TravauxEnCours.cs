using CoopPortal.Core.Data;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Relecture.Soumissions;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Contracts;

/// <summary>Un côté d'un contenu où quelqu'un a écrit. <c>Par</c> est null pour un brouillon, qui n'est à personne.</summary>
public sealed record TravailDUnCote(Guid ItemId, string Cote, Guid? Par, DateTime At);

/// <summary>Qui écrit, et qui vient de répondre : les rappels ne dérangent ni l'un ni l'autre.</summary>
public sealed class TravauxEnCours(TenantDb db)
{
    /// <summary>Les brouillons touchés depuis cet instant.</summary>
    public async Task<IReadOnlyList<TravailDUnCote>> BrouillonsAsync(DateTime depuis, CancellationToken cancellation)
        => await db.Set<Brouillon>().AsNoTracking().Where(b => b.SavedAt >= depuis).Select(b => new TravailDUnCote(b.ItemId, b.Cote, null, b.SavedAt)).ToListAsync(cancellation);

    /// <summary>Les propositions sans décision, hors de ce qui est à l'abri.</summary>
    public Task<int> EnAttenteAsync(CancellationToken cancellation)
        => db.Set<Soumission>().CountAsync(s => !db.Set<Decision>().Any(d => d.SoumissionId == s.Id) && !db.Items.Any(i => i.Id == s.ItemId && i.ShelteredAt != null), cancellation);

    /// <summary>Les propositions envoyées depuis cet instant, quoi qu'il en soit advenu.</summary>
    public async Task<IReadOnlyList<TravailDUnCote>> PropositionsAsync(DateTime depuis, CancellationToken cancellation)
        => await db.Set<Soumission>().AsNoTracking().Where(s => s.At >= depuis).Select(s => new TravailDUnCote(s.ItemId, s.Cote, s.AuthorId, s.At)).ToListAsync(cancellation);
}
