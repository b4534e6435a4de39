using CoopPortal.Core.Data;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Relecture.Soumissions;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Contracts;

public enum PasDeProposition
{
    /// <summary>Un brouillon est commencé, ou la proposition est revenue à compléter.</summary>
    Commencee,
    EnAttente,
    Publiee,
}

/// <summary>Où en est ce qu'un côté propose pour une fiche.</summary>
/// <param name="Cote">null quand c'est l'équipe d'animation qui écrit.</param>
public sealed record PropositionDite(Guid ItemId, string? Cote, PasDeProposition Pas, DateTime Le);

/// <summary>Ce que la relecture sait des réponses, pour qui suit une campagne : en trois requêtes, quel que soit le nombre de fiches.</summary>
public sealed class PropositionsDites(TenantDb db)
{
    /// <summary>Ce qui attend aujourd'hui, et ce qui a été commencé, renvoyé ou publié entre les deux instants.</summary>
    public async Task<IReadOnlyList<PropositionDite>> LireAsync(DateTime depuis, DateTime jusqua, CancellationToken cancellation)
    {
        var attendent = await db.Set<Soumission>().Where(s => !db.Set<Decision>().Any(d => d.SoumissionId == s.Id))
            .Select(s => new { s.ItemId, s.Cote, Le = s.At }).ToListAsync(cancellation);
        var decidees = await (from d in db.Set<Decision>()
                              join s in db.Set<Soumission>() on d.SoumissionId equals s.Id
                              where d.At >= depuis && d.At <= jusqua && d.Genre != GenreDeDecision.Remplacement
                              select new { s.ItemId, s.Cote, d.Genre, Le = d.At }).ToListAsync(cancellation);
        var brouillons = await db.Set<Brouillon>().Where(b => b.SavedAt >= depuis && b.SavedAt <= jusqua)
            .Select(b => new { b.ItemId, b.Cote, Le = b.SavedAt }).ToListAsync(cancellation);
        return
        [
            .. attendent.Select(s => new PropositionDite(s.ItemId, Partie(s.Cote), PasDeProposition.EnAttente, s.Le)),
            .. decidees.Select(d => new PropositionDite(d.ItemId, Partie(d.Cote), d.Genre == GenreDeDecision.Publication ? PasDeProposition.Publiee : PasDeProposition.Commencee, d.Le)),
            .. brouillons.Where(b => b.Cote != Brouillon.Redaction).Select(b => new PropositionDite(b.ItemId, Partie(b.Cote), PasDeProposition.Commencee, b.Le)),
        ];
    }

    private static string? Partie(string cote) => cote == Brouillon.Redaction ? null : cote;
}
