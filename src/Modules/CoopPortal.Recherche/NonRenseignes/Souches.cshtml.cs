using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.NonRenseignes;

/// <summary>Les partenariats connus dont personne n'a écrit la fiche, par ordre alphabétique.</summary>
[Access(Role.Visiteur)]
public sealed class SouchesModel(TenantDb db) : PageModel
{
    public const int ParPage = 200;

    [BindProperty(SupportsGet = true, Name = "page")]
    public int Numero { get; set; } = 1;
    public int Pages { get; private set; } = 1;
    public int Total { get; private set; }
    public IReadOnlyList<Souche> Souches { get; private set; } = [];

    public string Compte => $"{Francais.Nombre(Total)}\u00A0{Francais.Pluriel(Total, "partenariat connu, non renseigné", "partenariats connus, non renseignés")}";

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Total = await db.Set<Souche>().CountAsync(cancellation);
        Pages = Math.Max(1, (Total + ParPage - 1) / ParPage);
        Numero = Math.Clamp(Numero, 1, Pages);
        Souches = await db.Set<Souche>().AsNoTracking().OrderBy(s => s.Slug).Skip((Numero - 1) * ParPage).Take(ParPage).ToListAsync(cancellation);
    }
}
