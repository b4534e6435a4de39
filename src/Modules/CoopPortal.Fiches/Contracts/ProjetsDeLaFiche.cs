using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts.Masques;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Contracts;

/// <summary>Un projet en ligne et son adresse.</summary>
public sealed record ProjetDeFiche(string Slug, Projet Projet);

/// <summary>Les projets en ligne d'une fiche, sans les personnes, du plus récent au plus ancien.</summary>
public sealed class ProjetsDeLaFiche(TenantDb db)
{
    /// <param name="masquees">les réponses que l'une des parties cache au public, de <see cref="LecteurDeMasques.ChampsAsync"/>.</param>
    public async Task<IReadOnlyList<ProjetDeFiche>> LireAsync(FicheIndex fiche, IReadOnlySet<string> masquees, Role role, CancellationToken cancellation)
    {
        var lignes = await (from p in db.Set<ProjetIndex>().AsNoTracking()
                            join item in db.Items on p.ItemId equals item.Id
                            join version in db.Versions on new { item.Id, Number = item.PublishedVersion } equals new { Id = version.ItemId, Number = (int?)version.Number }
                            where p.FicheItemId == fiche.ItemId || (p.FicheItemId == null && p.Fiche == fiche.Slug)
                            orderby p.AnneeDebut descending, p.Titre
                            select new { p.Slug, version.Document }).ToListAsync(cancellation);
        var financements = role >= Role.Contributeur || !masquees.Contains(LecteurDeMasques.DuProjet + "financements");
        return [.. lignes.Select(l => ProjetJson.FromTree(DocumentJson.Parse(l.Document)) with { Contacts = [], Volontaires = [] })
            .Select(p => financements ? p : p with { Financements = [] }).Zip(lignes, (p, l) => new ProjetDeFiche(l.Slug, p))];
    }
}
