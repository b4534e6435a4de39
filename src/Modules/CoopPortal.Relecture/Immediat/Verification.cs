using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Fiches.Contracts.Sections;
using CoopPortal.Relecture.Comparaison;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Immediat;

/// <summary>Les deux réponses de l'animation à ce qui est paru dès l'envoi : vu, ou remis comme avant.</summary>
public sealed class Verification(
    TenantDb db, PlatformDb platform, ContentStore store, QuestionnaireStore questionnaires, MiseEnLigneImmediate immediat, QuiPropose qui, Journal journal, Courriels courriels, Caller caller, TimeProvider clock)
{
    private Author Moi => new(caller.AccountId, caller.Name!);

    /// <returns>ce qui s'est passé, à dire à la personne ; null quand il n'y a rien de tel dans cet espace.</returns>
    public async Task<string?> VoirAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Set<AVerifier>().SingleOrDefaultAsync(v => v.Id == id, cancellation) is not { } faite)
        {
            return null;
        }

        if (faite.CloseLe is not null)
        {
            return "C’était déjà fait.";
        }

        Clore(faite, IssueDeVerification.Vue);
        journal.Write(Moi, nameof(Verification), faite.ItemId, $"Version {faite.Version}, parue dès l’envoi, vue.");
        return await SauverAsync("C’est noté : vu.", cancellation);
    }

    /// <summary>Remet les réponses d'avant, en une nouvelle version. Celles que quelqu'un a changées depuis restent.</summary>
    public async Task<string?> DefaireAsync(Guid id, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Set<AVerifier>().SingleOrDefaultAsync(v => v.Id == id, cancellation) is not { } faite)
        {
            return null;
        }

        var item = await db.Items.SingleAsync(i => i.Id == faite.ItemId, cancellation);
        if (faite.CloseLe is not null || item.PublishedVersion is not { } number)
        {
            return faite.CloseLe is not null ? "C’était déjà fait." : "Cette fiche n’est plus en ligne : il n’y a rien à remettre.";
        }

        var (online, parue, avant) = (await store.VersionAsync(item, number, cancellation), await store.VersionAsync(item, faite.Version, cancellation), await store.VersionAsync(item, faite.Avant, cancellation));
        var champs = SectionAffichee.Pour(await questionnaires.CurrentAsync(item.Type, cancellation), faite.Cote).SelectMany(s => s.Champs);
        var (document, gardees) = FusionATrois.De(champs, parue!.Document, online!.Document, avant!.Document, _ => false);
        Clore(faite, IssueDeVerification.Defaite);
        try
        {
            await RemettreAsync(item, document, faite, cancellation);
            var phrase = gardees.Count == 0 ? "" : $" {gardees.Count} réponse{(gardees.Count > 1 ? "s" : "")}, changée{(gardees.Count > 1 ? "s" : "")} depuis, {(gardees.Count > 1 ? "restent" : "reste")}.";
            var message = await SauverAsync($"Les réponses d’avant sont de nouveau en ligne.{phrase} L’auteur en est averti.", cancellation);
            await transaction.CommitAsync(cancellation);
            courriels.Partir();
            return message;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return "La fiche vient de changer, ou un collègue a répondu avant vous. Relisez la liste.";
        }
    }

    private async Task RemettreAsync(ContentItem item, System.Text.Json.Nodes.JsonObject document, AVerifier faite, CancellationToken cancellation)
    {
        var archive = await db.Set<FicheIndex>().Where(f => f.ItemId == item.Id).Select(f => f.Archive).SingleOrDefaultAsync(cancellation);
        item.Title = document.TextAt("titre") ?? item.Title;
        qui.Dire(item.Id, faite.Cote, Voix.Equipe, null);
        var version = await store.PublishAsync(item, document, Moi, VersionKind.Redaction, $"Remise des réponses d’avant la version {faite.Version}", cancellation);
        await immediat.GarderLArchiveAsync(item.Id, archive, cancellation);
        journal.Write(Moi, nameof(Verification), item.Id, $"Version {version.Number} de « {item.Title} » : ce que la version {faite.Version} avait changé est défait.");
        var auteur = await platform.Users.Where(a => a.Id == faite.AuteurId).Select(a => new { a.Email, a.DisplayName }).SingleOrDefaultAsync(cancellation);
        if (!string.IsNullOrEmpty(auteur?.Email))
        {
            await courriels.RangerAsync(new Mot($"verification:{faite.Id}", auteur.Email, auteur.DisplayName, "Vos changements ont été défaits", item.Title)
            {
                Paragraphes = [$"Ce que vous aviez changé dans « {item.Title} », en ligne dès votre envoi, a été relu par l’équipe d’animation. Elle a remis les réponses d’avant.", "Vous pouvez reprendre la fiche, ou répondre à ce courriel pour en parler."],
                Boutons = [($"Reprendre {Adresses.Nom(item.Type).Defini}", Adresses.De(item) + "/modifier")],
            }, cancellation);
        }
    }

    private void Clore(AVerifier faite, IssueDeVerification issue)
        => (faite.CloseLe, faite.ClosePar, faite.Issue) = (clock.GetUtcNow().UtcDateTime, caller.Name, issue);

    private async Task<string> SauverAsync(string message, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return message;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return "Un collègue vient de répondre avant vous.";
        }
    }
}
