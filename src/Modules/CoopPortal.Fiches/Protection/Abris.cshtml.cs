using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Texte;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Protection;

public sealed record ActeListe(Guid Id, string Slug, string Titre, string Quoi, string Depuis, string Par);

/// <summary>Ce qui est à l'abri dans l'espace, pour l'équipe d'animation : la fiche n'est plus dans aucune de ses listes.</summary>
[Access(Role.Animateur)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AbrisModel(TenantDb db, Abri abri, Caller caller) : PageModel
{
    public IReadOnlyList<ActeListe> Actes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var lignes = await (from m in db.Set<MiseALAbri>().AsNoTracking()
                            from p in db.Personnes.Where(p => p.Id == m.PersonneId).DefaultIfEmpty()
                            from f in db.Fichiers.Where(f => f.Id == m.FichierId).DefaultIfEmpty()
                            join i in db.Items on m.ItemId ?? (m.PersonneId != null ? p.ItemId : f.ItemId) equals i.Id
                            where m.LeveeLe == null && m.Avec == null
                            orderby m.At descending
                            select new { m.Id, m.PersonneId, m.FichierId, Fichier = f.Nom, m.At, m.By, i.Slug, i.Title, p.Data }).ToListAsync(cancellation);
        Actes = [.. lignes.Select(l => new ActeListe(l.Id, l.Slug, l.Title, l.FichierId is not null ? $"Un fichier, {l.Fichier}" : l.PersonneId is not null ? Nommer(l.Data) : "La fiche", Francais.Date(DateOnly.FromDateTime(l.At)), l.By))];
    }

    public async Task<IActionResult> OnPostLeverAsync(Guid acte, CancellationToken cancellation)
    {
        TempData["Message"] = await abri.LeverAsync(acte, new Author(caller.AccountId, caller.Name!), cancellation)
            ? "L’abri est levé : tout est comme avant."
            : "Cet abri est déjà levé, ou la fiche vient de changer. Relisez la liste.";
        return Redirect(Url.Content("~/abris"));
    }

    private static string Nommer(string? donnees)
        => donnees is { Length: > 0 } && DocumentJson.Parse(donnees).TextAt("nom") is { Length: > 0 } nom ? $"Une personne, {nom}" : "Une personne";
}
