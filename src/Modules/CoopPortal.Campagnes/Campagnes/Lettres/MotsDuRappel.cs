using CoopPortal.Campagnes.Campagnes.Reglages;
using CoopPortal.Core.Tenancy;

namespace CoopPortal.Campagnes.Campagnes.Lettres;

/// <summary>Les mots d'un rappel : ceux de la campagne, à défaut ceux de l'espace, à défaut les nôtres, en français.</summary>
public static class MotsDuRappel
{
    public const string Langue = "fr";

    public static TexteDeRappel Reference { get; } = new(
        Langue,
        "Votre fiche est-elle toujours juste ? – {fiche}",
        "Une fois l’an, le groupe-pays {espace} demande à chaque collectivité si sa fiche dit encore vrai. Vous répondez pour {collectivite} : une minute suffit, sans mot de passe.",
        "Merci de tenir cette page à jour avec nous.");

    public static TexteDeRappel De(TenantSettings espace, ReglagesDeCampagne? reglages = null)
    {
        var sien = espace.TextesDeRappel.FirstOrDefault(t => t.Langue == Langue);
        return new TexteDeRappel(
            Langue,
            Premier(reglages?.Sujet, sien?.Sujet, Reference.Sujet),
            Premier(reglages?.Ouverture, sien?.Ouverture, Reference.Ouverture),
            Premier(reglages?.Cloture, sien?.Cloture, Reference.Cloture));
    }

    private static string Premier(params string?[] textes) => textes.First(t => !string.IsNullOrWhiteSpace(t))!.Trim();
}
