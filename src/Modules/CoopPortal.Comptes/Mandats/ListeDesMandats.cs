using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Comptes.Mandats;

public sealed record LigneDeMandat(Guid Id, string Nom, string Adresse, string Collectivite, string Qualite, string Periode, string? ValidePar, bool AValider, bool EnCours)
{
    /// <summary>Pourquoi il est à revoir : sa fin approche, ou l'exécutif a changé depuis ; null sinon.</summary>
    public string? ARevoir { get; init; }
}

/// <summary>Les mandats ouverts de l'espace, ceux qui attendent d'abord ; et les collectivités qu'on peut choisir.</summary>
public sealed class ListeDesMandats(TenantDb db, PlatformDb platform, TenantContext tenant, Caller caller, TimeProvider clock)
{
    /// <summary>En jours : assez tôt pour demander qui prendra la suite.</summary>
    private const int FinProche = 90;

    public async Task<IReadOnlyList<LigneDeMandat>> LireAsync(CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var lignes = await (from m in db.Set<Mandat>().AsNoTracking()
                            join c in db.Set<Collectivite>() on m.CollectiviteId equals c.Id
                            where m.RevoqueLe == null
                            select new { Mandat = m, c.Nom }).ToListAsync(cancellation);
        var ids = lignes.Select(l => l.Mandat.AccountId).Distinct().ToList();
        var comptes = await platform.Users.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellation);
        var executifs = lignes.Where(l => l.Mandat.EstEnCours(today) && Qualites.DeLExecutif.Contains(l.Mandat.Qualite))
            .GroupBy(l => l.Mandat.CollectiviteId).ToDictionary(g => g.Key, g => g.Max(l => Debut(l.Mandat)));
        return [.. lignes.Select(l =>
            {
                var compte = comptes.GetValueOrDefault(l.Mandat.AccountId);
                return new LigneDeMandat(
                    l.Mandat.Id, compte?.DisplayName is { Length: > 0 } nom ? nom : compte?.Email ?? "Compte effacé", compte?.Email ?? "", l.Nom,
                    Qualites.EnClair(l.Mandat.Qualite), Periode.Dire(l.Mandat.Depuis, l.Mandat.Jusqua), l.Mandat.ValidePar, l.Mandat.ValideLe is null, l.Mandat.EstEnCours(today))
                {
                    ARevoir = Raison(l.Mandat, executifs.TryGetValue(l.Mandat.CollectiviteId, out var change) ? change : null, today),
                };
            })
            .OrderByDescending(l => l.AValider).ThenByDescending(l => l.ARevoir is not null).ThenBy(l => l.Collectivite, StringComparer.CurrentCultureIgnoreCase)];
    }

    private static DateOnly Debut(Mandat mandat) => mandat.Depuis ?? DateOnly.FromDateTime(mandat.ValideLe ?? mandat.CreatedAt);

    private static string? Raison(Mandat mandat, DateOnly? executif, DateOnly today)
        => mandat.ValideLe is null ? null
            : mandat.Jusqua < today ? $"Fini depuis le {Francais.Date(mandat.Jusqua.Value)}"
            : mandat.Jusqua <= today.AddDays(FinProche) ? $"Finit le {Francais.Date(mandat.Jusqua.Value)}"
            : executif is { } change && Debut(mandat) < change ? $"Date d’avant le changement d’exécutif du {Francais.Date(change)}"
            : null;

    /// <summary>« Koutiala, partie malienne » : le nom seul ne suffit pas toujours.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Nom, string Complet)>> CollectivitesAsync(CancellationToken cancellation)
        => [.. (await (caller.Is(Role.Animateur) ? db.Set<Collectivite>() : db.Set<Collectivite>().Montrables(db)).AsNoTracking().OrderBy(c => c.Nom).ToListAsync(cancellation)).Select(c => (c.Id, c.Nom, $"{c.Nom}, {CoteEnMots.De(c.Cote, tenant.Required)}"))];

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
}
