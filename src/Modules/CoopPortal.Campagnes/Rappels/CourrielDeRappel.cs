using CoopPortal.Core.Mail;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Theme;

namespace CoopPortal.Campagnes.Rappels;

/// <summary>Un côté de fiche à confirmer et le jeton de son lien.</summary>
/// <param name="Manques">ce qui y manque et le temps que cela prend ; vide pour un partenariat suspendu, à qui l'on ne demande rien d'autre.</param>
public sealed record Demande(CoteDu Cote, string Jeton, string Manques);

/// <summary>Le rappel : une personne, toutes ses fiches, un lien par fiche qui ne fait qu'ouvrir une page.</summary>
public sealed class CourrielDeRappel(TenantContext tenant, PublicLinks links)
{
    public MailDraft Rediger(Account compte, IReadOnlyList<Demande> demandes, string cause, DateTime expire, DateOnly jour, string? situation = null)
    {
        var espace = tenant.Required;
        var sortie = links.To(espace, $"/ne-plus-solliciter/{demandes[0].Jeton}");
        var modele = demandes.Count == 1 ? Une(demandes[0], jour) : Plusieurs(demandes, jour);
        modele = modele with
        {
            Paragraphes = situation is null ? modele.Paragraphes : [.. modele.Paragraphes, situation],
            Salutation = ModeleCourriel.Saluer(compte.DisplayName),
            SousBoutons = "Ces boutons ouvrent votre fiche. Rien n’est enregistré avant que vous n’ayez confirmé sur la page.",
            Pied =
            [
                new PiedCourriel($"Ce lien est personnel et cesse le {Francais.Date(DateOnly.FromDateTime(expire))}."),
                new PiedCourriel("Vous n’êtes plus chargé de ce dossier, ou ces rappels vous gênent ?", new LienCourriel("Ne plus recevoir ces rappels", sortie)),
                new PiedCourriel($"L’équipe d’animation du groupe-pays {espace.Name}. Répondez à ce courriel : quelqu’un vous lit."),
            ],
        };
        return new MailDraft(cause, compte.Email!, $"{modele.Titre} – {Sujet(demandes, espace)}", GabaritCourriel.Html(modele), GabaritCourriel.Texte(modele))
        {
            ReplyTo = espace.Settings.ReplyTo,
            ListUnsubscribe = links.To(espace, $"/ne-plus-solliciter/{demandes[0].Jeton}/un-clic"),
        };
    }

    private ModeleCourriel Une(Demande demande, DateOnly jour)
    {
        var fiche = demande.Cote.Due.Fiche;
        var adresse = Adresse(demande);
        return new ModeleCourriel
        {
            Entete = Entete,
            Titre = "Votre fiche est-elle toujours juste ?",
            Moities = new MoitiesCourriel(fiche.NomFrancais, fiche.NomPartenaire.Length > 0 ? fiche.NomPartenaire : "Partenaire à trouver")
            {
                LieuGauche = fiche.LieuFrancais,
                LieuDroite = fiche.LieuPartenaire ?? fiche.RegionPartenaire,
                Motif = tenant.Required.Settings.Motif,
                Mois = Fraicheur.De(fiche, jour).Mois,
            },
            Paragraphes = [$"{Depuis(demande.Cote.Due, jour)} Vous répondez pour {demande.Cote.NomCollectivite} : une minute suffit, sans mot de passe.", .. demande.Manques.Length > 0 ? new[] { demande.Manques } : []],
            Boutons = [new LienCourriel("Rien n’a changé", adresse), new LienCourriel("Je corrige", adresse)],
        };
    }

    private ModeleCourriel Plusieurs(IReadOnlyList<Demande> demandes, DateOnly jour) => new()
    {
        Entete = Entete,
        Titre = "Vos fiches sont-elles toujours justes ?",
        Paragraphes =
        [
            $"{demandes.Count} fiches attendent votre réponse. Une minute suffit pour chacune, sans mot de passe.",
            .. demandes.Select(d => $"{d.Cote.Due.Fiche.Titre}. {Depuis(d.Cote.Due, jour)} {d.Manques}".TrimEnd()),
        ],
        Boutons = [.. demandes.Select(d => new LienCourriel(d.Cote.Due.Fiche.Titre, Adresse(d)))],
    };

    private string Entete => $"CoopPortal, groupe-pays {tenant.Required.Name}";

    private string Adresse(Demande demande) => links.To(tenant.Required, $"/lien/{demande.Jeton}");

    private static string Sujet(IReadOnlyList<Demande> demandes, Tenant espace)
        => demandes.Count == 1 ? demandes[0].Cote.Due.Fiche.Titre : $"espace {espace.Name}";

    internal static string Depuis(FicheDue due, DateOnly jour)
    {
        if (due.Anniversaire is not null)
        {
            return "Ce partenariat est noté comme suspendu. Nous vous demandons seulement si c’est toujours vrai, une fois l’an ; rien ne presse.";
        }

        if (due.Depuis is not { } depuis)
        {
            return "Personne ne l’a encore confirmée.";
        }

        var verifiee = due.Fiche.VerifieLe is { } instant && DateOnly.FromDateTime(instant) == depuis;
        return verifiee
            ? $"Elle a été vérifiée pour la dernière fois {Francais.IlYA(depuis, jour)}, le {Francais.Date(depuis)}."
            : $"Elle est datée du {Francais.Date(depuis)} et personne ne l’a confirmée depuis.";
    }
}
