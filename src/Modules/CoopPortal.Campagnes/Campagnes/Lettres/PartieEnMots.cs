using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Campagnes.Campagnes.Lettres;

/// <summary>« partie française », « partie malienne ».</summary>
public static class PartieEnMots
{
    public static string De(string cote, Tenant tenant) => cote == Cotes.Francais ? "partie française" : $"partie {tenant.Settings.Feminine}";
}
