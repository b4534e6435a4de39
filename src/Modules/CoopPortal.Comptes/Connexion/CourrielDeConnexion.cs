using CoopPortal.Core.Mail;
using CoopPortal.Core.Tenancy;
using CoopPortal.Theme;

namespace CoopPortal.Comptes.Connexion;

/// <summary>Le courriel qui porte un lien de connexion.</summary>
internal static class CourrielDeConnexion
{
    public static MailDraft Rediger(Tenant? tenant, string adresse, string nom, string lien, string cause) => Rendre(cause, adresse, tenant, new ModeleCourriel
    {
        Entete = Entete(tenant),
        Titre = "Votre lien de connexion",
        Salutation = ModeleCourriel.Saluer(nom),
        Paragraphes =
        [
            tenant is null
                ? "Vous avez demandé à entrer dans CoopPortal. Ce lien vous connecte, sans mot de passe."
                : $"Vous avez demandé à entrer dans l'espace {tenant.Name}. Ce lien vous connecte, sans mot de passe.",
        ],
        Boutons = [new LienCourriel("Ouvrir la page de connexion", lien)],
        SousBoutons = "Le lien sert une fois, pendant trente minutes. Rien ne se passe avant que vous n'ayez appuyé sur « Me connecter » sur la page.",
        Pied = [new PiedCourriel("Vous n'avez rien demandé ? Ne faites rien : sans ce lien, personne n'entre à votre place.")],
    });

    internal static string Entete(Tenant? tenant) => tenant is null ? "CoopPortal" : $"CoopPortal, groupe-pays {tenant.Name}";


    internal static MailDraft Rendre(string cause, string adresse, Tenant? tenant, ModeleCourriel modele)
        => new(cause, adresse, tenant is null ? $"{modele.Titre} – CoopPortal" : $"{modele.Titre} – espace {tenant.Name}", GabaritCourriel.Html(modele), GabaritCourriel.Texte(modele))
        {
            ReplyTo = tenant?.Settings.ReplyTo,
        };
}
