using System.Text.Json;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Comptoir.Atelier;
using CoopPortal.Imports.Comptoir.Depots.Lectures;
using CoopPortal.Imports.Comptoir.Listes;
using CoopPortal.Imports.Repertoire;
using Microsoft.EntityFrameworkCore;
using Journal = CoopPortal.Core.Content.Journal;

namespace CoopPortal.Imports.Comptoir.Depots;

/// <summary>
/// Lit un dépôt et range ses propositions par lots. Arrêté en chemin, il relit et reprend après la dernière rangée :
/// la clé unique de l'import et du rang interdit de doubler.
/// </summary>
public sealed class Rangement(TenantDb db, Lecture lecture, FichesALAbri abris, SignalDuComptoir signal, Journal journal, TimeProvider clock)
{
    public const int Lot = 50;
    private const int RemarquesMaximum = 200;

    public async Task LireAsync(ImportRecu import, CancellationToken cancellation)
    {
        var fichiers = await db.Set<FichierDepose>().AsNoTracking().Where(f => f.ImportId == import.Id).OrderBy(f => f.Rang).ToListAsync(cancellation);
        var lu = await lecture.LireAsync(fichiers, import.ApercuVu, signal.Suivre(import.Id), cancellation);
        if (lu.Apercu.Count > 0)
        {
            (import.Lecture, import.Apercu) = (EtatDeLecture.Apercu, JsonSerializer.Serialize(lu.Apercu, DocumentJson.Options));
            await db.SaveChangesAsync(cancellation);
            return;
        }

        var propositions = lu.Fichiers.SelectMany(f => f.Propositions).ToList();
        if (propositions.Count == 0)
        {
            await RefuserAsync(import.Id, Raisons(lu), cancellation);
            await db.Entry(import).ReloadAsync(cancellation);
            return;
        }

        if (await RangerAsync(import, propositions, cancellation))
        {
            await FinirAsync(import, lu, propositions, cancellation);
        }
    }

    /// <summary>Rien n'a été tiré du dépôt : les fichiers s'effacent, les raisons restent.</summary>
    public async Task RefuserAsync(Guid id, IReadOnlyList<string> raisons, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var texte = JsonSerializer.Serialize(raisons, DocumentJson.Options);
        await db.Set<ImportRecu>().Where(i => i.Id == id && i.AnnuleLe == null).ExecuteUpdateAsync(s => s
            .SetProperty(i => i.Lecture, EtatDeLecture.Refusee).SetProperty(i => i.Refus, texte).SetProperty(i => i.EnCours, (string?)null)
            .SetProperty(i => i.EnBlocEnCours, false).SetProperty(i => i.Bail, (DateTime?)null), cancellation);
        await db.Set<FichierDepose>().Where(f => f.ImportId == id).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <returns>faux quand l'import a été annulé pendant ce temps.</returns>
    private async Task<bool> RangerAsync(ImportRecu import, List<PropositionLue> propositions, CancellationToken cancellation)
    {
        var deja = await db.Set<Proposition>().Where(p => p.ImportId == import.Id).Select(p => new { p.Rang, p.Source, p.Genre, p.Titre, p.PremiereLigne }).ToListAsync(cancellation);
        var rangees = deja.CountBy(p => (p.Source, p.Genre, p.Titre, p.PremiereLigne)).ToDictionary();
        // Une fiche à l'abri se reconnaît aussi : reprise sous un nom voisin, elle reparaîtrait en ligne.
        var known = (await db.Set<FicheIndex>().AsNoTracking().ToListAsync(cancellation)).Concat(await abris.LireAsync(cancellation)).ToList();
        var (slugs, alike) = (known.Select(f => f.Slug).ToHashSet(StringComparer.Ordinal), new Ressemblance(known));
        var adresses = Enum.GetValues<GenreDeProposition>().ToDictionary(g => g, _ => new SlugsDistincts());
        var rang = deja.Count == 0 ? 0 : deja.Max(d => d.Rang);
        await AvancerAsync(import.Id, deja.Count, propositions.Count, cancellation);
        foreach (var lot in propositions.Chunk(Lot))
        {
            var neuves = new List<Proposition>(Lot);
            foreach (var p in lot)
            {
                var slug = p.Slug ?? adresses[p.Genre].Suivant(p.Titre);
                if (rangees.TryGetValue(p.Cle, out var fois) && fois > 0)
                {
                    rangees[p.Cle] = fois - 1;
                    continue;
                }

                neuves.Add(Ranger(import.Id, ++rang, slug, p, p.Doublons ?? (p.Genre == GenreDeProposition.Fiche && !slugs.Contains(slug) ? alike.Chercher(p.Titre) : [])));
            }

            // La recherche des ressemblances est faite : la base n'est tenue que le temps d'écrire.
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            db.AddRange(neuves);
            await db.SaveChangesAsync(cancellation);
            if (!await AvancerAsync(import.Id, rang, propositions.Count, cancellation))
            {
                return false;
            }

            await transaction.CommitAsync(cancellation);
            db.ChangeTracker.Clear();
        }

        return true;
    }

    private async Task FinirAsync(ImportRecu import, DepotLu lu, List<PropositionLue> propositions, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Entry(import).ReloadAsync(cancellation);
        var (contradictions, remarques) = (ContradictionsJson.Ecrire(lu.Fichiers.SelectMany(f => f.Contradictions), propositions), RemarquesJson.Ecrire(Bornees([.. lu.Fichiers.SelectMany(Remarques)])));
        var done = await db.Set<ImportRecu>().Where(i => i.Id == import.Id && i.AnnuleLe == null).ExecuteUpdateAsync(s => s
            .SetProperty(i => i.Lecture, EtatDeLecture.Lue).SetProperty(i => i.Contradictions, contradictions)
            .SetProperty(i => i.Remarques, remarques).SetProperty(i => i.Apercu, (string?)null), cancellation);
        await db.Set<FichierDepose>().Where(f => f.ImportId == import.Id).ExecuteDeleteAsync(cancellation);
        if (done == 1)
        {
            journal.Write(new Author(null, import.Auteur), "Import", null, $"« {import.Nom} » lu : {string.Join(", ", propositions.CountBy(p => p.Genre).OrderBy(g => g.Key).Select(g => GenresEnMots.Compter(g.Key, g.Value)))} à examiner.", DOu.Import);
            await db.SaveChangesAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
        await db.Entry(import).ReloadAsync(cancellation);
    }

    // Prend la ligne de l'import : une annulation faite au même instant passe avant ou après, jamais au milieu.
    private async Task<bool> AvancerAsync(Guid id, int lues, int total, CancellationToken cancellation)
    {
        var bail = clock.GetUtcNow().UtcDateTime + Travail.Bail;
        return await db.Set<ImportRecu>().Where(i => i.Id == id && i.AnnuleLe == null)
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.Lues, lues).SetProperty(i => i.ALire, total).SetProperty(i => i.Bail, bail), cancellation) == 1;
    }

