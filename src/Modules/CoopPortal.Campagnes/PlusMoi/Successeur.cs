using System.Net.Mail;

namespace CoopPortal.Campagnes.PlusMoi;

/// <summary>Qui remplace, d'après la personne qui s'en va. Tout y est facultatif.</summary>
public sealed record Successeur(string? Nom, string? Fonction, string? Courriel, string? Telephone)
{
    private const int LongueurMaximale = 200;
    private const int CourrielMaximal = 254;
    private const int TelephoneMaximal = 100;

    public bool EstVide => (Nom ?? Fonction ?? Courriel ?? Telephone) is null;

    /// <summary>Sans blancs autour ; ce qui est vide n'est pas dit.</summary>
    public static Successeur Lire(string? nom, string? fonction, string? courriel, string? telephone) => new(Net(nom), Net(fonction), Net(courriel), Net(telephone));

    /// <summary>Champ par champ, ce qu'il faut corriger.</summary>
    public IEnumerable<(string Champ, string Message)> Erreurs()
    {
        if (Nom?.Length > LongueurMaximale)
        {
            yield return ("Nom", $"Écrivez ce nom en {LongueurMaximale} caractères au plus.");
        }

        if (Fonction?.Length > LongueurMaximale)
        {
            yield return ("Fonction", $"Écrivez cette fonction en {LongueurMaximale} caractères au plus.");
        }

        if (Courriel is not null && !EstUneAdresse(Courriel))
        {
            yield return ("Courriel", "Cette adresse n’a pas la forme attendue. Écrivez-la comme dans un courriel (nom@domaine.fr), ou laissez vide.");
        }

        if (Telephone is not null && (Telephone.Length > TelephoneMaximal || !Telephone.Any(char.IsAsciiDigit)))
        {
            yield return ("Telephone", "Ce numéro n’a pas la forme attendue. Écrivez ses chiffres, ou laissez vide.");
        }
    }

    private static bool EstUneAdresse(string texte)
        => texte.Length <= CourrielMaximal && MailAddress.TryCreate(texte, out var lue) && lue.Address == texte && lue.Host.Contains('.', StringComparison.Ordinal);

    private static string? Net(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte.Trim();
}
