using CoopPortal.Comptes.Connexion;
using CoopPortal.Comptes.Mandats;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Comptes.Contracts;

/// <summary>
/// L'acte par lequel un animateur reconnaît qui parle pour une collectivité : lui seul donne des droits sur ses fiches
/// et permet qu'on écrive à cette adresse. L'adhésion s'écrit d'abord, dans la base de la plateforme ; si l'acte
/// s'arrête là, elle ne donne aucune fiche, et le refaire ne l'écrit pas deux fois.
/// </summary>
public sealed class ValidationDeMandat(
    TenantDb db,
    PlatformDb platform,
    TenantContext tenant,
    Annuaire annuaire,
    PropositionDeMandat proposition,
    Jetons jetons,
    PublicLinks links,
    Journal journal,
    Outbox outbox,
    TimeProvider clock)
{
    /// <summary>Le même geste, pour un module qui n'a que les mots d'un formulaire.</summary>
    public Task<Issue> InviterAsync(string? adresse, string? nom, Guid collectiviteId, string? qualite, Author par, CancellationToken cancellation)
        => CreerEtValiderAsync(new Proposition(adresse, nom, collectiviteId, qualite), par, cancellation);

    /// <summary>Compte, mandat et validation en un geste de l'animateur.</summary>
    public async Task<Issue> CreerEtValiderAsync(Proposition demande, Author par, CancellationToken cancellation)
    {
        var (issue, mandat) = await proposition.ProposerAsync(demande, par, cancellation);
        return mandat is { ValideLe: null } ? await ValiderAsync(mandat.Id, par, cancellation) : issue;
    }

    public async Task<Issue> ValiderAsync(Guid mandatId, Author par, CancellationToken cancellation)
    {
        var trouve = await (from m in db.Set<Mandat>().AsNoTracking()
                            join c in db.Set<Collectivite>() on m.CollectiviteId equals c.Id
                            where m.Id == mandatId
                            select new { Mandat = m, c.Nom }).SingleOrDefaultAsync(cancellation);
        if (trouve is null || await platform.Users.SingleOrDefaultAsync(a => a.Id == trouve.Mandat.AccountId, cancellation) is not { } account)
        {
            return Issue.Non("Ce mandat n'existe plus. Rechargez la liste.");
        }

        if (trouve.Mandat.ValideLe is not null || trouve.Mandat.RevoqueLe is not null)
        {
            return DejaTraite(trouve.Nom);
        }

        await annuaire.AdhererAsync(account.Id, tenant.Required.Key, Role.Contributeur, cancellation);
        var jeton = await jetons.EmettreAsync(account.Id, Jetons.Invitation, "/moi", cancellation);
        return await EcrireAsync(trouve.Mandat, trouve.Nom, account, jeton, par, cancellation);
    }

    private async Task<Issue> EcrireAsync(Mandat mandat, string collectivite, Account account, string jeton, Author par, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var ecrit = await db.Set<Mandat>()
            .Where(m => m.Id == mandat.Id && m.ValideLe == null && m.RevoqueLe == null)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.ValideLe, now).SetProperty(m => m.ValidePar, par.Name), cancellation);
        if (ecrit == 0)
        {
            return DejaTraite(collectivite);
        }

        journal.Write(par, "ValidationDeMandat", null, $"Un mandat est validé pour {collectivite} ({Qualites.EnClair(mandat.Qualite).ToLowerInvariant()}).");
        var lien = links.To(tenant.Required, Jetons.Chemin(jeton));
        await outbox.AddAsync(db, tenant.Required, CourrielDeMandat.Rediger(tenant.Required, account, collectivite, lien, mandat.Id), cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        outbox.Wake();
        return Issue.Oui($"Le mandat pour {collectivite} est validé. Un courriel part à la personne avec un lien de connexion.");
    }

    private static Issue DejaTraite(string collectivite) => Issue.Non($"Ce mandat pour {collectivite} a déjà été traité. Rien n'a changé.");
}
