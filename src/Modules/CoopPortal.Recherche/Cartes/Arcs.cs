using System.Globalization;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Territoires;
using static CoopPortal.Recherche.Langues.Mots;

namespace CoopPortal.Recherche.Cartes;

/// <summary>Un arc entre un département, ou une région, de France et un lieu du pays.</summary>
public sealed record Arc(double X1, double Y1, double X2, double Y2, int Nombre, string Titre, string Adresse)
{
    public string Trace
    {
        get
        {
            // La courbe s'écarte du côté de l'océan d'un huitième de sa longueur.
            var (dx, dy) = (X2 - X1, Y2 - Y1);
            return string.Create(CultureInfo.InvariantCulture, $"M{X1:0} {Y1:0}Q{((X1 + X2) / 2) - (dy / 8):0} {((Y1 + Y2) / 2) + (dx / 8):0} {X2:0} {Y2:0}");
        }
    }

    public string Epaisseur => Nombre switch { 1 => "1", < 4 => "1.8", < 10 => "2.8", _ => "4" };
}

/// <summary>Une région de France, et vers où partent ses partenariats.</summary>
public sealed record Depart(string? Region, int Nombre, IReadOnlyList<(Territoire? Region, int Nombre)> Vers);

/// <summary>Relie la France et le pays, et dit ce qu'on n'a pas su relier.</summary>
public sealed record CarteDesLiens(PlanDesArcs Plan, FondDeCarte Fond, IReadOnlyList<Arc> Arcs, IReadOnlyList<Depart> Departs, IReadOnlyList<FicheSituee> SansArc)
{
    public const int UnAUnAuPlus = 150;

    public static CarteDesLiens De(FondDeCarte fond, PaysSitue pays, France france)
    {
        var (plan, points) = (fond.Arcs, new Points(fond, pays.Divisions));
        var liens = pays.Fiches.Select(f => (Fiche: f, Place: france.Situer(f))).Select(l => (l.Fiche, l.Place, Bouts: Bouts(l.Fiche, l.Place, plan, points, fond, pays.Divisions, france))).ToList();
        var relies = liens.Where(l => l.Bouts is not null).ToList();
        // Trop de partenariats pour un arc chacun : un arc par paire de régions.
        var groupes = relies.GroupBy(l => relies.Count > UnAUnAuPlus ? (l.Place.Region!, l.Fiche.Situation.Region!.Cle) : (l.Place.Departement?.Cle ?? l.Place.Region!, l.Bouts!.Value.Lieu));
        return new CarteDesLiens(
            plan,
            fond,
            [.. groupes.Select(g => UnArc([.. g.Select(l => (l.Fiche, l.Place, l.Bouts!.Value))])).OrderByDescending(a => a.Nombre)],
            [.. liens.GroupBy(l => l.Place.Region).Select(g => new Depart(g.Key, g.Count(), [.. g.GroupBy(l => l.Fiche.Situation.Region).Select(v => (v.Key, v.Count())).OrderByDescending(v => v.Item2)]))
                .OrderBy(d => d.Region is null).ThenByDescending(d => d.Nombre).ThenBy(d => d.Region, StringComparer.Ordinal)],
            [.. liens.Where(l => l.Bouts is null).Select(l => l.Fiche)]);
    }

    private static Arc UnArc(List<(FicheSituee Fiche, PlaceEnFrance Place, (double X1, double Y1, double X2, double Y2, string Lieu) Bouts)> liens)
    {
        var (fiche, place, b) = liens[0];
        return liens.Count == 1
            ? new Arc(b.X1, b.Y1, b.X2, b.Y2, 1, fiche.Fiche.Titre, $"~/fiches/{fiche.Fiche.Slug}")
            : new Arc(b.X1, b.Y1, b.X2, b.Y2, liens.Count, T("{0} : {1}", place.Departement?.Nom ?? place.Region, EnMots.Partenariats(liens.Count)), $"~/territoires/france/{place.Departement?.Cle ?? PlaceEnFrance.CleDeRegion(place.Region!)}");
    }

    // Un département part de son chef-lieu, une région du milieu de ses chefs-lieux ; au pays, une région entière se touche en son milieu.
    private static (double X1, double Y1, double X2, double Y2, string Lieu)? Bouts(FicheSituee fiche, PlaceEnFrance place, PlanDesArcs plan, Points points, FondDeCarte fond, Divisions divisions, France france)
    {
        if (place.Region is null || fiche.Situation.Region is not { } region)
            return null;
        var departs = place.Departement is { } departement ? [departement] : france.Departements.Where(d => d.Region == place.Region).ToList();
        var (x1, y1) = plan.Placer(departs.Average(d => d.Lat), departs.Average(d => d.Lon));
        var (x2, y2, lieu) = points.De(fiche.Situation) is ({ } cle, var lat, var lon) ? Ici(plan.Placer(lat, lon), cle) : Milieu(divisions.Ancienne(region) ?? region, plan, fond);
        return plan.Tient(x1, y1) && plan.Tient(x2, y2) ? (x1, y1, x2, y2, lieu) : null;
    }

    private static (double X, double Y, string Lieu) Ici((double X, double Y) point, string lieu) => (point.X, point.Y, lieu);

    private static (double X, double Y, string Lieu) Milieu(Territoire region, PlanDesArcs plan, FondDeCarte fond)
        => fond.Regions.Regions.FirstOrDefault(r => r.Cle == region.Cle) is { } contour
            ? Ici(plan.Placer(fond.Regions.Nord - (contour.Y / fond.Regions.EchelleY), fond.Regions.Ouest + (contour.X / fond.Regions.EchelleX)), region.Cle)
            : (-1, -1, region.Cle);
}
