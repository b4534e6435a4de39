using CoopPortal.Core.Access;
using Microsoft.AspNetCore.Mvc;

namespace CoopPortal.Relecture.Contestations;

/// <summary>
/// Ce qui est contesté d'une réponse, à dire à côté d'elle ; sans champ, tout ce qui est contesté de la fiche, motifs compris, pour qui la modifie ou la relit.
/// La page l'appelle par son nom : rien ne s'affiche quand rien n'est contesté.
/// </summary>
[ViewComponent(Name = "Contestations")]
public sealed class ContestationsDUnChamp(ContestationsOuvertes ouvertes, Caller caller) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid item, string adresse, string? champ = null)
    {
        IReadOnlyList<ContestationLue> lues = [.. (await ouvertes.DeAsync(item, HttpContext.RequestAborted)).Where(c => champ is null || c.Contestation.Champ == champ)];
        return lues.Count == 0 || (champ is null && !caller.Is(Role.Contributeur)) ? Content("") : View("/Contestations/_Contestees.cshtml", (lues, adresse, champ is null));
    }
}
