using CoopPortal.Comptes.Session;
using CoopPortal.Core.Access;
using CoopPortal.Core.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Comptes.Moi;

[Access(Role.Visiteur, Room.Both), HorsMemoire("la page est à une personne")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ChoisirMotDePasseModel(Caller caller, UserManager<Account> accounts) : PageModel
{
    private const int LongueurMaximale = 200;

    [BindProperty]
    public string? Actuel { get; set; }

    [BindProperty]
    public string? Nouveau { get; set; }

    public bool EnAUn { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await MoiAsync() is not { } account)
        {
            return Challenge();
        }

        EnAUn = account.PasswordHash is not null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await MoiAsync() is not { } account)
        {
            return Challenge();
        }

        EnAUn = account.PasswordHash is not null;
        if (Nouveau is not { Length: > 0 and <= LongueurMaximale } nouveau)
        {
            ModelState.AddModelError(nameof(Nouveau), $"Écrivez un mot de passe de 12 à {LongueurMaximale} caractères.");
            return Page();
        }

        var resultat = EnAUn
            ? await accounts.ChangePasswordAsync(account, Actuel ?? "", nouveau)
            : await accounts.AddPasswordAsync(account, nouveau);
        if (!resultat.Succeeded)
        {
            foreach (var erreur in resultat.Errors)
            {
                ModelState.AddModelError(erreur.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? nameof(Actuel) : nameof(Nouveau), erreur.Description);
            }

            return Page();
        }

        // Le changement ferme les autres sessions ; celle-ci continue.
        await Ouverture.OuvrirAsync(HttpContext, account);
        TempData["Message"] = "Votre mot de passe est enregistré. Vos autres sessions sont fermées.";
        return LocalRedirect(Request.PathBase + "/moi");
    }

    private async Task<Account?> MoiAsync() => caller.AccountId is { } id ? await accounts.FindByIdAsync(id.ToString()) : null;
}
