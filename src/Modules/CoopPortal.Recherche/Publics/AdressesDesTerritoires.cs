using CoopPortal.Core.Publics;
using CoopPortal.Recherche.Territoires;

namespace CoopPortal.Recherche.Publics;

/// <summary>Les cartes, les chiffres, les calendriers et les territoires. D'un territoire où personne ne travaille, seule la région se donne à lire.</summary>
internal sealed class AdressesDesTerritoires(FichesSituees fiches, France france) : IAdressesPubliques
{
    private static readonly string[] _pages = ["/carte", "/carte/liens", "/chiffres", "/qui-fait-quoi-ou", "/calendriers/conventions", "/calendriers/missions", "/territoires", "/territoires/france"];

    public async Task<IReadOnlyList<AdressePublique>> LireAsync(CancellationToken cancellation)
    {
        var pays = await fiches.LireAsync(cancellation);
        var places = pays.Fiches.Select(france.Situer).ToList();
        var ici = pays.Divisions.Regions.Concat(pays.Fiches.SelectMany(f => f.Situation.Toutes(pays.Divisions))).Select(t => t.Cle);
        var enFrance = places.Select(p => p.Region).OfType<string>().Select(PlaceEnFrance.CleDeRegion).Concat(places.Select(p => p.Departement).OfType<Departement>().Select(d => d.Cle));
        return [.. _pages.Concat(Ranger(ici).Select(cle => $"/territoires/{cle}")).Concat(Ranger(enFrance).Select(cle => $"/territoires/france/{cle}")).Select(chemin => new AdressePublique(chemin))];
    }

    private static IOrderedEnumerable<string> Ranger(IEnumerable<string> cles) => cles.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
