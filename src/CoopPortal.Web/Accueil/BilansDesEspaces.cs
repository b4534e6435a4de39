using CoopPortal.Actualites;
using CoopPortal.Actualites.Contracts;
using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.AccueilEspace;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace CoopPortal.Web.Accueil;

/// <summary>Un espace ouvert et ce qu'il tient ; <c>Bilan</c> est null quand sa base ne répond pas.</summary>
public sealed record BilanDEspace(Tenant Espace, Bilan? Bilan)
{
    public IReadOnlyList<ActualiteIndex> Actualites { get; init; } = [];
    public IReadOnlyList<RendezVousIndex> RendezVous { get; init; } = [];
}

/// <summary>
/// Le bilan de chaque espace ouvert, lu dans sa propre base et gardé tant que l'espace n'a pas changé : l'accueil du réseau n'ouvre que ceux dont la marque
/// a bougé. Au bout d'une minute la base dit elle-même si elle a changé, pour le cas où personne n'a pu le dire à la plateforme.
/// </summary>
public sealed class BilansDesEspaces(TenantRegistry registre, TenantScopes portees, MarquesPubliques marques, IMemoryCache memoire, TimeProvider clock, ILogger<BilansDesEspaces> logger)
{
    private const int AnnoncesAuPlus = 4;
    private const int ALaFois = 4;
    private static readonly TimeSpan _age = TimeSpan.FromSeconds(60);
    private static readonly MemoryCacheEntryOptions _repos = new() { SlidingExpiration = TimeSpan.FromMinutes(30) };

    private sealed record Garde(BilanDEspace Bilan, long Marque, DateOnly Ici, DateOnly LaBas, long LuA);

    public async Task<IReadOnlyList<BilanDEspace>> LireAsync(CancellationToken cancellation)
    {
        var espaces = (await registre.AllAsync(cancellation)).Where(t => t.State == TenantState.Running).ToList();
        var bilans = new BilanDEspace[espaces.Count];
        await Parallel.ForAsync(0, espaces.Count, new ParallelOptions { MaxDegreeOfParallelism = ALaFois, CancellationToken = cancellation }, async (rang, c) => bilans[rang] = await UnAsync(espaces[rang], c));
        return bilans;
    }

    /// <summary>Le prochain accueil relira cet espace.</summary>
    public void Oublier(Tenant espace) => memoire.Remove(Cle(espace));

    private async ValueTask<BilanDEspace> UnAsync(Tenant espace, CancellationToken cancellation)
    {
        var maintenant = clock.GetUtcNow().UtcDateTime;
        var (ici, laBas) = (DateOnly.FromDateTime(maintenant), espace.Jour(maintenant));
        var garde = memoire.TryGetValue<Garde>(Cle(espace), out var connue) && connue!.Bilan.Espace.Mark == espace.Mark && (connue.Ici, connue.LaBas) == (ici, laBas) ? connue : null;
        if (garde is not null && clock.GetElapsedTime(garde.LuA) < _age)
        {
            return garde.Bilan;
        }

        try
        {
            // L'heure et la marque d'avant la lecture : ce qui s'écrit pendant la rend périmée.
            var luA = clock.GetTimestamp();
            var (marque, bilan) = await portees.RunAsync(espace, async s =>
            {
                var lue = await marques.DeLEspaceAsync(espace, cancellation);
                return (lue, garde?.Marque == lue ? garde.Bilan : await LireUnAsync(espace, s, cancellation));
            }, cancellation);
            memoire.Set(Cle(espace), new Garde(bilan, marque, ici, laBas, luA), _repos);
            return bilan;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Quelle que soit sa panne, un espace ne ferme pas l'accueil des autres ; la page dit que ses chiffres manquent.
            logger.LogError(e, "Le bilan de l'espace {Tenant} n'a pas pu être lu.", espace.Key);
            return new BilanDEspace(espace, null);
        }
    }

    private static async Task<BilanDEspace> LireUnAsync(Tenant espace, IServiceProvider services, CancellationToken cancellation)
    {
        // Huit lectures, une seule mise en place.
        await using var tenue = await services.GetRequiredService<TenantDb>().Database.TenirAsync(cancellation);
        var annonces = services.GetRequiredService<Annonces>();
        return new BilanDEspace(espace, await services.GetRequiredService<EtatDesFiches>().LireAsync(cancellation))
        {
            Actualites = await annonces.DernieresAsync(AnnoncesAuPlus, cancellation),
            RendezVous = await annonces.ProchainsAsync(AnnoncesAuPlus, cancellation),
        };
    }

    private static string Cle(Tenant espace) => $"accueil:{espace.Key}";
}
