using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Contracts;

/// <summary>Les projets en ligne d'une fiche, sans les personnes, du plus récent au plus ancien.</summary>
public sealed class ProjetsDeLaFiche(TenantDb db)
{
    public async Task<IReadOnlyList<Projet>> LireAsync(string slug, CancellationToken cancellation)
    {
        var mention = $"\"partenariat\":\"{slug}\"";
        var documents = await (from item in db.Items.AsNoTracking()
                               join version in db.Versions.AsNoTracking() on new { item.Id, Number = item.PublishedVersion } equals new { Id = version.ItemId, Number = (int?)version.Number }
                               where item.Type == Types.Projet && version.Document.Contains(mention)
                               select version.Document).ToListAsync(cancellation);
        return [.. documents.Select(d => ProjetJson.FromTree(DocumentJson.Parse(d)))
            .Where(p => p.Partenariat == slug)
            .Select(p => p with { Contacts = [], Volontaires = [] })
            .OrderByDescending(p => p.AnneeDebut).ThenBy(p => p.Titre, StringComparer.Ordinal)];
    }
}
