using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Campagnes.Envois;

/// <summary>La boîte d'envoi : ce qui attend une décision, ce qui attend son tour, ce qui est parti.</summary>
[Access(Role.Animateur)]
public sealed class EnvoisModel(BoiteDEnvoi boite, ActesDEnvoi actes, RetablissementDAdresse retablissement, TenantContext tenant, Caller caller) : PageModel
{
    public IReadOnlyList<Courriel> Retenus { get; private set; } = [];
    public IReadOnlyList<Courriel> Refuses { get; private set; } = [];
    public IReadOnlyList<Courriel> EnAttente { get; private set; } = [];
    public IReadOnlyList<Courriel> Partis { get; private set; } = [];
    public IReadOnlyList<AdressePerdue> Perdues { get; private set; } = [];
    public int NombreRetenus { get; private set; }
    public int NombreRefuses { get; private set; }
    public int NombreEnAttente { get; private set; }
    public string? Faute { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Retenus = await boite.ListerAsync(cancellation, MailState.Held);
        Refuses = await boite.ListerAsync(cancellation, MailState.Dead);
        EnAttente = await boite.ListerAsync(cancellation, MailState.Waiting, MailState.Sending);
        Partis = await boite.PartisAsync(cancellation);
        Perdues = await boite.PerduesAsync(cancellation);
        NombreRetenus = await boite.NombreAsync(cancellation, MailState.Held);
        NombreRefuses = await boite.NombreAsync(cancellation, MailState.Dead);
        NombreEnAttente = await boite.NombreAsync(cancellation, MailState.Waiting, MailState.Sending);
    }

    public Task<IActionResult> OnPostRenvoyerAsync(Guid id, Guid vu, CancellationToken cancellation) => FaireAsync(GesteDEnvoi.Renvoyer, id, vu, cancellation);

    public Task<IActionResult> OnPostTenirAsync(Guid id, Guid vu, CancellationToken cancellation) => FaireAsync(GesteDEnvoi.TenirPourParti, id, vu, cancellation);

    public Task<IActionResult> OnPostAbandonnerAsync(Guid id, Guid vu, CancellationToken cancellation) => FaireAsync(GesteDEnvoi.Abandonner, id, vu, cancellation);

    public async Task<IActionResult> OnPostRetablirAsync(Guid id, CancellationToken cancellation)
    {
        TempData["Message"] = await retablissement.FaireAsync(id, Moi, cancellation)
            ? "L’adresse est rétablie : les prochains courriels y partiront. Ceux qui n’étaient pas partis sont plus bas, à renvoyer."
            : "Cette adresse était déjà rétablie.";
        return RedirectToPage();
    }

    private async Task<IActionResult> FaireAsync(GesteDEnvoi geste, Guid id, Guid vu, CancellationToken cancellation)
    {
        var issue = await actes.FaireAsync(geste, id, vu, Moi, cancellation);
        if (issue == IssueDEnvoi.Introuvable)
        {
            return NotFound();
        }

        Faute = EnvoiEnMots.Faute(issue);
        if (Faute is not null)
        {
            await OnGetAsync(cancellation);
            return Page();
        }

        TempData["Message"] = issue == IssueDEnvoi.Fait ? EnvoiEnMots.Fait(geste) : "C’était déjà fait.";
        return RedirectToPage();
    }

    public string Quand(DateTime utc) => EnvoiEnMots.Quand(tenant.Required, utc);

    private Author Moi => new(caller.AccountId, caller.Name ?? "Animateur");
}
