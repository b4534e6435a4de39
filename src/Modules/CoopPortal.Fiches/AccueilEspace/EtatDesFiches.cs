using System.Linq.Expressions;
using CoopPortal.Core.Data;
using CoopPortal.Core.Langues;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Sections;
using Microsoft.EntityFrameworkCore;
using static CoopPortal.Fiches.Langues.Mots;

namespace CoopPortal.Fiches.AccueilEspace;

/// <summary>Les fiches d'une région ; <c>Nom</c> vide pour celles dont la région n'est pas dite.</summary>
public sealed record AgesDeRegion(string Nom, Ages Ages);

/// <summary>Une fiche à montrer, avec la collectivité qui l'a vérifiée en dernier et le jour, s'il y en a eu une.</summary>
public sealed record DerniereFiche(string Slug, string Gauche, string Droite, string? Verificatrice, DateOnly? VerifieeLe)
{
    /// <summary>La date écrite en tête de la fiche ; tout ce qu'on en sait quand personne ne l'a vérifiée.</summary>
    public DateOnly? DateMiseAJour { get; init; }

    /// <summary>« Vérifiée par Alençon il y a 3 mois », « Mise à jour le 10 avril 2006, jamais vérifiée ».</summary>
    public string Age(DateOnly aujourdhui) => (VerifieeLe, DateMiseAJour) switch
    {
        ({ } jour, _) when Verificatrice is { } nom => T("Vérifiée par {0} {1}", nom, Ecrit.IlYA(jour, aujourdhui)),
        ({ } jour, _) => T("Vérifiée {0}", Ecrit.IlYA(jour, aujourdhui)),
        (_, { } jour) => T("Datée du {0}, jamais vérifiée", Ecrit.Date(jour)),
        _ => T("Sans date, jamais vérifiée"),
    };
}

/// <summary>Ce que tient un espace, compté dans sa base.</summary>
public sealed record Bilan(IReadOnlyList<AgesDeRegion> Regions, int Souches, string? Archive, IReadOnlyList<DerniereFiche> Dernieres)
{
    /// <summary>Celles qui attendent depuis le plus longtemps qu'une de leurs collectivités les relise.</summary>
    public IReadOnlyList<DerniereFiche> EnAttente { get; init; } = [];

    public Ages Ages { get; } = Regions.Aggregate(Ages.Aucune, (somme, region) => somme + region.Ages);
}

/// <summary>Compte les fiches, les connus non renseignés, et relève les dernières vérifiées.</summary>
public sealed class EtatDesFiches(TenantDb db, TimeProvider clock)
{
    private const int Dernieres = 5;
    private const string Termine = "termine";

    private static readonly Expression<Func<FicheIndex, DateTime?>> _verifieLe
        = f => f.VerifieFrancaisLe > f.VerifiePartenaireLe || f.VerifiePartenaireLe == null ? f.VerifieFrancaisLe : f.VerifiePartenaireLe;

    public async Task<Bilan> LireAsync(CancellationToken cancellation)
    {
        var regions = await RegionsAsync(cancellation);
        return new Bilan(
            regions,
            await db.Set<Souche>().CountAsync(cancellation),
            await ArchiveAsync(cancellation),
            await DernieresAsync(cancellation))
        {
            EnAttente = await EnAttenteAsync(cancellation),
        };
    }

