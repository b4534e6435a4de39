using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Fiches.Contracts.Lecture;

namespace CoopPortal.Relecture.Comparaison;

/// <summary>
/// Une réponse changée des deux côtés. <c>Chemin</c> : <c>perspectives</c>, <c>actions[a1].budget</c>,
/// ou <c>actions[a1]</c> quand l'un retire la ligne que l'autre change.
/// </summary>
public sealed record EnConflit(string Chemin, Champ Champ, JsonNode? EnLigne, JsonNode? Propose)
{
    /// <summary>La ligne du tableau où il se trouve, et sa case ; null pour un champ entier.</summary>
    public JsonObject? Ligne { get; init; }
    public Champ? Case { get; init; }

    public string Libelle => Ligne is null ? Champ.Libelle
        : $"{Champ.Libelle}, {ResumeDeLigne.De(Champ, Ligne)}{(Case is null ? "" : $" : {Case.Libelle}")}";

    public string EnLigneEnMots(IReadOnlyDictionary<string, string> domaines) => EnMots(EnLigne, domaines);

    public string ProposeEnMots(IReadOnlyDictionary<string, string> domaines) => EnMots(Propose, domaines);

    private string EnMots(JsonNode? valeur, IReadOnlyDictionary<string, string> domaines) => (Ligne, Case) switch
    {
        (not null, null) => valeur is JsonObject ligne ? Mots.Ligne(Champ, ligne) : "ligne retirée",
        _ => Mots.De(Case ?? Champ, valeur, domaines) ?? "vide",
    };
}
