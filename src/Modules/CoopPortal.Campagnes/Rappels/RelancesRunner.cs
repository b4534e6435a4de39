using CoopPortal.Campagnes.Campagnes.Passages;
using CoopPortal.Core.Jobs;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoopPortal.Campagnes.Rappels;

/// <summary>Ce qu'un passage a fait. <c>Phrase</c> le dit à une personne.</summary>
public sealed record Bilan(bool EnMarche, string Espace, int FichesDues, int Personnes, int Courriels, int SansDestinataire)
{
    public string Phrase => DeCampagne == 0 ? Ordinaire : $"{Ordinaire} Campagnes : {DeCampagne} {Francais.Pluriel(DeCampagne, "courriel écrit", "courriels écrits")}.";

    private string Ordinaire => EnMarche
        ? $"Espace {Espace} : {FichesDues} {Francais.Pluriel(FichesDues, "fiche", "fiches")} à confirmer, {Courriels} {Francais.Pluriel(Courriels, "courriel écrit", "courriels écrits")}, {SansDestinataire} sans personne à qui écrire."
        : $"Espace {Espace} : les rappels ne sont pas en marche, rien n'est écrit. Un animateur les met en marche sur la page « Campagne ».";

    /// <summary>Courriels des campagnes ouvertes, écrits au même passage.</summary>
    public int DeCampagne { get; init; }

    public static Bilan Arrete(string espace) => new(false, espace, 0, 0, 0, 0);
}

/// <summary>Fait un passage de rappels dans un espace, hors de toute requête.</summary>
public sealed class RelancesRunner(TenantScopes scopes)
{
    /// <param name="now">l'instant du passage ; une date choisie rejoue ce qui se passerait ce jour-là.</param>
    public Task<Bilan> RunAsync(Tenant tenant, DateTimeOffset now, CancellationToken cancellation)
        => scopes.RunAsync(tenant, async services =>
        {
            var deCampagne = await services.GetRequiredService<PassageDeCampagnes>().FaireAsync(now, cancellation);
            return await services.GetRequiredService<TourDeRappels>().FaireAsync(now, cancellation) with { DeCampagne = deCampagne };
        }, cancellation);
}

/// <summary>Le passage de chaque nuit.</summary>
public sealed class RappelsDeNuit(TourDeRappels tour, ILogger<RappelsDeNuit> logger) : INightlyJob
{
    public static string Name => "relances";

    public static TimeOnly At => new(5, 0);

    public async Task RunAsync(Tenant tenant, DateTimeOffset now, CancellationToken cancellation)
    {
        var bilan = await tour.FaireAsync(now, cancellation);
        if (bilan.EnMarche)
        {
            logger.LogInformation("{Phrase}", bilan.Phrase);
        }
    }
}
