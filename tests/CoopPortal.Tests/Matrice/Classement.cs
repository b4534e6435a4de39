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
        ("actualites", Role.Visiteur, Room.Tenant, Cible.Page, "/actualites"),
        ("actualites/{slug}", Role.Visiteur, Room.Tenant, Cible.Introuvable, "/actualites/inconnue"),
        ("actualites/ecrire", Role.Animateur, Room.Tenant, Cible.Page, "/actualites/ecrire"),
        ("actualites/{slug}/modifier", Role.Animateur, Room.Tenant, Cible.Introuvable, "/actualites/inconnue/modifier"),
        ("campagne", Role.Animateur, Room.Tenant, Cible.Page, "/campagne"),
        ("collectivites", Role.Visiteur, Room.Tenant, Cible.Page, "/collectivites"),
        ("collectivites/{cote}/{slug}", Role.Visiteur, Room.Tenant, Cible.Page, "/collectivites/france/alencon"),
        ("connexion", Role.Visiteur, Room.Both, Cible.Page, "/connexion"),
        ("connexion/lien/{jeton:maxlength(100)}", Role.Visiteur, Room.Both, Cible.Introuvable, "/connexion/lien/invente"),
        ("connexion/mot-de-passe", Role.Visiteur, Room.Both, Cible.Page, "/connexion/mot-de-passe"),
        ("courrier/{nom?}", Role.Visiteur, Room.Platform, Cible.Ailleurs, "/courrier"),
        ("deconnexion", Role.Visiteur, Room.Both, Cible.Page, "/deconnexion"),
        ("domaines", Role.Visiteur, Room.Tenant, Cible.Page, "/domaines"),
        ("erreur/{code:int:range(400,599)}", Role.Visiteur, Room.Both, Cible.Introuvable, "/erreur/404"),
        ("fiches", Role.Visiteur, Room.Tenant, Cible.Page, "/fiches"),
        ("fiches/{slug}", Role.Visiteur, Room.Tenant, Cible.Page, "/fiches/alencon-koutiala"),
        ("{racine:contenu}/{slug}/modifier", Role.Contributeur, Room.Tenant, Cible.FicheTenue, "/fiches/alencon-koutiala/modifier"),
        ("{racine:contenu}/{slug}/contester", Role.Contributeur, Room.Tenant, Cible.FicheTenue, "/fiches/alencon-koutiala/contester"),
        ("fiches/{slug}/communs", Role.Contributeur, Room.Tenant, Cible.FicheTenue, "/fiches/alencon-koutiala/communs"),
        ("{racine:contenu}/{slug}/versions", Role.Contributeur, Room.Tenant, Cible.FicheTenue, "/fiches/alencon-koutiala/versions"),
        ("imports", Role.Animateur, Room.Tenant, Cible.Page, "/imports"),
        ("imports/{id:guid}", Role.Animateur, Room.Tenant, Cible.Introuvable, "/imports/0190d9f0-0000-7000-8000-000000000000"),
        ("imports/{id:guid}/{proposition:guid}", Role.Animateur, Room.Tenant, Cible.Introuvable, "/imports/0190d9f0-0000-7000-8000-000000000000/0190d9f0-0000-7000-8000-000000000001"),
        ("/fiches/{slug}/questionnaire.docx", Role.Animateur, Room.Tenant, Cible.Page, "/fiches/alencon-koutiala/questionnaire.docx"),
        ("journal", Role.Animateur, Room.Tenant, Cible.Page, "/journal"),
        ("lien/{jeton}", Role.Visiteur, Room.Tenant, Cible.Introuvable, "/lien/invente"),
        ("mandats", Role.Animateur, Room.Tenant, Cible.Page, "/mandats"),
        ("mandats/demander", Role.Contributeur, Room.Tenant, Cible.Page, "/mandats/demander"),
        ("moi", Role.Visiteur, Room.Both, Cible.Session, "/moi"),
        ("moi/mot-de-passe", Role.Visiteur, Room.Both, Cible.Session, "/moi/mot-de-passe"),
        ("ne-plus-solliciter/{jeton}", Role.Visiteur, Room.Tenant, Cible.Introuvable, "/ne-plus-solliciter/invente"),
        ("/ne-plus-solliciter/{jeton}/un-clic", Role.Visiteur, Room.Tenant, Cible.Ailleurs, "/ne-plus-solliciter/invente/un-clic"),
        ("personnes", Role.Animateur, Room.Tenant, Cible.Page, "/personnes"),
        ("/pieces/{id:guid}", Role.Visiteur, Room.Tenant, Cible.Introuvable, "/pieces/0190d9f0-0000-7000-8000-000000000000"),
        ("planche", Role.Visiteur, Room.Platform, Cible.Page, "/planche"),
        ("planche/guichet", Role.Visiteur, Room.Platform, Cible.Page, "/planche/guichet"),
        ("recherche", Role.Visiteur, Room.Platform, Cible.Page, "/recherche"),
        ("relecture", Role.Relecteur, Room.Tenant, Cible.Page, "/relecture"),
        ("relecture/{id:guid}", Role.Relecteur, Room.Tenant, Cible.Introuvable, "/relecture/0190d9f0-0000-7000-8000-000000000000"),
        ("souches", Role.Visiteur, Room.Tenant, Cible.Page, "/souches"),
        ("souches/ouvrir", Role.Animateur, Room.Tenant, Cible.Page, "/souches/ouvrir"),
    ];
}
