using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Csv;
using CoopPortal.Imports.Repertoire;
using Microsoft.EntityFrameworkCore;
using Journal = CoopPortal.Core.Content.Journal;

namespace CoopPortal.Imports.Reprise;

public sealed record PropositionCsv(IReadOnlyList<TableLue> Tables, IReadOnlyList<FicheProposee> Fiches, IReadOnlyList<Remarque> Remarques);

public sealed record BilanDeTableaux(int Creees, int Completees, int Inchangees, IReadOnlyList<string> Tenues)
{
    public bool RienDeNeuf => Creees + Completees == 0;
}

/// <summary>Propose ce que des tableaux CSV changeraient aux fiches de l'espace, et, quand une personne nommée l'accepte, le met en ligne.</summary>
public sealed class RepriseDeTableaux(TenantDb db, ContentStore store, QuestionnaireStore questionnaires, Depot depot, Journal journal)
{
    public async Task<IReadOnlyList<TableCsv>> TablesAsync(CancellationToken cancellation) => TableCsv.De(await questionnaires.CurrentAsync(Types.Partenariat, cancellation));

    public async Task<PropositionCsv> ProposerAsync(IReadOnlyList<TableLue> tables, CancellationToken cancellation)
    {
        var questionnaire = await questionnaires.CurrentAsync(Types.Partenariat, cancellation);
        var domaines = await db.Set<Domaine>().AsNoTracking().Select(d => d.Cle).ToHashSetAsync(StringComparer.Ordinal, cancellation);
        var citees = tables.Where(t => t.Accepte).SelectMany(t => t.Rangees)
            .SelectMany(r => new[] { TableCsv.Fiche, "titre" }.Select(c => r.Valeurs.GetValueOrDefault(c)).OfType<string>()).Select(Core.Texte.Slug.De).ToHashSet(StringComparer.Ordinal);
        var connues = new Dictionary<string, FicheEnLigne>(StringComparer.Ordinal);
        foreach (var lot in citees.Chunk(200))
        {
            foreach (var slug in await db.Items.Where(i => i.Type == Types.Partenariat && i.PublishedVersion != null && lot.Contains(i.Slug)).Select(i => i.Slug).ToListAsync(cancellation))
            {
                if (await store.PublishedAsync(Types.Partenariat, slug, cancellation) is { } lue)
                    connues[slug] = new FicheEnLigne(lue.Item.Id, slug, lue.Item.Title, lue.Document);
            }
        }

        var (fiches, remarques) = new PropositionDeTableaux(questionnaire, domaines, slug => connues.GetValueOrDefault(slug)).Faire(tables);
        return new PropositionCsv(tables, fiches, [.. tables.SelectMany(t => t.Remarques), .. remarques]);
    }

    public async Task<BilanDeTableaux> AccepterAsync(PropositionCsv proposition, Author author, CancellationToken cancellation)
    {
        var sources = string.Join(", ", proposition.Tables.Where(t => t.Accepte).Select(t => t.Source));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var decompte = new Decompte();
        foreach (var fiche in proposition.Fiches)
        {
            var depose = await depot.RestaurerAsync(fiche.Id, fiche.Slug, (JsonObject)fiche.Document.DeepClone(), author, VersionKind.Import, $"Import de {sources}", cancellation);
            decompte.Ajouter(fiche.Titre, depose.Issue);
            await depot.SoufflerAsync(decompte.Faits, cancellation);
        }

        var bilan = new BilanDeTableaux(
            decompte.Crees,
            decompte.Completes,
            decompte.Inchanges,
            decompte.Tenus);
        if (!bilan.RienDeNeuf)
        {
            journal.Write(author, "Reprise", null, $"Tableaux acceptés ({sources}) : {bilan.Creees} fiches créées, {bilan.Completees} complétées.", DOu.Import);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return bilan;
    }
}
