using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Brouillons;

/// <summary>Enregistre le brouillon d'un côté. Ne publie rien, n'écrit pas au journal : seul l'envoi est un acte.</summary>
public sealed class Enregistrement(TenantDb db, Caller caller, TimeProvider clock)
{
    /// <param name="revision">révision du brouillon que le formulaire montrait.</param>
    /// <returns>faux quand un autre enregistrement est passé entre-temps : rien n'est écrit.</returns>
    public async Task<bool> FaireAsync(FicheModifiable fiche, JsonObject document, int revision, CancellationToken cancellation)
    {
        var draft = fiche.Brouillon;
        if ((draft?.Revision ?? 0) != revision)
        {
            // Le même envoi, deux fois : tout est déjà gardé.
            return JsonTree.Same(document, fiche.Document);
        }

        var text = document.ToJsonString(DocumentJson.Options);
        var now = clock.GetUtcNow().UtcDateTime;
        if (draft is null)
        {
            db.Add(new Brouillon { ItemId = fiche.Item.Id, Cote = fiche.Cote, Document = text, BaseVersion = fiche.Publiee.Version.Number, Revision = 1, SavedBy = caller.Name!, SavedAt = now });
        }
        else
        {
            draft.Document = text;
            draft.Revision++;
            draft.SavedBy = caller.Name!;
            draft.SavedAt = now;
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            // Deux premiers enregistrements, ou deux suivants, au même instant : le second doit voir l'autre,
            // et non ce qu'il n'a pas pu écrire.
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
