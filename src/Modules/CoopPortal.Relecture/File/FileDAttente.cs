using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Contracts;
using CoopPortal.Relecture.Programmations;
using CoopPortal.Relecture.Reglages;
using CoopPortal.Relecture.Soumissions;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.File;

/// <summary>Une proposition qui attend, telle que la liste la montre.</summary>
public sealed record PropositionEnAttente(Guid Id, Guid ItemId, string Slug, string Titre, string Auteur, string Cote, DateTime At, string Type, string? Region, DateOnly Echeance)
{
    public string? Phrase { get; init; }
    public int Changements { get; init; }
    public int Alertes { get; init; }
    public int Taille { get; init; }

    /// <summary>Elle suit un rappel envoyé à ce côté de la fiche.</summary>
    public bool ReponseACampagne { get; init; }
}

/// <summary>Ce qu'on demande à la liste.</summary>
public sealed record Demande(string? Q = null, string? Genre = null, string? Region = null, string? Tri = null)
{
    public const string Important = "important";
    public const string Courtes = "courtes";
    public const string Anciennes = "anciennes";

    public bool Filtre => !string.IsNullOrWhiteSpace(Q) || !string.IsNullOrEmpty(Genre) || !string.IsNullOrEmpty(Region);
}

/// <summary>
/// Les propositions qui attendent. Une seule requête les lit toutes sans leur texte ; elles se trient et se cherchent ensuite en mémoire,
/// où l'accent ne compte pas.
/// </summary>
public sealed class FileDAttente(TenantDb db, Soumettre soumettre, Apercus apercus, IEnumerable<IFichesRappelees> rappels, EcheanceDeRelecture echeance, TenantContext tenant, TimeProvider clock)
{
    private const int AuPlus = 5000;

    public async Task<IReadOnlyList<PropositionEnAttente>> ToutesAsync(CancellationToken cancellation)
    {
        await apercus.CompleterAsync(cancellation);
        var rows = await (from s in soumettre.EnAttente()
                          join i in db.Items on s.ItemId equals i.Id
                          join a in db.Set<Apercu>() on s.Id equals a.SoumissionId into apercu
                          from a in apercu.DefaultIfEmpty()
                          join f in db.Set<FicheIndex>() on i.Id equals f.ItemId into fiche
                          from f in fiche.DefaultIfEmpty()
                          where s.Document != null && !db.Set<Programmation>().Any(p => p.SoumissionId == s.Id && p.Etat == EtatDeProgrammation.Prevue)
                          orderby s.At
                          select new { s.Id, s.ItemId, i.Slug, i.Title, s.AuthorName, s.Cote, s.At, i.Type, Region = f == null ? null : f.RegionPartenaire, Apercu = a }).AsNoTracking().Take(AuPlus).ToListAsync(cancellation);
        var reglages = await echeance.ReglagesAsync(cancellation);
        var rappelees = await RappeleesAsync([.. rows.Select(r => r.ItemId).Distinct()], cancellation);
        return [.. rows.Select(r => new PropositionEnAttente(r.Id, r.ItemId, r.Slug, r.Title, r.AuthorName, r.Cote, r.At, r.Type, r.Region, EcheanceDeRelecture.De(Jour(r.At), reglages))
        {
            Phrase = r.Apercu?.Phrase,
            Changements = r.Apercu?.Changements ?? 0,
            Alertes = r.Apercu?.Alertes ?? 0,
            Taille = r.Apercu?.Taille ?? 0,
            ReponseACampagne = rappelees.TryGetValue((r.ItemId, r.Cote), out var le) && le < r.At,
        })];
    }

    /// <summary>Celle qui vient après dans l'ordre de ce qui compte ; la première quand celle-ci est la dernière ou n'attend plus.</summary>
    public async Task<Guid?> SuivanteAsync(Guid id, CancellationToken cancellation)
    {
        var ordre = Trier(await ToutesAsync(cancellation), null, Aujourdhui).Select(p => p.Id).ToList();
        var place = ordre.IndexOf(id);
        return ordre.Skip(place + 1).Concat(ordre.Take(Math.Max(place, 0))).Select(i => (Guid?)i).FirstOrDefault();
    }

    public DateOnly Aujourdhui => Jour(clock.GetUtcNow().UtcDateTime);

    /// <summary>D'abord ce qui dépasse son délai, puis les réponses à la campagne, puis ce qui mérite un second regard, puis le plus ancien.</summary>
    public static IEnumerable<PropositionEnAttente> Trier(IEnumerable<PropositionEnAttente> propositions, string? tri, DateOnly aujourdhui) => tri switch
    {
        Demande.Courtes => propositions.OrderBy(p => p.Taille).ThenBy(p => p.At).ThenBy(p => p.Id),
        Demande.Anciennes => propositions.OrderBy(p => p.At).ThenBy(p => p.Id),
        _ => propositions.OrderByDescending(p => p.Echeance < aujourdhui).ThenByDescending(p => p.ReponseACampagne).ThenByDescending(p => p.Alertes > 0).ThenBy(p => p.At).ThenBy(p => p.Id),
    };

    public static IEnumerable<PropositionEnAttente> Filtrer(IEnumerable<PropositionEnAttente> propositions, Demande demande)
    {
        var mots = Analyseur.Plier(demande.Q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return propositions.Where(p => (string.IsNullOrEmpty(demande.Genre) || p.Type == demande.Genre)
            && (string.IsNullOrEmpty(demande.Region) || p.Region == demande.Region)
            && (mots.Length == 0 || Array.TrueForAll(mots, m => Analyseur.Plier($"{p.Titre} {p.Auteur}").Contains(m, StringComparison.Ordinal))));
    }

    private async Task<Dictionary<(Guid, string), DateTime>> RappeleesAsync(List<Guid> fiches, CancellationToken cancellation)
    {
        var derniers = new Dictionary<(Guid, string), DateTime>();
        foreach (var source in fiches.Count == 0 ? [] : rappels)
        {
            foreach (var (cle, le) in await source.DerniersAsync(fiches, cancellation))
            {
                derniers[cle] = le;
            }
        }

        return derniers;
    }

    private DateOnly Jour(DateTime utc) => tenant.Required.Jour(utc);
}
