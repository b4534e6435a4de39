using CoopPortal.Core.Access;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Fiches.Contenus;

/// <summary>Une convention ou une mission en une phrase courte, pour les listes et les têtes de page.</summary>
public static class EnMots
{
    private static readonly Dictionary<string, string> _sens = new(StringComparer.Ordinal)
    {
        ["nord-sud"] = "de la France vers le pays partenaire",
        ["sud-nord"] = "du pays partenaire vers la France",
        ["sud-sud"] = "entre pays du Sud",
    };

    private static readonly Dictionary<string, string> _etats = new(StringComparer.Ordinal)
    {
        ["prevue"] = "prévue",
        ["realisee"] = "réalisée",
        ["annulee"] = "annulée",
        ["suspendue"] = "suspendue pour sécurité",
    };

    /// <summary>« Signée en 1970, jusqu’au 31 décembre 2027 », « a pris fin le 1er mars 2024, à renouveler ».</summary>
    public static string De(ConventionIndex convention, DateOnly jour)
    {
        var signee = convention.Signature is { } signature ? $"signée : {LecteurDate.EnClair(signature)}" : null;
        var phrase = string.Join(", ", new[] { signee, Fin(convention, jour) }.OfType<string>());
        return phrase.Length == 0 ? "Dates non données" : char.ToUpperInvariant(phrase[0]) + phrase[1..];
    }

    /// <summary>« Mission réalisée, septembre 2012, Koutiala » ; au mois près pour le public.</summary>
    public static string De(MissionIndex mission, Role role)
    {
        string?[] mots = [mission.Etat is { } etat ? _etats.GetValueOrDefault(etat, etat) : null, mission.QuandPour(role), mission.Lieux, mission.Sens is { } sens ? _sens.GetValueOrDefault(sens) : null];
        var phrase = string.Join(", ", mots.Where(m => !string.IsNullOrWhiteSpace(m)));
        return phrase.Length == 0 ? "Dates non données" : char.ToUpperInvariant(phrase[0]) + phrase[1..];
    }

    private static string? Fin(ConventionIndex convention, DateOnly jour)
    {
        if (convention.Etat == "denoncee")
        {
            return "dénoncée";
        }

        if (convention.EcheanceLe is not { } echeance)
        {
            return convention.Etat == "terminee" ? "terminée" : null;
        }

        return (echeance < jour, convention.Etat, convention.Reconduction) switch
        {
            (true, "terminee", _) => $"terminée le {Francais.Date(echeance)}",
            (true, _, "tacite") => $"reconduite d’elle-même depuis le {Francais.Date(echeance)}",
            (true, _, _) => $"arrivée à échéance le {Francais.Date(echeance)}",
            _ => $"jusqu’au {Francais.Date(echeance)}",
        };
    }
}
