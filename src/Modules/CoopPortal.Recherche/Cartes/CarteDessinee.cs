using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Territoires;
using static CoopPortal.Recherche.Langues.Mots;

namespace CoopPortal.Recherche.Cartes;

/// <summary>Une région du dessin. <c>Teinte</c> de 0 (personne) à 4.</summary>
public sealed record RegionDessinee(ContourDeRegion Contour, string Nom, string Adresse, int Nombre, int Teinte)
{
    public string Titre => T("{0} : {1}", Nom, Nombre == 0 ? T("personne encore") : EnMots.Partenariats(Nombre));
}

/// <summary>La carte d'un pays, prête à écrire, et ce qu'il faut pour dire la même chose en mots.</summary>
public sealed record CarteDessinee(FondDeCarte Fond, IReadOnlyList<RegionDessinee> Regions, IReadOnlyList<Marque> Marques, Lecture Lecture)
{
    public required PaysSitue Pays { get; init; }

    /// <summary>Situées dans une région, mais dont le lieu n'est pas dans nos données.</summary>
    public required IReadOnlyList<FicheSituee> SansPoint { get; init; }

    /// <summary>Une marque par lieu, et non par partenariat.</summary>
    public required bool ParLieu { get; init; }

    /// <summary>Le nom de chaque région assez grande pour le porter, là où il couvre le moins de marques.</summary>
    public IEnumerable<(string Nom, int X, int Y)> Etiquettes => Regions.Where(r => r.Contour.Rayon >= RayonAuMoins).Select(r => Etiquette(Pays.Divisions.Par(r.Contour.Cle)!.Nom, r.Contour));

    private const int RayonAuMoins = 14;

    private (string Nom, int X, int Y) Etiquette(string nom, ContourDeRegion contour)
    {
        var (demi, jeu) = (nom.Length * 3.6, contour.Rayon * 3 / 4);
        var place = (from dy in Enumerable.Range(-3, 7)
                     from dx in Enumerable.Range(-2, 5)
                     let x = contour.X + (dx * jeu / 2)
                     let y = contour.Y + 5 + (dy * jeu / 3)
                     orderby Marques.Count(m => Math.Abs(m.X - x) < demi + (m.Taille / 2) && Math.Abs(m.Y - y + 5) < 7 + (m.Taille / 2)), (dx * dx) + (dy * dy)
                     select (x, y)).First();
        return (nom, place.x, place.y);
    }

    /// <summary>Les domaines que les marques montrent, dans l'ordre de la taxonomie.</summary>
    public IEnumerable<(string Cle, string Libelle)> DomainesMontres => Pays.Domaines.Where(d => Marques.Any(m => m.Forme == "d-" + d.Cle));
}

/// <summary>Dessine la carte de l'espace : ses régions teintées par leur nombre de partenariats, et une marque pour chacun.</summary>
public sealed class DessinDeCarte(FichesSituees fiches, ContenuDesFiches contenus, FondsDeCarte fonds, TenantContext tenant, TimeProvider clock)
{
    /// <returns>null quand l'espace n'a pas de fond de carte.</returns>
    public async Task<CarteDessinee?> DessinerAsync(Lecture lecture, CancellationToken cancellation)
        => fonds.De(tenant.Required) is null ? null : await DessinerAsync(await fiches.LireAsync(cancellation), lecture, cancellation);

    public async Task<CarteDessinee?> DessinerAsync(PaysSitue pays, Lecture lecture, CancellationToken cancellation)
    {
        if (fonds.De(tenant.Required) is not { } fond)
            return null;
        var marques = new Marques(fond, pays, new Points(fond, pays.Divisions), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var (placees, sans) = marques.Placer();
        var parLieu = placees.Count > Cartes.Marques.UneAUneAuPlus;
        return new CarteDessinee(
            fond,
            [.. fond.Regions.Regions.Select(c => Region(c, pays)).OfType<RegionDessinee>()],
            parLieu ? Cartes.Marques.ParLieu(placees, pays.Divisions) : marques.Une(placees, lecture, await contenus.CompterAsync(cancellation)),
            lecture)
        {
            Pays = pays,
            SansPoint = sans,
            ParLieu = parLieu,
        };
    }

    public static int Teinte(int nombre) => nombre switch { 0 => 0, < 3 => 1, < 6 => 2, < 10 => 3, _ => 4 };

    // Le dessin suit l'ancien découpage : ce qui est dans une région neuve compte dans celle dont elle est sortie.
    private static RegionDessinee? Region(ContourDeRegion contour, PaysSitue pays)
    {
        if (pays.Divisions.Par(contour.Cle) is not { } region)
            return null;
        var nombre = pays.Fiches.Count(f => f.Situation.Region is { } r && (r == region || pays.Divisions.Ancienne(r) == region));
        return new RegionDessinee(contour, EnMots.Nom(region), EnMots.Adresse(region), nombre, Teinte(nombre));
    }
}
