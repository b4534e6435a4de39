using CoopPortal.Core.Texte;

namespace CoopPortal.Actualites.Agenda;

/// <summary>Le jour et l'heure d'un rendez-vous, en mots.</summary>
public static class Quand
{
    private static readonly string[] _mois = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

    /// <summary>« déc. », « janv. 2027 » quand l'année n'est pas la nôtre.</summary>
    public static string Mois(DateOnly jour, DateOnly aujourdhui) => jour.Year == aujourdhui.Year ? _mois[jour.Month - 1] : $"{_mois[jour.Month - 1]} {jour.Year}";

    /// <summary>« jusqu’au 5 décembre 2026, de 14 h à 17 h 30 » ; vide quand il n'y a qu'un jour, sans heure.</summary>
    public static string Horaire(DateOnly jour, TimeOnly? heure, DateOnly dernier, TimeOnly? fin)
    {
        var jours = dernier > jour ? $"jusqu’au {Francais.Date(dernier)}" : null;
        var heures = (heure, fin) switch
        {
            ({ } debut, { } autre) when dernier == jour => $"de {Heure(debut)} à {Heure(autre)}",
            ({ } debut, _) => $"à {Heure(debut)}",
            _ => null,
        };
        return string.Join(", ", new[] { jours, heures }.OfType<string>());
    }

    /// <summary>« 3 décembre 2026, de 14 h à 17 h », « du 3 décembre 2026 au 5 décembre 2026 ».</summary>
    public static string EnEntier(RendezVous lu)
    {
        var dernier = lu.JourFin ?? lu.Jour;
        var heures = Horaire(lu.Jour, lu.Heure, lu.Jour, lu.HeureFin);
        var jours = dernier > lu.Jour ? $"du {Francais.Date(lu.Jour)} au {Francais.Date(dernier)}" : Francais.Date(lu.Jour);
        return heures.Length > 0 && dernier == lu.Jour ? $"{jours}, {heures}"
            : lu.Heure is { } debut ? $"{jours}, à partir de {Heure(debut)}"
            : jours;
    }

    private static string Heure(TimeOnly heure) => heure.Minute == 0 ? $"{heure.Hour}\u00A0h" : Francais.Heure(heure);
}
