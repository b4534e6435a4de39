using System.Net.Mail;

namespace CoopPortal.Comptes.Connexion;

/// <summary>Une adresse telle qu'une personne l'écrit dans un formulaire.</summary>
internal static class AdresseCourriel
{
    public const string Refus = "Cette adresse n'a pas la forme attendue. Écrivez-la comme dans un courriel : nom@domaine.fr.";
    private const int LongueurMaximale = 254;

    /// <summary>L'adresse sans blancs autour, ou null si ce n'en est pas une.</summary>
    public static string? Lire(string? saisie)
    {
        var adresse = saisie?.Trim();
        return adresse is { Length: > 2 and <= LongueurMaximale }
            && !adresse.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '<' or '>' or '"' or ',')
            && MailAddress.TryCreate(adresse, out var lue) && lue.Address == adresse && lue.Host.Contains('.', StringComparison.Ordinal)
                ? adresse
                : null;
    }
}
