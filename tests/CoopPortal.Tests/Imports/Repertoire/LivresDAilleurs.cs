using System.Text;
using CoopPortal.Imports.Repertoire;

namespace CoopPortal.Tests.Imports.Repertoire;

/// <summary>Deux livres d'autres mains, aux lieux et aux personnes inventés, et des pages qui n'en sont pas.</summary>
internal static class LivresDAilleurs
{
    /// <summary>Titre avant la date, présentation d'abord, partenaire à gauche, ni sommaire ni liste finale.</summary>
    public const string Burkina = """
        Réseau des Villes Jumelles
        Annuaire de la coopération décentralisée franco-burkinabè – édition 2011

        Mode d'emploi : chaque fiche a été remplie par la collectivité française.

        Réseau des Villes Jumelles – Annuaire franco-burkinabè 2011 – page 3
        Vauclair / Tensoba
        Fiche mise à jour le 12/05/11

        Présentation du partenariat
        Début des contacts : mars 1998
        Date de signature de la convention et type de document : Convention signée le 05/05/01
        Budget annuel de coopération décentralisée : 12 000 €
        Budget annuel des relations internationales : 2 500 000 F CFA
        Partenaires techniques : Eau Vive, Puits du Faso
        Bailleurs de fonds : Ministère des Affaires étrangères ; Région Brume

        Partenaire burkinabè
        Nom : Commune rurale de Tensoba Population : 31.000 environ
        Province / Région : Bam / Centre-Nord

        Partenaire français
        Nom : Ville de Vauclair
        Population : 12 400
        Département/Région : Isère / Rhône-Alpes

        Coordonnées du maire
        Nom et prénom : SAWADOGO Issaka
        Qualité : Maire
        Téléphone : (226) 40 00 00 01
        Adresse électronique : tensoba@courrier.example

        Coordonnées du maire
        Nom et prénom : Odile MARTEL Qualité : Maire
        Adresse : 3, place des Tilleuls 38999 Vauclair
        Téléphone : 04 00 00 00 01 Télécopie : 04 00 00 00 02
        Courriel : mairie@vauclair.example
        Site internet : www.vauclair.example

        Élu chargé du partenariat : Awa ZONGO
        Cel : (226) 70 00 00 01

        Élu chargé du partenariat : Jean ROUX, adjoint
        Téléphone : 04 00 00 00 03

        Motivations et objectifs
        Pour la partie burkinabè : Creuser des puits.
        Pour la partie française : Se connaître.

        Actions réalisées
        Domaines Actions réalisées Date Budget
        EAU Deux puits
        2003
        4 000 €

        Réseau des Villes Jumelles – Annuaire franco-burkinabè 2011 – page 4

        Perspectives
        Un troisième puits.

        Documents disponibles
        Bilan 2010

        Réseau des Villes Jumelles – Annuaire franco-burkinabè 2011 – page 5
        Conseil Général de Haute-Brume / 
        Province du Soum
        Fiche mise à jour le 3/4/11

        Présentation du partenariat
        Début des contacts : 2005
        Partenaires techniques :
        Bailleurs de fonds :

        Partenaire burkinabè
        Nom : Province du Soum
        Population : 347 000
        Province / Région : Soum / Sahel

        Partenaire français
        Nom : Conseil général de Haute-Brume
        Population : 500 000
        Département/Région : Haute-Brume

        Coordonnées du président
        Nom et prénom : Paul BLANC
        Téléphone : 04 00 00 00 09

        Motivations et objectifs
        Pour la partie française : Aider.

        Perspectives
        Un lycée.

        Documents disponibles
        """;