    private async Task<IReadOnlyList<AgesDeRegion>> RegionsAsync(CancellationToken cancellation)
    {
        var aujourdhui = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var unAn = Ages.Depuis(aujourdhui, 12);
        var deuxAns = Ages.Depuis(aujourdhui, 24);
        var lignes = await db.Set<FicheIndex>().GroupBy(f => f.RegionPartenaire).Select(g => new
        {
            Region = g.Key,
            Total = g.Count(),
            UnAn = g.Count(f => f.VerifieFrancaisLe >= unAn || f.VerifiePartenaireLe >= unAn),
            DeuxAns = g.Count(f => f.VerifieFrancaisLe >= deuxAns || f.VerifiePartenaireLe >= deuxAns),
            Verifiees = g.Count(f => f.VerifieFrancaisLe != null || f.VerifiePartenaireLe != null),
        }).ToListAsync(cancellation);
        return [.. lignes
            .GroupBy(l => string.IsNullOrWhiteSpace(l.Region) ? "" : l.Region, StringComparer.Ordinal)
            .Select(g => new AgesDeRegion(g.Key, g.Aggregate(Ages.Aucune, (somme, l) => somme + new Ages(l.UnAn, l.DeuxAns - l.UnAn, l.Verifiees - l.DeuxAns, l.Total - l.Verifiees))))];
    }

    // La source que toutes les fiches partagent ; null dès qu'elles en ont plusieurs, ou aucune.
    private async Task<string?> ArchiveAsync(CancellationToken cancellation)
    {
        var sources = await db.Set<FicheIndex>().Select(f => f.Archive).Distinct().Take(2).ToListAsync(cancellation);
        return sources.Count == 1 ? sources[0] : null;
    }

    private async Task<IReadOnlyList<DerniereFiche>> DernieresAsync(CancellationToken cancellation)
    {
        var fiches = db.Set<FicheIndex>().AsNoTracking();
        var verifiees = await fiches.Where(f => f.VerifieFrancaisLe != null || f.VerifiePartenaireLe != null)
            .OrderByDescending(_verifieLe).ThenBy(f => f.Slug).Take(Dernieres).ToListAsync(cancellation);
        var choisies = verifiees.Count > 0
            ? verifiees
            : await fiches.OrderByDescending(f => f.DateMiseAJour != null).ThenByDescending(f => f.DateMiseAJour).ThenBy(f => f.Slug).Take(Dernieres).ToListAsync(cancellation);
        return [.. choisies.Select(Montrer)];
    }

    // Jamais vérifiées d'abord, les plus vieilles en tête ; un partenariat terminé n'attend plus rien.
    private async Task<IReadOnlyList<DerniereFiche>> EnAttenteAsync(CancellationToken cancellation)
    {
        var unAn = Ages.Depuis(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), 12);
        var fiches = await db.Set<FicheIndex>().AsNoTracking()
            .Where(f => (f.VerifieFrancaisLe == null || f.VerifieFrancaisLe < unAn) && (f.VerifiePartenaireLe == null || f.VerifiePartenaireLe < unAn) && f.Statut != Termine)
            .OrderBy(f => f.VerifieFrancaisLe != null || f.VerifiePartenaireLe != null).ThenBy(_verifieLe)
            .ThenBy(f => f.DateMiseAJour != null).ThenBy(f => f.DateMiseAJour).ThenBy(f => f.Slug)
            .Take(Dernieres).ToListAsync(cancellation);
        return [.. fiches.Select(Montrer)];
    }

    private static DerniereFiche Montrer(FicheIndex fiche)
    {
        var (voix, nom) = fiche.VerifieLe == fiche.VerifieFrancaisLe ? (fiche.VoixFrancaise, fiche.NomFrancais) : (fiche.VoixPartenaire, fiche.NomPartenaire);
        var verificatrice = fiche.VerifieLe is null || voix is not (null or Voix.Collectivite) ? null : nom;
        return new DerniereFiche(
            fiche.Slug,
            fiche.NomFrancais.Length > 0 ? fiche.NomFrancais : fiche.Titre,
            fiche.NomFrancais.Length > 0 ? fiche.NomPartenaire : "",
            string.IsNullOrWhiteSpace(verificatrice) ? null : verificatrice,
            fiche.VerifieLe is { } quand ? DateOnly.FromDateTime(quand) : null)
        {
            DateMiseAJour = fiche.DateMiseAJour,
        };
    }
}
