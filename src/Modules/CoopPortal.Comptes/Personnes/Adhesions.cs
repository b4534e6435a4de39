using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Comptes.Personnes;

public sealed record Adherent(Guid AccountId, string Nom, string Adresse, Role Role, DateTime Depuis);

/// <summary>Les personnes de l'espace : les lire, changer leur rôle, retirer leur accès. Il y reste toujours quelqu'un pour l'animer.</summary>
public sealed class Adhesions(PlatformDb platform, TenantDb db, TenantContext tenant, Journal journal, TimeProvider clock)
{
    public static IReadOnlyList<Role> RolesDonnes { get; } = [Role.Contributeur, Role.Relecteur, Role.Animateur];
    private const string Dernier = "C'est la dernière personne qui anime cet espace. Confiez d'abord l'animation à quelqu'un d'autre.";
    private const string Absente = "Cette personne n'est pas dans l'espace. Rechargez la liste.";

    private string Key => tenant.Required.Key;

    public async Task<IReadOnlyList<Adherent>> ListerAsync(CancellationToken cancellation)
    {
        var lignes = await (from m in platform.Memberships.AsNoTracking()
                            join a in platform.Users on m.AccountId equals a.Id
                            where m.TenantKey == Key
                            select new { a.Id, a.DisplayName, a.Email, m.Role, m.CreatedAt }).ToListAsync(cancellation);
        return [.. lignes.Select(l => new Adherent(l.Id, string.IsNullOrWhiteSpace(l.DisplayName) ? l.Email ?? "" : l.DisplayName, l.Email ?? "", l.Role, l.CreatedAt))
            .OrderByDescending(l => l.Role).ThenBy(l => l.Nom, StringComparer.CurrentCultureIgnoreCase)];
    }

    public async Task<Issue> ChangerLeRoleAsync(Guid accountId, Role role, Author par, CancellationToken cancellation)
    {
        if (!RolesDonnes.Contains(role))
        {
            return Issue.Non("Choisissez un rôle dans la liste.");
        }

        var change = await platform.Memberships
            .Where(m => m.AccountId == accountId && m.TenantKey == Key && m.Role != role)
            .Where(m => m.Role != Role.Animateur || platform.Memberships.Any(a => a.TenantKey == Key && a.Role == Role.Animateur && a.AccountId != accountId))
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.Role, role), cancellation);
        if (change == 0)
        {
            var actuel = await RoleAsync(accountId, cancellation);
            return actuel is null ? Issue.Non(Absente) : actuel == role ? Issue.Non("Cette personne a déjà ce rôle.") : Issue.Non(Dernier);
        }

        journal.Write(par, "ChangementDeRole", null, $"Une personne reçoit le rôle « {RolesEnClair.Dire(role)} ».");
        await db.SaveChangesAsync(cancellation);
        return Issue.Oui($"Son rôle est maintenant « {RolesEnClair.Dire(role)} », dès sa prochaine page.");
    }

    /// <summary>Retire l'accès à cet espace, et les mandats qu'il portait. Le compte reste, pour les autres espaces.</summary>
    public async Task<Issue> RetirerAsync(Guid accountId, Author par, CancellationToken cancellation)
    {
        var retire = await platform.Memberships
            .Where(m => m.AccountId == accountId && m.TenantKey == Key)
            .Where(m => m.Role != Role.Animateur || platform.Memberships.Any(a => a.TenantKey == Key && a.Role == Role.Animateur && a.AccountId != accountId))
            .ExecuteDeleteAsync(cancellation);
        if (retire == 0 && await RoleAsync(accountId, cancellation) is not null)
        {
            return Issue.Non(Dernier);
        }

        // Même si l'adhésion était déjà partie : un arrêt entre les deux bases ne laisse pas de mandat derrière lui.
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var mandats = await db.Set<Mandat>().Where(m => m.AccountId == accountId && m.RevoqueLe == null)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.RevoqueLe, now), cancellation);
        if (retire + mandats == 0)
        {
            return Issue.Non(Absente);
        }

        journal.Write(par, "RetraitDePersonne", null, "Une personne n'a plus accès à l'espace ; ses mandats sont retirés.");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Issue.Oui("Cette personne n'a plus accès à l'espace. Ses mandats y sont retirés, ce qu'elle a écrit reste.");
    }

    internal async Task<Role?> RoleAsync(Guid accountId, CancellationToken cancellation)
        => await platform.Memberships.Where(m => m.AccountId == accountId && m.TenantKey == Key).Select(m => (Role?)m.Role).SingleOrDefaultAsync(cancellation);
}
