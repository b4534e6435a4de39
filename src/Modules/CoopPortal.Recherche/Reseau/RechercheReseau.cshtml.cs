using CoopPortal.Core.Access;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Tenancy;
using CoopPortal.Recherche.Chercher;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoopPortal.Recherche.Reseau;

/// <summary>Cherche dans tous les pays, l'un après l'autre, et montre les meilleures fiches de chacun.</summary>
[Access(Role.Visiteur, Room.Platform), Traduite]
public sealed class RechercheReseauModel(TenantRegistry registre, TenantScopes portees, TimeProvider clock, ILogger<RechercheReseauModel> logger) : PageModel
{
    private const int FichesParPays = 5;
    private const int PaysAuPlus = 60;
    private static readonly TimeSpan _tempsAuPlus = TimeSpan.FromSeconds(3);

    public string Q { get; private set; } = "";
    public IReadOnlyList<(Tenant Pays, Resultats Resultats)> Trouves { get; private set; } = [];

    /// <summary>Les pays qui n'ont pas pu répondre, à dire plutôt qu'à taire.</summary>
    public IReadOnlyList<Tenant> Muets { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Q = Demande.Lire(Request.Query).Q;
        if (Q.Length == 0)
            return;
        var debut = clock.GetTimestamp();
        var trouves = new List<(Tenant, Resultats)>();
        var muets = new List<Tenant>();
        foreach (var pays in (await registre.AllAsync(cancellation)).Where(t => t.State == TenantState.Running))
        {
            if (trouves.Count + muets.Count >= PaysAuPlus || clock.GetElapsedTime(debut) > _tempsAuPlus || await ChercherAsync(pays, cancellation) is not { } resultats)
                muets.Add(pays);
            else
                trouves.Add((pays, resultats));
        }

        Trouves = [.. trouves.Where(t => t.Item2.Fiches.Count > 0)];
        Muets = muets;
        if (muets.Count > 0)
            Response.NePasGarder();
    }

    private async Task<Resultats?> ChercherAsync(Tenant pays, CancellationToken cancellation)
    {
        try
        {
            var resultats = await portees.RunAsync(pays, s => s.GetRequiredService<RechercheDeFiches>().ChercherAsync(new Demande { Q = Q }, cancellation), cancellation);
            return resultats with { Fiches = [.. resultats.Fiches.Take(FichesParPays)] };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Quelle que soit sa panne, un espace ne prive pas des autres : il est nommé parmi les muets.
            logger.LogError(e, "La recherche dans l'espace {Tenant} a échoué.", pays.Key);
            return null;
        }
    }
}
