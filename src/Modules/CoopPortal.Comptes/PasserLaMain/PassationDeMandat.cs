using CoopPortal.Comptes.Contracts;
using CoopPortal.Comptes.Mandats;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Comptes.PasserLaMain;

public sealed record Successeur(string? Nom, string? Courriel, string? Qualite);

/// <summary>
/// Rend un mandat, et propose celui de qui remplace : il attend un animateur comme tout autre. La proposition vient d'abord ;
/// si l'acte s'arrête là, le refaire ne la double pas.
/// </summary>
public sealed class PassationDeMandat(TenantDb db, PropositionDeMandat proposition, FinDeMandat fin)
{
    public async Task<Issue> PasserAsync(Mandat mandat, Successeur? successeur, Author par, CancellationToken cancellation)
    {
        if (successeur is not null)
        {
            var (issue, attend) = await proposition.ProposerAsync(new Proposition(successeur.Courriel, successeur.Nom, mandat.CollectiviteId, successeur.Qualite), par, cancellation);
            if (attend is null)
            {
                return issue;
            }

            if (attend.AccountId == mandat.AccountId)
            {
                return Issue.Non("C’est votre propre adresse. Donnez celle de la personne qui vous remplace, ou laissez vide.");
            }
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var nom = await db.Set<Collectivite>().Where(c => c.Id == mandat.CollectiviteId).Select(c => c.Nom).SingleAsync(cancellation);
        if (await fin.RendreAsync(mandat.AccountId, mandat.CollectiviteId, successeur is null ? Suite.PersonneEncore : Suite.Proposee, par, null, cancellation))
        {
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return Issue.Oui(successeur is null
            ? $"C’est noté : vous ne parlez plus pour {nom}. L’équipe d’animation cherchera qui vous remplace. Merci de ce que vous avez fait."
            : $"C’est noté : vous ne parlez plus pour {nom}. L’équipe d’animation va valider le mandat de la personne qui vous remplace. Merci de ce que vous avez fait.");
    }
}
