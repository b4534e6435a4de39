using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Data;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Comptes.Mandats;

public sealed record LigneDeMandat(Guid Id, string Nom, string Adresse, string Collectivite, string Qualite, string Periode, string? ValidePar, bool AValider, bool EnCours);

/// <summary>Les mandats ouverts de l'espace, ceux qui attendent d'abord ; et les collectivités qu'on peut choisir.</summary>
public sealed class ListeDesMandats(TenantDb db, PlatformDb platform, TenantContext tenant, TimeProvider clock)
{
    public async Task<IReadOnlyList<LigneDeMandat>> LireAsync(CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var lignes = await (from m in db.Set<Mandat>().AsNoTracking()
                            join c in db.Set<Collectivite>() on m.CollectiviteId equals c.Id
                            where m.RevoqueLe == null
                            select new { Mandat = m, c.Nom }).ToListAsync(cancellation);
        var ids = lignes.Select(l => l.Mandat.AccountId).Distinct().ToList();
        var comptes = await platform.Users.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellation);
        return [.. lignes.Select(l =>
            {
                var compte = comptes.GetValueOrDefault(l.Mandat.AccountId);
                return new LigneDeMandat(
                    l.Mandat.Id, compte?.DisplayName is { Length: > 0 } nom ? nom : compte?.Email ?? "Compte effacé", compte?.Email ?? "", l.Nom,
                    Qualites.EnClair(l.Mandat.Qualite), Periode.Dire(l.Mandat.Depuis, l.Mandat.Jusqua), l.Mandat.ValidePar, l.Mandat.ValideLe is null, l.Mandat.EstEnCours(today));
            })
            .OrderByDescending(l => l.AValider).ThenBy(l => l.Collectivite, StringComparer.CurrentCultureIgnoreCase)];
    }

    /// <summary>« Koutiala, partie malienne » : le nom seul ne suffit pas toujours.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Nom, string Complet)>> CollectivitesAsync(CancellationToken cancellation)
        => [.. (await db.Set<Collectivite>().AsNoTracking().OrderBy(c => c.Nom).ToListAsync(cancellation)).Select(c => (c.Id, c.Nom, $"{c.Nom}, {Partie(c.Cote)}"))];

    /// <summary>La collectivité que désigne une saisie : le libellé complet de la liste, ou le nom seul s'il n'y en a qu'une.</summary>
    /// <returns>l'identifiant, ou la phrase qui dit quoi corriger.</returns>
    public async Task<(Guid? Id, string? Refus)> TrouverAsync(string? saisie, CancellationToken cancellation)
    {
        var cle = Analyseur.Plier(saisie?.Trim() ?? "");
        var toutes = await CollectivitesAsync(cancellation);
        var exacte = toutes.Where(c => Analyseur.Plier(c.Complet) == cle).ToList();
        var trouvees = exacte.Count > 0 ? exacte : toutes.Where(c => Analyseur.Plier(c.Nom) == cle).ToList();
        return trouvees.Count switch
        {
            1 => (trouvees[0].Id, null),
            0 => (null, "Cette collectivité n'est pas dans l'espace. Choisissez-la dans la liste proposée."),
            _ => (null, $"Plusieurs collectivités portent ce nom. Écrivez « {trouvees[0].Complet} » ou « {trouvees[1].Complet} »."),
        };
    }

    private string Partie(string cote) => cote == Cotes.Francais ? "partie française"
        : tenant.Required.Settings.Feminine is { Length: > 0 } adjectif ? $"partie {adjectif}"
        : "partie partenaire";
}
