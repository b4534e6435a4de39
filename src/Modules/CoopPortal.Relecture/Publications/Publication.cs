using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Tenancy;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Relecture.Soumissions;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Publications;

/// <summary>Les deux réponses de l'animatrice à une proposition. Chacune est une transaction : décision, version, journal, courriel.</summary>
public sealed class Publication(TenantDb db, ContentStore store, Journal journal, Avis avis, Suites suites, Outbox outbox, Caller caller, TenantContext tenant, TimeProvider clock)
{
    /// <param name="versionVue">version en ligne que l'animatrice avait sous les yeux.</param>
    /// <returns>le numéro de la version publiée ; null quand la fiche a bougé depuis, ou qu'une décision existe déjà.</returns>
    public async Task<int?> PublierAsync(Examen examen, int versionVue, CancellationToken cancellation)
    {
        if (examen.VersionEnLigne != versionVue)
        {
            return null;
        }

        var author = new Author(caller.AccountId, caller.Name!);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            var document = examen.Fusion.Document;
            document["dateMiseAJour"] = Today();
            examen.Item.Title = document.TextAt("titre") ?? examen.Item.Title;
            var kind = examen.Soumission.Cote == Brouillon.Redaction ? VersionKind.Redaction : VersionKind.Contribution;
            var version = await store.PublishAsync(examen.Item, document, author, kind, examen.Raison, cancellation);
            db.Add(new Decision { SoumissionId = examen.Soumission.Id, Genre = GenreDeDecision.Publication, By = caller.Name!, At = Now(), Version = version.Number, Comment = examen.Partage.Rendu is null ? null : examen.Travail.Commentaire ?? "Voyez les remarques à côté de vos réponses." });
            await suites.PublieeAsync(examen, version.Number, cancellation);
            examen.Soumission.Document = null;
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
    public async Task<bool> RenvoyerAsync(Examen examen, string commentaire, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            db.Add(new Decision { SoumissionId = examen.Soumission.Id, Genre = GenreDeDecision.Renvoi, By = caller.Name!, At = Now(), Comment = commentaire });
            await RendreAsync(examen.Soumission, cancellation);
            suites.Renvoyee(examen);
            examen.Soumission.Document = null;
            journal.Write(new Author(caller.AccountId, caller.Name!), "Renvoi", examen.Item.Id, $"Proposition pour « {examen.Item.Title} » renvoyée à compléter.");
            await avis.RenvoyeeAsync(db, examen, commentaire, cancellation);
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

    private string Today()
        => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(tenant.Required.Settings.TimeZone)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
