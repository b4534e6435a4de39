using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Signalements;

/// <summary>Ce que l'équipe fait d'un signalement : le clore en répondant, ou effacer ce que la personne a écrit. Chacun est une transaction, avec sa ligne de journal.</summary>
public sealed class SuiteDeSignalement(TenantDb db, CourrielsDeSignalement courriels, Journal journal, Outbox outbox, Caller caller, TenantContext tenant, TimeProvider clock)
{
    /// <returns>vrai quand la réponse part par courriel ; null quand ce signalement n'est plus ouvert.</returns>
    public async Task<bool?> CloreAsync(Guid id, string reponse, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (now, qui) = (clock.GetUtcNow().UtcDateTime, caller.Name!);
        // La mise à jour gardée tranche entre deux clics : un seul trouve le signalement ouvert.
        if (await db.Set<Signalement>().Where(s => s.Id == id && s.ClosLe == null).ExecuteUpdateAsync(
            s => s.SetProperty(x => x.ClosLe, now).SetProperty(x => x.ClosPar, qui).SetProperty(x => x.Reponse, reponse), cancellation) == 0)
        {
            return null;
        }

        var signalement = await db.Set<Signalement>().SingleAsync(s => s.Id == id, cancellation);
        var item = await db.Items.AsNoTracking().SingleAsync(i => i.Id == signalement.ItemId, cancellation);
        var data = await db.Personnes.AsNoTracking().Where(p => p.Id == signalement.PersonneId).Select(p => p.Data).SingleAsync(cancellation);
        if (EcritParQuelquUn.Lire(data).Courriel is { } adresse)
        {
            await outbox.AddAsync(db, tenant.Required, courriels.Reponse(signalement, Adresses.De(item), item.Title, adresse, reponse), cancellation);
            signalement.Repondu = true;
        }

        journal.Write(Auteur, "ClotureDeSignalement", item.Id, $"Une erreur signalée sur « {item.Title} » est close{(signalement.Repondu ? ", et la personne a sa réponse" : "")}.");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        outbox.Wake();
        return signalement.Repondu;
    }

    /// <summary>Efface les mots, l'adresse et la réponse ; un signalement encore ouvert se clôt. Refait, ne change rien.</summary>
    /// <returns>faux quand il n'existe pas dans cet espace.</returns>
    public async Task<bool> EffacerAsync(Guid id, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.Set<Signalement>().SingleOrDefaultAsync(s => s.Id == id, cancellation) is not { } signalement)
        {
            return false;
        }

        if (await db.Personnes.Where(p => p.Id == signalement.PersonneId && p.ErasedAt == null)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.Data, EcritParQuelquUn.Efface).SetProperty(x => x.ErasedAt, now), cancellation) == 0)
        {
            return true;
        }

        signalement.Reponse = null;
        (signalement.ClosLe, signalement.ClosPar) = (signalement.ClosLe ?? now, signalement.ClosPar ?? caller.Name);
        journal.Write(Auteur, "EffacementDeSignalement", signalement.ItemId, "Ce qu’une personne avait écrit en signalant une erreur est effacé.");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private Author Auteur => new(caller.AccountId, caller.Name!);
}
