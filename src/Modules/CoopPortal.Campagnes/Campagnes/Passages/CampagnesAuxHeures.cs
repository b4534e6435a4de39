using CoopPortal.Core.Jobs;
using CoopPortal.Core.Tenancy;
using Microsoft.Extensions.Logging;

namespace CoopPortal.Campagnes.Campagnes.Passages;

/// <summary>
/// Le passage des campagnes, chaque heure de la matinée : il n'écrit qu'entre 9 h et 11 h à l'horloge du pays, sans attente entre
/// la décision et l'envoi, pour ne jamais rappeler qui vient de répondre. Un jour manqué se reprend le lendemain.
/// </summary>
public sealed class CampagnesAuxHeures(PassageDeCampagnes passage, ILogger<CampagnesAuxHeures> logger) : INightlyJob
{
    public static string Name => "campagnes";

    public static TimeOnly At => new(8, 5);

    // De 8 h à 13 h à Paris : les matinées de Paris, de Bamako, de Ouagadougou et de Dakar, été comme hiver.
    public static int Hours => 6;

    public async Task RunAsync(Tenant tenant, DateTimeOffset now, CancellationToken cancellation)
    {
        if (HeuresOuvrees.Ouvertes(tenant, now) && await passage.FaireAsync(now, cancellation) is > 0 and var ecrits)
        {
            logger.LogInformation("Espace {Tenant} : {Ecrits} courriel(s) de campagne", tenant.Name, ecrits);
        }
    }
}
