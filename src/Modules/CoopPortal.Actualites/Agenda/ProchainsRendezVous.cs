using CoopPortal.Actualites.Contracts;
using CoopPortal.Core.Access;
using Microsoft.AspNetCore.Mvc;

namespace CoopPortal.Actualites.Agenda;

/// <summary>Les prochains rendez-vous, pour l'accueil de l'espace, qui l'appelle par son nom. Rien ne s'affiche quand il n'y en a pas.</summary>
[ViewComponent(Name = "ProchainsRendezVous")]
public sealed class ProchainsRendezVous(Annonces annonces, Caller caller) : ViewComponent
{
    private const int AuPlus = 4;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var prochains = await annonces.ProchainsAsync(AuPlus, HttpContext.RequestAborted);
        return prochains.Count == 0 && !caller.Is(Role.Animateur) ? Content("") : View("/Agenda/_Prochains.cshtml", (prochains, annonces.Jour));
    }
}
