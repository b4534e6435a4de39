using CoopPortal.Comptes.Connexion;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Comptes.Mandats;

/// <summary>Ce qu'on propose : qui, pour quelle collectivité, en quelle qualité, de quand à quand.</summary>
public sealed record Proposition(string? Adresse, string? Nom, Guid CollectiviteId, string? Qualite)
{
    public DateOnly? Depuis { get; init; }
    public DateOnly? Jusqua { get; init; }
}

/// <summary>Inscrit un mandat qui attend sa validation. Il ne donne aucun droit et ne fait partir aucun courriel.</summary>
public sealed class PropositionDeMandat(TenantDb db, Annuaire annuaire, Journal journal, TimeProvider clock)
{
    private const int NomMaximal = 200;

    /// <returns>l'issue, et le mandat qui attend (nouveau, ou déjà inscrit pour la même personne et la même collectivité).</returns>
    public async Task<(Issue Issue, Mandat? Mandat)> ProposerAsync(Proposition proposition, Author par, CancellationToken cancellation)
    {
        if (await RefusAsync(proposition, cancellation) is { } refus)
        {
            return (Issue.Non(refus), null);
        }

        var collectivite = await db.Set<Collectivite>().SingleAsync(c => c.Id == proposition.CollectiviteId, cancellation);
        var account = await annuaire.TrouverOuCreerAsync(AdresseCourriel.Lire(proposition.Adresse)!, proposition.Nom!, cancellation);
        return await InscrireAsync(proposition, account.Id, collectivite, par, cancellation);
    }

    private async Task<(Issue Issue, Mandat? Mandat)> InscrireAsync(Proposition proposition, Guid accountId, Collectivite collectivite, Author par, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var ouvert = await db.Set<Mandat>().SingleOrDefaultAsync(m => m.AccountId == accountId && m.CollectiviteId == collectivite.Id && m.RevoqueLe == null, cancellation);
        if (ouvert is not null && (ouvert.Jusqua is null || ouvert.Jusqua >= DateOnly.FromDateTime(now)))
        {
            return (Issue.Non(ouvert.ValideLe is null
                ? $"Un mandat de cette personne pour {collectivite.Nom} attend déjà sa validation."
                : $"Cette personne a déjà un mandat pour {collectivite.Nom}. Retirez-le d'abord si sa qualité ou ses dates changent."), ouvert);
        }

        if (ouvert is not null)
        {
            // Terminé par sa date : il laisse la place au suivant.
            ouvert.RevoqueLe = now;
            await db.SaveChangesAsync(cancellation);
        }

        var mandat = new Mandat
        {
            AccountId = accountId,
            CollectiviteId = collectivite.Id,
            Qualite = proposition.Qualite!,
            Depuis = proposition.Depuis,
            Jusqua = proposition.Jusqua,
            CreatedAt = now,
        };
        db.Add(mandat);
        journal.Write(par, "PropositionDeMandat", null, $"Un mandat est proposé pour {collectivite.Nom} ({Qualites.EnClair(mandat.Qualite).ToLowerInvariant()}).");
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            return (Issue.Non($"Un mandat de cette personne pour {collectivite.Nom} vient d'être inscrit par quelqu'un d'autre."), null);
        }

        await transaction.CommitAsync(cancellation);
        return (Issue.Oui($"Le mandat pour {collectivite.Nom} attend une validation. Rien n'est envoyé d'ici là."), mandat);
    }

    private async Task<string?> RefusAsync(Proposition proposition, CancellationToken cancellation)
    {
        var nom = proposition.Nom?.Trim();
        return AdresseCourriel.Lire(proposition.Adresse) is null ? AdresseCourriel.Refus
            : nom is not { Length: > 0 and <= NomMaximal } ? $"Écrivez le nom de la personne, en {NomMaximal} caractères au plus."
            : proposition.Qualite is null || !Qualites.Toutes.ContainsKey(proposition.Qualite) ? "Choisissez en quelle qualité cette personne parle pour sa collectivité."
            : proposition.Jusqua < proposition.Depuis ? "La fin du mandat vient avant son début. Corrigez l'une des deux dates."
            : !await db.Set<Collectivite>().AnyAsync(c => c.Id == proposition.CollectiviteId, cancellation) ? "Cette collectivité n'est pas dans l'espace. Choisissez-la dans la liste."
            : null;
    }
}
