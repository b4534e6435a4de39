using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Atlas;

internal enum Colonne
{
    Collectivite,
    Nom,
    Prenom,
    Fonction,
    Courriel,
    Pays,
    Financeur,
    Montant,
    UnPourCent,
    Annee,
    Niveau1,
    Niveau2,
    Niveau3,
    Priorite,
    Mission,
    Champs,
    Entite,
    Numero,
    Score,
    Rien,
}

/// <summary>Les têtes de colonne : une rangée qui n'est faite que d'elles n'est pas une donnée.</summary>
internal static partial class Colonnes
{
    /// <summary>Les rangées de têtes telles que la page les imprime d'un seul tenant.</summary>
    public static IReadOnlyList<string> Entetes { get; } =
    [
        "Thématique éligible Sous-thématique Sous-sous-thématique Priorité",
        "Nom de la collectivité étrangère Pays",
        "Nom de la collectivité étrangère Nom Prénom Fonction Courriel",
        "Nom de la collectivité territoriale",
        "Nom du financeur Montant en euros Montant 1% Eau (Loi Oudin 2005) Montant 1% Eau (Loi Oudin 2005) Montant 1% Eau (Loi Oudin 2005) Année",
        "Nom Prénom Mission Champs d'action Entité d'affectation",
    ];

    // les plus longues d'abord : « nom » est aussi le début de « nom du financeur »
    private static readonly (string Tete, Colonne Colonne)[] _tetes =
    [
        .. new (string, Colonne)[]
        {
            ("nom de la collectivite etrangere", Colonne.Collectivite), ("collectivite etrangere", Colonne.Collectivite),
            ("nom de la collectivite territoriale", Colonne.Collectivite), ("collectivite territoriale", Colonne.Collectivite),
            ("nom de la collectivite", Colonne.Collectivite), ("collectivite", Colonne.Collectivite),
            ("nom", Colonne.Nom), ("prenom", Colonne.Prenom), ("fonction", Colonne.Fonction),
            ("courriel", Colonne.Courriel), ("e mail", Colonne.Courriel), ("email", Colonne.Courriel), ("adresse electronique", Colonne.Courriel),
            ("pays", Colonne.Pays), ("nom du financeur", Colonne.Financeur), ("financeur", Colonne.Financeur),
            ("montant en euros", Colonne.Montant), ("montant en euro", Colonne.Montant), ("montant", Colonne.Montant),
            ("montant 1 eau loi oudin 2005", Colonne.UnPourCent), ("montant 1 eau loi oudin", Colonne.UnPourCent), ("montant 1 eau", Colonne.UnPourCent),
            ("montant 1 dechets", Colonne.UnPourCent), ("montant 1 energie", Colonne.UnPourCent), ("1 eau", Colonne.UnPourCent), ("loi oudin 2005", Colonne.Rien), ("loi oudin", Colonne.Rien), ("montant 1", Colonne.UnPourCent),
            ("annee", Colonne.Annee), ("thematique eligible", Colonne.Niveau1), ("thematique", Colonne.Niveau1),
            ("sous thematique", Colonne.Niveau2), ("sous sous thematique", Colonne.Niveau3), ("priorite", Colonne.Priorite),
            ("mission", Colonne.Mission), ("champs d action", Colonne.Champs), ("champ d action", Colonne.Champs),
            ("entite d affectation", Colonne.Entite), ("numero", Colonne.Numero), ("odd", Colonne.Numero), ("objectif", Colonne.Rien),
            ("score", Colonne.Score), ("note", Colonne.Score), ("intitule", Colonne.Rien), ("libelle", Colonne.Rien), ("objectif de developpement durable", Colonne.Rien), ("statut", Colonne.Rien), ("titre", Colonne.Rien), ("action", Colonne.Rien),
        }.OrderByDescending(t => t.Item1.Length),
    ];

    /// <summary>Les colonnes qu'une rangée annonce ; null si elle porte autre chose que des têtes.</summary>
    /// <param name="coupee">la fin du texte peut avoir coupé la dernière tête.</param>
    public static IReadOnlyList<Colonne>? De(string texte, bool coupee = false)
    {
        if (texte.Length > 400)
            return null;
        var reste = Etiquettes.Cle((coupee ? PrecisionCoupee() : Precision()).Replace(texte, " "));
        var colonnes = new List<Colonne>();
        while (reste.Length > 0)
        {
            var (tete, colonne) = Array.Find(_tetes, t => reste.StartsWith(t.Tete, StringComparison.Ordinal) && (reste.Length == t.Tete.Length || reste[t.Tete.Length] == ' '));
            if (tete is null)
                return coupee && colonnes.Count > 0 && Array.Exists(_tetes, t => t.Tete.StartsWith(reste, StringComparison.Ordinal)) ? colonnes : null;
            colonnes.Add(colonne);
            reste = reste[tete.Length..].TrimStart();
        }
        return colonnes.Count > 0 ? colonnes : null;
    }

    /// <summary>La tête d'une cellule, qu'une précision la suive ou non : « Montant 1 % Énergie (loi …) ».</summary>
    public static Colonne? Une(string cellule)
    {
        if (De(cellule) is [var seule])
            return seule;
        var cle = cellule.Length > 80 ? "" : Etiquettes.Cle(cellule);
        return Array.Find(_debuts, d => cle.StartsWith(d.Debut, StringComparison.Ordinal)) is { Debut: not null } trouvee ? trouvee.Colonne : null;
    }

    private static readonly (string Debut, Colonne Colonne)[] _debuts =
        [("montant 1 ", Colonne.UnPourCent), ("montant ", Colonne.Montant), ("nom du financeur", Colonne.Financeur), ("nom de la collectivite", Colonne.Collectivite), ("annee ", Colonne.Annee)];

    // « (loi Oudin 2005) » : la précision change d'une année à l'autre, la tête reste
    [GeneratedRegex(@"\([^()]{0,60}\)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Precision();

    [GeneratedRegex(@"\([^()]{0,60}(\)|$)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex PrecisionCoupee();
}
