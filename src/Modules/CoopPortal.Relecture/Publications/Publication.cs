using CoopPortal.Comptes.Contracts;
using System.Globalization;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts.Sections;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Relecture.Etapes;
using CoopPortal.Relecture.Programmations;
using CoopPortal.Relecture.Soumissions;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Publications;

/// <summary>Qui répond à une proposition : le nom dit à l'auteur, et d'où (par défaut, d'où vient la requête).</summary>
public sealed record Relecteur(Author Author, string Nom, DOu? DOu = null);

/// <summary>Les deux réponses de l'animatrice à une proposition. Chacune est une transaction : décision, version, journal, courriel.</summary>
public sealed class Publication(TenantDb db, ContentStore store, EtapesDeRelecture etapes, Journal journal, Avis avis, VoixDuMandat voix, QuiPropose qui, Suites suites, Outbox outbox, Caller caller, TenantContext tenant, TimeProvider clock)
{
    /// <summary>Après un refus de publier : ce qui manque, quand ce n'est pas la fiche qui a bougé.</summary>
    public string? Empechement { get; private set; }

    /// <param name="versionVue">version en ligne que l'animatrice avait sous les yeux.</param>
    /// <returns>le numéro de la version publiée ; null quand la fiche a bougé depuis, ou qu'une décision existe déjà.</returns>
    public Task<int?> PublierAsync(Examen examen, int versionVue, CancellationToken cancellation)
        => PublierAsync(examen, versionVue, new Author(caller.AccountId, caller.Name!), cancellation);

    public async Task<int?> PublierAsync(Examen examen, int versionVue, Author author, CancellationToken cancellation)
    {
        if (examen.VersionEnLigne != versionVue || (Empechement = await EmpechementAsync(examen, cancellation)) is not null)
        {
            return null;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            var document = examen.Fusion.Document;
            document["dateMiseAJour"] = Today();
            examen.Item.Title = document.TextAt("titre") ?? examen.Item.Title;
            var kind = examen.Soumission.Cote == Brouillon.Redaction ? VersionKind.Redaction : VersionKind.Contribution;
            var dite = await voix.DireAsync(examen.Soumission.AuthorId, examen.Item.Id, examen.Soumission.Cote, null, cancellation);
            qui.Dire(examen.Item.Id, examen.Soumission.Cote, kind == VersionKind.Redaction ? Voix.Equipe : dite?.Voix, dite?.Pour);
            var version = await store.PublishAsync(examen.Item, document, author, kind, examen.Raison, cancellation);
            db.Add(new Decision { SoumissionId = examen.Soumission.Id, Genre = GenreDeDecision.Publication, By = author.Name, At = Now(), Version = version.Number, Comment = examen.Partage.Rendu is null ? null : examen.Travail.Commentaire ?? "Voyez les remarques à côté de vos réponses." });
            await suites.PublieeAsync(examen, version.Number, cancellation);
            examen.Soumission.Document = null;
            await ProgrammationCloseAsync(examen.Soumission.Id, EtatDeProgrammation.Faite, null, cancellation);
            journal.Write(author, "Publication", examen.Item.Id, $"Version {version.Number} de « {examen.Item.Title} » publiée.");
            await avis.PublieeAsync(db, examen, cancellation);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            outbox.Wake();
            return version.Number;
        }
        catch (DbUpdateException)
        {
            // Une autre publication, ou le même bouton pressé deux fois : rien n'est écrit, l'écran se relit.
            db.ChangeTracker.Clear();
            return null;
        }
    }

    /// <returns>faux quand une décision existe déjà.</returns>
    public Task<bool> RenvoyerAsync(Examen examen, string commentaire, CancellationToken cancellation)
        => RenvoyerAsync(examen, commentaire, new Relecteur(new Author(caller.AccountId, caller.Name!), "L’animatrice"), cancellation);

    public async Task<bool> RenvoyerAsync(Examen examen, string commentaire, Relecteur relecteur, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            db.Add(new Decision { SoumissionId = examen.Soumission.Id, Genre = GenreDeDecision.Renvoi, By = relecteur.Author.Name, At = Now(), Comment = commentaire });
            await RendreAsync(examen.Soumission, cancellation);
            suites.Renvoyee(examen);
            examen.Soumission.Document = null;
            await ProgrammationCloseAsync(examen.Soumission.Id, EtatDeProgrammation.Annulee, "La proposition a été renvoyée à compléter.", cancellation);
            journal.Write(relecteur.Author, "Renvoi", examen.Item.Id, $"Proposition pour « {examen.Item.Title} » renvoyée à compléter.", relecteur.DOu);
            await avis.RenvoyeeAsync(db, examen, commentaire, relecteur.Nom, cancellation);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            outbox.Wake();
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Ce qui interdit de publier aujourd'hui, en une phrase ; null quand rien ne manque.</summary>
    public async Task<string?> EmpechementAsync(Examen examen, CancellationToken cancellation)
        => await db.Retraits.AnyAsync(r => r.ItemId == examen.Item.Id && r.EnCours == 1, cancellation)
            ? "Cette fiche est retirée du répertoire : remettez-la d’abord en ligne."
            : await etapes.ManqueAsync(examen.Soumission, cancellation);

    private Task<int> ProgrammationCloseAsync(Guid soumission, EtatDeProgrammation etat, string? raison, CancellationToken cancellation)
        => db.Set<Programmation>().Where(p => p.SoumissionId == soumission && p.Etat == EtatDeProgrammation.Prevue)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.Etat, etat).SetProperty(p => p.Raison, raison).SetProperty(p => p.Revision, p => p.Revision + 1), cancellation);

    // Le brouillon est resté chez son auteur ; s'il a disparu, la proposition le refait.
    private async Task RendreAsync(Soumission soumission, CancellationToken cancellation)
    {
        if (!await db.Set<Brouillon>().AnyAsync(b => b.ItemId == soumission.ItemId && b.Cote == soumission.Cote, cancellation))
        {
            db.Add(new Brouillon
            {
                ItemId = soumission.ItemId,
                Cote = soumission.Cote,
                Document = soumission.Document!,
                BaseVersion = soumission.BaseVersion,
                Revision = 1,
                SavedBy = soumission.AuthorName,
                SavedAt = Now(),
            });
        }
    }

    private DateTime Now() => clock.GetUtcNow().UtcDateTime;

    private string Today() => tenant.Required.Jour(Now()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
