using CoopPortal.Core.Access;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Web.Accessibilite;

/// <summary>La déclaration d'accessibilité, du portail ou d'un espace : ce qui est éprouvé, ce qui ne l'est pas, à qui le dire.</summary>
[Access(Role.Visiteur, Room.Both), Traduite]
public sealed class AccessibiliteModel(TenantContext tenant) : PageModel
{
    public Tenant? Espace => tenant.Current;
}
