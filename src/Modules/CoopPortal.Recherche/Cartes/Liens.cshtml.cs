using CoopPortal.Core.Access;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Tenancy;
using CoopPortal.Recherche.Territoires;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Recherche.Cartes;

/// <summary>Les arcs entre la France et le pays, et la même chose en tableau.</summary>
[Access(Role.Visiteur), Traduite]
public sealed class LiensModel(FichesSituees fiches, France france, FondsDeCarte fonds, TenantContext tenant) : PageModel
{
    public CarteDesLiens? Carte { get; private set; }
    public int Total { get; private set; }
    public MotsDuPays Mots => tenant.Required.Mots;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var pays = await fiches.LireAsync(cancellation);
        Total = pays.Fiches.Count;
        Carte = Total > 0 && fonds.De(tenant.Required) is { } fond ? CarteDesLiens.De(fond, pays, france) : null;
    }
}
