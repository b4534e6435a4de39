using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Relecture.Reglages;
using CoopPortal.Relecture.Soumissions;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Etapes;

/// <summary>L'accord qu'une proposition attend avant l'animation, ou qu'elle a reçu.</summary>
public sealed record EtatDEtape(Etape Etape, Approbation? Franchie, IReadOnlyList<LienDApprobation> Demandes);

/// <summary>L'étape que l'espace demande avant l'animation. Ce que l'équipe écrit elle-même n'en a pas.</summary>
public sealed class EtapesDeRelecture(TenantDb db, EcheanceDeRelecture reglages, TenantContext tenant)
{
    /// <returns>null quand l'espace n'en demande pas.</returns>
    public async Task<EtatDEtape?> EtatAsync(Soumission soumission, CancellationToken cancellation)
    {
        Etape? attendue = soumission.Cote == Brouillon.Redaction ? null : (await reglages.ReglagesAsync(cancellation)).Etapes switch
        {
            RegleDEtapes.AutrePartie => Etape.AutrePartie,
            RegleDEtapes.Elu => Etape.Elu,
            _ => null,
        };
        return attendue is not { } etape ? null : new EtatDEtape(
            etape,
            await db.Set<Approbation>().AsNoTracking().SingleOrDefaultAsync(a => a.SoumissionId == soumission.Id && a.Etape == etape, cancellation),
            await db.Set<LienDApprobation>().AsNoTracking().Where(l => l.SoumissionId == soumission.Id && l.Etape == etape && l.RevoqueLe == null).OrderBy(l => l.Nom).ToListAsync(cancellation));
    }

    /// <summary>Ce qui empêche encore l'animation de publier, en une phrase ; null quand rien ne manque.</summary>
    public async Task<string?> ManqueAsync(Soumission soumission, CancellationToken cancellation)
        => await EtatAsync(soumission, cancellation) is { Franchie: null } etat
            ? $"L’accord {DeQui(etat.Etape, soumission.Cote)} manque encore. Attendez-le, ou passez cette étape."
            : null;

    /// <summary>« de la partie malienne », « d'un élu de la partie française ».</summary>
    public string DeQui(Etape etape, string cote)
    {
        var partie = CoteEnMots.De(etape == Etape.Elu ? cote : cote == Cotes.Francais ? Cotes.Partenaire : Cotes.Francais, tenant.Required);
        return etape == Etape.Elu ? $"d’un élu de la {partie}" : $"de la {partie}";
    }
}
