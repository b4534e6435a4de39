using System.Globalization;
using CoopPortal.Core.Texte;

namespace CoopPortal.Core.Langues;

/// <summary>Ce que <see cref="Francais"/> dit, en anglais britannique.</summary>
internal static class Anglais
{
    private static readonly CultureInfo _culture = Langue.Anglaise.Culture;

    public static string Nombre(long valeur) => valeur.ToString("N0", _culture);

    public static string Nombre(decimal valeur) => valeur.ToString("#,##0.##", _culture);

    /// <summary>« €1,234.50 », « CFAF 978,342 », « FRF 42,000 » ; autre code : devant le nombre.</summary>
    public static string Montant(decimal valeur, string? devise)
    {
        var arrondi = Math.Round(valeur, 2, MidpointRounding.AwayFromZero);
        var nombre = arrondi.ToString(arrondi == decimal.Truncate(arrondi) ? "N0" : "N2", _culture);
        return devise switch
        {
            null or "" => nombre,
            "EUR" => "€" + nombre,
            "XOF" => $"CFAF{Francais.Insecable}{nombre}",
            _ => $"{devise}{Francais.Insecable}{nombre}",
        };
    }

    public static string Habitants(int nombre) => $"{Nombre(nombre)}{Francais.Insecable}{(nombre == 1 ? "inhabitant" : "inhabitants")}";

    /// <summary>« 21 November 2026 ».</summary>
    public static string Date(DateOnly jour) => jour.ToString("d MMMM yyyy", _culture);

    public static string JourDeLaSemaine(DateOnly jour) => jour.ToString("dddd d MMMM", _culture);

    public static string NomDuMois(int mois) => _culture.DateTimeFormat.GetMonthName(mois);

    public static string De(string nom) => "of " + nom;

    public static string Heure(TimeOnly heure) => heure.ToString("HH:mm", _culture);

    /// <summary>« today », « yesterday », « 3 days ago », puis en mois révolus, puis en années à partir de 24 mois ; une date à venir est dite en entier.</summary>
    public static string IlYA(DateOnly quand, DateOnly aujourdhui)
    {
        var jours = aujourdhui.DayNumber - quand.DayNumber;
        var mois = Francais.MoisRevolus(quand, aujourdhui);
        return jours switch
        {
            < 0 => "on " + Date(quand),
            0 => "today",
            1 => "yesterday",
            _ when mois == 0 => $"{jours}{Francais.Insecable}days ago",
            _ when mois == 1 => $"1{Francais.Insecable}month ago",
            _ when mois < 24 => $"{mois}{Francais.Insecable}months ago",
            _ => $"{mois / 12}{Francais.Insecable}years ago",
        };
    }
}
