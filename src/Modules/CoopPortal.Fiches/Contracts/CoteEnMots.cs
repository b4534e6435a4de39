using CoopPortal.Core.Tenancy;

namespace CoopPortal.Fiches.Contracts;

/// <summary>Un côté tel que l'écran le dit : « partie malienne », jamais « côté partenaire ».</summary>
public static class CoteEnMots
{
    public static string De(string cote, Tenant tenant) => cote switch
    {
        Cotes.Francais => "partie française",
        Cotes.Partenaire => tenant.Settings.Feminine is { Length: > 0 } adjectif ? $"partie {adjectif}" : "partie partenaire",
        _ => "équipe d’animation",
    };

    /// <summary>« Partie malienne », en tête d'un titre ou d'une colonne.</summary>
    public static string EnTete(string cote, Tenant tenant) => "P" + De(cote, tenant)[1..];
}
