namespace CoopPortal.Tests.Imports.Atlas;

/// <summary>Des pages que personne n'a publiées, dans les dispositions où une page de l'Atlas peut arriver.</summary>
internal static class PagesInventees
{
    public const string Html = """
        <html><head><script>var a = "Titre";</script></head><body><nav><li>Accueil</li><li>Détail projet</li></nav>
        <h3>Contacts dans le poste diplomatique &quot;Ambassade de France à Ouagadougou&quot;</h3><p>Courriel : a[at]diplomatie.invalid</p>
        <div><label>Titre</label><span>Eau et assainissement &agrave; Tensoba &amp; environs</span></div>
        <div><label>Ann&eacute;e de premi&egrave;re signature de la convention</label><span>2008</span></div>
        <div><label>Le partenariat est</label><span>Termin&eacute;</span></div>
        <div><label>Date de fin du partenariat</label><span>30/06/2016</span></div>
        <div><label>Contexte</label><p>Douze villages.</p><p>Deux bornes-fontaines.</p></div>
        <h2>Partenaires &eacute;trangers du partenariat</h2>
        <table><tr><th>Nom de la collectivit&eacute; &eacute;trang&egrave;re</th><th>Pays</th><th></th></tr><tr><td>Commune de Tensoba</td><td>Burkina Faso</td><td><img alt="Icone d'une loupe"></td></tr></table>
        <h2>Financement du partenariat</h2>
        <table><tr><th>Nom du financeur</th><th>Montant en euros</th><th>Montant 1% Eau (Loi Oudin 2005)</th><th>Montant 1% Eau (Loi Oudin 2005)</th><th>Montant 1% Eau (Loi Oudin 2005)</th><th>Ann&eacute;e</th></tr>
        <tr><td>Montclair</td><td>12 500</td><td></td><td>2 500</td><td></td><td>2010</td></tr><tr><td>Agence</td><td>40 000,50 &euro;</td><td></td><td></td><td></td><td>2011</td></tr><tr><td colspan="5">Dons</td><td>2012</td></tr></table>
        <p>Aucune communication n'a &eacute;t&eacute; engag&eacute;e en France</p></body></html>
        """;

    public const string Barres = """
        Accueil | Atlas | Détail projet
        | Titre | Formation des maires |
        | Année de début du partenariat | 2013 |
        | Sous-sous-thématique d'intervention | |
        | Contexte | Aucun maire n'a été formé. |
        | Bénéficiaire(s) | Quarante maires |
        Contacts dans les partenaires étrangers du partenariat
        | Nom de la collectivité étrangère | Nom | Prénom | Fonction | Courriel |
        |---|---|---|---|---|
        | Commune de Sinthiou | EXEMPLE | | Maire | |
        Financement du partenariat
        | Nom du financeur | Montant en euros | Année |
        |---|---|---|
        | Val-Clair | 15 000 € | 2013 |
        | **Total** | 15 000 € | |
        Objectifs de développement durable
        | Numéro | Intitulé | Score |
        |---|---|---|
        | 11 | Villes et communautés durables | 2 |
        PIED DE PAGE
        """;

    public const string DUnTrait = "Accueil > Atlas > Détail projet Atlas français de la coopération décentralisée et des autres actions extérieures Titre Marché couvert de Diossong Année de première signature de la convention 2003 Thématique d'intervention Economie durable Année de début du partenariat 2014 Le partenariat est En cours Date de fin du partenariat Contexte Le marché se tient sous des bâches. Historique Les communes se connaissent depuis 1988. Objectif du partenariat Bâtir quarante étals. Maître(s) d'œuvre Commune de Diossong Maître(s) d'ouvrage Ville de Grandbourg Bénéficiaire(s) Les commerçantes Partenaires étrangers du partenariat Nom de la collectivité étrangère Pays Commune de Diossong Sénégal Icone d'une loupe Le partenariat n'est pas triennal Financement du partenariat Nom du financeur Montant en euros Montant 1% Eau (Loi Oudin 2005) Montant 1% Eau (Loi Oudin 2005) Montant 1% Eau (Loi Oudin 2005) Année Ville de Grandbourg 20000 2014 Ville de Grandbourg 25000 2015 Évaluations, communication et perspectives Aucune politique d'évaluation n'a été engagée PIED DE PAGE Tous droits réservés";

