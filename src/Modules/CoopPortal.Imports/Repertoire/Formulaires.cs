using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Repertoire;

/// <summary>
/// Où commence chaque fiche. La plupart des livres ouvrent la leur par sa date ; d'autres mettent le titre avant,
/// ou n'ont pas de date : c'est alors la première étiquette de collectivité après les rubriques d'une autre fiche.
/// </summary>
internal static partial class Formulaires
{
    private const int _lignesDeTitre = 12;

    [GeneratedRegex(@"^ *date de (?:la )?(?:derniere )?mise a jour(?: de la fiche)? *:? *(?<date>.{0,60})$", RegexOptions.CultureInvariant)]
    private static partial Regex DateDeFiche();

    [GeneratedRegex(@"^ *(?:fiche )?(?:(?:derniere |date d[e'] ?(?:la )?)?(?:mise a jour|actualisation)|mise? a jour|actualisee?)(?: de la fiche)? *(?::| le | en )? *(?<date>(?:le |en )?(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:\d{1,2}(?:er)? )?(?:[a-z]{3,9} )?\d{4}))$", RegexOptions.CultureInvariant)]
    private static partial Regex AutreDate();

    [GeneratedRegex(@"^ *(?:presentation du partenariat|hist(?:oire|orique) du partenariat|motivations?\b|perspectives?\b|documents? |evaluations? |etudes? |actions? (?:de cooperation|realisees?|menees?)|(?:date (?:de|du) )?(?:debut|formalisation|signature)\b|partenaires? (?:techniques?|financiers?)|pour la partie )", RegexOptions.CultureInvariant)]
    private static partial Regex Rubrique();

    [GeneratedRegex(@"^ *(?:perspectives?|documents?|evaluations?|etudes?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex RubriqueFinale();

    [GeneratedRegex(@"^ *(?:presentation du partenariat|(?:date (?:de|du) )?(?:debut|demarrage) d(?:es|u) )", RegexOptions.CultureInvariant)]
    private static partial Regex Presentation();

    [GeneratedRegex(@"[/–-] *$", RegexOptions.CultureInvariant)]
    private static partial Regex SeContinue();

    /// <summary>La première ligne de chaque fiche, sa date telle qu'imprimée et la ligne où elle est (-1 sans date), dans l'ordre du livre.</summary>
    public static List<(int Rang, string Date, int LigneDeDate)> Debuts(List<string> lignes)
    {
        var (dates, autresDates, etiquettes, finales) = Reperer(lignes);
        var debuts = new List<(int Rang, string Date, int LigneDeDate)>();
        debuts.AddRange(dates.Select(d => (d.Rang, d.Date, d.Rang)));
        var fin = -1;
        // les rubriques qui précèdent une étiquette sont à la fiche d'avant, sauf dans un livre qui présente d'abord
        var presenteDAbord = etiquettes.Count > 0 && lignes.Take(etiquettes[0]).TakeLast(200).Any(l => l.Length < 160 && Presentation().IsMatch(Pliage.Plier(l)));
        var (rangs, autresRangs) = (dates.ConvertAll(d => d.Rang), autresDates.ConvertAll(d => d.Rang));
        foreach (var etiquette in etiquettes)
        {
            var borne = Math.Max(fin, Avant(finales, etiquette) is >= 0 and var finale ? finales[finale] : -1);
            fin = etiquette;
            if (Avant(rangs, etiquette) is >= 0 and var datee && rangs[datee] > borne)
            {
                Devancer(lignes, debuts, datee, etiquette, borne);
                continue;
            }
            var autre = Avant(autresRangs, etiquette);
            var (ligneDeDate, date) = autre >= 0 && autresRangs[autre] > borne ? autresDates[autre] : (-1, "");
            debuts.Add((Titre(lignes, ligneDeDate >= 0 ? ligneDeDate : presenteDAbord ? PremiereRubrique(lignes, borne, etiquette) : etiquette, borne), date, ligneDeDate));
        }
        return [.. debuts.OrderBy(d => d.Rang)];
    }

    private static (List<(int Rang, string Date)> Dates, List<(int Rang, string Date)> AutresDates, List<int> Etiquettes, List<int> Finales) Reperer(List<string> lignes)
    {
        var (dates, autres, etiquettes, finales) = (new List<(int, string)>(), new List<(int, string)>(), new List<int>(), new List<int>());
        var rubriqueVue = true;
        for (var i = 0; i < lignes.Count; i++)
        {
            if (lignes[i].Length is < 6 or > 160)
                continue;
            var plie = Pliage.Plier(lignes[i].TrimEnd());
            if (DateDeFiche().Match(plie) is { Success: true } date)
                dates.Add((i, date.Groups["date"].Value.Trim()));
            else if (AutreDate().Match(plie) is { Success: true } autre)
                autres.Add((i, autre.Groups["date"].Value.Trim()));
            else if (Etiquettes.EstUneCollectivite(plie))
            {
                if (rubriqueVue)
                    etiquettes.Add(i);
                rubriqueVue = false;
            }
            else if (Rubrique().IsMatch(plie))
            {
                rubriqueVue = true;
                if (RubriqueFinale().IsMatch(plie))
                    finales.Add(i);
            }
        }
        return (dates, autres, etiquettes, finales);
    }

    /// <summary>Le rang, dans une liste croissante, du dernier nombre plus petit ; -1 s'il n'y en a pas.</summary>
    private static int Avant(List<int> croissants, int nombre)
    {
        var rang = croissants.BinarySearch(nombre);
        return (rang >= 0 ? rang : ~rang) - 1;
    }

    // la date suit le titre quand rien ne la sépare du formulaire : la fiche commence au titre
    private static void Devancer(List<string> lignes, List<(int Rang, string Date, int LigneDeDate)> debuts, int rang, int etiquette, int borne)
    {
        var ligneDeDate = debuts[rang].LigneDeDate;
        var premiere = PremiereRubrique(lignes, ligneDeDate, etiquette);
        if (Enumerable.Range(ligneDeDate + 1, premiere - ligneDeDate - 1).Any(i => !string.IsNullOrWhiteSpace(lignes[i])))
            return;
        debuts[rang] = debuts[rang] with { Rang = Titre(lignes, ligneDeDate, Math.Max(borne, rang > 0 ? debuts[rang - 1].LigneDeDate : -1)) };
    }

    private static int PremiereRubrique(List<string> lignes, int borne, int etiquette)
    {
        for (var i = Math.Max(borne + 1, etiquette - 200); i < etiquette; i++)
            if (lignes[i].Length <= 160 && Rubrique().IsMatch(Pliage.Plier(lignes[i])) && !RubriqueFinale().IsMatch(Pliage.Plier(lignes[i])))
                return i;
        return etiquette;
    }

    /// <summary>En remontant : la ligne qui précède, et celle d'avant quand elle finit sur une barre.</summary>
    private static int Titre(List<string> lignes, int depuis, int borne)
    {
        var titre = Precedente(lignes, depuis, borne);
        if (titre < 0)
            return depuis;
        var avant = Precedente(lignes, titre, borne);
        return avant >= 0 && (SeContinue().IsMatch(lignes[avant]) || lignes[titre].TrimStart() is ['/', ..] or [>= 'a' and <= 'z', ..]) ? avant : titre;
    }

    private static int Precedente(List<string> lignes, int depuis, int borne)
    {
        for (var i = depuis - 1; i > borne && i >= depuis - _lignesDeTitre; i--)
            if (!string.IsNullOrWhiteSpace(lignes[i]))
                return lignes[i].Length <= 160 ? i : -1;
        return -1;
    }
}
