using CoopPortal.Actualites;
using CoopPortal.Actualites.Contracts;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.AccueilEspace;
using Microsoft.Extensions.Caching.Memory;

namespace CoopPortal.Web.Accueil;

/// <summary>Un espace ouvert et ce qu'il tient ; <c>Bilan</c> est null quand sa base ne répond pas.</summary>
public sealed record BilanDEspace(Tenant Espace, Bilan? Bilan)
{
    public IReadOnlyList<ActualiteIndex> Actualites { get; init; } = [];
    public IReadOnlyList<RendezVousIndex> RendezVous { get; init; } = [];
}

/// <summary>
/// Lit le bilan de chaque espace ouvert dans sa propre base. Il est gardé une minute : l'accueil du réseau
/// n'ouvre pas toutes les bases à chaque visite. La marque de l'espace est dans la clé : ce qui passe à l'abri disparaît aussitôt.
/// </summary>
public sealed class BilansDesEspaces(TenantRegistry registre, TenantScopes portees, IMemoryCache memoire, ILogger<BilansDesEspaces> logger)
{
    private const int AnnoncesAuPlus = 4;
    private static readonly TimeSpan _age = TimeSpan.FromSeconds(60);

    public async Task<IReadOnlyList<BilanDEspace>> LireAsync(CancellationToken cancellation)
    {
        var bilans = new List<BilanDEspace>();
        foreach (var espace in (await registre.AllAsync(cancellation)).Where(t => t.State == TenantState.Running))
        {
            bilans.Add(await UnAsync(espace, cancellation));
        }

        return bilans;
    }

    /// <summary>Le prochain accueil relira cet espace.</summary>
    public void Oublier(Tenant espace) => memoire.Remove(Cle(espace));

    private async Task<BilanDEspace> UnAsync(Tenant espace, CancellationToken cancellation)
    {
        if (memoire.TryGetValue<BilanDEspace>(Cle(espace), out var connu) && connu is not null)
        {
            return connu;
        }

        try
        {
            var bilan = await portees.RunAsync(espace, s => LireUnAsync(espace, s, cancellation), cancellation);
            return memoire.Set(Cle(espace), bilan, _age);
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
        var annonces = services.GetRequiredService<Annonces>();
        return new BilanDEspace(espace, await services.GetRequiredService<EtatDesFiches>().LireAsync(cancellation))
        {
            Actualites = await annonces.DernieresAsync(AnnoncesAuPlus, cancellation),
            RendezVous = await annonces.ProchainsAsync(AnnoncesAuPlus, cancellation),
        };
    }

    private static string Cle(Tenant espace) => $"accueil:{espace.Key}:{espace.Mark}";
}