    /// <summary>Fiches numérotées, noms sur la ligne de l'étiquette, présentation et motivations sans titre, pages numérotées seules.</summary>
    public const string Senegal = """
         Répertoire des partenariats franco-sénégalais 

        Fiche n° 1 – Montbrume / Communauté rurale de Ndoulo 

        Dernière actualisation : juin 2010 

        Collectivité française : Montbrume 
        Nombre d’habitants : 8 000 
        Région : Bretagne 

        Collectivité sénégalaise : Communauté rurale de Ndoulo 
        Nombre d’habitants : 15 200 
        Communauté rurale / Département / Région : Ndoulo / Podor / Saint-Louis 

        Coordonnées du maire : 
        Nom : Rose LENOIR 
        Tél. : 02 00 00 00 01 – Fax : 02 00 00 00 02 
        E-mail : mairie@montbrume.example 

        Coordonnées du président du conseil rural : 
        Nom : Moussa DIOP 
        Tél. : 00 221 33 900 00 01 

         11 

        Élu référent : Paul BLANC 
        Tél. : 02 00 00 00 03 

        Élu référent : Fatou NDIAYE 
        Tél. : 00 221 77 000 00 01 

        Comité de jumelage – Président : Luc PETIT 
        Tél. : 02 00 00 00 04 

        Date de début des contacts : 1992 
        Date de formalisation : Charte de jumelage du 4 juin 1994 
        Budget consacré à la coopération décentralisée / an : 6 000 euros 
        Budget consacré aux relations internationales / an : néant 
        Partenaires techniques et financiers : GRV ; Ambassade 

        Pour la partie française : Échanger. 
        Pour la partie sénégalaise : Développer l’école. 

        Actions menées 
        Éducation 
        Trois classes 
        2004 
        9 000 € 

        Perspectives du partenariat 
        Un collège. 

        Évaluations et études réalisées 
        Étude de 2006 

         12 

        Fiche n° 2 – Valmont 

        Dernière actualisation : 14 juin 2010 

        Collectivité française : Valmont 
        Nombre d’habitants : 4 000 
        Région : Bretagne 

        Coordonnées du maire : 
        Nom : Anne VERT 
        Tél. : 02 00 00 00 08 

        Date de début des contacts : 2008 
        Partenaires techniques et financiers : 

        Pour la partie française : Chercher un partenaire. 

        Perspectives du partenariat 
        Un premier voyage. 

         13 
        """;

    /// <summary>Tout en capitales, d'un seul tenant, valeurs sous leurs étiquettes.</summary>
    public const string Benin = """
        Répertoire des partenariats franco-béninois

        VAUCLAIR / DASSORO

        Fiche actualisée en 2012

        COLLECTIVITE FRANCAISE
        Nom de la collectivité : Commune de Vauclair
        Nombre d'habitants : 12400 hab.
        Département : Isère
        Région : Rhône-Alpes
        COLLECTIVITE BENINOISE
        Nom de la collectivité : Commune de Dassoro
        Nombre d'habitants : 95 000 hab.
        Département : Collines
        COORDONNEES DE L'EXECUTIF
        Nom : Mme Odile MARTEL, Maire
        Adresse : 3 place des Tilleuls, 38999 Vauclair
        Tel : 04.00.00.00.01
        Mél : mairie@vauclair.example
        COORDONNEES DE L'EXECUTIF
        Nom : M. Codjo HOUNTON, Maire
        BP 12 Dassoro
        Tel : 00 229 22 00 00 01
        Mél : dassoro@courrier.example
        ELU EN CHARGE DU PARTENARIAT
        M. Jean ROUX, adjoint aux relations internationales
        Tel : 04.00.00.00.03
        ELU EN CHARGE DU PARTENARIAT
        Mme Awa ZINSOU
        SERVICE DES RELATIONS INTERNATIONALES
        Néant
        PRESENTATION DU PARTENARIAT
        Date de début des contacts
        1995
        Date de formalisation de la relation
        Convention cadre signée le 3 mai 1997, renouvelée en 2003
        Budget consacré à la coopération décentralisée
        25 000 € / an
        Partenaires techniques
        - Eau Vive (EV)
        - Service de l'eau du Val
        Partenaires financiers
        Néant
        HISTOIRE DU PARTENARIAT
        Motivations et objectifs de départ
        Pour la partie française
        Se connaître.
        Pour la partie béninoise
        Gérer les déchets.
        ACTIONS DE COOPERATION REALISEES
        Déchets
        Un camion
        2004
        12 000 €
        PERSPECTIVES DU PARTENARIAT
        Une station.
        DOCUMENTS DE CAPITALISATION
        Néant
        """;

    public const string Article = """
        Le Courrier du Val
        Mise à jour : 12/05/2011 à 10h20

        Le maire reçoit une délégation malienne
        Collectivités françaises et maliennes se sont retrouvées samedi.
        Contact : Rose LENOIR
        Tél : 04 00 00 00 01
        Partenaires : la banque du Val, la région.
        """;

    public const string Tarifs = """
        Tarifs 2011
        Date de mise à jour : 01/02/2011
        Pommes 2 €
        Poires 3 €
        Contact : epicerie@val.example
        Tél : 04 00 00 00 01
        """;

    public const string Cv = """
        Paul BLANC
        Contact
        Adresse : 3 rue du Val
        Tél : 04 00 00 00 01
        Formation
        2001 : licence
        Expérience
        2005-2009 : chargé de mission, service des relations internationales
        Collectivité française : mairie de Vauclair
        Présentation du partenariat avec Tensoba devant le conseil
        Date de mise à jour : mai 2011
        """;

    public static ResultatLecture Lire(string texte) => LecteurRepertoire.Lire("ailleurs.txt", Encoding.UTF8.GetBytes(texte));
}
