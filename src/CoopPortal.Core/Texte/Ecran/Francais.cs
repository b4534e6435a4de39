using System.Globalization;

namespace CoopPortal.Core.Texte;

/// <summary>Nombres, montants, dates et accords tels qu'on les lit à l'écran, avec les espaces insécables du français.</summary>
public static class Francais
{
    internal const char FineInsecable = '\u202F';
    internal const char Insecable = '\u00A0';

    private static readonly string[] _jours = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    private static readonly NumberFormatInfo _chiffres = new()
    {
        NumberGroupSeparator = FineInsecable.ToString(),
        NumberDecimalSeparator = ",",
        NegativeSign = "-",
    };

    /// <summary>« 130 000 », milliers séparés par une espace fine insécable (U+202F).</summary>
    public static string Nombre(long valeur) => valeur.ToString("N0", _chiffres);

    /// <summary>Au plus deux décimales, après une virgule : « 1,5 », « 8 004,27 ».</summary>
    public static string Nombre(decimal valeur) => valeur.ToString("#,##0.##", _chiffres);

    /// <summary>« 978 342 F CFA », « 1 234,50 € », « 42 000 FF » ; sans devise, le nombre seul ; autre code : tel quel.</summary>
    public static string Montant(decimal valeur, string? devise)
    {
        var arrondi = Math.Round(valeur, 2, MidpointRounding.AwayFromZero);
        var nombre = arrondi.ToString(arrondi == decimal.Truncate(arrondi) ? "N0" : "N2", _chiffres);
        return devise switch
        {
            null or "" => nombre,
            "EUR" => $"{nombre}{Insecable}€",
            "XOF" => $"{nombre}{Insecable}F{Insecable}CFA",
            "FRF" => $"{nombre}{Insecable}FF",
            _ => $"{nombre}{Insecable}{devise}",
        };
    }

    /// <summary>« 30 380 habitants », jamais coupé en fin de ligne.</summary>
    public static string Habitants(int nombre) => $"{Nombre(nombre)}{Insecable}{Pluriel(nombre, "habitant", "habitants")}";

    /// <summary>En français, 0 et 1 sont au singulier.</summary>
    public static string Pluriel(int n, string singulier, string pluriel) => n is > -2 and < 2 ? singulier : pluriel;

    /// <summary>« 21 novembre 2026 », « 1er mars 2026 ».</summary>
    public static string Date(DateOnly jour) => $"{DateEnClair.Quantieme(jour.Day)} {DateEnClair.NomDuMois(jour.Month)} {jour.Year}";

    /// <summary>« mardi 1er décembre » ; l'année se devine.</summary>
    public static string JourDeLaSemaine(DateOnly jour) => $"{_jours[(int)jour.DayOfWeek]} {DateEnClair.Quantieme(jour.Day)} {DateEnClair.NomDuMois(jour.Month)}";

    /// <summary>« 14 h 32 ».</summary>
    public static string Heure(TimeOnly heure) => $"{heure.Hour}{Insecable}h{Insecable}{heure.Minute:00}";

    /// <summary>« aujourd’hui », « hier », « il y a 3 jours », puis en mois révolus, puis en années à partir de 24 mois ; une date à venir est dite en entier.</summary>
    public static string IlYA(DateOnly quand, DateOnly aujourdhui)
    {
        var jours = aujourdhui.DayNumber - quand.DayNumber;
        var mois = MoisRevolus(quand, aujourdhui);
        return jours switch
        {
            < 0 => "le " + Date(quand),
            0 => "aujourd’hui",
            1 => "hier",
            _ when mois == 0 => $"il y a {jours}{Insecable}jours",
            _ when mois < 24 => $"il y a {mois}{Insecable}mois",
            _ => $"il y a {mois / 12}{Insecable}ans",
        };
    }

    /// <summary>Le nom précédé de « de », élidé ou contracté : « d’Alençon », « de Koutiala », « du Mans », « des Mureaux », « de La Rochelle ».</summary>
    public static string De(string nom) => Elisions.De(nom);

    /// <summary>Pose les espaces insécables devant ; : ? ! et dans les guillemets ; laisse adresses et heures.</summary>
    public static string Espacer(string texte) => Espacement.Poser(texte);

    internal static int MoisRevolus(DateOnly debut, DateOnly fin)
    {
        if (fin < debut)
            return 0;
        var mois = ((fin.Year - debut.Year) * 12) + fin.Month - debut.Month;
        return debut.AddMonths(mois) > fin ? mois - 1 : mois;
    }
}
