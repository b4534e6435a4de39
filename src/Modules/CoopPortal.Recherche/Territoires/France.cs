using System.Text.Json;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.Extensions.Options;

namespace CoopPortal.Recherche.Territoires;

/// <summary>Un département, sa région, où est son chef-lieu, et les communes de 5 000 habitants et plus qui sont seules à porter leur nom.</summary>
public sealed record Departement(string Code, string Nom, string Region, string ChefLieu, double Lat, double Lon, IReadOnlyList<string> Communes)
{
    public string Cle => "departement-" + Slug.De(Nom);
}

/// <summary>Où est la partie française : un département sûr, ou sa seule région d'aujourd'hui.</summary>
public sealed record PlaceEnFrance(Departement? Departement, string? Region)
{
    public static string CleDeRegion(string region) => "region-" + Slug.De(region);
}

/// <summary>Les départements et régions de France, et de quoi reconnaître celui qu'une fiche nomme dans ses mots.</summary>
public sealed class France(IOptions<PortalOptions> options)
{
    private static readonly string[] _anciennes =
    [
        "Alsace", "Aquitaine", "Auvergne", "Basse-Normandie", "Bourgogne", "Centre", "Champagne-Ardenne", "Franche-Comté", "Haute-Normandie", "Languedoc-Roussillon",
        "Limousin", "Lorraine", "Midi-Pyrénées", "Nord-Pas-de-Calais", "Picardie", "Poitou-Charentes", "Rhône-Alpes",
    ];

    private readonly Lazy<Donnees> _donnees = new(() => Donnees.Lire(Path.Combine(options.Value.RecipesFolder, "data", "france-departements.json")));

    public IReadOnlyList<Departement> Departements => _donnees.Value.Departements;

    public IEnumerable<string> Regions => Departements.Select(d => d.Region).Distinct(StringComparer.Ordinal).OrderBy(Analyseur.Plier, StringComparer.Ordinal);

    /// <summary>Les noms d'avant 2016 d'une région d'aujourd'hui.</summary>
    public static IEnumerable<string> AnciensNoms(string region) => _anciennes.Where(a => Aujourdhui.Region(a) == region);

    public PlaceEnFrance Situer(FicheSituee fiche) => Situer(fiche.Fiche, fiche.Reference);

    /// <summary>Le code Insee d'abord ; puis les mots de la fiche ; puis la région que l'espace connaît.</summary>
    public PlaceEnFrance Situer(FicheIndex fiche, ReferenceFrancaise? reference)
    {
        if (reference?.CodeInsee is { Length: 5 } insee && Departements.FirstOrDefault(d => insee.StartsWith(d.Code, StringComparison.OrdinalIgnoreCase)) is { } parSonCode)
            return new PlaceEnFrance(parSonCode, parSonCode.Region);
        var place = Situer(fiche.NomFrancais, fiche.GenreFrancais, fiche.LieuFrancais);
        return place.Region is null && reference?.Region is { } region ? Situer(fiche.NomFrancais, fiche.GenreFrancais, $"{fiche.LieuFrancais} / {region}") : place;
    }

    public PlaceEnFrance Situer(string? nom, string? genre, string? lieu)
    {
        var donnees = _donnees.Value;
        var (departements, regions) = donnees.Nommes($"{lieu}{(genre is "departement" or "region" ? " / " + nom : "")}");
        var departement = departements is [var seul] ? seul : null;
        if (departements.Count == 0 && genre is not ("region" or "departement") && donnees.Commune(nom) is { } celuiDeLaCommune && (regions.Count == 0 || regions.Contains(celuiDeLaCommune.Region)))
            departement = celuiDeLaCommune;
        var region = departements.Select(d => d.Region).Concat(departement is null ? regions : [departement.Region]).Distinct(StringComparer.Ordinal).ToArray();
        return new PlaceEnFrance(departement, region is [var une] ? une : null);
    }

    private sealed class Donnees
    {
        private readonly Dictionary<string, (Departement? Departement, string? Region)> _noms = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Departement> _communes;
        private readonly int _motsAuPlus;

        private Donnees(IReadOnlyList<Departement> departements)
        {
            Departements = departements;
            _communes = departements.SelectMany(d => d.Communes.Select(c => (Nom: Slug.De(c), d))).DistinctBy(c => c.Nom, StringComparer.Ordinal).ToDictionary(c => c.Nom, c => c.d, StringComparer.Ordinal);
            foreach (var region in departements.Select(d => d.Region).Distinct(StringComparer.Ordinal))
                _noms[Slug.De(region)] = (null, region);
            foreach (var ancienne in _anciennes)
                _noms[Slug.De(ancienne)] = (null, Aujourdhui.Region(ancienne));
            (_noms["idf"], _noms["paca"]) = ((null, "Île-de-France"), (null, "Provence-Alpes-Côte d’Azur"));
            foreach (var d in departements)
            {
                // La Réunion, Mayotte, la Guadeloupe… : le département et la région ont le même nom.
                _noms[Slug.De(d.Nom)] = (d, d.Region);
                _noms[d.Code.ToLowerInvariant()] = (d, d.Region);
            }

            _motsAuPlus = _noms.Keys.Max(n => n.Count(c => c == '-') + 1);
        }

        public IReadOnlyList<Departement> Departements { get; }

        public static Donnees Lire(string fichier)
        {
            using var flux = File.OpenRead(fichier);
            return new Donnees(JsonSerializer.Deserialize<List<Departement>>(flux, JsonSerializerOptions.Web)!);
        }

        public Departement? Commune(string? nom) => nom is null ? null : _communes.GetValueOrDefault(Slug.De(nom));

        /// <summary>Les départements et les régions que nomment ces mots ; le nom le plus long l'emporte : « Pays de la Loire » n'est pas la Loire.</summary>
        public (List<Departement> Departements, List<string> Regions) Nommes(string texte)
        {
            var mots = Slug.De(texte.Length > 200 ? texte[..200] : texte).Split('-');
            var (departements, regions) = (new List<Departement>(), new List<string>());
            for (var i = 0; i < mots.Length; i++)
            {
                for (var n = Math.Min(_motsAuPlus, mots.Length - i); n > 0; n--)
                {
                    if (_noms.TryGetValue(string.Join('-', mots, i, n), out var trouve))
                    {
                        if (trouve.Departement is { } d && !departements.Contains(d))
                            departements.Add(d);
                        if (trouve.Departement is null && trouve.Region is { } r && !regions.Contains(r))
                            regions.Add(r);
                        i += n - 1;
                        break;
                    }
                }
            }

            return (departements, regions);
        }
    }
}
