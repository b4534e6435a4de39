using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Territoires;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.Voisins;

/// <summary>
/// Les territoires d'une collectivité, d'après ses fiches en ligne. Sa page l'appelle par son nom :
/// <c>Component.InvokeAsync("LieuxDeLaCollectivite", new { cote, slug })</c>. Rien ne s'affiche quand aucune ne le dit.
/// </summary>
[ViewComponent(Name = "LieuxDeLaCollectivite")]
public sealed class LieuxDeLaCollectivite(TenantDb db, TantQueLaMarque garde, France france) : ViewComponent
{
    private const int FichesLues = 20;

    public async Task<IViewComponentResult> InvokeAsync(string cote, string slug)
    {
        var cancellation = HttpContext.RequestAborted;
        var fiches = await (from c in db.Set<Collectivite>().AsNoTracking()
                            join o in db.Owners.AsNoTracking() on new { c.Id, c.Cote } equals new { Id = o.CollectiviteId, o.Cote }
                            join f in db.Set<FicheIndex>().AsNoTracking() on o.ItemId equals f.ItemId
                            where c.Cote == cote && c.Slug == slug
                            orderby f.Slug
                            select f).Take(FichesLues).ToListAsync(cancellation);
        IReadOnlyList<(string Nom, string Adresse)> lieux;
        if (cote == Cotes.Francais)
        {
            var references = fiches.Count == 0 ? [] : await ReferenceFrancaise.LireAsync(db, fiches[0].ItemId, cancellation);
            lieux = [.. fiches.Take(1).SelectMany(f => LiensDeTerritoire.De(Situation.Inconnue, france.Situer(f, references.GetValueOrDefault(f.ItemId))))];
        }
        else
        {
            var divisions = await Divisions.GardeesAsync(garde, cancellation);
            lieux = [.. fiches.SelectMany(f => LiensDeTerritoire.De(Reperage.Situer(f, divisions), null)).Distinct()];
        }

        return lieux.Count == 0 ? Content("") : View("/Voisins/_Lieux.cshtml", lieux);
    }
}
