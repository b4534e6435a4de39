using CoopPortal.Campagnes.Reponses;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Liens;

/// <summary>Un animateur retire un lien, ou tous ceux d'une personne : ils n'ouvrent plus rien, dès maintenant.</summary>
public sealed class RetraitDeLien(TenantDb db, Journal journal, Caller caller, TimeProvider clock)
{
    public async Task<Issue> RetirerAsync(string empreinte, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var envoyes = db.Set<LienFiche>().Where(l => l.Empreinte == empreinte && l.RevoqueLe == null);
        var copies = db.Set<LienPartage>().Where(l => l.Empreinte == empreinte && l.RevoqueLe == null);
        var fiches = await envoyes.Select(l => l.FicheId).Concat(copies.Select(l => l.FicheId)).ToListAsync(cancellation);
        var retires = await envoyes.ExecuteUpdateAsync(s => s.SetProperty(l => l.RevoqueLe, now), cancellation) + await copies.ExecuteUpdateAsync(s => s.SetProperty(l => l.RevoqueLe, now), cancellation);
        return await NoterAsync(retires, fiches, transaction, cancellation);
    }

    public async Task<Issue> RetirerTousAsync(Guid accountId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var liens = db.Set<LienFiche>().Where(l => l.AccountId == accountId && l.RevoqueLe == null && l.ExpireLe > now);
        var fiches = await liens.Select(l => l.FicheId).ToListAsync(cancellation);
        return await NoterAsync(await liens.ExecuteUpdateAsync(s => s.SetProperty(l => l.RevoqueLe, now), cancellation), fiches, transaction, cancellation);
    }

    private async Task<Issue> NoterAsync(int retires, IReadOnlyCollection<Guid> fiches, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, CancellationToken cancellation)
    {
        if (retires == 0)
        {
            return Issue.Non("Ce lien était déjà retiré. Rien n’a changé.");
        }

        foreach (var fiche in fiches.Distinct())
        {
            journal.Write(new Author(caller.AccountId, caller.Name!), nameof(RetraitDeLien), fiche, "Un lien vers cette fiche est retiré.");
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Issue.Oui(retires == 1 ? "Le lien est retiré. Il n’ouvre plus rien." : $"{retires} liens sont retirés. Ils n’ouvrent plus rien.");
    }
}
