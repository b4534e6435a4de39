using CoopPortal.Campagnes.Contacts;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Tenancy;
using CoopPortal.Theme;

namespace CoopPortal.Campagnes.PlusMoi;

/// <summary>Le dernier courriel à qui s'en va : ce qui s'arrête, et à qui le dire si ce n'était pas elle. Il ne nomme pas qui la remplace.</summary>
public sealed class AvisDeDepart(TenantContext tenant)
{
    internal MailDraft Rediger(LienFiche lien, Depart depart, string collectivite, string adresse)
    {
        var modele = new ModeleCourriel
        {
            Entete = $"CoopPortal, groupe-pays {tenant.Required.Name}",
            Titre = $"Vous ne répondez plus pour {collectivite}",
            Salutation = ModeleCourriel.Saluer(lien.Nom),
            Paragraphes =
            [
                $"Par le lien de votre courriel, on nous a dit que ce n’est plus vous qui suivez ce dossier. Votre mandat pour {collectivite} s’est arrêté, et nous ne vous écrirons plus à son sujet.",
                "Merci de ce que vous avez fait. Ce que vous avez écrit reste.",
            ],
            Pied = [new PiedCourriel("Ce n’était pas vous, ou c’est une erreur ? Répondez à ce courriel : l’équipe d’animation remettra tout en place.")],
        };
        return new MailDraft($"depart:{depart.Id:N}", adresse, $"{modele.Titre} – espace {tenant.Required.Name}", GabaritCourriel.Html(modele), GabaritCourriel.Texte(modele)) { ReplyTo = tenant.Required.Settings.ReplyTo };
    }
}
