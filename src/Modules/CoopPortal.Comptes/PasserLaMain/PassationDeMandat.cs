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
public sealed class PassationDeMandat(TenantDb db, PropositionDeMandat proposition, Journal journal, TimeProvider clock)
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

        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var nom = await db.Set<Collectivite>().Where(c => c.Id == mandat.CollectiviteId).Select(c => c.Nom).SingleAsync(cancellation);
        var rendus = await db.Set<Mandat>().Where(m => m.Id == mandat.Id && m.RevoqueLe == null).ExecuteUpdateAsync(s => s.SetProperty(m => m.RevoqueLe, now), cancellation);
        if (rendus > 0)
        {
            journal.Write(par, "PassationDeMandat", null, successeur is null
                ? $"Un mandat pour {nom} est rendu par la personne qui le tenait : cherchez qui la remplace."
                : $"Un mandat pour {nom} est rendu par la personne qui le tenait ; celui de la personne qui la remplace attend une validation.");
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return Issue.Oui(successeur is null
            ? $"C’est noté : vous ne parlez plus pour {nom}. L’équipe d’animation cherchera qui vous remplace. Merci de ce que vous avez fait."
            : $"C’est noté : vous ne parlez plus pour {nom}. L’équipe d’animation va valider le mandat de la personne qui vous remplace. Merci de ce que vous avez fait.");
    }
}
