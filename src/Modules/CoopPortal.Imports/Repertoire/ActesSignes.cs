using System.Text.RegularExpressions;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Imports.Repertoire;

/// <summary>
/// Les actes que nomme la réponse « date de formalisation + type de document » : un par date de signature.
/// Ne sont des actes ni l'accord qu'une phrase rappelle, ni celui qu'elle prévoit ; le reste demeure en mots.
/// </summary>
internal static partial class ActesSignes
{
    private const string _unJour = @"(?:\d{1,2}(?:er)? )?(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) \d{4}|\d{1,2}/\d{1,2}/\d{4}|\d{4}";
    private const string _mots =
        "conventions?|protocoles?|chartes?|accords?|pactes?|avenants?|lettres?|jumelages?|declarations? d'intention|adhesions?|ceremonies?|signatures?|renouvellements?";

    private static readonly (string Mot, string Genre)[] _genres =
    [
        ("convention cadre", "convention-cadre"), ("convention-cadre", "convention-cadre"), ("protocole d'amitie", "protocole d’amitié"), ("protocoles d'amitie", "protocole d’amitié"),
        ("avenant", "avenant"), ("charte", "charte"), ("convention", "convention"), ("protocole", "protocole"), ("pacte d'amitie", "pacte d’amitié"), ("pacte", "pacte"),
        ("accord", "accord"), ("declaration d'intention", "déclaration d’intention"), ("jumelage", "jumelage"), ("adhesion", "adhésion"), ("lettre", "lettre"),
    ];

    [GeneratedRegex(@"\.(?=\s|$)|[;\n•]| puis | \+ | [–-] (?=(?:" + _unJour + ") ?:)", RegexOptions.CultureInvariant)]
    private static partial Regex FinDeProposition();

    [GeneratedRegex(@"^(?:" + _mots + @")\b", RegexOptions.CultureInvariant)]
    private static partial Regex OuvreUnActe();

