using System.Globalization;
using CoopPortal.Campagnes.Tableau;
using CoopPortal.Core.Access;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Campagnes.Appels;

/// <summary>Les feuilles d'appel à imprimer, une fiche par page, dans l'ordre de la liste.</summary>
[Access(Role.Animateur)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class FeuillesModel(Perimetres perimetres, LectureDuSuivi lecture, ListeDAppels liste, FeuillesDAppel feuilles, TenantContext tenant) : PageModel
{
    public const int ParPage = 20;

    public Perimetre Perimetre { get; private set; } = null!;
    public IReadOnlyList<FeuilleDAppel> Feuilles { get; private set; } = [];
    public int Courante { get; private set; } = 1;
    public int Total { get; private set; }
    public int Pages => Math.Max(1, (Total + ParPage - 1) / ParPage);

    public async Task<IActionResult> OnGetAsync(string cle, string? p, CancellationToken cancellation)
    {
        if (await perimetres.LireAsync(cle, cancellation) is not { } perimetre)
        {
            return NotFound();
        }

        Perimetre = perimetre;
        var appels = await liste.LireAsync(await lecture.LireAsync(perimetre, cancellation), cancellation);
        Total = appels.Count;
        Courante = int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var demandee) ? Math.Clamp(demandee, 1, Pages) : 1;
        var lues = new List<FeuilleDAppel>();
        foreach (var appel in appels.Skip((Courante - 1) * ParPage).Take(ParPage))
        {
            if (await feuilles.LireAsync(appel.Sujet.Slug, cancellation) is { } feuille)
            {
                lues.Add(feuille);
            }
        }

        Feuilles = lues;
        return Page();
    }

    public string Partie(string cote) => CoteEnMots.De(cote, tenant.Required);

    public string Lien(int page) => Url.Content($"~/campagnes/{Perimetre.Cle}/feuilles") + (page == 1 ? "" : $"?p={page.ToString(CultureInfo.InvariantCulture)}");
}
