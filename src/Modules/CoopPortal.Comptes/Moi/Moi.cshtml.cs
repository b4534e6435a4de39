using CoopPortal.Comptes.Contracts;
using CoopPortal.Comptes.Session;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Comptes.Moi;

[Access(Role.Visiteur, Room.Both), HorsMemoire("la page est à une personne")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MoiModel(Caller caller, TenantContext tenant, MaPage maPage, UserManager<Account> accounts) : PageModel
{
    public Caller Personne => caller;
    public Tenant? Espace => tenant.Current;
    public string MonRole => RolesEnClair.Dire(caller.Role);
    public DateOnly Aujourdhui => maPage.Aujourdhui;
    public bool AUnMotDePasse { get; private set; }
    public IReadOnlyList<MonMandat> Mandats { get; private set; } = [];
    public IReadOnlyList<MaFiche> Fiches { get; private set; } = [];
    public IReadOnlyList<JournalEntry> Actes { get; private set; } = [];
    public IReadOnlyList<MonEspace> Espaces { get; private set; } = [];

    /// <summary>Ce que les membres voient de cette personne ; null tant qu'elle n'a rien choisi.</summary>
    public VisibiliteDeMembre? Visibilite { get; private set; }
    public bool DansLAnnuaire => Mandats.Any(m => m.EnCours);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!caller.IsSignedIn)
        {
            return Challenge();
        }

        AUnMotDePasse = await maPage.AUnMotDePasseAsync(cancellation);
        if (Espace is null)
        {
            Espaces = await maPage.EspacesAsync(cancellation);
        }
        else
        {
            Mandats = await maPage.MandatsAsync(cancellation);
            Fiches = await maPage.FichesAsync(cancellation);
            Actes = await maPage.ActesAsync(cancellation);
            Visibilite = await Choix.ActuelAsync(cancellation);
        }

        return Page();
    }

    /// <summary>Ce que les membres de l'espace voient de cette personne dans l'annuaire.</summary>
    public async Task<IActionResult> OnPostAnnuaireAsync(bool figure, bool courriel, string? telephone, CancellationToken cancellation)
    {
        if (!caller.Is(Role.Contributeur) || Espace is null)
        {
            return NotFound();
        }

        TempData["Message"] = (await Choix.FaireAsync(figure, courriel, telephone, cancellation)).Message;
        return Redirect(Url.Content("~/moi") + "#annuaire");
    }

    // Hors d'un espace il n'y a pas de base où le lire : il ne se construit qu'ici.
    private ChoixDeVisibilite Choix => HttpContext.RequestServices.GetRequiredService<ChoixDeVisibilite>();

    /// <summary>Ferme toutes les sessions de ce compte, sur tous les appareils et dans tous les espaces.</summary>
    public async Task<IActionResult> OnPostPartoutAsync()
    {
        if (caller.AccountId is not { } id || await accounts.FindByIdAsync(id.ToString()) is not { } account)
        {
            return Challenge();
        }

        await accounts.UpdateSecurityStampAsync(account);
        await Ouverture.FermerAsync(HttpContext);
        TempData["Message"] = "Toutes vos sessions sont fermées, sur tous vos appareils.";
        return LocalRedirect(Request.PathBase + "/");
    }
}
