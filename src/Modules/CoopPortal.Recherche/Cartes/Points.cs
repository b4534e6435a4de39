using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Territoires;

namespace CoopPortal.Recherche.Cartes;

/// <summary>Le point où se place un partenariat, d'après les lieux que la recette connaît.</summary>
internal sealed class Points(FondDeCarte fond, Divisions divisions)
{
    /// <summary>La commune ; à défaut le chef-lieu du cercle, qui porte son nom. Une région entière n'a pas de point.</summary>
    public (string? Cle, double Lat, double Lon) De(Situation situation)
    {
        foreach (var territoire in new[] { situation.Lieu, situation.Division }.OfType<Territoire>())
        {
            var localite = territoire.Niveau == Divisions.Localite ? territoire
                : divisions.Nommes(territoire.Nom).FirstOrDefault(t => t.Niveau == Divisions.Localite && divisions.Region(t) is var r && (r == situation.Region || r == divisions.Ancienne(situation.Region!)));
            if (localite is not null && fond.Lieux.TryGetValue(localite.Cle, out var point))
                return (localite.Cle, point.Lat, point.Lon);
        }

        // le district n'a qu'une ville, qui porte son nom
        return situation.Region is { Niveau: "district" } district && divisions.Nommes(district.Nom[(district.Nom.LastIndexOf(' ') + 1)..]).FirstOrDefault(t => t.Niveau == Divisions.Localite) is { } ville && fond.Lieux.TryGetValue(ville.Cle, out var ici)
            ? (ville.Cle, ici.Lat, ici.Lon) : (null, 0, 0);
    }
}
