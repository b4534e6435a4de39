using System.Globalization;
using CoopPortal.Campagnes.Campagnes.Moteur;
using CoopPortal.Core.Tenancy;

namespace CoopPortal.Campagnes.Campagnes.Reglages;

/// <summary>Le calendrier d'une campagne avec les jours où l'espace se tait : fériés de chaque côté, pauses de l'équipe, scrutins.</summary>
public static class CalendrierDUnEspace
{
    // Une campagne ne dure pas deux ans : les fériés au-delà ne servent à personne.
    private const int Annees = 2;

    public static Calendrier De(TenantSettings espace, ReglagesDeCampagne reglages, DateOnly j0) => new()
    {
        Etapes = [.. reglages.Etapes.OrderBy(e => e.Jour)],
        Fermetures =
        [
            .. reglages.Pauses.Select(p => new Fermeture(p.Du, p.Au, p.Nom)),
            .. espace.Feries.SelectMany(f => Jours(f, j0).Select(j => new Fermeture(j, j, f.Nom, f.Cote))),
            .. espace.Elections.Where(_ => reglages.SeTaireAuxElections)
                .Select(e => new Fermeture(e.Date.AddDays(-ReglagesDeCampagne.JoursAvantElection), e.Date.AddDays(ReglagesDeCampagne.JoursApresElection), e.Nom, e.Cote))
                .Where(f => f.Au >= j0 && f.Du <= j0.AddYears(Annees)),
        ],
    };

    /// <summary>« 12-25 » revient chaque année, « 2027-03-29 » non ; ce qui ne se lit pas n'en donne aucun.</summary>
    public static IEnumerable<DateOnly> Jours(JourFerie ferie, DateOnly j0)
        => ferie.Jour.Length == "12-25".Length
            ? Enumerable.Range(j0.Year, Annees + 1).Select(annee => Lire($"{annee.ToString(CultureInfo.InvariantCulture)}-{ferie.Jour}")).OfType<DateOnly>()
            : Lire(ferie.Jour) is { } jour ? [jour] : [];

    private static DateOnly? Lire(string texte) => DateOnly.TryParseExact(texte, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? jour : null;
}
