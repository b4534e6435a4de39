using CoopPortal.Core.Tenancy;
using static CoopPortal.Fiches.Langues.Mots;

namespace CoopPortal.Fiches.Contracts;

/// <summary>Un côté tel que l'écran le dit : « partie malienne », jamais « côté partenaire ».</summary>
public static class CoteEnMots
{
    public static string De(string cote, Tenant tenant) => cote switch
    {
        Cotes.Francais => T("partie française"),
        Cotes.Partenaire => tenant.Mots.Feminine is { Length: > 0 } adjectif ? T("partie {0}", adjectif) : T("partie partenaire"),
        _ => T("équipe d’animation"),
    };

    /// <summary>« Partie malienne », en tête d'un titre ou d'une colonne.</summary>
    public static string EnTete(string cote, Tenant tenant) => De(cote, tenant) is var mots ? char.ToUpperInvariant(mots[0]) + mots[1..] : "";
}
