using CoopPortal.Campagnes.Liens;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Confirmations;

public enum IssueDeConfirmation
{
    Notee,
    DejaNotee,

    /// <summary>La version montrée n'est plus celle qui est en ligne : il faut relire.</summary>
    VersionChangee,
    Refusee,
}

/// <summary>« Rien n'a changé » : la confirmation, la fraîcheur de la fiche, le rappel répondu et le journal, ensemble ou pas du tout.</summary>
public sealed class ActeDeConfirmation(TenantDb db, LectureDeLien lecture, Journal journal, TimeProvider clock)
{
    public async Task<IssueDeConfirmation> FaireAsync(string jeton, int versionVue, CancellationToken cancellation)
    {
        var lu = await lecture.LireAsync(jeton, cancellation);
        if (lu.Etat != EtatDuLien.Ouvert)
        {
            return lu.Etat == EtatDuLien.Repondu ? IssueDeConfirmation.DejaNotee : IssueDeConfirmation.Refusee;
        }

        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var at = clock.GetUtcNow().UtcDateTime;
            if (!await MarquerFicheAsync(lu.Lien!, versionVue, at, cancellation))
            {
                return IssueDeConfirmation.VersionChangee;
            }

            await NoterAsync(lu, versionVue, at, cancellation);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return IssueDeConfirmation.Notee;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Le même bouton pressé deux fois : l'autre requête a gagné.
            return IssueDeConfirmation.DejaNotee;
        }
    }

    // Une seule instruction compare la version et marque la fiche : une publication simultanée ne peut pas se glisser entre les deux.
    private async Task<bool> MarquerFicheAsync(LienFiche lien, int version, DateTime at, CancellationToken cancellation)
    {
        var fiche = db.Set<FicheIndex>().Where(f => f.ItemId == lien.FicheId && db.Items.Any(i => i.Id == lien.FicheId && i.PublishedVersion == version));
        var changed = lien.Cote == Cotes.Francais
            ? await fiche.ExecuteUpdateAsync(s => s.SetProperty(f => f.VerifieFrancaisLe, at).SetProperty(f => f.Archive, (string?)null), cancellation)
            : await fiche.ExecuteUpdateAsync(s => s.SetProperty(f => f.VerifiePartenaireLe, at).SetProperty(f => f.Archive, (string?)null), cancellation);
        return changed == 1;
    }

    private async Task NoterAsync(LienLu lu, int version, DateTime at, CancellationToken cancellation)
    {
        var lien = await db.Set<LienFiche>().SingleAsync(l => l.Empreinte == lu.Lien!.Empreinte, cancellation);
        if (lien.UtiliseLe is not null)
        {
            throw new DbUpdateConcurrencyException();
        }

        lien.UtiliseLe = at;
        db.Add(new Confirmation
        {
            ItemId = lien.FicheId,
            Version = version,
            Cote = lien.Cote,
            CollectiviteId = lien.CollectiviteId,
            AccountId = lien.AccountId,
            At = at,
            Moyen = Confirmation.ParLien,
        });
        foreach (var relance in await db.Set<Relance>().Where(r => r.FicheId == lien.FicheId && r.Cote == lien.Cote && r.AccountId == lien.AccountId && r.RepondueLe == null).ToListAsync(cancellation))
        {
            relance.RepondueLe = at;
        }

        journal.Write(new Author(lien.AccountId, lien.Nom), nameof(Confirmation), lien.FicheId, Francais.Espacer($"Version {version} confirmée pour {lu.Collectivite} : rien n'a changé."), DOu.Lien);
    }
}
