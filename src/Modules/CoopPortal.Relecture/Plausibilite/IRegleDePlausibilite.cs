using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Relecture.Contracts.Comparaison;

namespace CoopPortal.Relecture.Plausibilite;

/// <summary>Ce qui mérite un second regard, dit en une phrase qui porte sa raison. <c>Chemin</c> est celui du changement, ou de la réponse restée la même.</summary>
public sealed record Alerte(string Chemin, string Phrase);

/// <summary>Une raison de douter d'un changement. Elle n'empêche rien : la personne qui relit décide.</summary>
public interface IRegleDePlausibilite
{
    IEnumerable<Alerte> Voir(Lecture lecture);
}

/// <summary>Ce qu'une règle peut regarder.</summary>
public sealed record Lecture(IReadOnlyList<Changement> Changements, JsonObject Avant, JsonObject Apres, Questionnaire Questionnaire, TenantSettings Espace, DateOnly Aujourdhui)
{
    /// <summary>La fiche telle que le livre l'imprimait, s'il y en a un.</summary>
    public Edition? Edition { get; init; }

    /// <summary>Les cases et les champs dont la réponse change pour de bon, sans les lignes entières ni les affaires de forme.</summary>
    public IEnumerable<Changement> Reponses => Changements.SelectMany(Cases).Where(c => c.Genre != GenreDeChangement.Forme);

    /// <summary>L'indicatif attendu du côté qui tient cette question ; null quand elle est commune ou que l'espace ne le dit pas.</summary>
    public string? Indicatif(Champ champ) => champ.Cote switch
    {
        Cote.Francais => Core.Texte.Telephones.France,
        Cote.Partenaire => Espace.DialingCode is { Length: > 0 } code ? code : null,
        _ => null,
    };

    // Une ligne ajoutée se relit case par case, comme une réponse nouvelle.
    private static IEnumerable<Changement> Cases(Changement change)
    {
        if (change.Genre != GenreDeChangement.LigneAjoutee || change.Nouvelle is not JsonObject ligne)
        {
            return change.Ligne is null || change.EstUneCase ? [change] : [];
        }

        return change.Question.Champs.Where(c => !JsonTree.IsBlank(ligne.At(c.Cle))).Select(c => change with { Genre = GenreDeChangement.Renseigne, Question = c, Ancienne = null, Nouvelle = ligne.At(c.Cle) });
    }
}

/// <summary>La première version venue d'un livre, et l'année qu'il porte.</summary>
public sealed record Edition(string Nom, JsonObject Document)
{
    /// <summary>La réponse que le livre imprime à cet endroit.</summary>
    public JsonNode? Reponse(Changement change)
        => change.Ligne is null ? Document.At(change.Champ)
            : Document.RowsAt(change.Champ).FirstOrDefault(r => r.TextAt("id") == change.Ligne)?.At(change.Question.Cle);
}

/// <summary>Passe toutes les règles. Chaque alerte se range au chemin de ce qu'elle met en doute.</summary>
public sealed class Plausibilites(IEnumerable<IRegleDePlausibilite> regles)
{
    public ILookup<string, string> Voir(Lecture lecture)
        => regles.SelectMany(r => r.Voir(lecture)).Distinct().ToLookup(a => a.Chemin, a => a.Phrase, StringComparer.Ordinal);
}
