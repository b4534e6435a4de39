using CoopPortal.Campagnes.Campagnes;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Tableau;

/// <summary>Ce qu'on compte : une campagne, de son ouverture à sa clôture ; ou, hors campagne, toutes les fiches sur la période de l'espace.</summary>
/// <param name="Cle">dans l'adresse : l'identifiant de la campagne, ou <see cref="Aujourdhui"/>.</param>
public sealed record Perimetre(string Cle, Campagne? Campagne, DateTime Depuis, DateTime Jusqua)
{
    public const string Aujourdhui = "aujourdhui";

    public Guid CampagneId => Campagne?.Id ?? Campagnes.Campagne.Aucune;

    public string Titre => Campagne?.Titre ?? "L’état d’aujourd’hui";

    /// <summary>Avant l'ouverture, l'audience n'est pas figée : il n'y a rien à compter.</summary>
    public bool PasOuverte => Campagne is { OuverteLe: null };
}

/// <summary>Lit le périmètre que nomme une adresse.</summary>
public sealed class Perimetres(TenantDb db, TenantContext tenant, TimeProvider clock)
{
    /// <returns>null quand aucune campagne de cet espace n'a cette clé.</returns>
    public async Task<Perimetre?> LireAsync(string cle, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (cle == Perimetre.Aujourdhui)
        {
            return new Perimetre(cle, null, now.AddMonths(-tenant.Required.Settings.FreshnessMonths), now);
        }

        return Guid.TryParse(cle, out var id) && await db.Set<Campagne>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation) is { } campagne
            ? new Perimetre(cle, campagne, campagne.OuverteLe ?? campagne.PrepareeLe, campagne.CloseLe ?? now)
            : null;
    }
}
