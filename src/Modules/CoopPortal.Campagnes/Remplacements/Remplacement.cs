using CoopPortal.Campagnes.Contacts;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Remplacements;

/// <summary>Ce qui désigne une ligne de la liste.</summary>
public sealed record CleDeRemplacement(Guid AccountId, Guid CollectiviteId, RaisonDeRemplacer Raison);

/// <summary>
/// Un animateur règle une tâche : il invite la personne nommée, ou dit que c'est réglé. L'invitation vient d'abord, par l'acte
/// des mandats ; si le geste s'arrête là, le refaire ne l'écrit pas deux fois.
/// </summary>
public sealed class Remplacement(TenantDb db, ValidationDeMandat mandats, Journal journal, Caller caller, TimeProvider clock)
{
    private Author Moi => new(caller.AccountId, caller.Name ?? "");

    public async Task<Issue> InviterAsync(CleDeRemplacement cle, string? nom, string? courriel, string? qualite, CancellationToken cancellation)
    {
        if (!await Ouvertes(cle).AnyAsync(cancellation))
        {
            return Issue.Non("Quelqu’un s’en est déjà occupé. Rechargez la liste.");
        }

        var issue = await mandats.InviterAsync(courriel, nom, cle.CollectiviteId, qualite, Moi, cancellation);
        if (issue.Fait)
        {
            await ClorePuisNoterAsync(cle, "la personne qui prend la suite est invitée", cancellation);
        }

        return issue;
    }

    public async Task<Issue> ReglerAsync(CleDeRemplacement cle, CancellationToken cancellation)
        => await ClorePuisNoterAsync(cle, "c’est réglé", cancellation) ? Issue.Oui("C’est réglé. Cette ligne ne reviendra pas.") : Issue.Non("Quelqu’un s’en est déjà occupé. Rechargez la liste.");

    private IQueryable<ContactARemplacer> Ouvertes(CleDeRemplacement cle)
        => db.Set<ContactARemplacer>().Where(c => c.AccountId == cle.AccountId && c.CollectiviteId == cle.CollectiviteId && c.Raison == cle.Raison && c.Ouverte != null);

    private async Task<bool> ClorePuisNoterAsync(CleDeRemplacement cle, string quoi, CancellationToken cancellation)
    {
        var (now, par) = (clock.GetUtcNow().UtcDateTime, caller.Name);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var fiches = await Ouvertes(cle).Select(c => c.FicheId).ToListAsync(cancellation);
        var closes = await Ouvertes(cle).ExecuteUpdateAsync(s => s.SetProperty(c => c.Ouverte, (int?)null).SetProperty(c => c.ResoluLe, now).SetProperty(c => c.ResoluPar, par), cancellation);
        if (closes == 0)
        {
            return false;
        }

        if (cle.Raison == RaisonDeRemplacer.Depart)
        {
            await db.Set<Depart>().Where(d => d.AccountId == cle.AccountId && d.CollectiviteId == cle.CollectiviteId && d.TraiteLe == null)
                .ExecuteUpdateAsync(s => s.SetProperty(d => d.TraiteLe, now).SetProperty(d => d.TraitePar, par), cancellation);
        }

        var collectivite = await db.Set<Collectivite>().Where(c => c.Id == cle.CollectiviteId).Select(c => c.Nom).SingleAsync(cancellation);
        foreach (var fiche in fiches.Distinct())
        {
            journal.Write(Moi, "Remplacement", fiche, $"Un contact à remplacer pour {collectivite} : {quoi}.");
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }
}
