using System.Globalization;
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
    public const int ParPage = 100;

    public Perimetre Perimetre { get; private set; } = null!;
    public IReadOnlyList<AAppeler> Liste { get; private set; } = [];
    public int Courante { get; private set; } = 1;
    public int Pages => Math.Max(1, (Liste.Count + ParPage - 1) / ParPage);
    public IEnumerable<AAppeler> Montres => Liste.Skip((Courante - 1) * ParPage).Take(ParPage);
    public IReadOnlyList<SujetSuivi> Souches { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string cle, string? p, CancellationToken cancellation)
    {
        if (await perimetres.LireAsync(cle, cancellation) is not { } perimetre)
        {
            return NotFound();
        }

        Perimetre = perimetre;
        var suivi = await lecture.LireAsync(perimetre, cancellation);
        Liste = await liste.LireAsync(suivi, cancellation);
        Courante = int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var demandee) ? Math.Clamp(demandee, 1, Pages) : 1;
        Souches = [.. suivi.Sujets.Where(s => s.EstSouche)];
        return Page();
    }

    public string Lien(int page) => Url.Content($"~/campagnes/{Perimetre.Cle}/appels") + (page == 1 ? "" : $"?p={page.ToString(CultureInfo.InvariantCulture)}");

    public string Dernier(AAppeler appel)
        => appel.Dernier is not { } dernier ? ""
            : Francais.Espacer($"{AppelsEnMots.Dire(dernier.Issue)}{(dernier.RappelerLe is { } le ? $" le {Francais.Date(le)}" : "")}, noté le {Francais.Date(tenant.Required.Jour(dernier.At))} par {dernier.Par}");
}
