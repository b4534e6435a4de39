using System.Text.RegularExpressions;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Recherche.Colonnes;

/// <summary>
/// La région française d'aujourd'hui que dit un lieu comme on l'écrit : « Essonne / IDF », « Haut-Rhin, Région Alsace », « Yvelines (78) ».
/// Ce qui ne se reconnaît pas n'a pas de région : rien n'est deviné.
/// </summary>
internal sealed partial class RegionsDeFrance
{
    private static readonly (string Region, string Departements)[] _regions =
    [
        ("Auvergne-Rhône-Alpes", "01 Ain,03 Allier,07 Ardèche,15 Cantal,26 Drôme,38 Isère,42 Loire,43 Haute-Loire,63 Puy-de-Dôme,69 Rhône,73 Savoie,74 Haute-Savoie"),
        ("Bourgogne-Franche-Comté", "21 Côte-d’Or,25 Doubs,39 Jura,58 Nièvre,70 Haute-Saône,71 Saône-et-Loire,89 Yonne,90 Territoire de Belfort"),
        ("Bretagne", "22 Côtes-d’Armor,29 Finistère,35 Ille-et-Vilaine,56 Morbihan"),
        ("Centre-Val de Loire", "18 Cher,28 Eure-et-Loir,36 Indre,37 Indre-et-Loire,41 Loir-et-Cher,45 Loiret"),
        ("Corse", "2a Corse-du-Sud,2b Haute-Corse"),
        ("Grand Est", "08 Ardennes,10 Aube,51 Marne,52 Haute-Marne,54 Meurthe-et-Moselle,55 Meuse,57 Moselle,67 Bas-Rhin,68 Haut-Rhin,88 Vosges"),
        ("Hauts-de-France", "02 Aisne,59 Nord,60 Oise,62 Pas-de-Calais,80 Somme"),
        ("Île-de-France", "75 Paris,77 Seine-et-Marne,78 Yvelines,91 Essonne,92 Hauts-de-Seine,93 Seine-Saint-Denis,94 Val-de-Marne,95 Val-d’Oise,00 IDF"),
        ("Normandie", "14 Calvados,27 Eure,50 Manche,61 Orne,76 Seine-Maritime"),
        ("Nouvelle-Aquitaine", "16 Charente,17 Charente-Maritime,19 Corrèze,23 Creuse,24 Dordogne,33 Gironde,40 Landes,47 Lot-et-Garonne,64 Pyrénées-Atlantiques,79 Deux-Sèvres,86 Vienne,87 Haute-Vienne"),
        ("Occitanie", "09 Ariège,11 Aude,12 Aveyron,30 Gard,31 Haute-Garonne,32 Gers,34 Hérault,46 Lot,48 Lozère,65 Hautes-Pyrénées,66 Pyrénées-Orientales,81 Tarn,82 Tarn-et-Garonne"),
        ("Pays de la Loire", "44 Loire-Atlantique,49 Maine-et-Loire,53 Mayenne,72 Sarthe,85 Vendée"),
        ("Provence-Alpes-Côte d’Azur", "04 Alpes-de-Haute-Provence,05 Hautes-Alpes,06 Alpes-Maritimes,13 Bouches-du-Rhône,83 Var,84 Vaucluse,00 PACA"),
        ("Guadeloupe", "971 Guadeloupe"), ("Martinique", "972 Martinique"), ("Guyane", "973 Guyane"), ("La Réunion", "974 La Réunion"), ("Mayotte", "976 Mayotte"),
    ];

    private static readonly string[] _anciennes =
    [
        "Alsace", "Champagne-Ardenne", "Lorraine", "Aquitaine", "Limousin", "Poitou-Charentes", "Auvergne", "Rhône-Alpes", "Bourgogne", "Franche-Comté",
        "Languedoc-Roussillon", "Midi-Pyrénées", "Nord-Pas-de-Calais", "Picardie", "Basse-Normandie", "Haute-Normandie", "Centre",
    ];

    // « Loire » n'est ni « Pays de la Loire » ni « Loire-Atlantique » : le nom le plus long d'abord.
    private static readonly (string Cle, string Region)[] _parNom = [.. _regions
        .SelectMany(r => r.Departements.Split(',').Select(d => (Nom: d[(d.IndexOf(' ', StringComparison.Ordinal) + 1)..], r.Region)).Append((Nom: r.Region, r.Region)))
        .Concat(_anciennes.Select(a => (Nom: a, Region: Aujourdhui.Region(a)!)))
        .Select(n => (Cle: Cle(n.Nom), n.Region)).DistinctBy(n => n.Cle).OrderByDescending(n => n.Cle.Length)];

    private static readonly Dictionary<string, string> _parNumero = _regions
        .SelectMany(r => r.Departements.Split(',').Select(d => (Numero: d[..d.IndexOf(' ', StringComparison.Ordinal)], r.Region))).Where(n => n.Numero != "00")
        .ToDictionary(n => n.Numero, n => n.Region, StringComparer.Ordinal);

    private readonly Dictionary<string, string?> _lus = new(StringComparer.Ordinal);

    public string? De(string? lieu)
    {
        if (string.IsNullOrWhiteSpace(lieu))
            return null;
        if (!_lus.TryGetValue(lieu, out var region))
            _lus[lieu] = region = Lire(Cle(lieu));
        return region;
    }

    private static string? Lire(string cle)
    {
        foreach (var (nom, region) in _parNom)
        {
            if (cle.Contains(nom, StringComparison.Ordinal))
                return region;
        }

        return Numero().Match(cle) is { Success: true } numero ? _parNumero.GetValueOrDefault(numero.Groups[1].Value) : null;
    }

    // « Meurthe et Moselle » et « Meurthe-et-Moselle », « Ile de France » : les mots, bornés par des espaces
    private static string Cle(string nom) => $" {string.Join(' ', Analyseur.Termes(nom))} ";

    [GeneratedRegex(" ([0-9]{2,3}|2[ab]) ", RegexOptions.CultureInvariant)]
    private static partial Regex Numero();
}
