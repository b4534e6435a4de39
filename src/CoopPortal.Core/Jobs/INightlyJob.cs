using CoopPortal.Core.Tenancy;

namespace CoopPortal.Core.Jobs;

/// <summary>Un travail de nuit, fait une fois dans chaque espace ouvert. Un module l'enregistre par <c>AddNightlyJob</c>.</summary>
public interface INightlyJob
{
    /// <summary>Nom stable, clé de l'horloge : <c>relances</c>.</summary>
    static abstract string Name { get; }

    /// <summary>Heure de Paris.</summary>
    static abstract TimeOnly At { get; }

    /// <summary>Combien d'heures de suite le travail se refait, à partir de <see cref="At"/>.</summary>
    static virtual int Hours => 1;

    /// <summary>
    /// Dans la portée d'un espace. Doit pouvoir être refait sans rien doubler : une nuit manquée est rattrapée,
    /// un arrêt en chemin reprend au début.
    /// </summary>
    Task RunAsync(Tenant tenant, DateTimeOffset now, CancellationToken cancellation);
}

/// <summary>L'inscription d'un travail de nuit.</summary>
public sealed record NightlyWork(string Name, TimeOnly At, Type Type)
{
    public int Hours { get; init; } = 1;

    public string Cron => Hours == 1 ? $"0 {At.Minute} {At.Hour} * * ?" : $"0 {At.Minute} {At.Hour}-{At.Hour + Hours - 1} * * ?";
}
