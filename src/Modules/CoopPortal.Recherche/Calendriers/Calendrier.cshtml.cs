using System.Globalization;
using CoopPortal.Core.Access;
using CoopPortal.Core.Langues;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static CoopPortal.Recherche.Langues.Mots;

namespace CoopPortal.Recherche.Calendriers;

/// <summary>Une année de conventions ou de missions, mois par mois.</summary>
[Access(Role.Visiteur), Traduite]
public sealed class CalendrierModel(Calendrier calendrier, Caller caller) : PageModel
{
    public string Sorte { get; private set; } = "";
    public bool Missions => Sorte == "missions";
    public string Titre => T(Missions ? "Calendrier des missions" : "Calendrier des conventions");
    public bool Membre => caller.Role >= Role.Contributeur;
    public int Annee { get; private set; }
    public IReadOnlyList<int> Annees { get; private set; } = [];
    public int SansDate { get; private set; }

    /// <summary>Les mois de l'année où il y a quelque chose ; d'abord, à null, ce dont le mois n'est pas dit.</summary>
    public IReadOnlyList<(int? Mois, IReadOnlyList<Evenement> Evenements)> Mois { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string sorte, CancellationToken cancellation)
    {
        if (sorte is not ("conventions" or "missions"))
            return NotFound();
        Sorte = sorte;
        var (evenements, sansDate) = Missions ? await calendrier.MissionsAsync(cancellation) : await calendrier.ConventionsAsync(cancellation);
        SansDate = sansDate;
        Annees = [.. evenements.Select(e => e.Annee).Distinct().Order()];
        Annee = int.TryParse(Request.Query["annee"], NumberStyles.None, CultureInfo.InvariantCulture, out var demandee) && demandee is > 1900 and < 2200 ? demandee
            : Annees.Contains(calendrier.Jour.Year) || Annees.Count == 0 ? calendrier.Jour.Year
            : Annees.OrderBy(a => Math.Abs(a - calendrier.Jour.Year)).First();
        Mois = [.. evenements.Where(e => e.Annee == Annee).GroupBy(e => e.Mois).OrderBy(g => g.Key ?? 0).Select(g => (g.Key, (IReadOnlyList<Evenement>)[.. g]))];
        return Page();
    }
}
