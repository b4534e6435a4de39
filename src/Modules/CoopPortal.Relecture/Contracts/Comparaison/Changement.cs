using System.Text.Json.Nodes;
using CoopPortal.Core.Questionnaires;

namespace CoopPortal.Relecture.Contracts.Comparaison;

public enum GenreDeChangement
{
    Renseigne,
    Vide,
    Change,

    /// <summary>Les espaces, les apostrophes, les guillemets : rien d'autre.</summary>
    Forme,
    LigneAjoutee,
    LigneRetiree,
    LigneDeplacee,
}

/// <summary>Un changement dit en mots. <c>Champ</c> est la clé du champ entier, celle que la fusion connaît.</summary>
public sealed record Changement(string Champ, string Lieu, string Phrase, string? Avant, string? Apres)
{
    /// <summary>Où : <c>perspectives</c>, <c>actions[a1]</c> pour une ligne, <c>actions[a1].budget</c> pour une case.</summary>
    public string Chemin { get; init; } = Champ;
    public GenreDeChangement Genre { get; init; }

    /// <summary>Clé de la section où il se trouve.</summary>
    public string Section { get; init; } = "";

    /// <summary>Le tableau et la ligne, sans la section ; vide pour un champ simple.</summary>
    public string Endroit { get; init; } = "";

    /// <summary>La question qui change : celle de la case dans un tableau, le tableau pour une ligne entière.</summary>
    public required Champ Question { get; init; }
    public JsonNode? Ancienne { get; init; }
    public JsonNode? Nouvelle { get; init; }

    /// <summary>L'identifiant de la ligne ; null pour un champ simple.</summary>
    public string? Ligne { get; init; }

    /// <summary>Dans une ligne de contacts : ses mots parlent de personnes.</summary>
    public bool EstUnContact { get; init; }

    public bool EstUneCase => Ligne is not null && Genre is not (GenreDeChangement.LigneAjoutee or GenreDeChangement.LigneRetiree or GenreDeChangement.LigneDeplacee);

    /// <summary>Un écart de dix fois, qui mérite un second regard.</summary>
    public string? Alerte => EstUneCase || Ligne is null ? Grandeurs.Ecart(Question, Ancienne, Nouvelle) : null;
}
