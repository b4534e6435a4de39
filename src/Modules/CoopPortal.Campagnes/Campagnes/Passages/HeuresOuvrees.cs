using CoopPortal.Core.Tenancy;

namespace CoopPortal.Campagnes.Campagnes.Passages;

/// <summary>Les heures où une campagne écrit, à l'horloge du pays.</summary>
public static class HeuresOuvrees
{
    public static readonly TimeOnly Debut = new(9, 0);
    public static readonly TimeOnly Fin = new(11, 0);

    public static bool Ouvertes(Tenant tenant, DateTimeOffset now)
        => TimeOnly.FromDateTime(tenant.Local(now.UtcDateTime)) is var heure && heure >= Debut && heure < Fin;
}
