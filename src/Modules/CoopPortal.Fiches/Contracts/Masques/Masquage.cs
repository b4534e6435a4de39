using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Contracts.Masques;

/// <summary>L'acte par lequel une partie choisit ce que le public ne lit pas de sa fiche. La recherche suit dans la même transaction.</summary>
public sealed class Masquage(TenantDb db, IEnumerable<IPublicationHandler> handlers, Journal journal, Sorties sorties, TenantContext tenant, TimeProvider clock)
{
    /// <param name="cote">le côté qui parle ; l'équipe d'animation (<c>redaction</c>) lève aussi ce qu'une partie avait caché.</param>
    /// <param name="caches">tout ce qui doit être caché de ce côté.</param>
    /// <returns>faux quand rien ne change.</returns>
    public async Task<bool> FaireAsync(Guid itemId, string cote, IReadOnlySet<string> caches, IReadOnlyList<Masquable> masquables, Author author, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var poses = await db.Set<Masque>().Where(m => m.ItemId == itemId).ToListAsync(cancellation);
        var miens = poses.Where(m => m.Cote == cote || cote == Equipe).ToList();
        var connus = masquables.ToDictionary(m => m.Champ, m => m.Libelle, StringComparer.Ordinal);
        var otes = miens.Where(m => !caches.Contains(m.Champ) && connus.ContainsKey(m.Champ)).ToList();
        var ajoutes = caches.Where(c => connus.ContainsKey(c) && miens.TrueForAll(m => m.Champ != c)).ToList();
        if (otes.Count + ajoutes.Count == 0)
        {
            return false;
        }

        db.RemoveRange(otes);
        db.AddRange(ajoutes.Select(c => new Masque { ItemId = itemId, Champ = c, Cote = cote, By = author.Name, At = clock.GetUtcNow().UtcDateTime }));
        journal.Write(author, nameof(Masque), itemId, Phrase(ajoutes.Select(c => connus[c]), otes.Select(m => connus[m.Champ]).Distinct()));
        try
        {
            await db.SaveChangesAsync(cancellation);
            await SuivreAsync(itemId, cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Le même bouton pressé deux fois.
            db.ChangeTracker.Clear();
            return false;
        }

        await sorties.OublierAsync(tenant.Required.Key, cancellation);
        return true;
    }

    /// <summary>Repose les masques qu'un export disait. L'appelant tient la transaction.</summary>
    public async Task ReprendreAsync(Guid itemId, IEnumerable<(string Champ, string Cote)> masques, Author author, CancellationToken cancellation)
    {
        var poses = await db.Set<Masque>().Where(m => m.ItemId == itemId).Select(m => new { m.Champ, m.Cote }).ToListAsync(cancellation);
        var neufs = masques.Distinct().Where(m => !poses.Exists(p => p.Champ == m.Champ && p.Cote == m.Cote)).ToList();
        if (neufs.Count > 0)
        {
            db.AddRange(neufs.Select(m => new Masque { ItemId = itemId, Champ = m.Champ, Cote = m.Cote, By = author.Name, At = clock.GetUtcNow().UtcDateTime }));
            await db.SaveChangesAsync(cancellation);
            await SuivreAsync(itemId, cancellation);
        }
    }

    public const string Equipe = "redaction";

    // La fiche et ses projets : ce que la recherche en sait change.
    private async Task SuivreAsync(Guid itemId, CancellationToken cancellation)
    {
        var item = await db.Items.AsNoTracking().SingleAsync(i => i.Id == itemId, cancellation);
        var mention = $"\"{Abritage.Parent}\":\"{item.Slug}\"";
        var enLigne = await (from i in db.Items.AsNoTracking()
                             join v in db.Versions.AsNoTracking() on new { i.Id, Number = i.PublishedVersion } equals new { Id = v.ItemId, Number = (int?)v.Number }
                             where i.Id == itemId || v.Document.Contains(mention)
                             select new { i, v }).ToListAsync(cancellation);
        foreach (var ligne in enLigne)
        {
            var contenu = new PublishedContent(ligne.i, ligne.v, DocumentJson.Parse(ligne.v.Document));
            foreach (var handler in handlers.Where(h => h.Type == ligne.i.Type))
            {
                await handler.VisibilityChangedAsync(contenu, cancellation);
            }
        }

        await db.SaveChangesAsync(cancellation);
    }

    private static string Phrase(IEnumerable<string> ajoutes, IEnumerable<string> otes)
    {
        var (caches, montres) = (string.Join(", ", ajoutes.Select(l => $"« {l} »")), string.Join(", ", otes.Select(l => $"« {l} »")));
        var phrases = new[] { caches.Length == 0 ? null : $"Le public ne lit plus {caches}.", montres.Length == 0 ? null : $"Le public lit de nouveau {montres}." };
        var phrase = string.Join(' ', phrases.Where(p => p is not null));
        return phrase.Length <= 1000 ? phrase : "Ce que le public lit de la fiche a changé.";
    }
}
