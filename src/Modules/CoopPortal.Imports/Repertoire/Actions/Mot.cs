using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Repertoire.Actions;

/// <summary>Ce qu'un mot peut dire, hors de sa phrase.</summary>
[Flags]
internal enum Sens
{
    Aucun = 0,
    Annee = 1,
    Moment = 2,
    Temps = 4,
    Nombre = 8,
    Devise = 16,
    SansArgent = 32,
    Majuscule = 64,
    Puce = 128,
    Fort = Annee | Moment,
}

/// <summary>Un mot, sa ligne dans le bloc et sa place dans cette ligne.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly partial record struct Mot(string Texte, string Plie, int Ligne, int Place, Sens Sens)
{
    private static readonly HashSet<string> _temps = new(
        ["de", "du", "des", "d", "au", "aux", "a", "et", "en", "depuis", "entre", "jusqu'en", "jusqu'au", "jusqu'a", "sur", "an", "ans", "annee", "annees", "mois", "semaine", "semaines",
            "chaque", "tous", "toutes", "les", "le", "la", "l'annee", "par", "cours", "fin", "debut", "partir", "prevu", "prevue", "courant", "pendant", "pour", "date", "dates", "ou", "puis", "un", "une", "deux", "trois", "quatre", "cinq",
            "-", "--", "/", "1er", "ete", "hiver", "trimestre", "semestre", "/an", "demarrage", "fois", "x", "environ", "vers", "avant", "apres", "dernier", "periode"], StringComparer.Ordinal);

    private static readonly HashSet<string> _moments = new(
        ["annuel", "annuelle", "annuellement", "annuels", "permanent", "permanente", "regulierement", "mensuel", "depuis", "ans", "ponctuel", "ponctuelle", "continu", "chaque", "tous", "toutes", "cours", "biennal"], StringComparer.Ordinal);

    private static readonly HashSet<string> _sansArgent = new(
        ["gratuit", "gratuite", "offert", "offerts", "don", "dons", "benevolat", "frais", "integre", "integres", "subvention", "benefice", "benefices", "pm", "neant", "idem", "attente", "evaluee",
            "evalue", "financement", "financements", "cours", "+ou-", "cofinance", "cofinances", "devis", "total", "budget"], StringComparer.Ordinal);

    private static readonly HashSet<string> _liens = new(
        ["a", "au", "aux", "et", "en", "de", "du", "des", "d'un", "d'une", "le", "la", "les", "sur", "-", "+", "/", "soit", "pour", "par", "ou", "entre", "depuis", "chaque", "avec", "dans", "un", "une",
            "n°", "tous", "toutes", "jusqu'en", "jusqu'au"], StringComparer.Ordinal);

    [GeneratedRegex(@"^(?:19\d\d|20[0-3]\d)(?:[-/,]+(?:(?:19|20)?\d\d)?)*(?:\(.*|a)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex UneAnnee();

    [GeneratedRegex(@"^(?:(?:19|20)\d\d-)?(?:janv(?:ier)?|fevr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?)(?:[-/].*)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex UnMois();

    [GeneratedRegex(@"^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$|^\d{1,2}[/-](?:19|20)\d\d$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex UnJour();

    [GeneratedRegex(@"^\d+(?:[.,]\d+)*(?:/[a-z]+|\(.*)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex UnNombre();

    [GeneratedRegex(@"^\d[\d.,]*(?:€|\uFFFD|e|ff|fr|frs|f|kf|k€|euros?|fcfa|cfa)(?:/.*)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MontantColle();

    [GeneratedRegex(@"^(?:€|\uFFFD|e|eur|euros?|ff|frf|fr|frs|f|francs?|kf|k€|cfa|fcfa|f\.?cfa|xof|millions?)(?:/.*)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex UneDevise();

    /// <summary>Le mot a l'un de ces sens.</summary>
    public bool Est(Sens sens) => (Sens & sens) != Sens.Aucun;

    /// <summary>Un petit mot qui appelle la suite : une case ne finit pas sur lui.</summary>
    public static bool Lie(string plie) => _liens.Contains(plie);

    public static bool EstUnMois(string plie) => UnMois().IsMatch(plie);

    public static IReadOnlyList<Mot> Decouper(IReadOnlyList<string> lignes)
    {
        var mots = new List<Mot>();
        for (var ligne = 0; ligne < lignes.Count; ligne++)
            for (var i = 0; i < lignes[ligne].Length; i++)
            {
                var fin = lignes[ligne].IndexOf(' ', i) is var f and >= 0 ? f : lignes[ligne].Length;
                if (fin > i)
                    mots.Add(Lire(lignes[ligne][i..fin], ligne, i));
                i = fin;
            }
        return mots;
    }

    private static Mot Lire(string texte, int ligne, int place)
    {
        var plie = Pliage.Plier(texte).Trim('(', ')', ',', ';', ':', '.', '«', '»', '"');
        if (plie.Length > 2 && plie[0] is '-' or '/' && char.IsAsciiDigit(plie[1]))
            plie = plie[1..];
        var sens = char.IsUpper(texte[0]) || char.IsDigit(texte[0]) || texte[0] is '«' && texte.Length > 1 ? Sens.Majuscule : Sens.Aucun;
        if (texte[0] is '-' or '–' or '•' or '*' or '+')
            sens |= Sens.Puce;
        if (plie.Length is 0 or > 40)
            return new Mot(texte, plie, ligne, place, sens);
        if (UneAnnee().IsMatch(plie))
            sens |= Sens.Annee | Sens.Temps;
        else if (UnMois().IsMatch(plie) || UnJour().IsMatch(plie) || _moments.Contains(plie))
            sens |= Sens.Moment | Sens.Temps;
        else if (_temps.Contains(plie) || plie.Length <= 2 && plie.All(char.IsAsciiDigit))
            sens |= Sens.Temps;
        if (MontantColle().IsMatch(plie))
            sens |= Sens.Nombre | Sens.Devise;
        else if (UnNombre().IsMatch(plie))
            sens |= Sens.Nombre;
        else if (UneDevise().IsMatch(plie))
            sens |= Sens.Devise;
        if (_sansArgent.Contains(plie))
            sens |= Sens.SansArgent;
        return new Mot(texte, plie, ligne, place, sens);
    }
}
