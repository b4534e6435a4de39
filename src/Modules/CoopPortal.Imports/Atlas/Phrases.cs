using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Atlas;

/// <summary>Ce que la page dit d'une phrase entière : triennal, communication engagée, évaluation engagée.</summary>
internal static partial class Phrases
{
    public static IReadOnlyList<string> Imprimees { get; } =
    [
        "Le partenariat est triennal", "Le partenariat n'est pas triennal",
        "Une communication a été engagée en France", "Aucune communication n'a été engagée en France",
        "Une communication a été engagée dans les pays partenaires", "Aucune communication n'a été engagée dans les pays partenaires",
        "Une politique d'évaluation a été engagée", "Aucune politique d'évaluation n'a été engagée",
    ];

    public static (Rubrique Rubrique, bool Valeur)? De(string texte)
    {
        if (texte.Length > 160)
            return null;
        var cle = Etiquettes.Cle(texte);
        if (Triennal().Match(cle) is { Success: true } triennal)
            return (Rubrique.Triennal, !triennal.Groups["non"].Success);
        if (Evaluation().Match(cle) is { Success: true } evaluation)
            return (Rubrique.Evaluation, !evaluation.Groups["non"].Success);
        return Communication().Match(cle) is { Success: true } communication
            ? (communication.Groups["pays"].Success ? Rubrique.CommunicationPays : Rubrique.CommunicationFrance, !communication.Groups["non"].Success)
            : null;
    }

    /// <summary>« oui », « non » ; null pour tout autre mot.</summary>
    public static bool? OuiOuNon(string texte) => Etiquettes.Cle(texte) switch
    {
        "oui" or "yes" or "true" or "vrai" => true,
        "non" or "no" or "false" or "faux" => false,
        _ => null,
    };

    [GeneratedRegex(@"^(le |ce )?(partenariat|projet) (est|(?<non>n est pas)) triennal$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Triennal();

    [GeneratedRegex(@"^(une|des|(?<non>aucune)) politiques? d evaluation (n )?(a|ont) ete engagees?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Evaluation();

    [GeneratedRegex(@"^(une|des|(?<non>aucune)) communications? (n )?(a|ont) ete engagees? (en france|(?<pays>dans les? (s )?pays partenaires?( s)?))$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Communication();
}
