using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Campagnes.Tableau;

/// <summary>Un côté tel que l'écran le dit : « partie malienne ».</summary>
public static class PartieEnMots
{
    public static string De(string cote, Tenant tenant)
        => cote == Cotes.Francais ? "partie française" : tenant.Settings.Feminine is { Length: > 0 } adjectif ? $"partie {adjectif}" : "partie partenaire";
}
