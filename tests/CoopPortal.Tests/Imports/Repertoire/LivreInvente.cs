using System.Text;
using CoopPortal.Imports.Repertoire;

namespace CoopPortal.Tests.Imports.Repertoire;

/// <summary>Un petit répertoire d'un autre pays, aux lieux et aux personnes inventés, que chaque essai modifie.</summary>
internal sealed class LivreInvente
{
    public string Tete { get; set; } = """
         Avant-Propos 
        Une liste indicative des partenariats de coopération décentralisée connus, mais non renseignés  
        Quelques exemples d’autres types de partenariats 
        En annexe 1 : les partenariats par région 

        SANTE 
        - Formation 

        Vauclair, CG Haute Brume, Pont-
        Levant / Amis du Baobab 

        EAU ET ASSAINISSEMENT Vauclair 
        """;

    public List<string> Fiches { get; } = [];

    public List<string> Autres { get; } = [];

    public string Fin { get; set; } = """
         Partenariats de coopération décentralisée non renseignés 

        Aubepierre/Tangora, Bellefosse/Koro 
        Sud et Lemna, CG de la Brume, Valmont sur 

        Orne/N’Doura. 
        """;

    public string Annexe { get; set; } = " Annexe 1 : Présentation des partenariats par régions \nTableau 1 : Région du Centre-Nord \n";

    public static string Fiche(
        string titre = "Vauclair / Tensoba", string date = "03/02/2009", string collectivites = Deux, string contacts = Contacts, string suite = Suite)
        => $" Date de mise à jour : {date} \n \n\n{titre} \n\n \n{collectivites}\n{contacts}\n{suite}\n";

    public const string Deux = """
        Collectivité française 
        Nom : Vauclair 
        Nb habitants : 12 400 
        Département/Région : Isère / Rhône-Alpes 

        Collectivité burkinabè 
        Nom : Commune rurale de Tensoba 
        Nb habitants : 31.000 environ 
        Province/Région/Commune : Bam / Centre-Nord 

        """;

    public const string Contacts = """
        Coordonnées de l’exécutif (maire, président) 
        Nom : Odile MARTEL 
        Fonction : Maire 
        Adresse : 3, place des Tilleuls 
        38999 Vauclair 
        Tél : 04 00 00 00 01   Fax : 04 00 00 00 02 
        @ : mairie@vauclair.example 
        site web : www.vauclair.example 

        Coordonnées de l’exécutif (maire, président) 
        Nom : Issaka SAWADOGO 
        Fonction : Maire 
        Tél : 00 226 40 00 00 01     Fax : 
        @ : 

        Élu en charge du partenariat : Jean ROUX, adjoint 
        Tél :            Fax : 
        @ : 

        Élu en charge du partenariat : 
        Awa ZONGO 
        Tél :            Fax : 
        @ : 

        """;

    public const string Suite = """
                                 Présentation du partenariat 
        Date de début des contacts : mars 1998 
        Date de formalisation de la relation + type de document (ex : convention) régissant le partenariat : 
        Convention signée le 5 mai 2001 
        Budget consacré à la coopération décentralisée/an: 
        12 000 € 

        Budget consacré aux relations internationales/an : 
        2 500 000 F CFA 

        Partenaires techniques (expliciter les sigles) : Eau Vive, Puits du Faso 
         
        Partenaires financiers (expliciter les sigles) : 
                                 Histoire du partenariat 
        Motivations & objectifs de départ : 
        Pour la partie française : Se connaître. 

        Pour la partie burkinabè : Creuser des puits. 

        Actions de coopération réalisées depuis 2000 (au Burkina Faso et en France) 
        Domaines 
        d’intervention 

        Actions réalisées 

        Date de début et 
        périodicité 

        Budget 

        EAU Deux puits 
        2003 
        4 000 € 
        Perspectives du partenariat (ex : existence d’une convention de financement triennale ; quels axes à 
        développer pour les 3 prochaines années ? partenariats à développer…) 
        Un troisième puits. 

        Documents de capitalisation, évaluations et études réalisées 
        Bilan 2007 
        """;

    public static LivreInvente Complet()
    {
        var livre = new LivreInvente();
        livre.Fiches.Add(Fiche());
        livre.Fiches.Add(Fiche("Conseil Général de Haute-Brume / \n\nProvince du Soum", "04/02/2009", Deux.Replace("Nom : Vauclair", "Nom : Conseil général de Haute-Brume", StringComparison.Ordinal)));
        livre.Autres.Add(Fiche("Les Amis du Baobab", "05/02/2009", "Collectivité française \nNom : Association Les Amis du Baobab \nNb habitants : \n"));
        return livre;
    }

    public string Texte() => string.Concat(Tete, "\n", string.Concat(Fiches), Fin, "\n Autres types de partenariats \n", string.Concat(Autres), Annexe);

    public ResultatLecture Lire() => LecteurRepertoire.Lire("repertoire.txt", Encoding.UTF8.GetBytes(Texte()));

    public static FicheLue LireUne(string fiche)
    {
        var livre = new LivreInvente();
        livre.Fiches.Add(fiche);
        var lu = livre.Lire();
        Xunit.Assert.True(lu.Accepte, string.Join(" ", lu.Refus));
        return lu.Fiches[0];
    }
}
