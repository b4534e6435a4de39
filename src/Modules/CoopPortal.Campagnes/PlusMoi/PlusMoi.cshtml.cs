using CoopPortal.Campagnes.Liens;
using CoopPortal.Core.Access;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Campagnes.PlusMoi;

/// <summary>« Ce n'est plus moi », par le lien d'un courriel : la personne le dit et, si elle le sait, nomme qui la remplace.</summary>
[Access(Role.Visiteur), HorsMemoire("l’adresse porte le jeton d’une personne")]
public sealed class PlusMoiModel(LectureDeLien lecture, ActeDeDepart acte, GesteHumain geste, TenantContext tenant) : PageModel
{
    [BindProperty]
    public string? Nom { get; set; }

    [BindProperty]
    public string? Fonction { get; set; }

    [BindProperty]
    public string? Courriel { get; set; }

    [BindProperty]
    public string? Telephone { get; set; }

    public LienLu Lu { get; private set; } = new(EtatDuLien.Inconnu);
    public bool Fait { get; private set; }

    /// <summary>Il y a encore un mandat à rendre par ce lien.</summary>
    public bool Vaut { get; private set; }
    public string? Ecrire => tenant.Required.Settings.ReplyTo;
    public string Pays => tenant.Required.Name;

    public async Task<IActionResult> OnGetAsync(string jeton, CancellationToken cancellation)
    {
        await MontrerAsync(jeton, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string jeton, CancellationToken cancellation)
    {
        await geste.NoterAsync(jeton, cancellation);
        var successeur = Successeur.Lire(Nom, Fonction, Courriel, Telephone);
        foreach (var (champ, message) in successeur.Erreurs())
        {
            ModelState.AddModelError(champ, message);
        }

        if (ModelState.IsValid && await acte.FaireAsync(jeton, successeur, cancellation) != IssueDeDepart.Refuse)
        {
            return Redirect(Request.PathBase + Request.Path);
        }

        await MontrerAsync(jeton, cancellation);
        return Page();
    }

    private async Task MontrerAsync(string jeton, CancellationToken cancellation)
    {
        ReponseDeLien.Proteger(Response);
        Lu = await lecture.LireAsync(jeton, cancellation);
        Fait = Lu.Etat is EtatDuLien.Revoque or EtatDuLien.SansMandat && await acte.DejaNoteAsync(Lu.Lien, cancellation);
        Vaut = Lu.Etat is EtatDuLien.Ouvert or EtatDuLien.Repondu && await lecture.VautEncoreAsync(Lu.Lien!, cancellation);
        Response.StatusCode = Fait ? StatusCodes.Status200OK : ReponseDeLien.Code(Lu.Etat);
    }
}
