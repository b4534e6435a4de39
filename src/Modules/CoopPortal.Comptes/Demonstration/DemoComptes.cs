using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CoopPortal.Comptes.Demonstration;

/// <summary>Un compte à essayer : son adresse, ce qu'il est, et où (« espace Mali, pour Alençon »).</summary>
public sealed record DemoCompte(string Adresse, string Role, string Ou);

/// <summary>
/// Les comptes de démonstration, en développement seulement. Aucun n'a de mot de passe : la page de connexion leur
/// envoie un lien, que le portail de développement montre.
/// </summary>
public sealed class DemoComptes(TenantRegistry registry, TenantScopes scopes, IServiceScopeFactory services, IHostEnvironment environment, TimeProvider clock)
{
    private static readonly string[] _collectivites = ["Alençon", "Koutiala"];

    /// <summary>Crée ce qui manque et rend la liste. Hors développement, ne fait rien et rend une liste vide.</summary>
    public async Task<IReadOnlyList<DemoCompte>> EnsureAsync(CancellationToken cancellation)
    {
        if (!environment.IsDevelopment())
        {
            return [];
        }

        var comptes = new List<DemoCompte> { await AdministrationAsync(cancellation) };
        foreach (var tenant in await registry.AllAsync(cancellation))
        {
            if (tenant.State == TenantState.Running)
            {
                comptes.AddRange(await EnsureAsync(tenant, cancellation));
            }
        }

        return comptes;
    }

    /// <summary>Les comptes d'un seul espace.</summary>
    public async Task<IReadOnlyList<DemoCompte>> EnsureAsync(Tenant tenant, CancellationToken cancellation)
        => environment.IsDevelopment() ? await scopes.RunAsync(tenant, s => EspaceAsync(s, tenant, cancellation), cancellation) : [];

    private async Task<DemoCompte> AdministrationAsync(CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<Annuaire>().TrouverOuCreerAsync("administration@coopportal.example", "Administration (démonstration)", cancellation);
        if (!account.IsAdministrator)
        {
            account.IsAdministrator = true;
            await scope.ServiceProvider.GetRequiredService<PlatformDb>().SaveChangesAsync(cancellation);
        }

        return new DemoCompte(account.Email!, "administration", "plateforme et tous les espaces");
    }

    private async Task<IReadOnlyList<DemoCompte>> EspaceAsync(IServiceProvider scoped, Tenant tenant, CancellationToken cancellation)
    {
        var ou = $"espace {tenant.Name}";
        var comptes = new List<DemoCompte>
        {
            await MembreAsync(scoped, tenant, "animatrice", "Animatrice (démonstration)", Role.Animateur, ou, cancellation),
            await MembreAsync(scoped, tenant, "relecture", "Relecture (démonstration)", Role.Relecteur, ou, cancellation),
        };
        foreach (var nom in _collectivites)
        {
            var db = scoped.GetRequiredService<TenantDb>();
            if (await db.Set<Collectivite>().FirstOrDefaultAsync(c => c.Nom == nom, cancellation) is { } collectivite)
            {
                var compte = await MembreAsync(scoped, tenant, collectivite.Slug, $"{nom} (démonstration)", Role.Contributeur, $"{ou}, pour {nom}", cancellation);
                await MandaterAsync(scoped, db, compte.Adresse, collectivite, cancellation);
                comptes.Add(compte);
            }
        }

        return comptes;
    }

    private static async Task<DemoCompte> MembreAsync(IServiceProvider scoped, Tenant tenant, string local, string nom, Role role, string ou, CancellationToken cancellation)
    {
        var annuaire = scoped.GetRequiredService<Annuaire>();
        var account = await annuaire.TrouverOuCreerAsync($"{local}@{tenant.Key}.example", nom, cancellation);
        await annuaire.AdhererAsync(account.Id, tenant.Key, role, cancellation);
        return new DemoCompte(account.Email!, RolesEnClair.Dire(role), ou);
    }

    // Sans passer par la validation : elle enverrait un courriel à chaque premier démarrage.
    private async Task MandaterAsync(IServiceProvider scoped, TenantDb db, string adresse, Collectivite collectivite, CancellationToken cancellation)
    {
        var account = await scoped.GetRequiredService<Annuaire>().TrouverAsync(adresse, cancellation) ?? throw new InvalidOperationException($"Le compte {adresse} manque.");
        if (await db.Set<Mandat>().AnyAsync(m => m.AccountId == account.Id && m.CollectiviteId == collectivite.Id, cancellation))
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(new Mandat { AccountId = account.Id, CollectiviteId = collectivite.Id, Qualite = "service", CreatedAt = now, ValideLe = now, ValidePar = "Démonstration" });
        scoped.GetRequiredService<Journal>().Write(new Author(null, "Démonstration"), "ValidationDeMandat", null, $"Un mandat de démonstration est validé pour {collectivite.Nom}.");
        await db.SaveChangesAsync(cancellation);
    }
}
