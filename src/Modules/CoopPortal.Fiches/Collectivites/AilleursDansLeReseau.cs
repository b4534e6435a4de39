using CoopPortal.Core.Langues;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoopPortal.Fiches.Collectivites;

/// <summary>Les partenariats en ligne d'une collectivité dans un autre pays.</summary>
public sealed record PresenceAilleurs(Tenant Pays, string Adresse, IReadOnlyList<(string Titre, string Adresse)> Fiches);

/// <summary>
/// Cherche une collectivité française dans les autres espaces ouverts, sans y lire autre chose que ce qui est en ligne. Seule son absence est
/// gardée en mémoire : une fiche retirée ou un espace fermé disparaît aussitôt, une fiche neuve paraît dès que son espace le dit.
/// </summary>
public sealed class AilleursDansLeReseau(TenantRegistry registre, TenantScopes portees, TenantContext ici, PublicLinks liens, IMemoryCache memoire, TimeProvider clock, ILogger<AilleursDansLeReseau> logger)
{
    private const int EspacesAuPlus = 200;
    private const int FichesAuPlus = 50;
    private static readonly TimeSpan _absence = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan _tempsAuPlus = TimeSpan.FromSeconds(2);

    public async Task<(IReadOnlyList<PresenceAilleurs> Presences, IReadOnlyList<Tenant> Muets)> ChercherAsync(Collectivite collectivite, CancellationToken cancellation)
    {
        if (collectivite.Cote != Cotes.Francais)
        {
            return ([], []);
        }

        var debut = clock.GetTimestamp();
        var presences = new List<PresenceAilleurs>();
        var muets = new List<Tenant>();
        var lus = 0;
        foreach (var pays in (await registre.AllAsync(cancellation)).Where(t => t.State == TenantState.Running && t.Key != ici.Required.Key))
        {
            var cle = $"absente:{pays.Key}:{pays.Mark}:{collectivite.Slug}:{collectivite.Genre}:{collectivite.CodeInsee}";
            if (memoire.TryGetValue(cle, out _))
            {
                continue;
            }

            if (++lus > EspacesAuPlus || clock.GetElapsedTime(debut) > _tempsAuPlus)
            {
                muets.Add(pays);
                continue;
            }

            await LireAsync(pays, cle, collectivite, presences, muets, cancellation);
        }

        return (presences, muets);
    }

    private async Task LireAsync(Tenant pays, string cle, Collectivite collectivite, List<PresenceAilleurs> presences, List<Tenant> muets, CancellationToken cancellation)
    {
        try
        {
            if (await portees.RunAsync(pays, s => PresenceAsync(s.GetRequiredService<CollectivitesEnLigne>(), pays, collectivite, cancellation), cancellation) is { } presence)
            {
                presences.Add(presence);
            }
            else
            {
                memoire.Set(cle, true, _absence);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Un espace en panne ne ferme pas la page d'un autre : il est nommé.
            logger.LogError(e, "Les partenariats de {Slug} dans l'espace {Tenant} n'ont pas pu être lus.", collectivite.Slug, pays.Key);
            muets.Add(pays);
        }
    }

    private async Task<PresenceAilleurs?> PresenceAsync(CollectivitesEnLigne collectivites, Tenant pays, Collectivite collectivite, CancellationToken cancellation)
    {
        if (await collectivites.ReconnaitreAsync(collectivite.Slug, collectivite.Genre, collectivite.CodeInsee, cancellation) is not { } la)
        {
            return null;
        }

        var fiches = await collectivites.PartenariatsAsync(la, cancellation);
        return new PresenceAilleurs(pays, liens.To(pays, Langue.Courante.Segment + AdresseDeCollectivite.De(la.Cote, la.Slug)),
            [.. fiches.Take(FichesAuPlus).Select(f => (f.Index.Titre, liens.To(pays, $"{Langue.Courante.Segment}/fiches/{f.Index.Slug}")))]);
    }
}
