using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Lettres;

/// <summary>L'acte qui envoie une lettre : elle, un courriel par personne et le journal, ensemble ou pas du tout. La même lettre ne part qu'une fois.</summary>
public sealed class ExpeditionDeLettre(TenantDb db, TenantContext tenant, Outbox outbox, Journal journal, Caller caller, TimeProvider clock)
{
    /// <returns>faux quand cette lettre est déjà partie : rien de plus n'est écrit.</returns>
    public async Task<bool> FaireAsync(Guid id, string objet, string texte, string? repondreA, IReadOnlyCollection<PersonneAEcrire> personnes, CancellationToken cancellation)
    {
        if (await db.Set<Lettre>().AnyAsync(l => l.Id == id, cancellation))
        {
            return false;
        }

        var lettre = new Lettre { Id = id, Objet = objet, Texte = texte, RepondreA = repondreA, EcriteLe = clock.GetUtcNow().UtcDateTime, ParId = caller.AccountId!.Value, Par = caller.Name! };
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            db.Add(lettre);
            foreach (var personne in personnes)
            {
                var courriel = personne.AdresseMorte ? (Guid?)null : await outbox.AddAsync(db, tenant.Required, CourrielDeLettre.Rediger(tenant.Required, lettre, personne), cancellation);
                db.Add(new EnvoiDeLettre { LettreId = id, AccountId = personne.AccountId, CourrielId = courriel });
            }

            var nombre = personnes.Count(p => !p.AdresseMorte);
            journal.Write(new Author(caller.AccountId, caller.Name!), nameof(Lettre), null, $"Une lettre est écrite à {nombre} {Francais.Pluriel(nombre, "personne", "personnes")}.");
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            await transaction.RollbackAsync(cancellation);
            db.ChangeTracker.Clear();
            if (await db.Set<Lettre>().AnyAsync(l => l.Id == id, cancellation))
            {
                // Le même bouton pressé deux fois : l'autre envoi l'a écrite.
                return false;
            }

            throw;
        }

        outbox.Wake();
        return true;
    }
}
