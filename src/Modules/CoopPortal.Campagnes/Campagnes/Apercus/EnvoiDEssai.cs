using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Campagnes.Apercus;

/// <summary>« M'envoyer un essai » : le courriel part à soi, une fois par formulaire montré.</summary>
public sealed class EnvoiDEssai(TenantDb db, TenantContext tenant, Outbox outbox, Journal journal, Caller caller)
{
    public static string Cause(Guid formulaire) => $"essai:{formulaire:N}";

    /// <returns>faux quand ce formulaire a déjà envoyé le sien.</returns>
    public async Task<bool> FaireAsync(Campagne campagne, MailDraft draft, CancellationToken cancellation)
    {
        if (await db.Mails.AnyAsync(m => m.CauseKey == draft.CauseKey, cancellation))
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            await outbox.AddAsync(db, tenant.Required, draft with { Subject = $"[Essai] {draft.Subject}" }, cancellation);
            journal.Write(new Author(caller.AccountId, caller.Name ?? "Animateur"), "Campagne", null, $"Un essai du courriel de « {campagne.Titre} » est envoyé à qui le prépare.");
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateException) when (db.Mails.AsNoTracking().Any(m => m.CauseKey == draft.CauseKey))
        {
            // Le même bouton pressé deux fois.
            return false;
        }

        outbox.Wake();
        return true;
    }
}
