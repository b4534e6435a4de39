using System.Text.RegularExpressions;

namespace CoopPortal.Core.Tenancy;

/// <summary>La clé d'un espace est un segment d'adresse, un nom de dossier et un nom de schéma : elle est donc stricte.</summary>
public static partial class TenantKey
{
    public const string Platform = "platform";
    private static readonly HashSet<string> _reserved = new(StringComparer.Ordinal)
    {
        Platform, "public", "a-propos", "aide", "connexion", "deconnexion", "courrier", "erreur", "planche", "sante", "recherche", "administration", "api", "accessibilite", "fr", "en",
    };

    public static bool IsValid(string? key) => key is not null && Shape().IsMatch(key) && !_reserved.Contains(key);

    /// <exception cref="ArgumentException">la clé n'a pas la forme attendue.</exception>
    public static string Checked(string key) => key == Platform || IsValid(key)
        ? key
        : throw new ArgumentException($"« {key} » ne peut pas nommer un espace : de 2 à 40 lettres minuscules sans accent, chiffres ou tirets, et pas un mot réservé.", nameof(key));

    [GeneratedRegex(@"^[a-z](-?[a-z0-9]){1,39}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Shape();
}
