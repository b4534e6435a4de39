using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Brouillons;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Ajouts;

/// <summary>
/// L'acte qui ouvre une convention, une mission ou un projet depuis une fiche : rien n'en paraît, seul son brouillon existe.
/// Ceux qui tiennent la fiche le tiennent.
/// </summary>
public sealed class Ajout(TenantDb db, DepotDeDependances dependances, Journal journal, Caller caller, TimeProvider clock)
{
    private const int Essais = 4;

    /// <param name="cle">identifiant posé par le formulaire : le même envoyé deux fois n'ouvre rien de plus.</param>
    /// <returns>null quand cet identifiant est déjà celui d'autre chose.</returns>
    public async Task<ContentItem?> FaireAsync(FicheModifiable fiche, string type, Guid cle, string titre, CancellationToken cancellation)
    {
        for (var essai = 1; ; essai++)
        {
            if (await db.Items.AsNoTracking().SingleOrDefaultAsync(i => i.Id == cle, cancellation) is { } deja)
            {
                return deja.Type == type && deja.ParentId == fiche.Item.Id ? deja : null;
            }

            var now = clock.GetUtcNow().UtcDateTime;
            var item = new ContentItem { Id = cle, Type = type, Slug = await dependances.LibreAsync(type, Slug.De(titre), cancellation), Title = titre, ParentId = fiche.Item.Id, CreatedAt = now };
            db.Items.Add(item);
            db.Add(new Brouillon
            {
                ItemId = item.Id,
                Cote = fiche.Cote,
                Document = new JsonObject { ["titre"] = titre }.ToJsonString(DocumentJson.Options),
                BaseVersion = 0,
                Revision = 1,
                SavedBy = caller.Name!,
                SavedAt = now,
            });
            journal.Write(new Author(caller.AccountId, caller.Name!), nameof(Ajout), fiche.Item.Id, $"Prépare {Adresses.Nom(type).Indefini} pour « {fiche.Item.Title} ».");
            try
            {
                await db.SaveChangesAsync(cancellation);
                return item;
            }
            catch (DbUpdateException) when (essai < Essais)
            {
                // Le même bouton pressé deux fois, ou la même adresse prise à l'instant.
                db.ChangeTracker.Clear();
            }
        }
    }
}
