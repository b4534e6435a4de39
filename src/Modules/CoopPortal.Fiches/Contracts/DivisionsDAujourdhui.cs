using System.Text.RegularExpressions;
using CoopPortal.Core.Texte;

namespace CoopPortal.Fiches.Contracts;

/// <summary>
/// La région où se trouve aujourd'hui un cercle, une province ou une région d'un vieux livre, d'après les territoires de la recette :
/// leurs anciens noms, leurs dates et leurs successeurs. Un doute, ou deux successeurs dans deux régions, ne donnent rien.
/// </summary>
public sealed partial class DivisionsDAujourdhui
{
    private readonly Dictionary<string, Territoire> _parCle;
    private readonly ILookup<string, Territoire> _parNom;

    public DivisionsDAujourdhui(IEnumerable<Territoire> territoires)
    {
        _parCle = territoires.ToDictionary(t => t.Cle, StringComparer.Ordinal);
        _parNom = _parCle.Values.SelectMany(t => t.AnciensNoms.Append(t.Nom).Select(n => (Nom: Nu(n), Territoire: t))).Distinct().ToLookup(p => p.Nom, p => p.Territoire);
    }

    [GeneratedRegex("^(?:conseil-de-)?(?:region|cercle|province|departement|commune|assemblee-regionale)-(?:de-la-|de-|du-|des-|d-)?", RegexOptions.CultureInvariant)]
    private static partial Regex Division();

    [GeneratedRegex(@"[/,;()]| [-–] |(?=\b(?:[Rr]égion|[Cc]ercle|[Pp]rovince|[Cc]ommune)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex EntreDeuxDivisions();

    /// <param name="territoire">« Cercle de Koutiala/Région de Sikasso », « Koutiala ».</param>
    /// <param name="region">« Sikasso », comme imprimée.</param>
    /// <returns>le nom de la région d'aujourd'hui ; null quand il n'a pas changé, ou n'est pas sûr.</returns>
    public string? Region(string? territoire, string? region)
    {
        var ancienne = Seul(_parNom[Nu(region)].Where(t => t.Niveau == "region" && t.Jusqua is null));
        if (ancienne is null)
        {
            return null;
        }

        // « Koutiala / Sikasso » : le nom de la région, dit à côté, n'est pas celui de son cercle
        var division = SansLaRegion(EntreDeuxDivisions().Split(territoire ?? "").SelectMany(d => _parNom[Nu(d)]).Distinct()
            .Where(t => t.Niveau is "cercle" or "province" or "departement" && t.Depuis is null && t.Parent == ancienne.Cle).ToList(), ancienne);
        var actuelle = division is { Successeurs.Count: > 0 }
            ? Seul(division.Successeurs.Select(s => _parCle.GetValueOrDefault(s)?.Parent).Distinct(StringComparer.Ordinal).Select(p => p is null ? null : _parCle.GetValueOrDefault(p)).OfType<Territoire>())
            : ancienne;
        return actuelle is null || Nu(actuelle.Nom) == Nu(region) ? null : actuelle.Nom;
    }

    private static Territoire? SansLaRegion(List<Territoire> divisions, Territoire region)
        => Seul(divisions.Count > 1 ? divisions.Where(d => Nu(d.Nom) != Nu(region.Nom)) : divisions);

    private static Territoire? Seul(IEnumerable<Territoire> territoires) => territoires.Take(2).ToArray() is [var seul] ? seul : null;

    private static string Nu(string? nom) => nom is null ? "" : Division().Replace(Slug.De(nom), "");
}
