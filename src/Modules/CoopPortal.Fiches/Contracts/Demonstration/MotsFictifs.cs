namespace CoopPortal.Fiches.Contracts.Demonstration;

/// <summary>Les mots dont se font les fiches fictives : des noms de communes qui n'existent pas, des phrases de tous les jours de la coopération.</summary>
internal static class MotsFictifs
{
    public static readonly string[] Debuts = ["Val", "Mont", "Roche", "Font", "Bel", "Clair", "Haute", "Basse", "Neuf", "Vieux", "Brume", "Aubre", "Sauve", "Lande", "Chante", "Verte"];
    public static readonly string[] Fins = ["brune", "rive", "lune", "fort", "combe", "mare", "selve", "vigne", "pierre", "court", "ombre", "lande", "chêne", "gué", "noue", "prée"];
    public static readonly string[] Eaux = ["", "-sur-Ombre", "-sur-Noue", "-les-Brumes", "-en-Lande", "-sous-Bois", "-le-Vieux", "-la-Neuve"];

    public static readonly string[] Syllabes = ["ka", "ti", "mo", "la", "so", "ba", "di", "fé", "na", "gou", "ri", "sa", "nié", "to", "ma", "wé"];

    public static readonly (string Departement, string Region)[] France =
    [
        ("Orne", "Normandie"), ("Ain", "Auvergne-Rhône-Alpes"), ("Isère", "Auvergne-Rhône-Alpes"), ("Morbihan", "Bretagne"), ("Ille-et-Vilaine", "Bretagne"), ("Finistère", "Bretagne"),
        ("Essonne", "Île-de-France"), ("Yvelines", "Île-de-France"), ("Seine-Saint-Denis", "Île-de-France"), ("Val-de-Marne", "Île-de-France"), ("Loire-Atlantique", "Pays de la Loire"),
        ("Maine-et-Loire", "Pays de la Loire"), ("Sarthe", "Pays de la Loire"), ("Nord", "Hauts-de-France"), ("Aisne", "Hauts-de-France"), ("Haut-Rhin", "Grand Est"), ("Moselle", "Grand Est"),
        ("Loiret", "Centre-Val de Loire"), ("Côte-d’Or", "Bourgogne-Franche-Comté"), ("Hérault", "Occitanie"), ("Hautes-Pyrénées", "Occitanie"), ("Charente", "Nouvelle-Aquitaine"),
        ("Gironde", "Nouvelle-Aquitaine"), ("Bouches-du-Rhône", "Provence-Alpes-Côte d’Azur"),
    ];

    /// <summary>Ce qu'on fait, par clé de domaine de la taxonomie commune.</summary>
    public static readonly Dictionary<string, string[]> Actions = new(StringComparer.Ordinal)
    {
        ["education"] = ["Construction de salles de classe", "Équipement d’une bibliothèque scolaire", "Correspondance entre collèges", "Formation des enseignants", "Cantine du second cycle", "Cours d’alphabétisation du soir"],
        ["sante"] = ["Réhabilitation du centre de santé communautaire", "Équipement de la maternité", "Formation de matrones", "Pharmacie villageoise", "Ambulance et radio pour le CSCOM", "Dépistage dans les écoles"],
        ["eau-assainissement"] = ["Forage équipé d’une pompe solaire", "Adduction d’eau potable du bourg", "Latrines des écoles", "Collecte des ordures ménagères", "Comités de gestion des points d’eau", "Puits à grand diamètre"],
        ["developpement-rural"] = ["Périmètre maraîcher des femmes", "Banque de céréales", "Reboisement et pépinière", "Barrage et retenue d’eau", "Formation aux semences", "Moulin et décortiqueuse"],
        ["developpement-economique"] = ["Marché couvert et gare routière", "Caisse de microcrédit", "Atelier de teinture", "Filière du karité", "Activités génératrices de revenus", "Centre d’apprentissage des métiers"],
        ["appui-institutionnel"] = ["Informatisation de l’état civil", "Appui à la maîtrise d’ouvrage communale", "Rédaction du PDSEC", "Formation des élus et des agents", "Adressage des rues", "Cadastre simplifié"],
        ["tourisme-patrimoine"] = ["Festival des conteurs", "Résidence de musiciens", "Radio locale", "Échange de troupes de théâtre", "Sauvegarde de manuscrits", "Maison des jeunes"],
        ["societe-civile"] = ["Comité de jumelage et échanges de jeunes", "Appui aux associations de femmes", "Formation des responsables associatifs", "Réseau des ressortissants", "Journal des quartiers", "Tournoi entre écoles"],
        ["education-developpement"] = ["Semaine de la solidarité dans les écoles", "Exposition itinérante", "Conférences au lycée", "Chantier de jeunes", "Repas partagé et vente d’artisanat", "Malle pédagogique"],
    };

    public static readonly string[] Phrases =
    [
        "Les habitants des deux communes se connaissent depuis un chantier de jeunes.",
        "Le comité de jumelage suit chaque projet avec les élus et rend compte chaque année.",
        "Un voyage d’échange a montré ce que l’une et l’autre pouvaient apprendre.",
        "La décentralisation a donné à la commune de nouvelles charges, peu de moyens et beaucoup d’attentes.",
        "L’association des ressortissants a ouvert le chemin et reste un appui.",
        "Les agents des deux mairies travaillent ensemble sur le budget et la voirie.",
        "L’eau potable reste la première demande des villages éloignés.",
        "La sécurité a réduit les missions, les réunions se tiennent à distance.",
        "Une évaluation est prévue avec une école d’ingénieurs.",
        "Le programme triennal sera reconduit si les financements sont réunis.",
        "Les femmes du marché demandent un hangar et une caisse d’épargne.",
        "Un partenariat avec une région voisine est à l’étude.",
    ];
}
