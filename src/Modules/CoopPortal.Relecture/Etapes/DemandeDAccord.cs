using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Relecture.Soumissions;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Etapes;

/// <summary>Demande par courriel l'accord que l'espace veut avant l'animation. Seules les personnes dont le mandat est validé sont écrites.</summary>
public sealed class DemandeDAccord(TenantDb db, EtapesDeRelecture etapes, MandatsEnCours mandats, Journal journal, Courriels courriels, Caller caller, TimeProvider clock)
{
    /// <summary>Dans la transaction de l'appelant.</summary>
    /// <returns>le nombre de personnes à qui l'accord est demandé ; 0 quand l'étape n'existe pas, est franchie, ou n'a personne.</returns>
    public async Task<int> AjouterAsync(Soumission soumission, ContentItem item, CancellationToken cancellation)
    {
        if (await etapes.EtatAsync(soumission, cancellation) is not { Franchie: null } etat)
        {
            return 0;
        }

        var tous = await mandats.PourAsync([item.Id], cancellation);
        if (etat.Etape == Etape.Elu && tous.Any(m => m.AccountId == soumission.AuthorId && m.Cote == soumission.Cote && EstElu(m)))
        {
            // L'élu qui écrit lui-même n'a pas à se demander son accord.
            db.Add(new Approbation { SoumissionId = soumission.Id, Etape = Etape.Elu, Genre = GenreDApprobation.Accord, Par = soumission.AuthorName, AccountId = soumission.AuthorId, Le = soumission.At });
            return 0;
        }

        var personnes = Destinataires(tous, etat.Etape, soumission);
        foreach (var personne in personnes)
        {
            await EcrireAsync(soumission, item, etat.Etape, personne, cancellation);
        }

        if (personnes.Count > 0)
        {
            journal.Write(new Author(caller.AccountId, caller.Name!), nameof(DemandeDAccord), item.Id, $"L’accord {etapes.DeQui(etat.Etape, soumission.Cote)} est demandé à {personnes.Count} {Francais.Pluriel(personnes.Count, "personne", "personnes")}.");
        }

        return personnes.Count;
    }

    /// <summary>Demande de nouveau : les liens d'avant ne valent plus.</summary>
    public async Task<int> RefaireAsync(Soumission soumission, ContentItem item, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Set<LienDApprobation>().Where(l => l.SoumissionId == soumission.Id && l.RevoqueLe == null).ExecuteUpdateAsync(s => s.SetProperty(l => l.RevoqueLe, now), cancellation);
        var ecrits = await AjouterAsync(soumission, item, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        courriels.Partir();
        return ecrits;
    }

    private static bool EstElu(MandatEnCours mandat) => mandat.Qualite is "executif" or "elu";

    private static List<MandatEnCours> Destinataires(IReadOnlyList<MandatEnCours> tous, Etape etape, Soumission soumission)
        => [.. tous.Where(m => m.AccountId != soumission.AuthorId && (etape == Etape.Elu ? m.Cote == soumission.Cote && EstElu(m) : m.Cote != soumission.Cote)).DistinctBy(m => m.AccountId)];

    private async Task EcrireAsync(Soumission soumission, ContentItem item, Etape etape, MandatEnCours personne, CancellationToken cancellation)
    {
        var jeton = JetonDeLien.Nouveau();
        var now = clock.GetUtcNow().UtcDateTime;
        var lien = new LienDApprobation
        {
            Empreinte = JetonDeLien.Hacher(jeton),
            SoumissionId = soumission.Id,
            Etape = etape,
            AccountId = personne.AccountId,
            Nom = string.IsNullOrWhiteSpace(personne.DisplayName) ? personne.Email : personne.DisplayName,
            Cote = personne.Cote,
            CreeLe = now,
            ExpireLe = now + LienDApprobation.Duree,
        };
        db.Add(lien);
        await courriels.RangerAsync(new Mot($"accord:{lien.Empreinte}", personne.Email, personne.DisplayName, "Votre accord est demandé", item.Title)
        {
            Paragraphes =
            [
                $"{soumission.AuthorName} propose des changements pour « {item.Title} ». Avant que l’équipe d’animation ne les relise, elle demande votre accord.",
                "Une minute suffit, sans mot de passe : la page montre chaque changement en une phrase.",
            ],
            Boutons = [("Voir les changements", $"/accord/{jeton}")],
            SousBoutons = $"Ce bouton ouvre une page. Rien n’est décidé avant que vous n’ayez répondu sur cette page. Le lien est personnel et cesse le {Francais.Date(DateOnly.FromDateTime(lien.ExpireLe))}.",
        }, cancellation);
    }
}
