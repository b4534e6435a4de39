using CoopPortal.Campagnes.Liens;
using CoopPortal.Core.Access;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Campagnes.Rappels;

[Access(Role.Visiteur), HorsMemoire("l’adresse porte le jeton d’une personne")]
public sealed class NePlusSolliciterModel(RefusDeRappels refus, GesteHumain geste, TenantContext tenant) : PageModel
{
    public LienFiche? Lien { get; private set; }
    public bool Fait { get; private set; }
    public string Pays => tenant.Required.Name;

    public async Task<IActionResult> OnGetAsync(string jeton, CancellationToken cancellation)
    {
        ReponseDeLien.Proteger(Response);
        Lien = await refus.DeAsync(jeton, cancellation);
        Response.StatusCode = Lien is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string jeton, CancellationToken cancellation)
    {
        await geste.NoterAsync(jeton, cancellation);
        Fait = await refus.NoterAsync(jeton, cancellation);
        return await OnGetAsync(jeton, cancellation);
    }
}
