using System.Text.RegularExpressions;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Texte;
using static CoopPortal.Fiches.Langues.Mots;

namespace CoopPortal.Fiches.Contracts.Sections;

/// <summary>Dit qui a parlé et quand, sans jamais en dire plus.</summary>
public static partial class VoixEnMots
{
    public static string Verifiee(Voix voix, string pour, DateOnly quand, DateOnly aujourdhui) => voix switch
    {
        Voix.Collectivite => T("Vérifiée par {0} {1}", Dite(pour), Ecrit.IlYA(quand, aujourdhui)),
        Voix.Comite => T("Signalée par le comité de jumelage {0}", Ecrit.IlYA(quand, aujourdhui)),
        Voix.Telephone => T("Recueillie par téléphone {0}", Ecrit.IlYA(quand, aujourdhui)),
        Voix.Message => T("Recueillie par message {0}", Ecrit.IlYA(quand, aujourdhui)),
        Voix.Tiers => T("Recueillie auprès d’une autre personne {0}", Ecrit.IlYA(quand, aujourdhui)),
        Voix.Equipe => T("Relue par l’équipe d’animation {0}", Ecrit.IlYA(quand, aujourdhui)),
        _ => T("Signalée par une personne mandatée par {0} {1}", Dite(pour), Ecrit.IlYA(quand, aujourdhui)),
    };

    public static string Modifiee(Voix? voix, string? pour, DateOnly quand, DateOnly aujourdhui) => voix switch
    {
        Voix.Collectivite => T("Modifiée par {0} {1}", Dite(pour), Ecrit.IlYA(quand, aujourdhui)),
        Voix.Comite => T("Modifiée par le comité de jumelage {0}", Ecrit.IlYA(quand, aujourdhui)),
        Voix.Equipe => T("Modifiée par l’équipe d’animation {0}", Ecrit.IlYA(quand, aujourdhui)),
        _ => T("Modifiée {0}", Ecrit.IlYA(quand, aujourdhui)),
    };

    /// <summary>« la commune d'Alençon » ; le nom seul quand le genre n'est pas sûr, ou que le nom le dit déjà.</summary>
    public static string Nom(string nom, string? genre) => (genre, nom) switch
    {
        (_, _) when nom.StartsWith("Commune ", StringComparison.Ordinal) => $"la c{nom[1..]}",
        (_, _) when nom.StartsWith("Cercle ", StringComparison.Ordinal) => $"le c{nom[1..]}",
        ("commune", _) => $"la commune {Francais.De(nom)}",
        ("communeRurale", _) => $"la commune rurale {Francais.De(nom)}",
        _ => nom,
    };

    /// <summary>Ce que <see cref="Nom"/> a rangé en français, dans la langue de la page : « the commune of Alençon ».</summary>
    private static string? Dite(string? pour)
    {
        if (Langue.EnFrancais || pour is null || AvecArticle().Match(pour) is not { Success: true } lu)
        {
            return pour;
        }

        var nom = lu.Groups["de"].Value switch { "du " => "Le ", "des " => "Les ", _ => "" } + lu.Groups["nom"].Value;
        return lu.Groups["genre"].Value switch
        {
            "la commune rurale" => T("la commune rurale de {0}", nom),
            "la commune" => T("la commune de {0}", nom),
            _ => T("le cercle de {0}", nom),
        };
    }

    [GeneratedRegex("^(?<genre>la commune rurale|la commune|le cercle) (?<de>d[’']|de |du |des )(?<nom>.+)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AvecArticle();
}
