using CoopPortal.Actualites.Contracts;
using CoopPortal.Core.Access;
using Microsoft.AspNetCore.Mvc;

namespace CoopPortal.Actualites.Nouvelles;

/// <summary>
/// Les trois dernières actualités, pour l'accueil de l'espace, qui l'appelle par son nom :
/// <c>Component.InvokeAsync("DernieresActualites")</c>. Rien ne s'affiche quand il n'y en a pas.
/// </summary>
[ViewComponent(Name = "DernieresActualites")]
public sealed class DernieresActualites(Annonces annonces, Caller caller) : ViewComponent
{
    private const int AuPlus = 3;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var actualites = await annonces.DernieresAsync(AuPlus, HttpContext.RequestAborted);
        return actualites.Count == 0 && !caller.Is(Role.Animateur)
            ? Content("")
            : View("/Nouvelles/_Dernieres.cshtml", actualites);
    }
}
