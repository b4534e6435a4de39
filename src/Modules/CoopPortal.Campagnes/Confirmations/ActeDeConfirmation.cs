using CoopPortal.Campagnes.Liens;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts.Sections;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Confirmations;

public enum IssueDeConfirmation
{
    Notee,
    DejaNotee,

    /// <summary>La version montrée n'est plus celle qui est en ligne : il faut relire.</summary>
    VersionChangee,

    /// <summary>Section par section, et aucune n'est cochée.</summary>
    RienDeChoisi,

    /// <summary>L'exécutif a été renouvelé depuis : il faut d'abord dire qui c'est.</summary>
    ExecutifADire,
    Refusee,
}

/// <summary>« Rien n'a changé » : la confirmation, la fraîcheur de la fiche et de ses sections, le rappel répondu et le journal, ensemble ou pas du tout.</summary>
public sealed class ActeDeConfirmation(TenantDb db, LectureDeLien lecture, Renouvellement renouvellement, MarqueDeConfirmation marque, VoixDuMandat voix, Journal journal, TimeProvider clock)
{
    /// <param name="sections">clés des sections confirmées ; null pour la fiche entière.</param>
    /// <param name="executifDit">la personne vient de dire que l'exécutif est celui que nomme la fiche.</param>
    public async Task<IssueDeConfirmation> FaireAsync(string jeton, int versionVue, IReadOnlyCollection<string>? sections, bool executifDit, CancellationToken cancellation)
    {
        var lu = await lecture.LireAsync(jeton, cancellation);
        if (lu.Etat != EtatDuLien.Ouvert)
        {
            return lu.Etat == EtatDuLien.Repondu ? IssueDeConfirmation.DejaNotee : IssueDeConfirmation.Refusee;
        }

        var lien = lu.Lien!;
        var choisies = sections is null ? null : await marque.ChoisiesAsync(lien.Cote, sections, cancellation);
        if (choisies is { Count: 0 })
        {
            return IssueDeConfirmation.RienDeChoisi;
        }

        if (!executifDit && await renouvellement.PourAsync(lu, choisies is null ? null : [.. choisies.Select(s => s.Cle)], cancellation) is not null)
        {
            return IssueDeConfirmation.ExecutifADire;
        }

        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var at = clock.GetUtcNow().UtcDateTime;
            var (qui, pour) = await voix.DireAsync(lien.AccountId, lien.FicheId, lien.Cote, lien.CollectiviteId, cancellation) ?? (Voix.Mandate, lu.Collectivite);
            var dit = new ADire(lien.FicheId, versionVue, lien.Cote, qui, pour, choisies is null ? null : [.. choisies.Select(s => s.Cle)], at);
            if (!await marque.PoserAsync(dit, cancellation))
            {
                return IssueDeConfirmation.VersionChangee;
            }

            await NoterAsync(lu, dit, choisies, cancellation);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return IssueDeConfirmation.Notee;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Le même bouton pressé deux fois : l'autre requête a gagné.
            return IssueDeConfirmation.DejaNotee;
        }
        catch (DbUpdateException)
        {
            // Deux premières confirmations du même côté au même instant : l'une a écrit les sections avant l'autre. Celle-ci se redemande.
            db.ChangeTracker.Clear();
            return (await lecture.LireAsync(jeton, cancellation)).Etat == EtatDuLien.Repondu ? IssueDeConfirmation.DejaNotee : IssueDeConfirmation.VersionChangee;
        }
    }

    private async Task NoterAsync(LienLu lu, ADire dit, IReadOnlyList<Section>? sections, CancellationToken cancellation)
    {
        var lien = await db.Set<LienFiche>().SingleAsync(l => l.Empreinte == lu.Lien!.Empreinte, cancellation);
        if (lien.UtiliseLe is not null)
        {
            throw new DbUpdateConcurrencyException();
        }

        lien.UtiliseLe = dit.At;
        db.Add(new Confirmation
        {
            ItemId = lien.FicheId,
            Version = dit.Version,
            Cote = lien.Cote,
            CollectiviteId = lien.CollectiviteId,
            AccountId = lien.AccountId,
            At = dit.At,
            Moyen = Confirmation.ParLien,
            Voix = dit.Voix,
            Sections = dit.Sections is null ? null : string.Join(',', dit.Sections),
        });
        foreach (var relance in await db.Set<Relance>().Where(r => r.FicheId == lien.FicheId && r.Cote == lien.Cote && r.AccountId == lien.AccountId && r.RepondueLe == null).ToListAsync(cancellation))
        {
            relance.RepondueLe = dit.At;
        }

        var quoi = sections is null ? "rien n'a changé" : string.Join(", ", sections.Select(s => s.Titre));
        var comite = dit.Voix == Voix.Comite ? ", par le comité de jumelage" : "";
        journal.Write(new Author(lien.AccountId, lien.Nom), nameof(Confirmation), lien.FicheId, Francais.Espacer($"Version {dit.Version} confirmée pour {lu.Collectivite}{comite} : {quoi}."), DOu.Lien);
    }
}
