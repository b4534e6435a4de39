using CoopPortal.Imports.Atlas;
using CoopPortal.Imports.Questionnaires;
using CoopPortal.Imports.Repertoire;
using CoopPortal.Imports.Textes;

namespace CoopPortal.Imports.Colle;

/// <summary>Ce qu'un texte collé se révèle être.</summary>
public enum NatureDuTexte
{
    Rien,
    FichesDeRepertoire,
    PagesDeLAtlas,
    Questionnaire,
}

/// <summary>Un texte reconnu et ce qu'il propose ; <c>Message</c> le dit à la personne qui l'a collé.</summary>
public sealed record TexteReconnu(NatureDuTexte Nature, string Message)
{
    /// <summary>Le texte sans ses balises : celui que comptent les lignes des fiches.</summary>
    public string Texte { get; init; } = "";

    public IReadOnlyList<FicheLue> Fiches { get; init; } = [];
    public IReadOnlyList<ProjetLu> Projets { get; init; } = [];
    public QuestionnaireLu? Questionnaire { get; init; }
}

/// <summary>
/// Reconnaît ce que quelqu'un colle : un questionnaire du portail, une page de l'Atlas, une ou plusieurs fiches d'un répertoire, ou rien.
/// Ne lève jamais d'exception pour un mauvais texte.
/// </summary>
public static class TexteColle
{
    private const string _source = "texte collé";
    private const int _longueurMaximale = 4_000_000;

    public static TexteReconnu Reconnaitre(string texte)
    {
        ArgumentNullException.ThrowIfNull(texte);
        if (string.IsNullOrWhiteSpace(texte))
            return Rien("Rien n'a été collé.");
        if (texte.Length > _longueurMaximale)
            return Rien("Ce texte est trop long pour être collé : importez plutôt le fichier.");
        var propre = TexteRecu.SansBalises(texte);
        if (LecteurQuestionnaire.LireTexte(propre) is { Accepte: true } questionnaire)
            return new TexteReconnu(NatureDuTexte.Questionnaire, $"C'est le questionnaire de la fiche « {questionnaire.Reference!.Slug} » : {questionnaire.Questions} réponses.") { Questionnaire = questionnaire };
        if (LecteurAtlas.LireTexte(_source, propre) is { Accepte: true } atlas)
            return new TexteReconnu(NatureDuTexte.PagesDeLAtlas, atlas.Projets is [var seul] ? $"C'est une page de l'Atlas : « {seul.Document.Titre ?? "sans titre"} »." : $"Ce sont {atlas.Projets.Count} pages de l'Atlas.") { Projets = atlas.Projets };
        var fiches = FichesCollees.Lire(propre, _source);
        return fiches.Count > 0
            ? new TexteReconnu(NatureDuTexte.FichesDeRepertoire, fiches is [var fiche] ? $"C'est une fiche de répertoire : « {fiche.Document.Titre} »." : $"Ce sont {fiches.Count} fiches de répertoire.") { Fiches = fiches, Texte = propre }
            : Rien("Ce texte n'est ni une fiche de répertoire, ni une page de l'Atlas, ni un questionnaire du portail. Rien n'est proposé ; collez la page entière, de son titre à sa fin.");
    }

    private static TexteReconnu Rien(string message) => new(NatureDuTexte.Rien, message);
}
