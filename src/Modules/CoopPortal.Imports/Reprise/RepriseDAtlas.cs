using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Atlas;
using CoopPortal.Imports.Repertoire;
using Microsoft.EntityFrameworkCore;
using Journal = CoopPortal.Core.Content.Journal;

namespace CoopPortal.Imports.Reprise;

/// <summary>Une page lue et la fiche proposée à chacun de ses projets.</summary>
public sealed record PageProposee(string Source, ResultatAtlas Lecture, IReadOnlyList<ProjetPropose> Projets);

public sealed record ProjetPropose(ProjetLu Lu, PropositionDeFiche Fiche)
{
    public Projet Document => Lu.Document with { Partenariat = Fiche.Sure?.Slug };

    public IReadOnlyList<Remarque> Remarques => [.. Lu.Remarques, .. Appariement()];

    private IEnumerable<Remarque> Appariement()
    {
        if (Fiche.Sure is { } sure)
            yield return Dire(Gravite.Information, $"Ce projet est celui de la fiche « {sure.Titre} ».");
        else if (Fiche.Candidates.Count > 0)
            yield return Dire(Gravite.Doute, $"Sa fiche est peut-être : {string.Join(" ; ", Fiche.Candidates.Select(c => $"« {c.Titre} »"))}. À vous de dire laquelle.");
        else
            yield return Dire(Gravite.Doute, "Aucune fiche de l'espace ne porte les noms de ce projet des deux côtés.");
    }

    private Remarque Dire(Gravite gravite, string message) => new(Lu.Document.Titre, "partenariat", Lu.PremiereLigne, Lu.DerniereLigne, gravite, message);
}

public sealed record BilanDAtlas(int Crees, int Completes, int Inchanges, IReadOnlyList<string> Tenus)
{
    public bool RienDeNeuf => Crees + Completes == 0;
}

/// <summary>Propose la fiche de chaque projet lu, et, quand une personne nommée l'accepte, les met en ligne en une transaction.</summary>
public sealed class RepriseDAtlas(TenantDb db, DepotDeProjets depot, Journal journal)
{
    public async Task<IReadOnlyList<PageProposee>> ProposerAsync(IEnumerable<(string Source, ResultatAtlas Lecture)> pages, CancellationToken cancellation)
    {
        var fiches = await db.Set<FicheIndex>().AsNoTracking().OrderBy(f => f.Slug)
            .Select(f => new { f.Slug, f.Titre, f.NomFrancais, f.NomPartenaire }).ToListAsync(cancellation);
        var rapprochement = new RapprochementDeProjet([.. fiches.Select(f => new FicheConnue(f.Slug, f.Titre, Noms(f.NomFrancais, f.Titre, 0), Noms(f.NomPartenaire, f.Titre, 1)))]);
        return [.. pages.Select(p => new PageProposee(p.Source, p.Lecture, [.. p.Lecture.Projets.Select(l => new ProjetPropose(l, rapprochement.Proposer(l.Document)))]))];
    }

    public async Task<BilanDAtlas> AccepterAsync(IReadOnlyList<PageProposee> pages, Author author, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var decompte = new Decompte();
        foreach (var (source, projet) in pages.SelectMany(p => p.Projets, (p, projet) => (p.Source, projet)))
        {
            var raison = $"Reprise de {source}, lignes {projet.Lu.PremiereLigne} à {projet.Lu.DerniereLigne}";
            decompte.Ajouter(projet.Document.Titre ?? source, (await depot.DeposerAsync(projet.Document, author, VersionKind.Import, raison, cancellation)).Issue);
        }

        var bilan = new BilanDAtlas(
            decompte.Crees,
            decompte.Completes,
            decompte.Inchanges,
            decompte.Tenus);
        if (!bilan.RienDeNeuf)
        {
            journal.Write(author, "Reprise", null, $"Atlas accepté : {bilan.Crees} projets ajoutés, {bilan.Completes} complétés.", DOu.Import);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return bilan;
    }

    private static string[] Noms(string noms, string titre, int cote)
    {
        var moities = titre.Split('/', StringSplitOptions.TrimEntries);
        return [.. noms.Split(", ", StringSplitOptions.RemoveEmptyEntries), .. moities.Length == 2 ? new[] { moities[cote] } : []];
    }
}
