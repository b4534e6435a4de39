using CoopPortal.Comptes.Session;
using CoopPortal.Core.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Comptes.Connexion;

[Access(Role.Visiteur, Room.Both), HorsMemoire("la page porte le jeton d’un formulaire")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DeconnexionModel : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await Ouverture.FermerAsync(HttpContext);
        TempData["Message"] = "Vous êtes déconnecté de cet appareil.";
        return LocalRedirect(Request.PathBase + "/");
    }
}
