using CoopPortal.Comptes.Session;
using CoopPortal.Core.Access;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Comptes.Connexion;

/// <summary>GET montre un bouton, POST connecte : les messageries qui ouvrent les liens n'usent pas le jeton.</summary>
[Access(Role.Visiteur, Room.Both), HorsMemoire("l’adresse porte le jeton d’une personne")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class LienModel(Jetons jetons, TenantContext tenant) : PageModel
{
    public EtatDuJeton Etat { get; private set; }
    public string? NomDeLEspace => tenant.Current?.Name;

    public async Task OnGetAsync(string jeton, CancellationToken cancellation) => await MontrerAsync(jeton, cancellation);

    public async Task<IActionResult> OnPostAsync(string jeton, CancellationToken cancellation)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (await jetons.ConsommerAsync(jeton, cancellation) is not { } entree)
        {
            await MontrerAsync(jeton, cancellation);
            return Page();
        }

        await Ouverture.OuvrirAsync(HttpContext, entree.Account);
        return LocalRedirect(Request.PathBase + (CheminDeRetour.Lire(entree.Retour) ?? "/moi"));
    }

    private async Task MontrerAsync(string jeton, CancellationToken cancellation)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Etat = await jetons.EtatAsync(jeton, cancellation);
        if (Etat != EtatDuJeton.Valide)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
        }
    }
}
