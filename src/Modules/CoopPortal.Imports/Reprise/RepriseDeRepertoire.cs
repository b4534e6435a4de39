using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Repertoire;
using Journal = CoopPortal.Core.Content.Journal;

namespace CoopPortal.Imports.Reprise;

/// <summary>Ce qu'une reprise a fait de chaque fiche, ou ferait.</summary>
public sealed record BilanDeReprise(int Creees, int Completees, int Inchangees, IReadOnlyList<string> Tenues, int Souches, int SouchesConnues)
{
    public bool RienDeNeuf => Creees + Completees + Souches == 0;
}

/// <summary>
/// Accepte d'un bloc ce qui a été lu d'un répertoire : l'acte d'une personne nommée, en une transaction.
/// Une fiche relue depuis par quelqu'un n'est pas touchée ; elle est listée.
/// </summary>
public sealed class RepriseDeRepertoire(TenantDb db, Depot depot, DepotDeSouches souches, Journal journal)
{
    public async Task<BilanDeReprise> AccepterAsync(ResultatLecture lecture, Author author, string source, IProgress<int>? progress, CancellationToken cancellation)
    {
        if (!lecture.Accepte)
        {
            throw new InvalidOperationException("Un fichier refusé ne se reprend pas.");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var decompte = new Decompte();
        foreach (var fiche in lecture.Fiches)
        {
            var issue = await depot.DeposerAsync(fiche.Document, author, VersionKind.Import, $"Reprise de {source}, lignes {fiche.PremiereLigne} à {fiche.DerniereLigne}", cancellation);
            decompte.Ajouter(fiche.Document.Titre, issue);
            await depot.SoufflerAsync(decompte.Faits, cancellation);
            progress?.Report(100 * decompte.Faits / lecture.Fiches.Count);
        }

        var added = await souches.AjouterAsync(lecture.Souches, source, cancellation);
        var report = new BilanDeReprise(
            decompte.Crees,
            decompte.Completes,
            decompte.Inchanges,
            decompte.Tenus,
            added,
            lecture.Souches.Count - added);
        if (!report.RienDeNeuf)
        {
            journal.Write(author, "Reprise", null, $"{source} accepté : {report.Creees} fiches créées, {report.Completees} complétées, {report.Souches} partenariats connus ajoutés.", DOu.Import);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return report;
    }
}
