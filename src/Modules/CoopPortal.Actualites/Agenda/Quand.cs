using CoopPortal.Core.Langues;
using static CoopPortal.Actualites.Langues.Mots;

namespace CoopPortal.Actualites.Agenda;

/// <summary>Le jour et l'heure d'un rendez-vous, en mots.</summary>
public static class Quand
{
    private static readonly string[] _mois = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

    /// <summary>« déc. », « janv. 2027 » quand l'année n'est pas la nôtre.</summary>
    public static string Mois(DateOnly jour, DateOnly aujourdhui)
    {
        var mois = Langue.EnFrancais ? _mois[jour.Month - 1] : Langue.Courante.Culture.DateTimeFormat.GetAbbreviatedMonthName(jour.Month);
        return jour.Year == aujourdhui.Year ? mois : $"{mois} {jour.Year}";
    }

    /// <summary>« jusqu’au 5 décembre 2026, de 14 h à 17 h 30 » ; vide quand il n'y a qu'un jour, sans heure.</summary>
    public static string Horaire(DateOnly jour, TimeOnly? heure, DateOnly dernier, TimeOnly? fin)
    {
        var jours = dernier > jour ? T("jusqu’au {0}", Ecrit.Date(dernier)) : null;
        var heures = (heure, fin) switch
        {
            ({ } debut, { } autre) when dernier == jour => T("de {0} à {1}", Heure(debut), Heure(autre)),
            ({ } debut, _) => T("à {0}", Heure(debut)),
            _ => null,
        };
        return string.Join(", ", new[] { jours, heures }.OfType<string>());
    }

    /// <summary>« 3 décembre 2026, de 14 h à 17 h », « du 3 décembre 2026 au 5 décembre 2026 ».</summary>
    public static string EnEntier(RendezVous lu)
    {
        var dernier = lu.JourFin ?? lu.Jour;
        var heures = Horaire(lu.Jour, lu.Heure, lu.Jour, lu.HeureFin);
        var jours = dernier > lu.Jour ? T("du {0} au {1}", Ecrit.Date(lu.Jour), Ecrit.Date(dernier)) : Ecrit.Date(lu.Jour);
        return heures.Length > 0 && dernier == lu.Jour ? $"{jours}, {heures}"
            : lu.Heure is { } debut ? T("{0}, à partir de {1}", jours, Heure(debut))
            : jours;
    }

    private static string Heure(TimeOnly heure) => Langue.EnFrancais && heure.Minute == 0 ? $"{heure.Hour}\u00A0h" : Ecrit.Heure(heure);
}
