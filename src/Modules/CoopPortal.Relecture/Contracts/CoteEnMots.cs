using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Relecture;

/// <summary>Un côté tel que l'écran le dit : « partie malienne », jamais « côté partenaire ».</summary>
public static class CoteEnMots
{
    public static string De(string cote, Tenant tenant) => cote switch
    {
        Cotes.Francais => "partie française",
        Cotes.Partenaire => $"partie {tenant.Settings.Feminine}",
        _ => "équipe d’animation",
    };
}