    public const string Cles = """
        Accueil > ???menu.atlas.libelle???
        ???projet.titre.libelle???
        Radio de Boromo
        ???projet.anneeDebut.libelle???
        2002
        ???projet.contexte.libelle???
        Aucune radio n'émet.
        ???projet.partenairesEtrangers.libelle???
        ???projet.partenaireEtranger.nom??? ???projet.partenaireEtranger.pays???
        Commune de Boromo Burkina Faso commun.ico.loupe.alter
        ???projet.financement.libelle???
        ???projet.financement.financeur??? ???projet.financement.montant??? ???projet.financement.annee???
        Ville de Pontneuf 4500 2002
        PIED DE PAGE
        """;

    public const string AutreOrdre = """
        Skip to main content
        Home > Atlas > Project details
        Print this page   Share   Cookies: Accept all | Decline
        Le partenariat est : En cours
        Année de début du partenariat : 2018
        Titre : Énergie solaire pour les dispensaires de Kara
        Financement du partenariat
        Nom du financeur   Montant en euros   Année
        Métropole de Rivage    30 000 €   2018
        Agence de développement 45 000
        Contexte : Six dispensaires sans électricité.
        La nuit, les soins se font à la lampe.
        Maître(s) d'ouvrage : Métropole de Rivage
        Partenaires étrangers du partenariat
        Nom de la collectivité étrangère Pays
        Commune de Kara Togo Icone d'une loupe
        ODD
        ODD 3 : 2
        ODD 7
        Back to top
        """;

    public const string Aeree = """
        TITRE DU PROJET

        Un verger pour Sokodé


        STATUT DU PROJET

        En cours


        CONTEXTE DU PROJET

        Les fruits viennent de loin.


        MAÎTRES D'OUVRAGE

        - Belval
        - Commune de Sokodé


        PARTENAIRES ÉTRANGERS DU PROJET

        Commune de Sokodé (Togo)


        FINANCEMENT DU PROJET

        Belval : 12 000 € (2016)
        Région Centre : 5 000 €


        ODD

        2 - Faim « zéro »
        15 - Vie terrestre (score : 3)

        PIED DE PAGE
        """;

    public const string PointsVirgules = """
        Titre: Un pont à Mopti-Nord
        Thématique d'intervention: Economie durable
        Sous-thématique d'intervention: Transports
        Autres thématiques mises en œuvre pour le partenariat
        Thématique éligible; Sous-thématique; Sous-sous-thématique; Priorité
        Santé; Santé maternelle; ; 1
        Date de fin du partenariat: 12/2009
        Partenaires étrangers du partenariat
        Nom de la collectivité étrangère; Pays
        Mopti-Nord; Mali
        Financement du partenariat
        Nom du financeur; Montant en euros; Montant 1% Eau (Loi Oudin 2005); Année
        Ville d'Avray; 12 000; ; 2006
        Ville d'Avray; 8 000; 400; 2007
        PIED DE PAGE
        """;

    public const string Alignee = """
        Détail projet
        Titre                                  Une mairie pour Koro-Est
        Année de début du partenariat          2012
        Le partenariat est                     En cours
        Contexte                               La mairie est une case louée.
                                               Elle prend l'eau.
        Financement du partenariat
        Nom du financeur         Montant en euros      Année
        Ville de Sainte-Foy      9 000                 2012
        Ville de Sainte-Foy      9 500                 2013
        PIED DE PAGE
        """;

    public static IReadOnlyDictionary<string, string> Toutes { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["html"] = Html, ["barres"] = Barres, ["d'un trait"] = DUnTrait, ["clés"] = Cles, ["autre ordre"] = AutreOrdre, ["aérée"] = Aeree, ["points-virgules"] = PointsVirgules, ["alignée"] = Alignee,
    };
}
