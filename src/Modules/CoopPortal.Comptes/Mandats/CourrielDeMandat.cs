using CoopPortal.Comptes.Connexion;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Theme;

namespace CoopPortal.Comptes.Mandats;

/// <summary>Le premier courriel qu'une personne reçoit de l'espace : son mandat vient d'être validé.</summary>
internal static class CourrielDeMandat
{
    public static MailDraft Rediger(Tenant tenant, Account account, string collectivite, string lien, Guid mandatId) => CourrielDeConnexion.Rendre(
        $"mandat:{mandatId:N}", account.Email ?? throw new InvalidOperationException("Un compte sans adresse ne peut pas recevoir de mandat."), tenant, new ModeleCourriel
        {
            Entete = CourrielDeConnexion.Entete(tenant),
            Titre = "Vous pouvez tenir à jour les fiches de votre collectivité",
            Salutation = ModeleCourriel.Saluer(account.DisplayName),
            Paragraphes =
            [
                $"L'équipe d'animation vous reconnaît comme parlant pour {collectivite}. Ses fiches vous sont ouvertes : vous pouvez les corriger et dire qu'elles sont justes.",
                "La version en ligne reste telle quelle jusqu'à validation.",
            ],
            Boutons = [new LienCourriel("Voir mes fiches", lien)],
            SousBoutons = "Ce lien sert une fois, pendant sept jours. Ensuite, la page de connexion vous en envoie un autre quand vous le demandez.",
            Pied = [new PiedCourriel("Ce n'est pas vous qui suivez ce dossier ? Répondez à ce courriel : l'équipe d'animation retirera ce mandat.")],
        });
}
