using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Relecture.Soumissions;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Contracts;

/// <summary>Ce qu'une reprise demande à la relecture : poser un brouillon, le reprendre, savoir si quelqu'un travaille déjà. L'appelant tient la transaction.</summary>
public sealed class BrouillonDAnimation(TenantDb db, Soumettre soumettre, TimeProvider clock)
{
    /// <returns>l'empreinte de ce qui est posé ; null quand l'équipe a déjà un brouillon sur cette fiche, qu'une reprise ne recouvre pas.</returns>
    public async Task<string?> PoserAsync(Guid itemId, int version, JsonObject document, string par, CancellationToken cancellation)
    {
        if (await db.Set<Brouillon>().AnyAsync(b => b.ItemId == itemId && b.Cote == Brouillon.Redaction, cancellation))
        {
            return null;
        }

        var text = document.ToJsonString(DocumentJson.Options);
        db.Add(new Brouillon { ItemId = itemId, Cote = Brouillon.Redaction, Document = text, BaseVersion = version, Revision = 1, SavedBy = par, SavedAt = clock.GetUtcNow().UtcDateTime });
        return Empreinte(text);
    }

    /// <summary>Retire le brouillon posé si personne n'y a touché ; faux s'il a changé. Sauve.</summary>
    public async Task<bool> ReprendreAsync(Guid itemId, string empreinte, CancellationToken cancellation)
    {
        var draft = await db.Set<Brouillon>().SingleOrDefaultAsync(b => b.ItemId == itemId && b.Cote == Brouillon.Redaction, cancellation);
        if (draft is null || Empreinte(draft.Document) != empreinte)
        {
            return draft is null;
        }

        db.Remove(draft);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Vrai quand quelqu'un a un brouillon, ou une proposition qui attend, sur cette fiche.</summary>
    public async Task<bool> EnChantierAsync(Guid itemId, CancellationToken cancellation)
        => await db.Set<Brouillon>().AnyAsync(b => b.ItemId == itemId, cancellation) || await soumettre.EnAttente().AnyAsync(s => s.ItemId == itemId, cancellation);

    private static string Empreinte(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
