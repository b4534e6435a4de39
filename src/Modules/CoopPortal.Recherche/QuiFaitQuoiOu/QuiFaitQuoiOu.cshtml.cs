using CoopPortal.Core.Access;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Tenancy;
using CoopPortal.Recherche.Territoires;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Recherche.QuiFaitQuoiOu;

/// <summary>« Qui fait quoi, et où » : le tableau des domaines et des régions, chaque case menant à sa liste.</summary>
[Access(Role.Visiteur), Traduite]
public sealed class QuiFaitQuoiOuModel(FichesSituees fiches, TenantContext tenant) : PageModel
{
    public Grille Grille { get; private set; } = null!;
    public MotsDuPays Mots => tenant.Required.Mots;

    public async Task OnGetAsync(CancellationToken cancellation) => Grille = Grille.De(await fiches.LireAsync(cancellation));
}
