using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Repertoire;

/// <summary>Les régions qu'un texte peut nommer, et celle qu'il nomme sûrement.</summary>
internal static partial class Territoires
{
    // par début de l'adjectif du pays : Mali d'avant 2016, Burkina Faso d'avant 2025, Sénégal de 2008
    private static readonly (string Pays, string[] Regions)[] _partenaires =
    [
        ("mali", ["Kayes", "Koulikoro", "Sikasso", "Ségou", "Mopti", "Tombouctou", "Gao", "Kidal", "Bamako"]),
        ("burkina", ["Boucle du Mouhoun", "Cascades", "Centre", "Centre-Est", "Centre-Nord", "Centre-Ouest", "Centre-Sud", "Est",
            "Hauts-Bassins", "Nord", "Plateau-Central", "Sahel", "Sud-Ouest"]),
        ("senegal", ["Dakar", "Diourbel", "Fatick", "Kaffrine", "Kaolack", "Kédougou", "Kolda", "Louga", "Matam", "Saint-Louis",
            "Sédhiou", "Tambacounda", "Thiès", "Ziguinchor"]),
    ];

    // régions françaises d'avant et d'après 2016
    private static readonly string[] _francaises =
    [
        "Alsace", "Aquitaine", "Auvergne", "Basse-Normandie", "Bourgogne", "Bretagne", "Champagne-Ardenne", "Corse",
        "Franche-Comté", "Haute-Normandie", "Île-de-France", "Languedoc-Roussillon", "Limousin", "Lorraine", "Midi-Pyrénées",
        "Nord-Pas-de-Calais", "Pays de la Loire", "Picardie", "Poitou-Charentes", "Provence-Alpes-Côte d’Azur", "Rhône-Alpes",
        "Auvergne-Rhône-Alpes", "Bourgogne-Franche-Comté", "Centre-Val de Loire", "Grand Est", "Hauts-de-France", "Normandie",
        "Nouvelle-Aquitaine", "Occitanie",
    ];

    private static readonly Dictionary<string, string> _abreges = new(StringComparer.Ordinal)
    {
        ["idf"] = "Île-de-France",
        ["paca"] = "Provence-Alpes-Côte d’Azur",
    };

    // « Centre » est un mot de trop de lieux : il n'est la région que seul entre deux barres, ou après « région »
    private const string _centre = "Centre";
    private static readonly char[] _separateurs = ['/', ',', ';', '(', ')'];

    [GeneratedRegex(@"\b(?:region|assemblee regionale|conseil regional)s?(?: administrative)?(?: de la| de l| de| du| d)? (?<nom>.{1,40})", RegexOptions.CultureInvariant)]
    private static partial Regex RegionDe();

    /// <summary>La région nommée par le territoire, ou par le nom quand la collectivité est une région.</summary>
    public static string? Region(Cote cote, string? adjectif, string? territoire, string? nom)
    {
        var connues = cote == Cote.Francais ? _francaises : DuPays(adjectif);
        string[] apresRegion = cote == Cote.Francais ? [.. connues, _centre] : connues;
        var mots = Pliage.Mots(territoire ?? "");
        if (RegionDe().Match(mots) is { Success: true } region && Nommees(apresRegion, region.Groups["nom"].Value, auDebut: true) is [.., var dite])
            return dite;
        if (RegionDe().Match(Pliage.Mots(nom ?? "")) is { Success: true } titre && Nommees(apresRegion, titre.Groups["nom"].Value, auDebut: true) is [.., var propre])
            return propre;
        var nommees = Nommees(connues, mots, auDebut: false);
        if (nommees.Count == 0 && cote == Cote.Francais)
            nommees = [.. mots.Split(' ').Where(_abreges.ContainsKey).Select(m => _abreges[m]).Distinct(StringComparer.Ordinal)];
        if (nommees.Count == 0)
            nommees = [.. (territoire ?? "").Split(_separateurs).Select(Pliage.Mots).SelectMany(s => apresRegion.Where(r => SEcrit(s, Pliage.Mots(r)))).Distinct(StringComparer.Ordinal)];
        return nommees.Count == 1 ? nommees[0] : null;
    }

    // une ou deux lettres d'écart, dans un nom assez long pour qu'il n'y en ait pas d'autre
    private static bool SEcrit(string segment, string region)
        => segment == region || segment.Length is > 6 and < 60 && Math.Abs(segment.Length - region.Length) <= 2 && segment[0] == region[0]
            && Appariement.Distance(segment, region) <= (region.Length >= 14 ? 2 : region.Length >= 7 ? 1 : 0);

    private static string[] DuPays(string? adjectif)
        => Array.Find(_partenaires, p => adjectif?.StartsWith(p.Pays, StringComparison.Ordinal) == true).Regions ?? [];

    private static List<string> Nommees(string[] connues, string mots, bool auDebut)
    {
        var borne = $" {mots} ";
        var trouvees = connues.Where(r => auDebut
            ? borne.StartsWith($" {Pliage.Mots(r)} ", StringComparison.Ordinal)
            : borne.Contains($" {Pliage.Mots(r)} ", StringComparison.Ordinal)).ToList();
        // « Auvergne-Rhône-Alpes » contient « Auvergne » et « Rhône-Alpes » : le plus long l'emporte
        return [.. trouvees.Where(r => !trouvees.Exists(autre => autre.Length > r.Length && Pliage.Mots(autre).Contains(Pliage.Mots(r), StringComparison.Ordinal)))];
    }
}
