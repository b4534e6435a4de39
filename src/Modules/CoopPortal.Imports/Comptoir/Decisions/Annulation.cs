using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Contracts;
using CoopPortal.Relecture.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Imports.Comptoir.Decisions;

/// <summary>Ce que l'annulation a défait, et les fiches que quelqu'un a reprises depuis : celles-là restent.</summary>
public sealed record BilanDAnnulation(int Remises, int Retirees, int Souches, IReadOnlyList<string> Gardees);

/// <summary>
/// Défait un import entier. Les versions ne s'effacent pas : une fiche complétée reçoit une version égale à celle d'avant,
/// une fiche créée quitte le site.
/// </summary>
public sealed class Annulation(TenantDb db, ContentStore store, BrouillonDAnimation brouillons, IndexDesSouches index, Journal journal, Caller caller, TimeProvider clock)
{
    /// <returns>null quand quelqu'un d'autre décidait au même instant : rien n'est écrit.</returns>
    public async Task<BilanDAnnulation?> AnnulerAsync(ImportRecu import, CancellationToken cancellation)
    {
        var author = new Author(caller.AccountId, caller.Name!);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            // D'abord la ligne de l'import : l'ouvrier qui y range ou y accepte un lot s'arrête à ce lot.
            (import.AnnuleLe, import.AnnulePar) = (now, author.Name);
            await db.SaveChangesAsync(cancellation);
            var all = await db.Set<Proposition>().Where(p => p.ImportId == import.Id && p.Etat != EtatDeProposition.Annulee && p.Etat != EtatDeProposition.Refusee).ToListAsync(cancellation);
            var report = new BilanDAnnulation(0, 0, 0, []);
            var restored = new Dictionary<Guid, int?>();
            // La dernière version d'abord : deux propositions du fichier ont pu toucher la même fiche.
            foreach (var proposition in all.OrderByDescending(p => p.Version ?? int.MaxValue))
            {
                var kept = proposition is { Etat: EtatDeProposition.Acceptee, ItemId: not null }
                    && !(proposition.Genre == GenreDeProposition.Souche ? await SansSoucheAsync(proposition, cancellation) : await SansFicheAsync(proposition, import.Nom, author, restored, cancellation));
                if (kept)
                {
                    report = report with { Gardees = [.. report.Gardees, proposition.Titre] };
                    continue;
                }

                report = proposition switch
                {
                    { Etat: not EtatDeProposition.Acceptee } or { ItemId: null } => report,
                    { Genre: GenreDeProposition.Souche } => report with { Souches = report.Souches + 1 },
                    { Version: null } => report,
                    { VersionAvant: null } => report with { Retirees = report.Retirees + 1 },
                    _ => report with { Remises = report.Remises + 1 },
                };
                proposition.Decider(EtatDeProposition.Annulee, author.Name, now);
            }

            (import.EnCours, import.Remarques, import.Contradictions, import.Apercu, import.EnBlocEnCours) = (null, null, null, null, false);
            await db.Set<FichierDepose>().Where(f => f.ImportId == import.Id).ExecuteDeleteAsync(cancellation);
            journal.Write(author, "Annulation", null, $"Import de « {import.Nom} » annulé : {report.Remises} fiches remises comme avant, {report.Retirees} retirées, {report.Souches} partenariats connus ôtés, {report.Gardees.Count} gardées.", DOu.Import);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return report;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }

    /// <returns>faux quand quelqu'un a repris la fiche depuis.</returns>
    private async Task<bool> SansFicheAsync(Proposition proposition, string source, Author author, Dictionary<Guid, int?> restored, CancellationToken cancellation)
    {
        var item = await db.Items.SingleAsync(i => i.Id == proposition.ItemId, cancellation);
        if (proposition.Brouillon is { } hash)
        {
            return await brouillons.ReprendreAsync(item.Id, hash, cancellation);
        }

        if (proposition.Version is not { } version)
        {
            return true;
        }

        var untouched = restored.TryGetValue(item.Id, out var back) ? back == version : item.PublishedVersion == version && !await RepriseParQuelqunAsync(proposition, cancellation);
        if (!untouched)
        {
            return false;
        }

        restored[item.Id] = proposition.VersionAvant;
        if (proposition.VersionAvant is not { } before)
        {
            await store.WithdrawAsync(item, cancellation);
            return true;
        }

        var previous = (await store.VersionAsync(item, before, cancellation))!;
        await store.PublishAsync(item, previous.Document, author, previous.Version.Kind, $"Annulation de la reprise de {source}, retour à la version {before}", cancellation);
        return true;
    }

    // Un brouillon, une proposition qui attend ou une confirmation : quelqu'un compte sur ce qui est en ligne.
    private async Task<bool> RepriseParQuelqunAsync(Proposition proposition, CancellationToken cancellation)
        => await brouillons.EnChantierAsync(proposition.ItemId!.Value, cancellation)
        || await db.Set<FicheIndex>().AnyAsync(f => f.ItemId == proposition.ItemId && (f.VerifieFrancaisLe > proposition.DecideLe || f.VerifiePartenaireLe > proposition.DecideLe), cancellation);

    private async Task<bool> SansSoucheAsync(Proposition proposition, CancellationToken cancellation)
    {
        if (await db.Set<Souche>().SingleOrDefaultAsync(s => s.Id == proposition.ItemId, cancellation) is { } stub)
        {
            db.Remove(stub);
            await db.SaveChangesAsync(cancellation);
            await index.OterSoucheAsync(stub.Id, cancellation);
        }

        return true;
    }
}
