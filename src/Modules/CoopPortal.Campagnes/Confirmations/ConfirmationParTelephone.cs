using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Sections;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Confirmations;

/// <summary>Ce que l'animatrice note après un appel. <c>Id</c> vient du formulaire : le même envoi deux fois ne note qu'une fois.</summary>
public sealed record Appel(Guid Id, Guid ItemId, int Version, Guid CollectiviteId, string Cote, string Qualite, IReadOnlyCollection<string>? Sections);

/// <summary>« Confirmée par téléphone » : la qualité de la personne appelée est notée, jamais son nom.</summary>
public sealed class ConfirmationParTelephone(TenantDb db, MarqueDeConfirmation marque, Journal journal, Caller caller, TimeProvider clock)
{
    public async Task<IssueDeConfirmation> FaireAsync(Appel appel, CancellationToken cancellation)
    {
        var collectivite = await (from o in db.Owners
                                  join c in db.Set<Collectivite>() on o.CollectiviteId equals c.Id
                                  where o.ItemId == appel.ItemId && o.Cote == appel.Cote && c.Id == appel.CollectiviteId
                                  select c).AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (collectivite is null || !Qualites.Toutes.ContainsKey(appel.Qualite))
        {
            return IssueDeConfirmation.Refusee;
        }

        if (await db.Set<Confirmation>().AnyAsync(c => c.Id == appel.Id, cancellation))
        {
            return IssueDeConfirmation.DejaNotee;
        }

        var choisies = appel.Sections is null ? null : await marque.ChoisiesAsync(appel.Cote, appel.Sections, cancellation);
        if (choisies is { Count: 0 })
        {
            return IssueDeConfirmation.RienDeChoisi;
        }

        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var dit = new ADire(appel.ItemId, appel.Version, appel.Cote, Voix.Telephone, VoixEnMots.Nom(collectivite.Nom, collectivite.Genre), choisies is null ? null : [.. choisies.Select(s => s.Cle)], clock.GetUtcNow().UtcDateTime);
            if (!await marque.PoserAsync(dit, cancellation))
            {
                return IssueDeConfirmation.VersionChangee;
            }

            Noter(appel, dit, collectivite.Nom, choisies is null ? "toute la fiche" : string.Join(", ", choisies.Select(s => s.Titre)));
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return IssueDeConfirmation.Notee;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return await db.Set<Confirmation>().AnyAsync(c => c.Id == appel.Id, cancellation) ? IssueDeConfirmation.DejaNotee : IssueDeConfirmation.VersionChangee;
        }
    }

    private void Noter(Appel appel, ADire dit, string collectivite, string quoi)
    {
        db.Add(new Confirmation
        {
            Id = appel.Id,
            ItemId = appel.ItemId,
            Version = appel.Version,
            Cote = appel.Cote,
            CollectiviteId = appel.CollectiviteId,
            AccountId = caller.AccountId!.Value,
            At = dit.At,
            Moyen = Confirmation.ParTelephone,
            Voix = Voix.Telephone,
            Sections = dit.Sections is null ? null : string.Join(',', dit.Sections),
            Qualite = appel.Qualite,
        });
        journal.Write(
            new Author(caller.AccountId, caller.Name!), nameof(Confirmation), appel.ItemId,
            Francais.Espacer($"Version {appel.Version} confirmée par téléphone pour {collectivite} ({Qualites.EnClair(appel.Qualite).ToLowerInvariant()}) : {quoi}."));
    }
}
