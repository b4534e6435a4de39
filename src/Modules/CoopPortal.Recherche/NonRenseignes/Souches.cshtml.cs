using System.Globalization;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Langues;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using static CoopPortal.Recherche.Langues.Mots;

namespace CoopPortal.Recherche.NonRenseignes;

/// <summary>Les partenariats connus dont personne n'a écrit la fiche, par ordre alphabétique.</summary>
[Access(Role.Visiteur), Traduite]
public sealed class SouchesModel(TenantDb db, Caller caller) : PageModel
{
    public const int ParPage = 200;

    public int Numero { get; private set; } = 1;
    public bool PeutOuvrir => caller.Is(Role.Animateur);
    public int Pages { get; private set; } = 1;
    public int Total { get; private set; }
    public IReadOnlyList<Souche> Souches { get; private set; } = [];

    public string Compte => N(Total, "{0} partenariat connu, non renseigné", "{0} partenariats connus, non renseignés");

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Total = await db.Set<Souche>().CountAsync(cancellation);
        Pages = Math.Max(1, (Total + ParPage - 1) / ParPage);
        // « page » est aussi une valeur de route de Razor Pages : seul ce que l'adresse porte compte.
        Numero = int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var demandee) ? Math.Clamp(demandee, 1, Pages) : 1;
        Souches = await db.Set<Souche>().AsNoTracking().OrderBy(s => s.Slug).Skip((Numero - 1) * ParPage).Take(ParPage).ToListAsync(cancellation);
    }
}
