using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;

namespace CoopPortal.Campagnes.Campagnes.Conduite;

/// <summary>Où en est une campagne, comme on le dit.</summary>
public static class EtatEnMots
{
    public static string De(Campagne campagne, Tenant tenant)
        => campagne.CloseLe is { } close ? $"Close le {Francais.Date(tenant.Jour(close))}"
            : campagne.SuspendueLe is { } suspendue ? $"Suspendue depuis le {Francais.Date(tenant.Jour(suspendue))} : rien ne part"
            : campagne.OuverteLe is { } ouverte ? $"Ouverte le {Francais.Date(tenant.Jour(ouverte))} par {campagne.OuvertePar}"
            : $"En préparation, par {campagne.PrepareePar} : rien ne part";
}
