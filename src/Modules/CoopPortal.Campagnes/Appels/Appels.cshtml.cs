using CoopPortal.Campagnes.Tableau;
using CoopPortal.Core.Access;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Campagnes.Appels;

/// <summary>Qui appeler, dans l'ordre.</summary>
[Access(Role.Animateur)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AppelsModel(Perimetres perimetres, LectureDuSuivi lecture, ListeDAppels liste, TenantContext tenant) : PageModel
{
    public Perimetre Perimetre { get; private set; } = null!;
    public IReadOnlyList<AAppeler> Liste { get; private set; } = [];
    public IReadOnlyList<SujetSuivi> Souches { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string cle, CancellationToken cancellation)
    {
        if (await perimetres.LireAsync(cle, cancellation) is not { } perimetre)
        {
            return NotFound();
        }

        Perimetre = perimetre;
        var suivi = await lecture.LireAsync(perimetre, cancellation);
        Liste = await liste.LireAsync(suivi, cancellation);
        Souches = [.. suivi.Sujets.Where(s => s.EstSouche)];
        return Page();
    }

    public string Dernier(AAppeler appel)
        => appel.Dernier is not { } dernier ? ""
            : Francais.Espacer($"{AppelsEnMots.Dire(dernier.Issue)}{(dernier.RappelerLe is { } le ? $" le {Francais.Date(le)}" : "")}, noté le {Francais.Date(tenant.Required.Jour(dernier.At))} par {dernier.Par}");
}
