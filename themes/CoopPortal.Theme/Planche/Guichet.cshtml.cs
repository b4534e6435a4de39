using CoopPortal.Core.Access;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Theme.Planche;

/// <summary>Les pièces des pages de travail.</summary>
[Access(Role.Visiteur, Room.Platform)]
public sealed class GuichetModel : PageModel
{
    public Moitie Gauche { get; } = new("Valbrune", true) { Habitants = "50 000 habitants", Mois = 13 };
    public Moitie Droite { get; } = new("Kolimba", false) { Habitants = "110 000 habitants", Motif = "bogolan" };
    public HtmlString Avant { get; } = new("<del>978 342 F CFA</del> <small>soit 1 491 €</small>");
    public HtmlString Apres { get; } = new("<ins>9 783 420 F CFA</ins> <small>soit 14 915 €</small>");
}
