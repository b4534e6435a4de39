using CoopPortal.Core.Access;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using static CoopPortal.Fiches.Langues.Mots;

namespace CoopPortal.Fiches.Contenus;

/// <summary>Une convention ou une mission en une phrase courte, pour les listes et les têtes de page.</summary>
public static class EnMots
{
    /// <summary>« Signée en 1970, jusqu’au 31 décembre 2027 », « a pris fin le 1er mars 2024, à renouveler ».</summary>
    public static string De(ConventionIndex convention, DateOnly jour)
    {
        var signee = convention.Signature is { } signature ? T("signée : {0}", Ecrit.DateEnClair(signature)) : null;
        var phrase = string.Join(", ", new[] { signee, Fin(convention, jour) }.OfType<string>());
        return Majuscule(phrase);
    }

    /// <summary>« Mission réalisée, septembre 2012, Koutiala » ; au mois près pour le public.</summary>
    public static string De(MissionIndex mission, Role role)
    {
        string?[] mots = [Etat(mission.Etat), Quand(mission, role), mission.Lieux, Sens(mission.Sens)];
        return Majuscule(string.Join(", ", mots.Where(m => !string.IsNullOrWhiteSpace(m))));
    }

    /// <summary>Ce que cette personne peut lire de la date. Le mois est calculé, et se dit dans la langue de la page ; les mots donnés restent les leurs.</summary>
    public static string? Quand(MissionIndex mission, Role role)
        => mission.QuandPour(role) is { } mots ? mots == mission.Mois && LecteurDate.Lire(mots) is { } lue ? Ecrit.DateEnClair(lue.Edtf) : mots : null;

    /// <summary>Ce que la phrase d'une mission dit dans les mots de ceux qui l'ont écrite.</summary>
    public static string?[] Cites(MissionIndex mission, Role role) => [mission.QuandPour(role) is { } mots && mots != mission.Mois ? mots : null, mission.Lieux];

    private static string Majuscule(string phrase) => phrase.Length == 0 ? T("Dates non données") : char.ToUpperInvariant(phrase[0]) + phrase[1..];

    private static string? Sens(string? cle) => cle switch
    {
        "nord-sud" => T("de la France vers le pays partenaire"),
        "sud-nord" => T("du pays partenaire vers la France"),
        "sud-sud" => T("entre pays du Sud"),
        _ => null,
    };

    private static string? Etat(string? cle) => cle switch
    {
        "prevue" => T("prévue"),
        "realisee" => T("réalisée"),
        "annulee" => T("annulée"),
        "suspendue" => T("suspendue pour sécurité"),
        _ => cle,
    };

    private static string? Fin(ConventionIndex convention, DateOnly jour)
    {
        if (convention.Etat == "denoncee")
        {
            return T("dénoncée");
        }

        if (convention.EcheanceLe is not { } echeance)
        {
            return convention.Etat == "terminee" ? T("terminée") : null;
        }

        return (echeance < jour, convention.Etat, convention.Reconduction) switch
        {
            (true, "terminee", _) => T("terminée le {0}", Ecrit.Date(echeance)),
            (true, _, "tacite") => T("reconduite d’elle-même depuis le {0}", Ecrit.Date(echeance)),
            (true, _, _) => T("arrivée à échéance le {0}", Ecrit.Date(echeance)),
            _ => T("jusqu’au {0}", Ecrit.Date(echeance)),
        };
    }
}
