using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Core.Protection;

/// <summary>L'acte de mettre à l'abri, et celui de lever l'abri : une transaction, une ligne de journal, sans motif. Refaire le même geste ne change rien.</summary>
public sealed class Abri(
    TenantDb db, Abritage abritage, PersonVault vault, CourriersRetenus courriers, Journal journal, Sorties sorties, TenantContext tenant, TimeProvider clock)
{
    /// <returns>faux quand ce contenu y était déjà.</returns>
    public Task<bool> MettreAsync(Guid itemId, Author author, CancellationToken cancellation)
        => ActeAsync(async () => await PoserAsync(await db.Items.SingleAsync(i => i.Id == itemId, cancellation), author, cancellation), cancellation);

    /// <summary>La même chose dans la transaction de l'appelant : un import reçoit une fiche déjà à l'abri.</summary>
    public async Task<bool> PoserAsync(ContentItem item, Author author, CancellationToken cancellation)
    {
        if (item.ShelteredAt is not null)
        {
            return false;
        }

        var acte = await abritage.AbriterAsync(item, null, author, cancellation);
        foreach (var lie in await abritage.LiesAsync(item, cancellation))
        {
            await abritage.AbriterAsync(lie, acte.Id, author, cancellation);
        }

        await courriers.RetenirAsync(item, acte.Id, cancellation);
        journal.Write(author, nameof(MiseALAbri), item.Id, "Mise à l’abri : seuls ceux qui la tiennent et l’équipe d’animation la voient encore.");
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <param name="personneId">la personne telle qu'une fiche l'écrit ; partout où elle est désignée elle se cache avec.</param>
    public Task<bool> MettrePersonneAsync(Guid personneId, Author author, CancellationToken cancellation)
        => ActeAsync(() => PoserPersonneAsync(personneId, author, cancellation), cancellation);

    public async Task<bool> PoserPersonneAsync(Guid personneId, Author author, CancellationToken cancellation)
    {
        var personne = await db.Personnes.AsNoTracking().SingleAsync(p => p.Id == personneId, cancellation);
        if ((await vault.ALAbriAsync(cancellation)).Designe(DocumentJson.Parse(personne.Data)))
        {
            return false;
        }

        db.Add(new MiseALAbri { PersonneId = personneId, ByAccount = author.AccountId, By = author.Name, At = clock.GetUtcNow().UtcDateTime });
        journal.Write(author, nameof(MiseALAbri), personne.ItemId, "Une personne est mise à l’abri : elle n’est plus montrée nulle part.");
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Un fichier joint : ni son nom ni son contenu ne se montrent plus.</summary>
    public Task<bool> MettreFichierAsync(Guid fichierId, Author author, CancellationToken cancellation) => ActeAsync(async () =>
    {
        var itemId = await db.Fichiers.Where(f => f.Id == fichierId).Select(f => f.ItemId).SingleAsync(cancellation);
        db.Add(new MiseALAbri { FichierId = fichierId, ByAccount = author.AccountId, By = author.Name, At = clock.GetUtcNow().UtcDateTime });
        journal.Write(author, nameof(MiseALAbri), itemId, "Un fichier est mis à l’abri : il n’est plus montré nulle part.");
        await db.SaveChangesAsync(cancellation);
        return true;
    }, cancellation);

    /// <summary>Lève un abri : tout revient comme c'était, à la dernière version écrite depuis.</summary>
    /// <returns>faux quand il était déjà levé.</returns>
    public Task<bool> LeverAsync(Guid acteId, Author author, CancellationToken cancellation) => ActeAsync(async () =>
    {
        var actes = await db.Set<MiseALAbri>().Where(m => (m.Id == acteId || m.Avec == acteId) && m.LeveeLe == null).ToListAsync(cancellation);
        if (actes.Find(a => a.Id == acteId) is not { } premier)
        {
            return false;
        }

        foreach (var acte in actes.OrderBy(a => a.Avec is not null).ThenBy(a => a.Id))
        {
            (acte.LeveeLe, acte.LeveePar) = (clock.GetUtcNow().UtcDateTime, author.Name);
            if (acte.ItemId is { } itemId)
            {
                await abritage.RemettreAsync(await db.Items.SingleAsync(i => i.Id == itemId, cancellation), acte, cancellation);
            }
        }

        await courriers.RendreAsync(acteId, cancellation);
        var concerne = premier.ItemId
            ?? await db.Personnes.Where(p => p.Id == premier.PersonneId).Select(p => (Guid?)p.ItemId).SingleOrDefaultAsync(cancellation)
            ?? await db.Fichiers.Where(f => f.Id == premier.FichierId).Select(f => (Guid?)f.ItemId).SingleOrDefaultAsync(cancellation);
        journal.Write(author, "LeveeDAbri", concerne, premier.ItemId is not null ? "L’abri est levé : tout est remis en ligne comme c’était." : premier.PersonneId is not null ? "L’abri d’une personne est levé." : "L’abri d’un fichier est levé.");
        await db.SaveChangesAsync(cancellation);
        return true;
    }, cancellation);

    private async Task<bool> ActeAsync(Func<Task<bool>> faire, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            if (!await faire())
            {
                return false;
            }

            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Le même bouton pressé deux fois, ou une publication au même instant : l'appelant relit et redemande.
            await transaction.RollbackAsync(cancellation);
            db.ChangeTracker.Clear();
            return false;
        }

        await sorties.OublierAsync(tenant.Required.Key, cancellation);
        return true;
    }
}
