using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Moteurs;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.Chercher;

/// <summary>Du texte tapé à la page de résultats : le moteur trouve, les tables d'index filtrent, comptent et trient.</summary>
public sealed class RechercheDeFiches(TenantDb db, IMoteur moteur, Propositions propositions, TenantContext tenant, TimeProvider clock)
{
    public const int ParPage = 20;
    private const int TrouveesAuPlus = 10_000;
    private const int SouchesAuPlus = 10;

    public async Task<Resultats> ChercherAsync(Demande demande, CancellationToken cancellation)
    {
        var aujourdhui = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var requete = Analyseur.AnalyserRequete(demande.Q);
        var taxonomie = await Taxonomie.LireAsync(db, cancellation);
        var candidats = await CandidatsAsync(requete, taxonomie, cancellation);
        var tamis = new Tamis(demande, aujourdhui);
        var facettes = Facettes(tamis, candidats, taxonomie);
        var tri = demande.Tri == Demande.ParPertinence && requete.EstVide ? Demande.ParNom
            : demande.Tri.Length > 0 ? demande.Tri
            : requete.EstVide ? Demande.ParNom : Demande.ParPertinence;
        var gardes = Trier(tamis.Garder(candidats), tri);
        var pages = Math.Max(1, (gardes.Count + ParPage - 1) / ParPage);
        var page = Math.Min(demande.Page, pages);
        var souches = page == 1 && demande.Filtres.Count == 0 ? await SouchesAsync(requete, cancellation) : [];
        return new Resultats
        {
            Total = gardes.Count,
            Pages = pages,
            Page = page,
            Tri = tri,
            Facettes = facettes,
            Filtres = [.. demande.Filtres.Select(f => (f.Cle, f.Valeur, Nommer(facettes, f)))],
            Fiches = await LignesAsync([.. gardes.Skip((page - 1) * ParPage).Take(ParPage)], requete, taxonomie, aujourdhui, cancellation),
            Toutes = [.. gardes.Select(c => c.Id)],
            Souches = souches,
            Propositions = candidats.Count == 0 && souches.Count == 0 ? await propositions.ProchesAsync(requete, cancellation) : [],
            EspaceVide = requete.EstVide && candidats.Count == 0,
        };
    }

    private async Task<List<Candidat>> CandidatsAsync(RequeteAnalysee requete, Taxonomie taxonomie, CancellationToken cancellation)
    {
        var fiches = db.Set<FicheIndex>().AsNoTracking();
        var domaines = db.Set<FicheDomaine>().AsNoTracking();
        if (requete.EstVide)
            return await LireAsync(fiches.OrderBy(f => f.Titre).Take(TrouveesAuPlus), domaines, taxonomie, cancellation);
        var trouvees = await moteur.ChercherAsync(requete, GenreEntree.Fiche, TrouveesAuPlus, cancellation);
        var candidats = await LireAsync(
            fiches.Where(f => EF.Parameter(trouvees).Contains(f.ItemId)),
            domaines.Where(d => EF.Parameter(trouvees).Contains(d.ItemId)),
            taxonomie,
            cancellation);
        var rangs = trouvees.Select((id, rang) => (id, rang)).ToDictionary(p => p.id, p => p.rang);
        foreach (var candidat in candidats)
            candidat.Rang = rangs[candidat.Id];
        return candidats;
    }

    private static async Task<List<Candidat>> LireAsync(IQueryable<FicheIndex> fiches, IQueryable<FicheDomaine> domaines, Taxonomie taxonomie, CancellationToken cancellation)
    {
        var candidats = await fiches.Select(f => new Candidat(
            f.ItemId, f.Titre, f.RegionPartenaire, f.GenreFrancais, f.GenrePartenaire, f.VerifieFrancaisLe, f.VerifiePartenaireLe, f.DateMiseAJour)).ToListAsync(cancellation);
        var parId = candidats.ToDictionary(c => c.Id);
        await foreach (var domaine in domaines.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (parId.TryGetValue(domaine.ItemId, out var candidat))
                candidat.Domaines.Add(taxonomie.Racine(domaine.Domaine));
        }

        return candidats;
    }

    private List<Facette> Facettes(Tamis tamis, List<Candidat> candidats, Taxonomie taxonomie)
    {
        var reglages = tenant.Required.Settings;
        var regions = candidats.Select(c => c.Region).OfType<string>().Distinct(StringComparer.Ordinal).OrderBy(Analyseur.Plier, StringComparer.Ordinal);
        return
        [
            tamis.Compter(Demande.Domaine, "Domaine", candidats, taxonomie.Premiers),
            tamis.Compter(Demande.Region, $"Région {reglages.OfCountry}".TrimEnd(), candidats, regions.Select(r => (r, r))),
            tamis.Compter(Demande.Genre, "Genre de collectivité", candidats, Familles.Libelles(reglages)),
            tamis.Compter(Demande.Fraicheur, "Fraîcheur", candidats, Tranches.Libelles),
        ];
    }

    private static string Nommer(List<Facette> facettes, (string Cle, string Valeur) filtre)
        => facettes.Find(f => f.Cle == filtre.Cle)?.Choix.FirstOrDefault(c => c.Valeur == filtre.Valeur)?.Libelle ?? filtre.Valeur;

    private static List<Candidat> Trier(List<Candidat> gardes, string tri) => [.. tri switch
    {
        Demande.ParPertinence => gardes.OrderBy(c => c.Rang),
        Demande.ParFraicheur => gardes.OrderByDescending(c => c.VerifieLe ?? DateTime.MinValue).ThenByDescending(c => c.DateMiseAJour ?? DateOnly.MinValue).ThenBy(c => Analyseur.Plier(c.Titre), StringComparer.Ordinal),
        _ => gardes.OrderBy(c => Analyseur.Plier(c.Titre), StringComparer.Ordinal).ThenBy(c => c.Id),
    }];

    private async Task<IReadOnlyList<FicheTrouvee>> LignesAsync(List<Candidat> page, RequeteAnalysee requete, Taxonomie taxonomie, DateOnly aujourdhui, CancellationToken cancellation)
    {
        var ids = page.ConvertAll(c => c.Id);
        var fiches = await db.Set<FicheIndex>().AsNoTracking().Where(f => ids.Contains(f.ItemId)).ToDictionaryAsync(f => f.ItemId, cancellation);
        var textes = requete.EstVide ? new Dictionary<Guid, string>() : await moteur.TextesAsync(GenreEntree.Fiche, ids, cancellation);
        var extrait = new Extrait(requete);
        // une fiche retirée entre deux lectures n'est plus là
        return [.. page.Where(c => fiches.ContainsKey(c.Id)).Select(c => new FicheTrouvee(
            fiches[c.Id],
            Fraicheur.De(fiches[c.Id], aujourdhui),
            textes.TryGetValue(c.Id, out var texte) ? extrait.Tirer(texte) : [],
            [.. taxonomie.Premiers.Where(d => c.Domaines.Contains(d.Cle))]))];
    }

    private async Task<IReadOnlyList<Souche>> SouchesAsync(RequeteAnalysee requete, CancellationToken cancellation)
    {
        var ids = await moteur.ChercherAsync(requete, GenreEntree.Souche, SouchesAuPlus, cancellation);
        var souches = await db.Set<Souche>().AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(cancellation);
        return [.. ids.Select(id => souches.Find(s => s.Id == id)).OfType<Souche>()];
    }
}
