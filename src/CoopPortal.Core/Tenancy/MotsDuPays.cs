using CoopPortal.Core.Langues;

namespace CoopPortal.Core.Tenancy;

/// <summary>Comment une langue nomme le pays ; en français ce sont les réglages mêmes, ailleurs la recette le dit.</summary>
/// <param name="Langue">« en »</param>
/// <param name="OfCountry">« of Mali »</param>
/// <param name="InCountry">« in Mali »</param>
/// <param name="Masculine">« Malian »</param>
/// <param name="Feminine">« Malian »</param>
public sealed record MotsDuPays(string Langue, string Name, string OfCountry, string InCountry, string Masculine, string Feminine, string Introduction)
{
    internal static MotsDuPays De(Tenant tenant, Langue langue)
        => langue == Langues.Langue.Francaise
            ? new(langue.Code, tenant.Name, tenant.Settings.OfCountry, tenant.Settings.InCountry, tenant.Settings.Masculine, tenant.Settings.Feminine, tenant.Settings.Introduction)
            : tenant.Settings.Langues.FirstOrDefault(m => m.Langue == langue.Code)
                ?? new(langue.Code, tenant.Name, $"of {tenant.Name}", $"in {tenant.Name}", tenant.Name, tenant.Name, "");
}
