using System.Text.RegularExpressions;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Recherche.Territoires;

/// <summary>Où travaille un partenariat, aussi finement que sa fiche le dit et que la recette le connaît. Un doute reste en blanc.</summary>
/// <param name="Region">celle que la fiche nomme, ancienne ou neuve.</param>
/// <param name="Actuelle">celle d'aujourd'hui, quand elle a changé.</param>
/// <param name="Division">le cercle, la province ou le département qu'elle nomme.</param>
/// <param name="Lieu">la commune ou la localité de ce nom, dans cette région.</param>
public sealed record Situation(Territoire? Region, Territoire? Actuelle, Territoire? Division, Territoire? Lieu)
{
    public static Situation Inconnue { get; } = new(null, null, null, null);

    /// <summary>Tout ce qui le contient : les listes de chacun de ces territoires le montrent.</summary>
    public IEnumerable<Territoire> Toutes(Divisions divisions)
        => new[] { Lieu, Division, Region, Actuelle }.OfType<Territoire>()
            .Concat(Division is null ? [] : divisions.Successeurs(Division).Take(2).ToArray() is [var seul] ? [seul] : [])
            .SelectMany(divisions.Lignee).Distinct();
}

/// <summary>Reconnaît les territoires qu'une fiche nomme dans ses mots.</summary>
public static partial class Reperage
{
    [GeneratedRegex(@"[/,;()]| [-–] |\s-|(?=\b(?:[Rr]égions?|[Cc]ercle|[Pp]rovince|[Dd]épartement|[Cc]ommune)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex EntreDeux();

    [GeneratedRegex("^(?:conseil-de-)?(?:cercle|province|departement)-(?:de-la-|de-l-|de-|du-|des-|d-)?", RegexOptions.CultureInvariant)]
    private static partial Regex GenreDeDivision();

    [GeneratedRegex("^(?:conseil-regional|assemblee-regionale|regions?|district|mairie-du-district)(?:-|$)", RegexOptions.CultureInvariant)]
    private static partial Regex EstUneRegion();

    [GeneratedRegex("^(?:commune-urbaine|commune-rurale|commune|ville|village|conseil-communal|mairie)-(?:de-la-|de-l-|de-|du-|des-|d-)?", RegexOptions.CultureInvariant)]
    private static partial Regex GenreDeCommune();

    [GeneratedRegex(@"\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex EntreParentheses();

    public static Situation Situer(FicheIndex fiche, Divisions divisions)
    {
        var region = Seul(divisions.Nommes(fiche.RegionPartenaire ?? "").Where(Divisions.EstRegion));
        var morceaux = EntreDeux().Split($"{fiche.LieuPartenaire}/{fiche.NomPartenaire}").Select(m => Slug.De(m.Trim())).Where(m => m != "sans-titre").ToList();
        if (string.IsNullOrWhiteSpace(fiche.RegionPartenaire))
            region = Seul(morceaux.Select(m => RegionNommee(m, divisions)).OfType<Territoire>().Distinct());
        if (region is null)
            return Situation.Inconnue;
        var division = Division(morceaux, region, divisions);
        var lieu = Lieu(fiche.NomPartenaire, region, division, divisions);
        division ??= lieu is null ? null : divisions.Lignee(lieu).FirstOrDefault(t => t != lieu && !Divisions.EstRegion(t) && t.Niveau != "commune");
        var actuelle = fiche.RegionActuelle is { } nom ? Seul(divisions.Nommes(nom).Where(Divisions.EstRegion)) : null;
        return new Situation(region, actuelle, division, lieu);
    }

    private static Territoire? RegionNommee(string morceau, Divisions divisions)
        => Seul(divisions.Nommes(EstUneRegion().Replace(morceau, "").TrimStart('-') is var nu && nu.StartsWith("de-", StringComparison.Ordinal) ? nu[3..] : nu).Where(Divisions.EstRegion));

    // « Ségou », dans la région de Ségou, ne dit pas s'il s'agit du cercle : il faut qu'on l'écrive, ou que le nom y soit deux fois.
    private static Territoire? Division(List<string> morceaux, Territoire region, Divisions divisions)
    {
        var trouvees = new HashSet<Territoire>();
        foreach (var morceau in morceaux.Where(m => !EstUneRegion().IsMatch(m)))
        {
            var nu = GenreDeDivision().Replace(morceau, "");
            var seule = Seul(Nommes(nu, divisions).Where(t => t.Niveau is "cercle" or "province" or "departement" && t.Parent == region.Cle));
            if (seule is not null && (nu != morceau || Slug.De(seule.Nom) != Slug.De(region.Nom) || morceaux.Count(m => m == morceau) > 1))
                trouvees.Add(seule);
        }

        return Seul(trouvees);
    }

    private static Territoire? Lieu(string nom, Territoire region, Territoire? division, Divisions divisions)
    {
        // « Gao (Commune) »
        nom = EntreParentheses().Replace(nom, "").Trim();
        var nu = Slug.De(nom);
        if (nom.Length == 0 || EstUneRegion().IsMatch(nu) || GenreDeDivision().IsMatch(nu))
            return null;
        var ancienne = divisions.Ancienne(region);
        return Seul(divisions.Nommes(nom).Concat(divisions.Nommes(GenreDeCommune().Replace(nu, ""))).Distinct()
            .Where(t => t.Niveau is Divisions.Localite or "commune" && (divisions.Region(t) == region || divisions.Region(t) == ancienne))
            // une localité d'un autre cercle porte seulement le même nom
            .Where(t => division is null || t.Parent is null || divisions.Par(t.Parent) is not { } dans || Divisions.EstRegion(dans) || dans == division || divisions.Successeurs(dans).Contains(division)));
    }

    // « Nioro du Sahel » est Nioro
    private static IEnumerable<Territoire> Nommes(string nu, Divisions divisions)
        => divisions.Nommes(nu).ToArray() is { Length: > 0 } exacts ? exacts : nu.IndexOf("-du-", StringComparison.Ordinal) is > 2 and var la ? divisions.Nommes(nu[..la]) : [];

    private static Territoire? Seul(IEnumerable<Territoire> territoires) => territoires.Take(2).ToArray() is [var seul] ? seul : null;
}