    [GeneratedRegex(@"\((?:ci-joint|cf|voir|- ?\d)[^()]{0,200}\)|\((?![^()]{0,200}\b(?:" + _mots + @")\b)[^()]{0,200}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthese();

    [GeneratedRegex(@"^\W*(?:le |en )?(?:" + _unJour + @")(?: a \w[\w-]*)? ?(?::|[–-] )", RegexOptions.CultureInvariant)]
    private static partial Regex DateEnTete();

    [GeneratedRegex(@"\b(?:prevue?s?|a compter|jusqu'(?:en|au|a)|jusque|fin|programme|periode|annees?)(?: \w+){0,2} $|\d{4} ?- ?$", RegexOptions.CultureInvariant)]
    private static partial Regex PasUneSignature();

    [GeneratedRegex(@"^\d{4} ?- ?\d{4}", RegexOptions.CultureInvariant)]
    private static partial Regex SuiteDePeriode();

    [GeneratedRegex(@"\b(?:pas de|pas encore|aucune?|a finaliser|en projet|projet de|prevue?s?|sera|seront|reconduction|en vue)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NonSigne();

    [GeneratedRegex(@"\b(?:sign\w*|renouvel\w+|reconduit\w*|conclu\w*|complet\w+|adopt\w+|etabli\w*|elabor\w+|approuv\w+|ratifi\w+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Signe();

    [GeneratedRegex(@"(?:\bl'|\b(?:la|le|cet|cette|ce|du|son|sa) )$", RegexOptions.CultureInvariant)]
    private static partial Regex Rappel();

    [GeneratedRegex(@"^\W*(?:signature |renouvellement )?(?:de la |de l'|du |d'une? |des |une? |la |le |l'|\d+e(?:me|r)? |premiere? |deux |trois |plusieurs )*(?:" + _mots + ")", RegexOptions.CultureInvariant)]
    private static partial Regex CommenceParUnActe();

    /// <summary>« Charte … », « 2005 : signature … » : la ligne imprimée commence un acte, elle ne prolonge pas le précédent.</summary>
    public static bool OuvreUneLigne(string ligne)
    {
        var plie = Pliage.Plier(ligne);
        return ligne.Length > 0 && (char.IsUpper(ligne[0]) && OuvreUnActe().IsMatch(plie) || !char.IsLower(ligne[0]) && DateEnTete().IsMatch(plie));
    }

    public static IReadOnlyList<ActeSigne> Lire(string? texte)
    {
        var actes = new List<ActeSigne>();
        var sansDate = new List<string>();
        string? enTete = null;
        string? avant = null;
        foreach (var brute in FinDeProposition().Split(Pliage.Plier(texte ?? "")))
        {
            var proposition = Parenthese().Replace(brute, " ");
            var genre = Genre(proposition) ?? (avant is not null && Signe().IsMatch(proposition) && proposition.Contains("renouvel", StringComparison.Ordinal) ? avant : null);
            var dates = Dates(proposition, genre).Distinct(StringComparer.Ordinal).ToList();
            if (genre is not null && dates.Count == 0 && enTete is not null)
                dates.Add(enTete);
            // « 1995. Convention » : une date seule annonce l'acte qui la suit
            enTete = genre is null && dates.Count == 1 && proposition.Trim().Length <= 20 ? dates[0] : null;
            avant = Premier(proposition) ?? avant;
            if (genre is null || NonSigne().IsMatch(proposition) && !proposition.Contains("signe", StringComparison.Ordinal) || Rappel().IsMatch(proposition[..Place(proposition, genre)]) && !Signe().IsMatch(proposition))
                continue;
            if (dates.Count == 0 && CommenceParUnActe().IsMatch(proposition) && !proposition.TrimEnd().EndsWith(':'))
                sansDate.Add(genre);
            foreach (var date in dates)
                actes.Add(new ActeSigne { Id = $"s{actes.Count + 1}", Genre = genre, Date = date });
        }
        foreach (var genre in sansDate.Where(g => !actes.Exists(a => a.Genre == g)).Distinct(StringComparer.Ordinal))
            actes.Add(new ActeSigne { Id = $"s{actes.Count + 1}", Genre = genre });
        if (actes.Count == 0 && enTete is not null)
            actes.Add(new ActeSigne { Id = "s1", Date = enTete });
        return actes;
    }

    private static string? Genre(string proposition) => _genres.FirstOrDefault(a => proposition.Contains(a.Mot, StringComparison.Ordinal)).Genre;

    private static int Place(string proposition, string genre)
        => _genres.Where(a => a.Genre == genre).Select(a => proposition.IndexOf(a.Mot, StringComparison.Ordinal)).FirstOrDefault(i => i >= 0, 0);

    private static string? Premier(string proposition)
        => _genres.Select(a => (a.Genre, Place: proposition.IndexOf(a.Mot, StringComparison.Ordinal))).Where(a => a.Place >= 0).OrderBy(a => a.Place).FirstOrDefault().Genre;

    private static IEnumerable<string> Dates(string proposition, string? genre)
    {
        var toutes = Valeurs.Dates(proposition).Where(d => !PasUneSignature().IsMatch(proposition[..d.Position])).ToList();
        if (genre is null || toutes.Count == 0)
            return toutes.Select(d => d.Date);
        if (DateEnTete().IsMatch(proposition))
            return [toutes[0].Date];
        var place = Place(proposition, genre);
        var apres = toutes.Exists(d => d.Position > place);
        // « 1987 Convention 2003 » : la date qui précède sans lien n'est pas celle de l'acte
        return toutes.Where(d => d.Position > place || !apres || proposition[d.Position..place].AsSpan().IndexOfAny(":,-") >= 0 || proposition[d.Position..place].Contains("sign", StringComparison.Ordinal))
            .Where(d => !SuiteDePeriode().IsMatch(proposition[d.Position..])).Select(d => d.Date);
    }
}
