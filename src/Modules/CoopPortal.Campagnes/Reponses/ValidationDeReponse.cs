using CoopPortal.Campagnes.Confirmations;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Sections;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Reponses;

/// <summary>Un animateur valide la réponse d'une personne sans mandat, ou l'écarte. « Rien n'a changé » validé devient une confirmation, qui dit par où elle est venue.</summary>
public sealed class ValidationDeReponse(TenantDb db, MarqueDeConfirmation marque, Journal journal, Caller caller, TimeProvider clock)
{
    private const string DejaTraitee = "Quelqu’un s’est déjà occupé de cette réponse. Rechargez la liste.";

    public async Task<Issue> ValiderAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Set<ReponseAValider>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.Attend != null, cancellation) is not { } reponse)
        {
            return Issue.Non(DejaTraitee);
        }

        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            if (!await CloreAsync(id, true, cancellation))
            {
                return Issue.Non(DejaTraitee);
            }

            var collectivite = await db.Set<Collectivite>().AsNoTracking().SingleAsync(c => c.Id == reponse.CollectiviteId, cancellation);
            if (reponse.Changements is null && !await ConfirmerAsync(reponse, collectivite, cancellation))
            {
                return Issue.Non("La fiche a changé depuis cette réponse : elle ne dit plus rien de ce qui est en ligne. Écartez-la, ou demandez de nouveau.");
            }

            if (reponse.Changements is not null)
            {
                Ecrire(reponse, $"Une réponse pour {collectivite.Nom}, {Voie(reponse)}, est reportée sur la fiche.");
            }

            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return Issue.Oui(reponse.Changements is null ? $"C’est noté pour {collectivite.Nom}, recueilli {Voie(reponse)}." : "C’est noté : ce qui a changé est reporté.");
        }
        catch (DbUpdateException)
        {
            // Une première confirmation du même côté vient de s'écrire au même instant.
            db.ChangeTracker.Clear();
            return Issue.Non("Quelqu’un vient de confirmer cette fiche. Rechargez la liste, puis recommencez.");
        }
    }

    public async Task<Issue> EcarterAsync(Guid id, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await CloreAsync(id, false, cancellation))
        {
            return Issue.Non(DejaTraitee);
        }

        var reponse = await db.Set<ReponseAValider>().AsNoTracking().SingleAsync(r => r.Id == id, cancellation);
        Ecrire(reponse, $"Une réponse venue {Voie(reponse)} est écartée.");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Issue.Oui("Cette réponse est écartée. La fiche n’a pas bougé.");
    }

    private async Task<bool> CloreAsync(Guid id, bool retenue, CancellationToken cancellation)
    {
        var (now, par) = (clock.GetUtcNow().UtcDateTime, caller.Name);
        return await db.Set<ReponseAValider>().Where(r => r.Id == id && r.Attend != null).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.Attend, (int?)null).SetProperty(r => r.TraiteeLe, now).SetProperty(r => r.TraiteePar, par).SetProperty(r => r.Retenue, (bool?)retenue), cancellation) == 1;
    }

    private async Task<bool> ConfirmerAsync(ReponseAValider reponse, Collectivite collectivite, CancellationToken cancellation)
    {
        var voix = reponse.Voie == Reponses.Voie.Message ? Voix.Message : Voix.Tiers;
        var dit = new ADire(reponse.FicheId, reponse.Version, reponse.Cote, voix, VoixEnMots.Nom(collectivite.Nom, collectivite.Genre), null, clock.GetUtcNow().UtcDateTime);
        if (!await marque.PoserAsync(dit, cancellation))
        {
            return false;
        }

        db.Add(new Confirmation
        {
            ItemId = reponse.FicheId,
            Version = reponse.Version,
            Cote = reponse.Cote,
            CollectiviteId = reponse.CollectiviteId,
            AccountId = caller.AccountId!.Value,
            At = dit.At,
            Moyen = Confirmation.ParTiers,
            Voix = voix,
        });
        foreach (var relance in await db.Set<Relance>().Where(r => r.FicheId == reponse.FicheId && r.Cote == reponse.Cote && r.RepondueLe == null).ToListAsync(cancellation))
        {
            relance.RepondueLe = dit.At;
        }

        journal.Write(new Author(caller.AccountId, caller.Name!), nameof(Confirmation), reponse.FicheId, Francais.Espacer($"Version {reponse.Version} confirmée pour {collectivite.Nom}, {Voie(reponse)}, réponse reçue le {Francais.Date(DateOnly.FromDateTime(reponse.RecueLe))} : rien n'a changé."));
        return true;
    }

    private void Ecrire(ReponseAValider reponse, string phrase) => journal.Write(new Author(caller.AccountId, caller.Name!), "Réponse à valider", reponse.FicheId, phrase);

    private static string Voie(ReponseAValider reponse) => reponse.Voie == Reponses.Voie.Message ? "par message" : "auprès d’une autre personne";
}
