using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Relecture.Brouillons;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Versions;

public enum IssueDeReprise
{
    Reprise,

    /// <summary>Un brouillon existe : rien n'est changé sans que la personne ait dit de le mettre de côté.</summary>
    BrouillonPresent,

    /// <summary>La version dit la même chose que ce qui est en ligne.</summary>
    Identique,
    Introuvable,
}

/// <summary>
/// Reprend les réponses d'une ancienne version en brouillon de travail, jamais directement en ligne : celles que le côté peut
/// écrire, les autres restant comme en ligne. Le brouillon d'avant est mis de côté, et se reprend de même.
/// </summary>
public sealed class RepriseDeVersion(TenantDb db, ContentStore store, QuestionnaireStore questionnaires, Journal journal, Caller caller, TimeProvider clock)
{
    public async Task<IssueDeReprise> FaireAsync(FicheModifiable fiche, int numero, bool mettreDeCote, CancellationToken cancellation)
    {
        if (await store.VersionAsync(fiche.Item, numero, cancellation) is not { } ancienne)
        {
            return IssueDeReprise.Introuvable;
        }

        var document = fiche.Publiee.Document.Copy();
        var champs = SectionAffichee.Pour(await questionnaires.CurrentAsync(fiche.Item.Type, cancellation), fiche.Cote).SelectMany(s => s.Champs).ToList();
        foreach (var champ in champs)
        {
            document.Put(champ.Cle, ancienne.Document.At(champ.Cle)?.DeepClone());
        }

        if (champs.All(c => JsonTree.Same(document.At(c.Cle), fiche.Document.At(c.Cle))))
        {
            return IssueDeReprise.Identique;
        }

        return fiche.Brouillon is not null && !mettreDeCote
            ? IssueDeReprise.BrouillonPresent
            : await PoserAsync(fiche, document, fiche.Publiee.Version.Number, $"Version {numero} de « {fiche.Item.Title} » reprise en brouillon.", null, cancellation);
    }

    /// <summary>Rend un brouillon mis de côté ; celui du moment, s'il y en a un, prend sa place de côté.</summary>
    public async Task<IssueDeReprise> RendreAsync(FicheModifiable fiche, Guid id, CancellationToken cancellation)
        => await db.Set<BrouillonMisDeCote>().SingleOrDefaultAsync(b => b.Id == id && b.ItemId == fiche.Item.Id && b.Cote == fiche.Cote, cancellation) is { } garde
            ? await PoserAsync(fiche, DocumentJson.Parse(garde.Document), garde.BaseVersion, $"Un brouillon mis de côté de « {fiche.Item.Title} » est repris.", garde, cancellation)
            : IssueDeReprise.Introuvable;

    private async Task<IssueDeReprise> PoserAsync(FicheModifiable fiche, JsonObject document, int baseVersion, string phrase, BrouillonMisDeCote? repris, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var text = document.ToJsonString(DocumentJson.Options);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (fiche.Brouillon is { } present)
        {
            db.Add(new BrouillonMisDeCote { ItemId = present.ItemId, Cote = present.Cote, Document = present.Document, BaseVersion = present.BaseVersion, Par = present.SavedBy, Le = present.SavedAt });
            // Un formulaire ouvert sur l'ancien brouillon se réunit à celui-ci au lieu de le recouvrir.
            db.Add(new BrouillonPasse { ItemId = present.ItemId, Cote = present.Cote, Revision = present.Revision, Document = present.Document });
            (present.Document, present.BaseVersion, present.SavedBy, present.SavedAt) = (text, baseVersion, caller.Name!, now);
            present.Revision++;
        }
        else
        {
            db.Add(new Brouillon { ItemId = fiche.Item.Id, Cote = fiche.Cote, Document = text, BaseVersion = baseVersion, Revision = 1, SavedBy = caller.Name!, SavedAt = now });
        }

        if (repris is not null)
        {
            db.Remove(repris);
        }

        journal.Write(new Author(caller.AccountId, caller.Name!), "Reprise", fiche.Item.Id, phrase);
        try
        {
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return IssueDeReprise.Reprise;
        }
        catch (DbUpdateException)
        {
            // Un enregistrement passait au même instant : rien n'est écrit, la personne voit le brouillon qui est là.
            db.ChangeTracker.Clear();
            return IssueDeReprise.BrouillonPresent;
        }
    }
}
