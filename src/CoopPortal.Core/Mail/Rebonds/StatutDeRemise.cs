using System.Text.RegularExpressions;

namespace CoopPortal.Core.Mail.Rebonds;

/// <summary>Ce que vaut un statut de remise (RFC 3463) : l'adresse est-elle perdue, ou seulement ce courriel.</summary>
public static partial class StatutDeRemise
{
    /// <summary>Refus définitif dont on ne sait rien de plus.</summary>
    public const string Inconnu = "5.0.0";

    /// <summary>
    /// Vrai quand c'est l'adresse qui n'existe plus. Faux pour une boîte pleine, un message trop gros, un refus de principe
    /// (courrier jugé indésirable, relais non permis) ou un expéditeur refusé : y récrire plus tard a un sens.
    /// </summary>
    public static bool EstDefinitif(string statut) => Definitif().IsMatch(statut);

    /// <summary>« 5.1.1 » dans les mots d'un serveur ; null s'il ne le dit pas.</summary>
    public static string? Dans(string mots) => Etendu().Match(mots) is { Success: true } trouve ? trouve.Value : null;

    /// <summary>Un refus du destinataire par notre propre relais : le statut étendu s'il y en a un, sinon ce que disent ses mots.</summary>
    public static bool AdressePerdue(string mots) => Dans(mots) is { } statut ? EstDefinitif(statut) : Personne().IsMatch(mots);

    [GeneratedRegex(@"^5\.(0\.\d{1,3}|1\.([0-69]|1\d)|2\.[01]|4\.[0-4])$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Definitif();

    [GeneratedRegex(@"\b[245]\.\d{1,3}\.\d{1,3}\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Etendu();

    [GeneratedRegex("unknown (user|recipient|address)|(user|recipient|mailbox|address)( is)? (unknown|not found|unavailable|disabled)|no such (user|recipient|mailbox|address)|unrouteable|unroutable|does(n't| not) exist|user doesn|invalid (recipient|mailbox)|inexistant|inconnu", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Personne();
}
