using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Brouillons;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Contestations;

/// <summary>Contester une réponse, retirer sa contestation, la régler. Chacun est une transaction, avec sa ligne de journal ; contester écrit aussi aux autres.</summary>
public sealed class Contester(TenantDb db, Journal journal, CourrielDeContestation courriel, Outbox outbox, Caller caller, TenantContext tenant, TimeProvider clock)
{
    /// <returns>faux quand ce côté conteste déjà cette réponse.</returns>
    public async Task<bool> FaireAsync(FicheModifiable fiche, Champ champ, string ligneId, string motif, CancellationToken cancellation)
    {
        var mine = caller.Collectivites;
        var collectivite = await (from o in db.Owners
                                  join c in db.Set<Collectivite>() on o.CollectiviteId equals c.Id
                                  where o.ItemId == fiche.Item.Id && o.Cote == fiche.Cote && mine.Contains(c.Id)
                                  orderby c.Slug
                                  select c).FirstAsync(cancellation);
        var contestation = new Contestation
        {
            ItemId = fiche.Item.Id,
            Champ = champ.Cle,
            LigneId = ligneId,
            Cote = fiche.Cote,
            CollectiviteId = collectivite.Id,
            Motif = motif,
            AuteurId = caller.AccountId!.Value,
            AuteurNom = caller.Name!,
            At = clock.GetUtcNow().UtcDateTime,
        };
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            db.Add(contestation);
            journal.Write(Auteur(), "Contestation", fiche.Item.Id, $"{Nom(collectivite)} conteste « {champ.Libelle} » dans « {fiche.Item.Title} ».");
            foreach (var draft in await courriel.RedigerAsync(fiche, contestation, champ, Nom(collectivite), cancellation))
            {
                await outbox.AddAsync(db, tenant.Required, draft, cancellation);
            }

            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Le bouton pressé deux fois, ou une collègue juste avant.
            db.ChangeTracker.Clear();
            return false;
        }

        outbox.Wake();
        return true;
    }

    /// <returns>faux quand elle n'est plus ouverte, ou n'est pas à la collectivité de cette personne.</returns>
    public Task<bool> RetirerAsync(FicheModifiable fiche, Guid id, CancellationToken cancellation)
    {
        var (mine, now) = (caller.Collectivites, Now());
        return FermerAsync(
            fiche,
            "RetraitDeContestation",
            "retirée par qui l’avait faite",
            ouvertes => ouvertes.Where(c => c.Id == id && mine.Contains(c.CollectiviteId)).ExecuteUpdateAsync(s => s.SetProperty(c => c.RetireeLe, now), cancellation),
            cancellation);
    }

    /// <returns>faux quand elle n'est plus ouverte.</returns>
    public async Task<bool> ReglerAsync(FicheModifiable fiche, Guid id, CancellationToken cancellation)
    {
        var now = Now();
        return caller.Is(Role.Animateur) && await FermerAsync(
            fiche,
            "ReglementDeContestation",
            "réglée par l’équipe d’animation",
            ouvertes => ouvertes.Where(c => c.Id == id).ExecuteUpdateAsync(s => s.SetProperty(c => c.RegleeLe, now), cancellation),
            cancellation);
    }

    private async Task<bool> FermerAsync(FicheModifiable fiche, string acte, string comment, Func<IQueryable<Contestation>, Task<int>> fermer, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await fermer(ContestationsOuvertes.Ouvertes(db).Where(c => c.ItemId == fiche.Item.Id)) == 0)
        {
            return false;
        }

        journal.Write(Auteur(), acte, fiche.Item.Id, $"Une contestation sur « {fiche.Item.Title} » est {comment}.");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static string Nom(Collectivite c)
    {
        var nom = NomDeCollectivite.EnPhrase(c.Nom, c.Genre);
        return char.ToUpperInvariant(nom[0]) + nom[1..];
    }

    private Author Auteur() => new(caller.AccountId, caller.Name!);

    private DateTime? Now() => clock.GetUtcNow().UtcDateTime;
}
