using Microsoft.AspNetCore.Mvc;

namespace CoopPortal.Recherche.Cartes;

/// <summary>
/// La carte du pays, pour l'accueil de l'espace, qui l'appelle par son nom : <c>Component.InvokeAsync("CarteDuPays")</c>.
/// Rien ne s'affiche quand l'espace n'a pas de fond de carte. La page qui l'appelle dit les mêmes nombres en mots.
/// </summary>
[ViewComponent(Name = "CarteDuPays")]
public sealed class CarteDuPays(DessinDeCarte dessin) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
        => await dessin.DessinerAsync(Lecture.Fraicheur, HttpContext.RequestAborted) is { } carte ? View("/Cartes/_CarteDuPays.cshtml", carte) : Content("");
}