    private static Proposition Ranger(Guid import, int rang, string slug, PropositionLue p, IReadOnlyList<string> doublons) => new()
    {
        ImportId = import,
        Rang = rang,
        Genre = p.Genre,
        Source = p.Source.Length <= ImportRecu.NomDeFichierMaximum ? p.Source : p.Source[..ImportRecu.NomDeFichierMaximum],
        Titre = PropositionLue.Court(p.Titre),
        Slug = slug,
        Cible = p.Cible,
        Touches = string.Join(',', p.Touches),
        Echange = p.Echange,
        PremiereLigne = p.PremiereLigne,
        DerniereLigne = p.DerniereLigne,
        Doutes = p.Remarques.Count(r => r.Gravite == Gravite.Doute),
        Illisibles = p.Remarques.Count(r => r.Gravite == Gravite.Illisible),
        Document = p.Document.ToJsonString(DocumentJson.Options),
        Passage = p.Passage,
        Remarques = RemarquesJson.Ecrire(p.Remarques),
        Doublons = string.Join(',', doublons),
    };

    private static IEnumerable<Remarque> Remarques(FichierLu f)
        => [.. f.Refus.Select(r => new Remarque(null, "fichier", 0, 0, Gravite.Illisible, $"« {f.Nom} » n’est pas repris. {r}")), .. f.Remarques];

    // Un tableau de cent mille rangées orphelines ferait une page que personne ne lirait.
    private static List<Remarque> Bornees(List<Remarque> remarques) => remarques.Count <= RemarquesMaximum ? remarques
        : [.. remarques.OrderByDescending(r => r.Gravite).Take(RemarquesMaximum), new Remarque(null, "fichier", 0, 0, Gravite.Information, $"Et {remarques.Count - RemarquesMaximum} remarques de plus, du même genre.")];

    private static List<string> Raisons(DepotLu lu)
    {
        var raisons = lu.Fichiers.SelectMany(f => f.Refus.Concat(f.Remarques.Select(r => r.Message)).Take(20), (f, r) => lu.Fichiers.Count == 1 ? r : $"« {f.Nom} » : {r}").Take(60).ToList();
        return raisons.Count > 0 ? raisons : ["Ce qui a été déposé ne change rien à l’espace : rien n’est proposé."];
    }
}
