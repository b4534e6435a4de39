using System.Text.Json.Nodes;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Brouillons;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Communs;

/// <summary>Une autre fiche de la collectivité, dans un espace, et ce que le changement y ferait.</summary>
public sealed record FicheLiee(Guid ItemId, string Titre, string Adresse, IReadOnlyList<Report> Reports)
{
    public bool AFaire => Reports.Any(r => r.AFaire);
}

/// <summary>De quelle collectivité il s'agit, reconnue d'un espace à l'autre, et au nom de qui.</summary>
/// <param name="CompteId">qui doit y avoir un mandat ; null pour l'animatrice de l'espace, qui tient toutes ses fiches.</param>
public sealed record Demandeuse(string Cote, string Slug, string? Genre, string? CodeInsee, Guid? CompteId, Author Auteur)
{
    /// <summary>Le brouillon où elle écrit.</summary>
    public string Brouillon => CompteId is null ? Brouillons.Brouillon.Redaction : Cote;
}

/// <summary>
/// Dans l'espace courant : trouve les autres fiches de la collectivité, et prépare leur brouillon. Refait, il ne change rien de plus :
/// une donnée déjà portée n'est plus à porter.
/// </summary>
public sealed class CommunsDUnEspace(TenantDb db, ContentStore store, Journal journal, TimeProvider clock)
{
    private const int FichesAuPlus = 50;
    private const int Essais = 3;

    public async Task<IReadOnlyList<FicheLiee>> TrouverAsync(Demandeuse qui, Guid sauf, IReadOnlyList<DonneeChangee> changees, CancellationToken cancellation)
    {
        var liees = new List<FicheLiee>();
        foreach (var item in await FichesAsync(qui, sauf, cancellation))
        {
            if (await OuvrirAsync(item, qui, cancellation) is { } ouverte)
            {
                liees.Add(new FicheLiee(item.Id, item.Title, Adresses.De(item), DonneesCommunes.Porter(ouverte.Document, qui.Cote, changees)));
            }
        }

        return liees;
    }

    /// <returns>combien de brouillons sont préparés.</returns>
    public async Task<int> PreparerAsync(Demandeuse qui, Guid sauf, IReadOnlySet<Guid> choisies, IReadOnlyList<DonneeChangee> changees, CancellationToken cancellation)
    {
        var faits = 0;
        foreach (var item in (await FichesAsync(qui, sauf, cancellation)).Where(i => choisies.Contains(i.Id)))
        {
            for (var essai = 1; essai <= Essais; essai++)
            {
                if (await PreparerAsync(item, qui, changees, cancellation) is { } fait)
                {
                    faits += fait ? 1 : 0;
                    break;
                }
            }
        }

        return faits;
    }

    // null : quelqu'un vient d'enregistrer le même brouillon, à relire.
    private async Task<bool?> PreparerAsync(ContentItem item, Demandeuse qui, IReadOnlyList<DonneeChangee> changees, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await OuvrirAsync(item, qui, cancellation) is not { } ouverte)
        {
            return false;
        }

        var portees = DonneesCommunes.Porter(ouverte.Document, qui.Cote, changees).Where(r => r.AFaire).Select(r => r.Donnee.Libelle).ToList();
        if (portees.Count == 0)
        {
            return false;
        }

        var (text, now) = (ouverte.Document.ToJsonString(DocumentJson.Options), clock.GetUtcNow().UtcDateTime);
        if (ouverte.Brouillon is not { } draft)
        {
            db.Add(new Brouillon { ItemId = item.Id, Cote = qui.Brouillon, Document = text, BaseVersion = item.PublishedVersion!.Value, Revision = 1, SavedBy = qui.Auteur.Name, SavedAt = now });
        }
        else
        {
            db.Add(new BrouillonPasse { ItemId = draft.ItemId, Cote = draft.Cote, Revision = draft.Revision, Document = draft.Document });
            (draft.Document, draft.Revision, draft.SavedBy, draft.SavedAt) = (text, draft.Revision + 1, qui.Auteur.Name, now);
        }

        journal.Write(qui.Auteur, "DonneesCommunes", item.Id, $"Brouillon préparé pour « {item.Title} » avec ce qui a changé sur une autre fiche de la collectivité ({string.Join(", ", portees.Select(p => p.ToLowerInvariant()))}).");
        try
        {
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }

    private async Task<(JsonObject Document, Brouillon? Brouillon)?> OuvrirAsync(ContentItem item, Demandeuse qui, CancellationToken cancellation)
    {
        if (await db.Set<Brouillon>().SingleOrDefaultAsync(b => b.ItemId == item.Id && b.Cote == qui.Brouillon, cancellation) is { } draft)
        {
            return (DocumentJson.Parse(draft.Document), draft);
        }

        return await store.VersionAsync(item, item.PublishedVersion!.Value, cancellation) is { } version ? (version.Document, null) : null;
    }

    // Seulement là où elle est seule de son côté : à plusieurs, rien ne dit à qui est un contact.
    private async Task<List<ContentItem>> FichesAsync(Demandeuse qui, Guid sauf, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var collectivites = db.Set<Collectivite>().Where(c => c.Cote == qui.Cote
            && ((qui.CodeInsee != null && c.CodeInsee == qui.CodeInsee) || (c.Slug == qui.Slug && (c.Genre == qui.Genre || c.Genre == null || qui.Genre == null))));
        if (qui.CompteId is { } compte)
        {
            var mandatees = db.Set<Mandat>().EnCours(today).Where(m => m.AccountId == compte).Select(m => m.CollectiviteId);
            collectivites = collectivites.Where(c => mandatees.Contains(c.Id));
        }

        return await db.Items.AsNoTracking().Where(i => i.Type == Types.Partenariat && i.Id != sauf && i.PublishedVersion != null
                && db.Owners.Any(o => o.ItemId == i.Id && o.Cote == qui.Cote && collectivites.Any(c => c.Id == o.CollectiviteId))
                && db.Owners.Count(o => o.ItemId == i.Id && o.Cote == qui.Cote) == 1)
            .OrderBy(i => i.Slug).Take(FichesAuPlus).ToListAsync(cancellation);
    }
}
