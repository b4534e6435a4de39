using CoopPortal.Core.Access;

namespace CoopPortal.Tests.Matrice;

/// <summary>Ce que répond une adresse à qui a le droit de l'ouvrir.</summary>
public enum Cible
{
    Page,

    /// <summary>Ouverte à tout membre, et aux seuls tenants de la fiche nommée.</summary>
    FicheTenue,

    /// <summary>Une clé inventée : la chose n'existe pas, quel que soit le rôle.</summary>
    Introuvable,

    /// <summary>Demande une session, sans demander de rôle.</summary>
    Session,

    /// <summary>N'existe que pour un POST, ou qu'en développement.</summary>
    Ailleurs,
}

/// <summary>
/// Le classement de chaque adresse, écrit à la main : une adresse nouvelle fait échouer l'essai jusqu'à ce que
/// quelqu'un ait décidé ici qui l'ouvre.
/// </summary>
public static class Classement
{
    public static IReadOnlyList<(string Route, Role Minimum, Room Room, Cible Cible, string Exemple)> Toutes { get; } =
    [
        ("", Role.Visiteur, Room.Platform, Cible.Page, "/"),
        ("", Role.Visiteur, Room.Tenant, Cible.Page, "/"),
        ("a-propos", Role.Visiteur, Room.Both, Cible.Page, "/a-propos"),
        ("abris", Role.Animateur, Room.Tenant, Cible.Page, "/abris"),
        ("actualites", Role.Visiteur, Room.Tenant, Cible.Page, "/actualites"),
        ("actualites/{slug}", Role.Visiteur, Room.Tenant, Cible.Introuvable, "/actualites/inconnue"),
        ("actualites/ecrire", Role.Animateur, Room.Tenant, Cible.Page, "/actualites/ecrire"),
        ("actualites/{slug}/modifier", Role.Animateur, Room.Tenant, Cible.Introuvable, "/actualites/inconnue/modifier"),
        ("atelier", Role.Relecteur, Room.Tenant, Cible.Page, "/atelier"),
        ("annuaire", Role.Contributeur, Room.Tenant, Cible.Page, "/annuaire"),
        ("campagne", Role.Animateur, Room.Tenant, Cible.Page, "/campagne"),
        ("campagnes", Role.Animateur, Room.Tenant, Cible.Page, "/campagnes"),
        ("campagnes/nouvelle", Role.Animateur, Room.Tenant, Cible.Page, "/campagnes/nouvelle"),
        ("campagnes/{id:guid}", Role.Animateur, Room.Tenant, Cible.Introuvable, "/campagnes/0190d9f0-0000-7000-8000-000000000000"),
        ("campagnes/{id:guid}/regler", Role.Animateur, Room.Tenant, Cible.Introuvable, "/campagnes/0190d9f0-0000-7000-8000-000000000000/regler"),
        ("campagnes/{id:guid}/apercu", Role.Animateur, Room.Tenant, Cible.Introuvable, "/campagnes/0190d9f0-0000-7000-8000-000000000000/apercu"),
        ("essai-de-rappel", Role.Visiteur, Room.Tenant, Cible.Page, "/essai-de-rappel"),
        ("campagnes/{cle}/appels", Role.Animateur, Room.Tenant, Cible.Page, "/campagnes/aujourdhui/appels"),
        ("campagnes/{cle}/appels/{slug}", Role.Animateur, Room.Tenant, Cible.Page, "/campagnes/aujourdhui/appels/alencon-koutiala"),
        ("campagnes/{cle}/feuilles", Role.Animateur, Room.Tenant, Cible.Page, "/campagnes/aujourdhui/feuilles"),
        ("campagnes/{cle}/liste", Role.Animateur, Room.Tenant, Cible.Page, "/campagnes/aujourdhui/liste"),
        ("campagnes/{cle}/tableau", Role.Animateur, Room.Tenant, Cible.Page, "/campagnes/aujourdhui/tableau"),
        ("collectivites", Role.Visiteur, Room.Tenant, Cible.Page, "/collectivites"),
        ("collectivites/{cote}/{slug}", Role.Visiteur, Room.Tenant, Cible.Page, "/collectivites/france/alencon"),
        ("connexion", Role.Visiteur, Room.Both, Cible.Page, "/connexion"),
        ("connexion/lien/{jeton:maxlength(100)}", Role.Visiteur, Room.Both, Cible.Introuvable, "/connexion/lien/invente"),
        ("connexion/mot-de-passe", Role.Visiteur, Room.Both, Cible.Page, "/connexion/mot-de-passe"),
        ("courrier/{nom?}", Role.Visiteur, Room.Platform, Cible.Ailleurs, "/courrier"),
        ("conventions", Role.Visiteur, Room.Tenant, Cible.Page, "/conventions"),
        ("conventions/{slug}", Role.Visiteur, Room.Tenant, Cible.Introuvable, "/conventions/inconnue"),
        ("deconnexion", Role.Visiteur, Room.Both, Cible.Page, "/deconnexion"),
        ("domaines", Role.Visiteur, Room.Tenant, Cible.Page, "/domaines"),
        ("envois", Role.Animateur, Room.Tenant, Cible.Page, "/envois"),
        ("envois/{id:guid}", Role.Animateur, Room.Tenant, Cible.Introuvable, "/envois/0190d9f0-0000-7000-8000-000000000000"),
        ("erreur/{code:int:range(400,599)}", Role.Visiteur, Room.Both, Cible.Introuvable, "/erreur/404"),
        ("fiches", Role.Visiteur, Room.Tenant, Cible.Page, "/fiches"),
        ("fiches/{slug}", Role.Visiteur, Room.Tenant, Cible.Page, "/fiches/alencon-koutiala"),
        ("fiches-a-completer", Role.Animateur, Room.Tenant, Cible.Page, "/fiches-a-completer"),
        ("fiches/{slug}/confirmer", Role.Animateur, Room.Tenant, Cible.Page, "/fiches/alencon-koutiala/confirmer"),
        ("{racine:contenu}/{slug}/modifier", Role.Contributeur, Room.Tenant, Cible.FicheTenue, "/fiches/alencon-koutiala/modifier"),
        ("{racine:contenu}/{slug}/contester", Role.Contributeur, Room.Tenant, Cible.FicheTenue, "/fiches/alencon-koutiala/contester"),
        ("fiches/{slug}/communs", Role.Contributeur, Room.Tenant, Cible.FicheTenue, "/fiches/alencon-koutiala/communs"),
        ("{racine:contenu}/{slug}/versions", Role.Contributeur, Room.Tenant, Cible.FicheTenue, "/fiches/alencon-koutiala/versions"),
        ("fiches/{slug}/ajouter/{racine:contenu}", Role.Contributeur, Room.Tenant, Cible.FicheTenue, "/fiches/alencon-koutiala/ajouter/conventions"),
        ("fiches/{slug}/abri", Role.Contributeur, Room.Tenant, Cible.FicheTenue, "/fiches/alencon-koutiala/abri"),
        ("fiches/{slug}/suspension", Role.Contributeur, Room.Tenant, Cible.FicheTenue, "/fiches/alencon-koutiala/suspension"),
        ("fiches/{slug}/signaler", Role.Visiteur, Room.Tenant, Cible.Page, "/fiches/alencon-koutiala/signaler"),
        ("signalements", Role.Animateur, Room.Tenant, Cible.Page, "/signalements"),
        ("agenda", Role.Visiteur, Room.Tenant, Cible.Page, "/agenda"),
        ("agenda/{slug}", Role.Visiteur, Room.Tenant, Cible.Introuvable, "/agenda/inconnu"),
        ("agenda/ecrire", Role.Animateur, Room.Tenant, Cible.Page, "/agenda/ecrire"),
        ("agenda/{slug}/modifier", Role.Animateur, Room.Tenant, Cible.Introuvable, "/agenda/inconnu/modifier"),
        ("accessibilite", Role.Visiteur, Room.Both, Cible.Page, "/accessibilite"),
        ("fiches/{slug}/visibilite", Role.Contributeur, Room.Tenant, Cible.FicheTenue, "/fiches/alencon-koutiala/visibilite"),
        ("imports", Role.Animateur, Room.Tenant, Cible.Page, "/imports"),
        ("imports/{id:guid}", Role.Animateur, Room.Tenant, Cible.Introuvable, "/imports/0190d9f0-0000-7000-8000-000000000000"),
        ("imports/{id:guid}/{proposition:guid}", Role.Animateur, Room.Tenant, Cible.Introuvable, "/imports/0190d9f0-0000-7000-8000-000000000000/0190d9f0-0000-7000-8000-000000000001"),
        ("/fiches/{slug}/questionnaire.docx", Role.Animateur, Room.Tenant, Cible.Page, "/fiches/alencon-koutiala/questionnaire.docx"),
        ("journal", Role.Animateur, Room.Tenant, Cible.Page, "/journal"),
        ("fiches/{slug}/message", Role.Contributeur, Room.Tenant, Cible.FicheTenue, "/fiches/alencon-koutiala/message"),
        ("lien/{jeton}", Role.Visiteur, Room.Tenant, Cible.Introuvable, "/lien/invente"),
        ("lien/{jeton}/a-sa-place", Role.Visiteur, Room.Tenant, Cible.Introuvable, "/lien/invente/a-sa-place"),
        ("lien/{jeton}/corriger", Role.Visiteur, Room.Tenant, Cible.Introuvable, "/lien/invente/corriger"),
        ("lien/{jeton}/plus-moi", Role.Visiteur, Room.Tenant, Cible.Introuvable, "/lien/invente/plus-moi"),
        ("liens", Role.Animateur, Room.Tenant, Cible.Page, "/liens"),
        ("m/{jeton}", Role.Visiteur, Room.Tenant, Cible.Introuvable, "/m/invente"),
        ("remplacements", Role.Animateur, Room.Tenant, Cible.Page, "/remplacements"),
        ("reponses", Role.Animateur, Room.Tenant, Cible.Page, "/reponses"),
        ("lettres", Role.Animateur, Room.Tenant, Cible.Page, "/lettres"),
        ("lettres/{id:guid}", Role.Animateur, Room.Tenant, Cible.Introuvable, "/lettres/0190d9f0-0000-7000-8000-000000000000"),
        ("lettres/ecrire", Role.Animateur, Room.Tenant, Cible.Page, "/lettres/ecrire"),
        ("mandats", Role.Animateur, Room.Tenant, Cible.Page, "/mandats"),
        ("mandats/demander", Role.Contributeur, Room.Tenant, Cible.Page, "/mandats/demander"),
        ("missions", Role.Visiteur, Room.Tenant, Cible.Page, "/missions"),
        ("missions/{slug}", Role.Visiteur, Room.Tenant, Cible.Introuvable, "/missions/inconnue"),
        ("moi", Role.Visiteur, Room.Both, Cible.Session, "/moi"),
        ("moi/mandats/{id:guid}/passer", Role.Contributeur, Room.Tenant, Cible.Introuvable, "/moi/mandats/0190d9f0-0000-7000-8000-000000000000/passer"),
        ("moi/rythme", Role.Relecteur, Room.Tenant, Cible.Page, "/moi/rythme"),
        ("moi/mot-de-passe", Role.Visiteur, Room.Both, Cible.Session, "/moi/mot-de-passe"),
        ("ne-plus-solliciter/{jeton}", Role.Visiteur, Room.Tenant, Cible.Introuvable, "/ne-plus-solliciter/invente"),
        ("/ne-plus-solliciter/{jeton}/un-clic", Role.Visiteur, Room.Tenant, Cible.Ailleurs, "/ne-plus-solliciter/invente/un-clic"),
        ("personnes", Role.Animateur, Room.Tenant, Cible.Page, "/personnes"),
        ("/pieces/{id:guid}", Role.Visiteur, Room.Tenant, Cible.Introuvable, "/pieces/0190d9f0-0000-7000-8000-000000000000"),
        ("planche", Role.Visiteur, Room.Platform, Cible.Page, "/planche"),
        ("planche/guichet", Role.Visiteur, Room.Platform, Cible.Page, "/planche/guichet"),
        ("projets/{slug}", Role.Visiteur, Room.Tenant, Cible.Introuvable, "/projets/inconnu"),
        ("questionnaire", Role.Animateur, Room.Tenant, Cible.Page, "/questionnaire"),
        ("questionnaire/apercu", Role.Animateur, Room.Tenant, Cible.Page, "/questionnaire/apercu"),
        ("questionnaire/publier", Role.Animateur, Room.Tenant, Cible.Page, "/questionnaire/publier?type=Partenariat"),
        ("questionnaire/question", Role.Animateur, Room.Tenant, Cible.Page, "/questionnaire/question?type=Partenariat&cle=statut"),
        ("questionnaire/section", Role.Animateur, Room.Tenant, Cible.Page, "/questionnaire/section?type=Partenariat"),
        ("questionnaire/versions", Role.Animateur, Room.Tenant, Cible.Page, "/questionnaire/versions"),
        ("recherche", Role.Visiteur, Room.Platform, Cible.Page, "/recherche"),
        ("accord/{jeton}", Role.Visiteur, Room.Tenant, Cible.Introuvable, "/accord/invente"),
        ("{racine:contenu}/{slug}/notes", Role.Animateur, Room.Tenant, Cible.Page, "/fiches/alencon-koutiala/notes"),
        ("fiches/{slug}/retirer", Role.Animateur, Room.Tenant, Cible.Page, "/fiches/alencon-koutiala/retirer"),
        ("relecture/apres/{id:guid}", Role.Animateur, Room.Tenant, Cible.Introuvable, "/relecture/apres/0190d9f0-0000-7000-8000-000000000000"),
        ("relecture/{id:guid}/gestes", Role.Animateur, Room.Tenant, Cible.Introuvable, "/relecture/0190d9f0-0000-7000-8000-000000000000/gestes"),
        ("relecture/reglages", Role.Animateur, Room.Tenant, Cible.Page, "/relecture/reglages"),
        ("relecture", Role.Relecteur, Room.Tenant, Cible.Page, "/relecture"),
        ("relecture/{id:guid}", Role.Relecteur, Room.Tenant, Cible.Introuvable, "/relecture/0190d9f0-0000-7000-8000-000000000000"),
        ("situation", Role.Visiteur, Room.Tenant, Cible.Page, "/situation"),
        ("situation/ecrire", Role.Animateur, Room.Tenant, Cible.Page, "/situation/ecrire"),
        ("/suggestions/{sorte}", Role.Contributeur, Room.Tenant, Cible.Page, "/suggestions/lieux?q=ko"),
        ("souches", Role.Visiteur, Room.Tenant, Cible.Page, "/souches"),
        ("souches/ouvrir", Role.Animateur, Room.Tenant, Cible.Page, "/souches/ouvrir"),
    ];
}
