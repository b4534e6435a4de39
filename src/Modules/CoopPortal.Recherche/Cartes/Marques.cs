using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Chercher;
using CoopPortal.Recherche.Territoires;
using Microsoft.EntityFrameworkCore;
using static CoopPortal.Recherche.Langues.Mots;

namespace CoopPortal.Recherche.Cartes;

/// <summary>Ce que les marques disent : la fraîcheur de la fiche, ou son premier domaine.</summary>
public enum Lecture
{
    Fraicheur,
    Domaine,
}

/// <summary>Une marque de la carte : sa forme (<c>f-…</c> ou <c>d-…</c>), sa taille, sa place, où elle mène.</summary>
public sealed record Marque(double X, double Y, int Taille, string Forme, string Titre, string Adresse);

/// <summary>Combien chaque fiche tient : ses domaines, ses conventions, ses projets et ses missions que tout le monde lit.</summary>
public sealed class ContenuDesFiches(TenantDb db, TimeProvider clock)
{
    public async Task<IReadOnlyDictionary<Guid, int>> CompterAsync(CancellationToken cancellation)
    {
        var jour = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        // La carte est la même pour tous : une mission réservée aux membres n'y grossit aucune marque.
        var comptes = await db.Set<FicheDomaine>().Select(d => d.ItemId)
            .Concat(db.Set<ConventionIndex>().Select(c => c.FicheItemId))
            .Concat(db.Set<MissionIndex>().Lisibles(Core.Access.Role.Visiteur, jour).Select(m => m.FicheItemId))
            .Concat(db.Set<ProjetIndex>().Where(p => p.FicheItemId != null).Select(p => p.FicheItemId!.Value))
            .GroupBy(id => id).Select(g => new { g.Key, Nombre = g.Count() }).ToListAsync(cancellation);
        return comptes.ToDictionary(c => c.Key, c => c.Nombre);
    }
}

/// <summary>Pose les marques sur le plan, sans qu'aucune en couvre une autre.</summary>
internal sealed class Marques(FondDeCarte fond, PaysSitue pays, Points points, DateOnly jour)
{
    public const int UneAUneAuPlus = 120;

    /// <summary>Les fiches que la carte place, et celles qu'on ne sait pas placer à un point.</summary>
    public (IReadOnlyList<(FicheSituee Fiche, string Lieu, double X, double Y)> Placees, IReadOnlyList<FicheSituee> SansPoint) Placer()
    {
        var placees = new List<(FicheSituee, string, double, double)>();
        var sans = new List<FicheSituee>();
        foreach (var fiche in pays.Fiches.Where(f => f.Situation.Region is not null))
        {
            if (points.De(fiche.Situation) is ({ } cle, var lat, var lon) && fond.Regions.Placer(lat, lon) is var (x, y) && fond.Regions.Tient(x, y))
                placees.Add((fiche, cle, x, y));
            else
                sans.Add(fiche);
        }

        return (placees, sans);
    }

    public IReadOnlyList<Marque> Une(IReadOnlyList<(FicheSituee Fiche, string Lieu, double X, double Y)> placees, Lecture lecture, IReadOnlyDictionary<Guid, int> contenus)
    {
        var marques = new List<Marque>();
        foreach (var (fiche, _, x, y) in placees.OrderByDescending(p => Taille(contenus.GetValueOrDefault(p.Fiche.Fiche.ItemId))))
        {
            var taille = Taille(contenus.GetValueOrDefault(fiche.Fiche.ItemId));
            var (px, py) = Ecarter(x, y, taille, marques);
            marques.Add(new Marque(px, py, taille, lecture == Lecture.Fraicheur ? FormeDeFraicheur(fiche.Fiche) : "d-" + (fiche.Domaines.Count > 0 ? fiche.Domaines[0] : "autre"), fiche.Fiche.Titre, $"~/fiches/{fiche.Fiche.Slug}"));
        }

        return marques;
    }

    /// <summary>Une marque par lieu, quand les fiches sont trop nombreuses pour en avoir chacune une.</summary>
    public static IReadOnlyList<Marque> ParLieu(IReadOnlyList<(FicheSituee Fiche, string Lieu, double X, double Y)> placees, Divisions divisions)
        => [.. placees.GroupBy(p => p.Lieu, StringComparer.Ordinal).Select(g => new Marque(g.First().X, g.First().Y, g.Count() switch { < 3 => 8, < 10 => 12, < 30 => 16, _ => 22 }, "f-plein",
            T("{0} : {1}", divisions.Par(g.Key)?.Nom, EnMots.Partenariats(g.Count())), $"~/territoires/{g.Key}"))];

    public string FormeDeFraicheur(FicheIndex fiche)
        => "f-" + new Tranches(jour).De(fiche.VerifieLe) switch
        {
            "moins-d-un-an" => "plein",
            "un-a-deux-ans" => "demi",
            "plus-ancien" => "vide",
            _ => "croix",
        };

    private static int Taille(int contenu) => contenu switch { < 3 => 8, < 6 => 11, _ => 14 };

    // En spirale autour du lieu, jusqu'à la première place libre.
    private (double X, double Y) Ecarter(double x, double y, int taille, List<Marque> marques)
    {
        for (var pas = 0; pas < 400; pas++)
        {
            var (angle, rayon) = (pas * 2.4, Math.Sqrt(pas) * 4.2);
            var (px, py) = (x + (Math.Cos(angle) * rayon), y + (Math.Sin(angle) * rayon));
            var bord = taille / 2.0;
            if (px < bord || py < bord || px > fond.Regions.Largeur - bord || py > fond.Regions.Hauteur - bord)
                continue;
            if (marques.TrueForAll(m => Math.Max(Math.Abs(m.X - px), Math.Abs(m.Y - py)) >= ((m.Taille + taille) / 2.0) + 1))
                return (px, py);
        }

        return (x, y);
    }
}
