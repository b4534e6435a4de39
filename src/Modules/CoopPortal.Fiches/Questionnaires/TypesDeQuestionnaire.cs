using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Fiches.Questionnaires;

/// <summary>Les types de contenu dont l'équipe change les questions à l'écran, et leur nom.</summary>
internal static class TypesDeQuestionnaire
{
    public static IReadOnlyDictionary<string, string> Tous { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Types.Partenariat] = "Fiche de partenariat",
        ["Convention"] = "Convention",
        ["Mission"] = "Mission",
        [Types.Projet] = "Projet",
    };

    /// <summary>Genres de réponse qu'on ajoute sans écrire de code.</summary>
    public static IReadOnlyList<Core.Questionnaires.ChampKind> Genres { get; } =
    [
        Core.Questionnaires.ChampKind.Texte, Core.Questionnaires.ChampKind.TexteLong, Core.Questionnaires.ChampKind.Nombre, Core.Questionnaires.ChampKind.Jour,
        Core.Questionnaires.ChampKind.Date, Core.Questionnaires.ChampKind.Montant, Core.Questionnaires.ChampKind.Choix, Core.Questionnaires.ChampKind.OuiNon, Core.Questionnaires.ChampKind.Lien,
        Core.Questionnaires.ChampKind.Liste, Core.Questionnaires.ChampKind.Lignes,
    ];

    // Sans elles une fiche n'a plus de nom, ou n'appartient plus à personne.
    private static readonly HashSet<string> _indispensables = new(StringComparer.Ordinal) { "titre", "coteFrancais.collectivites", "cotePartenaire.collectivites", "nom", "role" };

    public static bool EstIndispensable(string cle, string? colonne) => colonne is null
        ? _indispensables.Contains(cle) && cle is not ("nom" or "role")
        : (colonne == "nom" && cle.EndsWith(".collectivites", StringComparison.Ordinal)) || (colonne == "role" && cle.EndsWith("contacts", StringComparison.Ordinal));
}
