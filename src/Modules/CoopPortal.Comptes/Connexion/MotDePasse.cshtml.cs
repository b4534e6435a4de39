using CoopPortal.Comptes.Session;
using CoopPortal.Core.Access;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Comptes.Connexion;

[Access(Role.Visiteur, Room.Both), HorsMemoire("la page porte le jeton d’un formulaire")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MotDePasseModel(EssaiDeMotDePasse essai, LimiteDeDemandes limite, TenantContext tenant) : PageModel
{
    // Hacher un texte sans borne occuperait le serveur.
    private const int LongueurMaximale = 200;

    [BindProperty]
    public string? Courriel { get; set; }

    [BindProperty]
    public string? MotDePasse { get; set; }

    [BindProperty(SupportsGet = true, Name = "retour")]
    public string? Retour { get; set; }

    public string? NomDeLEspace => tenant.Current?.Name;

    public void OnGet() => Retour = CheminDeRetour.Lire(Retour);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Retour = CheminDeRetour.Lire(Retour);
        if (AdresseCourriel.Lire(Courriel) is not { } adresse || MotDePasse is not { Length: > 0 and <= LongueurMaximale } motDePasse)
        {
            ModelState.AddModelError("", EssaiDeMotDePasse.Refus);
        }
        else if (!limite.Poste(HttpContext.Connection.RemoteIpAddress?.ToString()))
        {
            ModelState.AddModelError("", LimiteDeDemandes.Refus);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
        }
        else if (await essai.EssayerAsync(adresse, motDePasse, cancellation) is { } account)
        {
            await Ouverture.OuvrirAsync(HttpContext, account);
            return LocalRedirect(Request.PathBase + (Retour ?? "/moi"));
        }
        else
        {
            ModelState.AddModelError("", EssaiDeMotDePasse.Refus);
        }

        return Page();
    }
}
