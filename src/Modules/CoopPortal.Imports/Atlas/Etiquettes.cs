using System.Text;
using CoopPortal.Core.Texte;

namespace CoopPortal.Imports.Atlas;

/// <summary>Les intitulés de l'Atlas, reconnus sans accents, capitales, parenthèses ni mots-outils.</summary>
internal static class Etiquettes
{
    private static readonly HashSet<string> _outils = new(StringComparer.Ordinal)
    {
        "s", "d", "l", "de", "du", "des", "le", "la", "les", "un", "une", "e", "a", "n", "ou", "et",
    };

    private static readonly (Rubrique Rubrique, string[] Libelles)[] _libelles =
    [
        (Rubrique.Titre, ["Titre", "Titre du partenariat", "Intitulé", "Intitulé du partenariat"]),
        (Rubrique.AnneeConvention, ["Année de première signature de la convention", "Année de première signature", "Année de signature de la convention", "Année de la première convention", "Année de première convention"]),
        (Rubrique.Theme1, ["Thématique d'intervention", "Thématique", "Thématique principale"]),
        (Rubrique.Theme2, ["Sous-thématique d'intervention", "Sous-thématique"]),
        (Rubrique.Theme3, ["Sous-sous-thématique d'intervention", "Sous-sous-thématique"]),
        (Rubrique.AutresThemes, ["Autres thématiques mises en œuvre pour le partenariat", "Autres thématiques", "Autres thématiques du partenariat"]),
        (Rubrique.AnneeDebut, ["Année de début du partenariat", "Année de début"]),
        (Rubrique.Statut, ["Le partenariat est", "Statut", "Statut du partenariat", "État du partenariat", "État d'avancement"]),
        (Rubrique.DateFin, ["Date de fin du partenariat", "Date de fin", "Année de fin du partenariat"]),
        (Rubrique.Contexte, ["Contexte", "Contexte du partenariat"]),
        (Rubrique.Historique, ["Historique", "Historique du partenariat"]),
        (Rubrique.Objectif, ["Objectif du partenariat", "Objectifs du partenariat", "Objectif", "Objectifs"]),
        (Rubrique.Description, ["Description détaillée du partenariat", "Description du partenariat", "Description détaillée", "Description"]),
        (Rubrique.Forme, ["Votre partenariat prend la forme d'un(e)", "Le partenariat prend la forme d'un(e)", "Forme du partenariat"]),
        (Rubrique.MiseEnOeuvre, ["Mise en œuvre du partenariat"]),
        (Rubrique.MaitresOeuvre, ["Maître(s) d'œuvre", "Maître d'œuvre du partenariat"]),
        (Rubrique.MaitresOuvrage, ["Maître(s) d'ouvrage", "Maître d'ouvrage du partenariat"]),
        (Rubrique.Beneficiaires, ["Bénéficiaire(s)", "Bénéficiaires du partenariat"]),
        (Rubrique.PartenairesEtrangers, ["Partenaires étrangers du partenariat", "Partenaires étrangers"]),
        (Rubrique.Contacts, ["Contacts dans les partenaires étrangers du partenariat", "Contacts dans les partenaires étrangers"]),
        (Rubrique.Collectivites, ["Collectivités territoriales partenaires du partenariat", "Collectivités territoriales partenaires", "Collectivités territoriales françaises partenaires du partenariat"]),
        (Rubrique.AutresFrance, ["Autres partenaires du partenariat en France", "Autres partenaires en France"]),
        (Rubrique.AutresPays, ["Autres partenaires du partenariat dans le(s) pays partenaire(s)", "Autres partenaires dans le(s) pays partenaire(s)"]),
        (Rubrique.Triennal, ["Partenariat triennal", "Triennal"]),
        (Rubrique.Financements, ["Financement du partenariat", "Financement"]),
        (Rubrique.Bilan, ["Évaluations, communication et perspectives"]),
        (Rubrique.CommunicationFrance, ["Communication en France", "Communication engagée en France"]),
        (Rubrique.CommunicationPays, ["Communication dans les pays partenaires", "Communication engagée dans les pays partenaires"]),
        (Rubrique.Evaluation, ["Évaluation", "Politique d'évaluation"]),
        (Rubrique.Volontaires, ["Volontaires impliqués dans le partenariat (VSI, service civique, etc.) d'Échange et de Solidarité", "Volontaires impliqués dans le partenariat", "Volontaires"]),
        (Rubrique.Odd, ["Objectifs de développement durable", "Objectifs de développement durable (ODD)", "Objectifs du développement durable du partenariat", "ODD"]),
        (Rubrique.Fin, ["Pied de page", "Haut de page", "Retour en haut de page", "Retour à la liste", "Retour aux résultats", "Mentions légales", "Plan du site", "Imprimer", "Imprimer la page"]),
    ];

    private static readonly Dictionary<string, Rubrique> _parMots = Indexer();

    /// <summary>Tout ce qu'une page imprime d'elle-même, plié : une dernière ligne coupée peut en être le début.</summary>
    public static IReadOnlyList<string> Imprimees { get; } =
    [
        .. _libelles.SelectMany(l => l.Libelles).SelectMany(l => new[] { l, l.Replace("(s)", "s", StringComparison.Ordinal) }).SelectMany(l => new[] { l, l.Replace("partenariat", "projet", StringComparison.Ordinal), l + " du projet" }).Select(Cle).Distinct(StringComparer.Ordinal),
        .. Phrases.Imprimees.Select(Cle),
        .. Colonnes.Entetes.Select(Cle),
        Cle("Contacts dans le poste diplomatique"),
        Cle("Tous droits réservés"),
    ];

    public static Rubrique? De(string texte)
    {
        if (texte.Length is 0 or > 160)
            return null;
        var mots = Mots(texte);
        return _parMots.TryGetValue(mots, out var rubrique) ? rubrique
            : mots.StartsWith("volontaire implique", StringComparison.Ordinal) ? Rubrique.Volontaires
            : mots.StartsWith("objectif developpement durable", StringComparison.Ordinal) ? Rubrique.Odd
            : mots.StartsWith("contact dan poste diplomatique", StringComparison.Ordinal) ? Rubrique.Poste
            : mots.StartsWith("tous droit reserve", StringComparison.Ordinal) ? Rubrique.Fin
            : null;
    }

    /// <summary>Lettres et chiffres pliés, séparés par une espace.</summary>
    public static string Cle(string texte)
    {
        var mots = new StringBuilder(texte.Length);
        foreach (var lettre in Analyseur.Plier(texte))
        {
            if (char.IsLetterOrDigit(lettre))
                mots.Append(lettre);
            else if (mots.Length > 0 && mots[^1] != ' ')
                mots.Append(' ');
        }
        return mots.ToString().TrimEnd();
    }

    /// <summary>Les mots d'un intitulé au singulier, mots-outils ôtés ; « projet » et « coopération » y valent « partenariat ».</summary>
    public static string Mots(string texte) => string.Join(' ', Cle(texte).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Where(m => !_outils.Contains(m))
        .Select(m => m is "projet" ? "partenariat" : m.Length > 4 && m[^1] is 's' or 'x' ? m[..^1] : m is "dans" ? "dan" : m));

    private static Dictionary<string, Rubrique> Indexer()
    {
        var index = new Dictionary<string, Rubrique>(StringComparer.Ordinal);
        foreach (var (rubrique, libelles) in _libelles)
            foreach (var libelle in libelles)
                index.TryAdd(Mots(libelle), rubrique);
        return index;
    }
}
