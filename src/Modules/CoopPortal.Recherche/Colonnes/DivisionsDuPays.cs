using System.Text.RegularExpressions;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Recherche.Colonnes;

/// <summary>
/// Le cercle, la province ou le département que dit le lieu de la partie partenaire. Deux divisions de même nom dans deux régions
/// ne se tranchent que par la région de la fiche ; un doute ne donne rien.
/// </summary>
internal sealed partial class DivisionsDuPays
{
    private static readonly string[] _niveaux = ["cercle", "province", "departement"];
    private readonly ILookup<string, (string Nom, string? Region)> _divisions;
    private readonly Dictionary<(string? Lieu, string Nom, string? Region), string?> _lues = [];

    public DivisionsDuPays(IReadOnlyList<Territoire> territoires)
    {
        var parCle = territoires.ToDictionary(t => t.Cle, StringComparer.Ordinal);
        var divisions = territoires.Where(t => _niveaux.Contains(t.Niveau, StringComparer.Ordinal))
            .SelectMany(t => t.AnciensNoms.Append(t.Nom).Select(nom => (Cle: Nu(nom), t.Nom, Region: Region(t))));
        // une ville situe son cercle
        var localites = territoires.Where(t => t.Niveau == "localite" && t.Parent is not null && parCle.TryGetValue(t.Parent, out var dans) && _niveaux.Contains(dans.Niveau, StringComparer.Ordinal))
            .Select(t => (Cle: Nu(t.Nom), parCle[t.Parent!].Nom, Region: Region(parCle[t.Parent!])));
        _divisions = divisions.Concat(localites).Distinct().ToLookup(d => d.Cle, d => (d.Nom, d.Region), StringComparer.Ordinal);

        string? Region(Territoire t) => t.Parent is { } parent && parCle.TryGetValue(parent, out var region) ? region.Nom : null;
    }

    /// <param name="lieu">« Cercle de Koutiala/Région de Sikasso ».</param>
    /// <param name="nom">la collectivité : « Cercle de Yélimané », « Koutiala ».</param>
    public string? De(string? lieu, string nom, string? region)
    {
        if (!_lues.TryGetValue((lieu, nom, region), out var division))
            _lues[(lieu, nom, region)] = division = Lire(lieu, nom, region);
        return division;
    }

    private string? Lire(string? lieu, string nom, string? region)
    {
        var cites = Morceaux().Split(lieu ?? "").Where(m => !Slug.De(m).StartsWith("region", StringComparison.Ordinal)).Select(Nu).Where(m => m.Length > 1).ToList();
        // « Koutiala / Sikasso » : le nom de la région, dit à côté, n'est pas celui de son cercle
        if (cites.Count > 1)
            cites.RemoveAll(c => region is not null && c == Nu(region));
        foreach (var cle in cites.Append(Nu(nom)))
        {
            var noms = _divisions[cle].Where(d => region is null || d.Region == region).Select(d => d.Nom).Distinct(StringComparer.Ordinal).Take(2).ToList();
            if (noms.Count == 0)
                noms = _divisions[cle].Select(d => d.Nom).Distinct(StringComparer.Ordinal).Take(2).ToList();
            if (noms is [var seule])
                return seule;
        }

        return null;
    }

    private static string Nu(string nom) => Prefixe().Replace(Slug.De(nom), "");

    [GeneratedRegex("^(?:conseil-de-)?(?:region|cercle|province|departement|commune-rurale|commune-urbaine|commune|assemblee-regionale)-(?:de-la-|de-|du-|des-|d-)?", RegexOptions.CultureInvariant)]
    private static partial Regex Prefixe();

    [GeneratedRegex(@"[/,;()]| [-–] |(?=\b(?:[Rr]égion|[Cc]ercle|[Pp]rovince|[Cc]ommune)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Morceaux();
}
