using CoopPortal.Core.Texte;

namespace CoopPortal.Fiches.Contracts.Sections;

/// <summary>Dit qui a parlé et quand, sans jamais en dire plus.</summary>
public static class VoixEnMots
{
    public static string Verifiee(Voix voix, string pour, DateOnly quand, DateOnly aujourdhui) => $"{Verbe(voix, pour)} {Francais.IlYA(quand, aujourdhui)}";

    public static string Modifiee(Voix? voix, string? pour, DateOnly quand, DateOnly aujourdhui) => voix switch
    {
        Voix.Collectivite => $"Modifiée par {pour} {Francais.IlYA(quand, aujourdhui)}",
        Voix.Comite => $"Modifiée par le comité de jumelage {Francais.IlYA(quand, aujourdhui)}",
        Voix.Equipe => $"Modifiée par l’équipe d’animation {Francais.IlYA(quand, aujourdhui)}",
        _ => $"Modifiée {Francais.IlYA(quand, aujourdhui)}",
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

    private static string Verbe(Voix voix, string pour) => voix switch
    {
        Voix.Collectivite => $"Vérifiée par {pour}",
        Voix.Comite => "Signalée par le comité de jumelage",
        Voix.Telephone => "Recueillie par téléphone",
        Voix.Message => "Recueillie par message",
        Voix.Tiers => "Recueillie auprès d’une autre personne",
        Voix.Equipe => "Relue par l’équipe d’animation",
        _ => $"Signalée par une personne mandatée par {pour}",
    };
}
