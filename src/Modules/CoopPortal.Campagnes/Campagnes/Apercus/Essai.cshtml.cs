using CoopPortal.Core.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Campagnes.Campagnes.Apercus;

/// <summary>Où mènent les liens d'un courriel d'essai : nulle part, et elle le dit.</summary>
[Access(Role.Visiteur)]
public sealed class EssaiModel : PageModel;
