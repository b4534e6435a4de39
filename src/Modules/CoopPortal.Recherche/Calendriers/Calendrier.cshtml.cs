using System.Globalization;
using CoopPortal.Core.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Recherche.Calendriers;

/// <summary>Une année de conventions ou de missions, mois par mois.</summary>
[Access(Role.Visiteur)]
public sealed class CalendrierModel(Calendrier calendrier, Caller caller) : PageModel
{
    private static readonly DateTimeFormatInfo _mois = CultureInfo.GetCultureInfo("fr-FR").DateTimeFormat;

    public string Sorte { get; private set; } = "";
    public bool Missions => Sorte == "missions";
    public string Titre => Missions ? "Calendrier des missions" : "Calendrier des conventions";
    public bool Membre => caller.Role >= Role.Contributeur;
    public int Annee { get; private set; }
    public IReadOnlyList<int> Annees { get; private set; } = [];
    public int SansDate { get; private set; }

    /// <summary>Les mois de l'année où il y a quelque chose ; d'abord ce dont le mois n'est pas dit.</summary>
    public IReadOnlyList<(string Mois, IReadOnlyList<Evenement> Evenements)> Mois { get; private set; } = [];

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
        Mois = [.. evenements.Where(e => e.Annee == Annee).GroupBy(e => e.Mois).OrderBy(g => g.Key ?? 0)
            .Select(g => (g.Key is { } mois ? Majuscule(_mois.GetMonthName(mois)) : "Mois non dit", (IReadOnlyList<Evenement>)[.. g]))];
        return Page();
    }

    private static string Majuscule(string mot) => char.ToUpperInvariant(mot[0]) + mot[1..];
}
