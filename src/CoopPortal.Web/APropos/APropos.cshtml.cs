using CoopPortal.Core.Access;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Web.APropos;

/// <summary>Ce qu'est le portail, ou l'espace d'un pays ; et à qui écrire.</summary>
[Access(Role.Visiteur, Room.Both), Traduite]
public sealed class AProposModel(TenantContext tenant, TenantRegistry registre, Caller caller) : PageModel
{
    public Tenant? Espace => tenant.Current;
    public bool Anime => caller.Is(Role.Animateur);

    /// <summary>Les espaces ouverts, sur la plateforme ; celui du pays, dans son espace.</summary>
    public IReadOnlyList<Tenant> Espaces { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
        => Espaces = Espace is { } seul ? [seul] : [.. (await registre.AllAsync(cancellation)).Where(t => t.State == TenantState.Running)];
}
