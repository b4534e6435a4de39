using CoopPortal.Campagnes.Campagnes.Moteur;
using CoopPortal.Campagnes.Campagnes.Reglages;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Situations;
using CoopPortal.Theme;

namespace CoopPortal.Campagnes.Campagnes.Lettres;

/// <summary>Ce qui est demandé, le côté au nom duquel la personne répond, et le jeton de son lien.</summary>
public sealed record DemandeDeCampagne(ADemander Decidee, CoteDu Cote, string Jeton);

/// <summary>De quoi écrire une lettre.</summary>
public sealed record ALettre(ReglagesDeCampagne Reglages, Account Compte, IReadOnlyList<DemandeDeCampagne> Demandes, DateOnly Jour, DateTime Expire, string Cause);

/// <summary>Le courriel d'une campagne : une personne, toutes ses fiches, ce qui y manque, depuis quand, et combien de temps cela prend.</summary>
public sealed class CourrielDeCampagne(TenantContext tenant, PublicLinks links, ManquesDesFiches manques, SituationActuelle situation)
{
    /// <summary>Un essai ou un aperçu : ses liens ne mènent qu'à une page qui n'enregistre rien.</summary>
    public const string JetonDEssai = "";

    private const string PageDEssai = "/essai-de-rappel";

    public async Task<MailDraft> RedigerAsync(ALettre lettre, CancellationToken cancellation)
    {
        var espace = tenant.Required;
        var textes = MotsDuRappel.De(espace.Settings, lettre.Reglages);
        var valeurs = Valeurs(lettre);
        var essai = lettre.Demandes[0].Jeton == JetonDEssai;
        var seule = lettre.Demandes.Count == 1 ? lettre.Demandes[0] : null;
        var modele = new ModeleCourriel
        {
            Entete = $"CoopPortal, groupe-pays {espace.Name}",
            Titre = seule is null ? "Vos fiches sont-elles toujours justes ?" : seule.Decidee.Relais ? "Pouvez-vous faire suivre ?" : "Votre fiche est-elle toujours juste ?",
            Salutation = ModeleCourriel.Saluer(lettre.Compte.DisplayName),
            Moities = seule is null ? null : Moities(seule.Cote.Due.Fiche, lettre.Jour),
            Paragraphes =
            [
                .. Paragraphes(Reperes.Remplacer(textes.Ouverture, valeurs)),
                .. await FichesAsync(lettre, cancellation),
                .. Paragraphes(Reperes.Remplacer(textes.Cloture, valeurs)),
                .. Seul(await situation.EnUneLigneAsync(cancellation)),
                Signature(lettre.Reglages),
            ],
            Boutons = seule is null
                ? [.. lettre.Demandes.Select(d => new LienCourriel(d.Cote.Due.Fiche.Titre, Adresse(d)))]
                : seule.Decidee.Relais ? [new LienCourriel("Ouvrir la fiche", Adresse(seule))]
                : [new LienCourriel("Rien n’a changé", Adresse(seule)), new LienCourriel("Je corrige", Adresse(seule))],
            SousBoutons = "Ces boutons ouvrent une page. Rien n’est enregistré avant que vous n’ayez confirmé sur la page.",
            Pied =
            [
                new PiedCourriel($"Ce lien est personnel et cesse le {valeurs["cesse"]}."),
                new PiedCourriel("Vous n’êtes plus chargé de ce dossier, ou ces rappels vous gênent ?", new LienCourriel("Ne plus recevoir ces rappels", links.To(espace, essai ? PageDEssai : $"/ne-plus-solliciter/{lettre.Demandes[0].Jeton}"))),
                new PiedCourriel($"L’équipe d’animation du groupe-pays {espace.Name}. Répondez à ce courriel : quelqu’un vous lit."),
            ],
        };
        return new MailDraft(lettre.Cause, lettre.Compte.Email!, Reperes.Remplacer(textes.Sujet, valeurs), GabaritCourriel.Html(modele), GabaritCourriel.Texte(modele))
        {
            ReplyTo = string.IsNullOrWhiteSpace(lettre.Reglages.Reponse) ? espace.Settings.ReplyTo : lettre.Reglages.Reponse,
            FromName = string.IsNullOrWhiteSpace(lettre.Reglages.Expediteur) ? null : lettre.Reglages.Expediteur,
            ListUnsubscribe = essai ? null : links.To(espace, $"/ne-plus-solliciter/{lettre.Demandes[0].Jeton}/un-clic"),
        };
    }

    private async Task<IReadOnlyList<string>> FichesAsync(ALettre lettre, CancellationToken cancellation)
    {
        var etats = await manques.DesAsync([.. lettre.Demandes.Select(d => (d.Cote.Due.Fiche, d.Cote.Cote))], cancellation);
        return [.. lettre.Demandes.Zip(etats, (demande, etat) => $"{demande.Cote.Due.Fiche.Titre}. {Contexte(demande)}{CourrielDeRappel.Depuis(demande.Cote.Due, lettre.Jour)} {etat}")];
    }

    private string Contexte(DemandeDeCampagne demande)
    {
        var (decidee, cote) = (demande.Decidee, demande.Cote);
        return decidee.Relais
            ? $"Nous n’avons pas pu joindre la {CoteEnMots.De(decidee.Cote, tenant.Required)} : faites-lui suivre ce message, ou répondez-nous en disant à qui écrire. "
            : decidee.Etape == "J0" ? ""
            : Qualite(cote.Qualite) ? "La personne à qui nous écrivons d’ordinaire n’a pas pu nous répondre : nous nous tournons vers vous. "
            : "Nous n’avons pas encore votre réponse. ";
    }

    private static bool Qualite(string qualite) => Echelle.Degre(qualite) > 1;

    private string Signature(ReglagesDeCampagne reglages) => string.IsNullOrWhiteSpace(reglages.Signature) ? $"L’équipe d’animation du groupe-pays {tenant.Required.Name}" : reglages.Signature.Trim();

    private Dictionary<string, string> Valeurs(ALettre lettre) => new(StringComparer.Ordinal)
    {
        ["nom"] = string.IsNullOrWhiteSpace(lettre.Compte.DisplayName) ? "vous" : lettre.Compte.DisplayName,
        ["fiche"] = lettre.Demandes.Count == 1 ? lettre.Demandes[0].Cote.Due.Fiche.Titre : $"vos {lettre.Demandes.Count} fiches",
        ["collectivite"] = string.Join(", ", lettre.Demandes.Select(d => d.Cote.NomCollectivite).Distinct(StringComparer.Ordinal)),
        ["espace"] = tenant.Required.Name,
        ["cesse"] = Francais.Date(DateOnly.FromDateTime(lettre.Expire)),
    };

    private MoitiesCourriel Moities(FicheIndex fiche, DateOnly jour) => new(fiche.NomFrancais, fiche.NomPartenaire.Length > 0 ? fiche.NomPartenaire : "Partenaire à trouver")
    {
        LieuGauche = fiche.LieuFrancais,
        LieuDroite = fiche.LieuPartenaire ?? fiche.RegionPartenaire,
        Motif = tenant.Required.Settings.Motif,
        Mois = Fraicheur.De(fiche, jour).Mois,
    };

    private string Adresse(DemandeDeCampagne demande) => links.To(tenant.Required, demande.Jeton == JetonDEssai ? PageDEssai : $"/lien/{demande.Jeton}");

    private static string[] Paragraphes(string texte) => texte.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string[] Seul(string? texte) => texte is null ? [] : [texte];
}
