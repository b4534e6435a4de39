using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Retraits;

/// <summary>
/// Retire un contenu des listes, de la recherche et des exports, ou l'archive ; il se lit encore, avec sa raison.
/// Le remettre rend la même version et ses confirmations.
/// </summary>
public sealed class RetraitDeFiche(TenantDb db, ContentStore store, MandatsEnCours mandats, Journal journal, Courriels courriels, Caller caller, TimeProvider clock)
{
    public const int RaisonMaximum = 1000;
    private Author Moi => new(caller.AccountId, caller.Name!);

    /// <returns>faux quand il n'y avait rien à retirer, ou qu'un collègue agissait au même instant.</returns>
    public async Task<bool> RetirerAsync(ContentItem item, GenreDeRetrait genre, string raison, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (item.PublishedVersion is not { } version)
        {
            return false;
        }

        try
        {
            var fiche = await db.Set<FicheIndex>().AsNoTracking().SingleOrDefaultAsync(f => f.ItemId == item.Id, cancellation);
            var retrait = new MiseEnRetrait
            {
                ItemId = item.Id,
                Genre = genre,
                Version = version,
                Raison = raison,
                Le = clock.GetUtcNow().UtcDateTime,
                Par = caller.Name!,
                VerifieFrancaisLe = fiche?.VerifieFrancaisLe,
                VerifiePartenaireLe = fiche?.VerifiePartenaireLe,
            };
            db.Add(retrait);
            await store.WithdrawAsync(item, cancellation);
            journal.Write(Moi, "Retrait", item.Id, $"« {item.Title} » est {(genre == GenreDeRetrait.Archive ? "archivée" : "retirée du répertoire")}, version {version}.");
            await EcrireAsync(item, retrait, genre == GenreDeRetrait.Archive ? "Votre fiche est archivée" : "Votre fiche est retirée du répertoire",
                [$"« {item.Title} » ne figure plus dans les listes, la recherche et les exports. Elle se lit encore à son adresse, avec cette raison :", raison, "L’équipe d’animation peut la remettre en ligne : répondez à ce courriel pour en parler."], cancellation);
            return await ValiderAsync(transaction, cancellation);
        }
        catch (DbUpdateException)
        {
            // Une publication, ou le même bouton pressé deux fois : rien n'est écrit.
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <returns>faux quand le contenu n'était pas retiré.</returns>
    public async Task<bool> RemettreAsync(ContentItem item, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Retraits.SingleOrDefaultAsync(r => r.ItemId == item.Id && r.EnCours == 1, cancellation) is not { } retrait)
        {
            return false;
        }

        try
        {
            (retrait.EnCours, retrait.LeveLe, retrait.LevePar) = (null, clock.GetUtcNow().UtcDateTime, caller.Name);
            await store.RestoreAsync(item, retrait.Version, cancellation);
            if (await db.Set<FicheIndex>().SingleOrDefaultAsync(f => f.ItemId == item.Id, cancellation) is { } fiche && (retrait.VerifieFrancaisLe ?? retrait.VerifiePartenaireLe) is not null)
            {
                (fiche.VerifieFrancaisLe, fiche.VerifiePartenaireLe, fiche.Archive) = (retrait.VerifieFrancaisLe, retrait.VerifiePartenaireLe, null);
            }

            journal.Write(Moi, "Retrait", item.Id, $"« {item.Title} » est remise en ligne, version {retrait.Version}.");
            await EcrireAsync(item, retrait, "Votre fiche est de nouveau en ligne", [$"« {item.Title} » figure de nouveau dans le répertoire, telle qu’elle était."], cancellation);
            return await ValiderAsync(transaction, cancellation);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<bool> ValiderAsync(Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        courriels.Partir();
        return true;
    }

    private async Task EcrireAsync(ContentItem item, MiseEnRetrait retrait, string titre, IReadOnlyList<string> paragraphes, CancellationToken cancellation)
    {
        var geste = retrait.EnCours is null ? "leve" : "pose";
        foreach (var personne in (await mandats.PourAsync([item.Id], cancellation)).DistinctBy(m => m.AccountId))
        {
            await courriels.RangerAsync(new Mot($"retrait:{retrait.Id:N}:{geste}:{personne.AccountId:N}", personne.Email, personne.DisplayName, titre, item.Title)
            {
                Paragraphes = paragraphes,
                Boutons = [($"Lire {Adresses.Nom(item.Type).Defini}", Adresses.De(item))],
            }, cancellation);
        }
    }
}
