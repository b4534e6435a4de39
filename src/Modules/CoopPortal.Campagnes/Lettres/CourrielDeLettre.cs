using CoopPortal.Core.Mail;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Theme;

namespace CoopPortal.Campagnes.Lettres;

/// <summary>Une lettre telle que la reçoit une personne : le texte de l'équipe, signé, et pourquoi elle la reçoit.</summary>
public static class CourrielDeLettre
{
    public static ModeleCourriel Modele(Tenant espace, string objet, string texte, string signataire, PersonneAEcrire personne) => new()
    {
        Entete = $"CoopPortal, groupe-pays {espace.Name}",
        Titre = objet,
        Salutation = personne.Nom == personne.Courriel ? "Bonjour," : $"Bonjour {personne.Nom},",
        Paragraphes = [.. Paragraphes(texte), $"{signataire}, équipe d’animation du groupe-pays {espace.Name}"],
        Pied =
        [
            new PiedCourriel($"Vous recevez ce courriel parce que vous parlez pour {string.Join(", ", personne.Collectivites)} dans l’espace {espace.Name}. Répondez-y\u00A0: quelqu’un vous lit."),
            .. personne.RefuseLesRappels
                ? new[] { new PiedCourriel("Vous ne vouliez plus recevoir de rappels : ceci n’en est pas un, c’est l’équipe d’animation qui vous écrit. Les rappels restent arrêtés.") }
                : [],
        ],
    };

    public static MailDraft Rediger(Tenant espace, Lettre lettre, PersonneAEcrire personne)
    {
        var modele = Modele(espace, lettre.Objet, lettre.Texte, lettre.Par, personne);
        return new MailDraft(Cause(lettre.Id, personne.AccountId), personne.Courriel, lettre.Objet, GabaritCourriel.Html(modele), GabaritCourriel.Texte(modele)) { ReplyTo = lettre.RepondreA };
    }

    public static string Cause(Guid lettre, Guid compte) => $"lettre:{lettre:N}:{compte:N}";

    /// <summary>Une ligne écrite fait un paragraphe ; les lignes vides ne comptent pas.</summary>
    public static IEnumerable<string> Paragraphes(string texte)
        => texte.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Francais.Espacer);
}
