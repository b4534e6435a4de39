using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Repertoire.Actions;

/// <summary>Les titres de colonnes du tableau, au début et redits en haut de page, et ce qu'ils disent de la monnaie.</summary>
internal static partial class EnTete
{
    private const int _lignesAuPlus = 18;
    private const int _inconnuesAuPlus = 3;

    [GeneratedRegex(@"^ *(?:(?:domaines?|(?:d'|l'|de l')?interventions?|actions?|activites?|projets?|realisations?|intitules?|realises?e?s?|menees?|annees?|(?:de )?\d{4} ?-? ?a \d{4}|dates?|(?:de )?debut|et|periode|periodicite|budget|montants?|couts?|\((?:en )?(?:euros|f ?cfa|francs cfa)\)|en (?:euros|f ?cfa|francs cfa)|[/-]) *)+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Titre();

    [GeneratedRegex(@"(?:^|\W)(?:budgets?|montants?|couts?)(?: *\(?(?:en )?(?:euros|f ?cfa|francs cfa)\)?)? *$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Derniere();

    [GeneratedRegex(@"^(?:\(? *(?:en +)?(?:euros|f ?cfa|francs cfa) *\)?|(?:total|annuel|budget).*|.*\d.*(?:€|euros|francs|cfa).*|affectations? *:?)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Suite();

    /// <summary>Rend le numéro de la dernière ligne de l'en-tête qui commence à <paramref name="rang"/>, ou -1.</summary>
    public static int Fin(IReadOnlyList<(int Numero, string Texte)> lignes, int rang, out string? devise)
    {
        devise = null;
        var premiere = Pliage.Plier(lignes[rang].Texte.Trim());
        if (!premiere.StartsWith("domaine", StringComparison.Ordinal) || premiere.Length > 120)
            return -1;
        var inconnues = 0;
        for (var i = rang; i < lignes.Count && i < rang + _lignesAuPlus; i++)
        {
            var plie = Pliage.Plier(lignes[i].Texte.Trim());
            if (plie.Length == 0)
                continue;
            if (!Titre().IsMatch(plie) && ++inconnues > _inconnuesAuPlus)
                return -1;
            devise ??= Devise(plie);
            if (Derniere().IsMatch(plie))
                return Note(lignes, i, ref devise);
        }
        return -1;
    }

    /// <summary>Une ligne faite des seuls mots d'un titre de colonne.</summary>
    public static bool EstUnTitre(string ligne) => ligne.Length < 90 && Titre().IsMatch(Pliage.Plier(ligne.Trim()));

    private static string? Devise(string plie)
        => plie.Contains("euro", StringComparison.Ordinal) ? "EUR" : plie.Contains("cfa", StringComparison.Ordinal) ? "XOF" : null;

    // « Budget / (Euros) », « Budget / Total affectations : … » : la note du titre n'est le montant d'aucune action
    private static int Note(IReadOnlyList<(int Numero, string Texte)> lignes, int fin, ref string? devise)
    {
        var dernier = fin;
        var note = false;
        for (var i = fin + 1; i < lignes.Count && i < fin + 8 && lignes[i].Texte.Length > 0 && !lignes[i].Texte.StartsWith(' '); i++)
        {
            var plie = Pliage.Plier(lignes[i].Texte.Trim());
            if (!note && !Suite().IsMatch(plie))
                return fin;
            note = true;
            if (!plie.Any(char.IsAsciiDigit))
                devise ??= Devise(plie);
            dernier = i;
        }
        return dernier;
    }
}
