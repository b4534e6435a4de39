using CoopPortal.Core.Access;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Questionnaires;
using static CoopPortal.Fiches.Langues.Mots;

namespace CoopPortal.Fiches.Contracts.Suspensions;

/// <summary>Une suspension dite en une phrase, et à qui elle se dit.</summary>
public static class SuspensionEnMots
{
    public static IReadOnlyDictionary<Decideur, string> Decideurs { get; } = new Dictionary<Decideur, string>
    {
        [Decideur.Etat] = "L’État",
        [Decideur.Conseil] = "Le conseil élu d’une des collectivités",
        [Decideur.Collectivite] = "Une des collectivités",
    };

    public static IReadOnlyDictionary<Portee, string> Portees { get; } = new Dictionary<Portee, string>
    {
        [Portee.FondsDeLEtat] = "Les fonds de l’État",
        [Portee.Missions] = "Les missions et déplacements",
        [Portee.Tout] = "Tout le partenariat",
    };

    public static IReadOnlyDictionary<Visibilite, string> Visibilites { get; } = new Dictionary<Visibilite, string>
    {
        [Visibilite.Public] = "Tout le monde",
        [Visibilite.Membres] = "Les membres de l’espace",
        [Visibilite.Animateurs] = "Ceux qui tiennent la fiche et l’équipe d’animation",
    };

    /// <summary>« Missions suspendues depuis le 3 mars 2024. Décision de l'État, République française (circulaire du 12 août). »</summary>
    public static string Phrase(Suspension suspension, DateOnly jour)
    {
        var (depuis, fin) = (Ecrit.Date(suspension.Depuis), suspension.EstEnCours(jour) ? suspension.Jusqua : suspension.LeveeLe ?? suspension.Jusqua ?? jour);
        var debut = (suspension.EstEnCours(jour), fin) switch
        {
            (true, { } jusqua) => T("{0} depuis le {1}, jusqu’au {2}", Objet(suspension.Portee), depuis, Ecrit.Date(jusqua)),
            (true, null) => T("{0} depuis le {1}", Objet(suspension.Portee), depuis),
            _ => T("{0} du {1} au {2}", Objet(suspension.Portee), depuis, Ecrit.Date(fin!.Value)),
        };
        return $"{debut}. {Par(suspension.Decideur)}{Suite(", ", suspension.Qui, "")}{Suite(" (", suspension.Acte, ")")}.";
    }

    /// <param name="tient">vrai pour qui tient la fiche.</param>
    public static bool Visible(Suspension suspension, Role role, bool tient) => role >= Role.Animateur || tient || suspension.Visibilite switch
    {
        Visibilite.Public => true,
        Visibilite.Membres => role >= Role.Contributeur,
        _ => false,
    };

    private static string Objet(Portee portee) => portee switch
    {
        Portee.FondsDeLEtat => T("Fonds de l’État suspendus"),
        Portee.Missions => T("Missions suspendues"),
        _ => T("Partenariat suspendu"),
    };

    private static string Par(Decideur decideur) => decideur switch
    {
        Decideur.Etat => T("Décision de l’État"),
        Decideur.Conseil => T("Décision du conseil élu"),
        _ => T("Décision d’une des collectivités"),
    };

    private static string Suite(string avant, string? mots, string apres) => string.IsNullOrWhiteSpace(mots) ? "" : avant + mots + apres;
}
