using System.Text.RegularExpressions;
using CoopPortal.Core.Texte;

namespace CoopPortal.Imports.Repertoire.Actions;

/// <summary>Un total imprimé n'est pas une action : il vérifie celles qu'il additionne.</summary>
internal static partial class Total
{
    [GeneratedRegex(@"^(?:sous[- ])?(?:total|t)\b *(?:general|annuel)? *:? *", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Mot();

    /// <summary>Le texte sans le mot « total » qui l'ouvre, ou <c>null</c> si ce n'en est pas un.</summary>
    public static string? Sans(string? texte) => texte is not null && Mot().Match(texte) is { Success: true } mot ? texte[mot.Length..] : null;

    public static bool EstUneSomme(string total, IReadOnlyList<string> montants)
        => Sans(total) is { } nombre && Montants.Lire(nombre) is { } annonce && montants.Count > 1 && Somme(montants) == annonce.Valeur;

    private static decimal? Somme(IReadOnlyList<string> montants)
    {
        var somme = 0m;
        foreach (var lu in montants.Select(Montants.Lire))
        {
            if (lu is null)
                return null;
            somme += lu.Valeur;
        }
        return somme;
    }
}
