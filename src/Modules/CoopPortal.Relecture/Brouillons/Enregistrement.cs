using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Brouillons;

/// <summary>Enregistre le brouillon d'un côté. Ne publie rien, n'écrit pas au journal : seul l'envoi est un acte.</summary>
public sealed class Enregistrement(TenantDb db, Caller caller, TimeProvider clock)
{
    /// <returns>le brouillon tel qu'il est gardé ; null quand un autre enregistrement est passé depuis que la fiche a été lue : rien n'est écrit.</returns>
    public async Task<Brouillon?> FaireAsync(FicheModifiable fiche, JsonObject document, CancellationToken cancellation)
    {
        var draft = fiche.Brouillon;
        var text = document.ToJsonString(DocumentJson.Options);
        if (draft?.Document == text)
        {
            return draft;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (draft is null)
        {
            draft = new Brouillon { ItemId = fiche.Item.Id, Cote = fiche.Cote, Document = text, BaseVersion = fiche.Publiee.Version.Number, Revision = 1, SavedBy = caller.Name!, SavedAt = now };
            db.Add(draft);
        }
        else
        {
            db.Add(new BrouillonPasse { ItemId = draft.ItemId, Cote = draft.Cote, Revision = draft.Revision, Document = draft.Document });
            draft.Document = text;
            draft.Revision++;
            draft.SavedBy = caller.Name!;
            draft.SavedAt = now;
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Deux premiers enregistrements, ou deux suivants, au même instant : le second doit voir l'autre,
            // et non ce qu'il n'a pas pu écrire.
            db.ChangeTracker.Clear();
            return null;
        }

        if (draft.Revision % BrouillonPasse.Gardes == 0)
        {
            var trop = draft.Revision - BrouillonPasse.Gardes;
            await db.Set<BrouillonPasse>().Where(p => p.ItemId == draft.ItemId && p.Cote == draft.Cote && p.Revision < trop).ExecuteDeleteAsync(cancellation);
        }

        return draft;
    }
}
