using CoopPortal.Core.Access;
using CoopPortal.Core.Modules;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Comptes.Atelier;

/// <summary>Les outils de l'équipe qui ne servent pas tous les jours, chacun avec ce qu'on y fait : ceux que cette personne peut ouvrir.</summary>
[Access(Role.Relecteur)]
public sealed class AtelierModel(IEnumerable<MenuEntry> menu, Caller caller) : PageModel
{
    public const string Chemin = "/atelier";

    public IReadOnlyList<MenuEntry> Outils { get; } = [.. menu.Where(e => e.Place == MenuPlace.Atelier && caller.Is(e.Minimum)).OrderBy(e => e.Order).ThenBy(e => e.Text, StringComparer.Ordinal)];
}
