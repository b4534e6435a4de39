using CoopPortal.Comptes.Session;
using CoopPortal.Core.Access;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Comptes.Connexion;

[Access(Role.Visiteur, Room.Both), HorsMemoire("la page porte le jeton d’un formulaire")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ConnexionModel(DemandeDeLien demande, LimiteDeDemandes limite, TenantContext tenant, Caller caller) : PageModel
{
    [BindProperty]
    public string? Courriel { get; set; }

    [BindProperty(SupportsGet = true, Name = "retour")]
    public string? Retour { get; set; }

    /// <summary>L'adresse à laquelle un lien vient peut-être de partir.</summary>
    public string? EnvoyeA { get; private set; }
    public string? NomDeLEspace => tenant.Current?.Name;
    public bool DejaConnecte => caller.IsSignedIn;

    public void OnGet() => Retour = CheminDeRetour.Lire(Retour);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Retour = CheminDeRetour.Lire(Retour);
        if (AdresseCourriel.Lire(Courriel) is not { } adresse)
        {
            ModelState.AddModelError(nameof(Courriel), AdresseCourriel.Refus);
        }
        else if (!limite.Poste(HttpContext.Connection.RemoteIpAddress?.ToString()) || !limite.Adresse(tenant.Current?.Key ?? "", adresse))
        {
            ModelState.AddModelError(nameof(Courriel), LimiteDeDemandes.Refus);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
        }
        else
        {
            await demande.DemanderAsync(adresse, Retour, cancellation);
            EnvoyeA = adresse;
        }

        return Page();
    }
}
