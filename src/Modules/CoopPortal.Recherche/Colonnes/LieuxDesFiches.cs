using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Territoires;

namespace CoopPortal.Recherche.Colonnes;

/// <summary>
/// Où est chaque fiche, pour les facettes : la même lecture que les pages de territoire et la carte, chaque écriture d'un lieu n'étant lue qu'une fois.
/// Ce qui ne se reconnaît pas n'a ni cercle ni région : rien n'est deviné.
/// </summary>
internal sealed class LieuxDesFiches(Divisions divisions, France france)
{
    private readonly Dictionary<(string? Region, string? Lieu, string Nom), string?> _divisions = [];
    private readonly Dictionary<string, string?> _regions = new(StringComparer.Ordinal);

    /// <summary>Le cercle, la province ou le département de la partie partenaire.</summary>
    public string? Division(FicheIndex fiche)
    {
        var cle = (fiche.RegionPartenaire, fiche.LieuPartenaire, fiche.NomPartenaire);
        if (!_divisions.TryGetValue(cle, out var division))
            _divisions[cle] = division = Reperage.Situer(fiche, divisions).Division?.Nom;
        return division;
    }

    /// <summary>La région d'aujourd'hui de la partie française.</summary>
    public string? RegionFrancaise(FicheIndex fiche, ReferenceFrancaise? reference)
    {
        // Un lieu qui dit sûrement sa région la dit pour toutes les fiches qui l'écrivent ; le nom ne tranche que ce qu'il laisse en doute.
        if (fiche.LieuFrancais is not { Length: > 0 } lieu || reference?.CodeInsee is not null || fiche.GenreFrancais is "region" or "departement")
            return france.Situer(fiche, reference).Region;
        if (!_regions.TryGetValue(lieu, out var region))
            _regions[lieu] = region = france.Situer("", null, lieu).Region;
        return region ?? france.Situer(fiche, reference).Region;
    }
}
