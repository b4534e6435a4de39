using System.Text.Json.Nodes;
using CoopPortal.Imports.Repertoire;

namespace CoopPortal.Imports.Comptoir.Depots.Lectures;

/// <summary>Ce qu'un lecteur propose, quel que soit le lecteur.</summary>
/// <param name="PremiereLigne">0 quand la source n'a pas de lignes qu'une personne retrouverait (document, format d'échange, tableau).</param>
public sealed record PropositionLue(GenreDeProposition Genre, string Source, string Titre, JsonObject Document, int PremiereLigne, int DerniereLigne, string Passage, IReadOnlyList<Remarque> Remarques)
{
    /// <summary>L'adresse que la source donne ; null quand le titre la donne.</summary>
    public string? Slug { get; init; }
    public string? Cible { get; init; }

    /// <summary>Adresses des fiches qui pourraient être la sienne ; null quand c'est à chercher par son titre.</summary>
    public IReadOnlyList<string>? Doublons { get; init; }
    public IReadOnlyList<string> Touches { get; init; } = [];
    public string? Echange { get; init; }

    /// <summary>Relu deux fois, le même fichier donne la même clé.</summary>
    public (string Source, GenreDeProposition Genre, string Titre, int Ligne) Cle => (Source, Genre, Court(Titre), PremiereLigne);

    public static string Court(string titre) => titre.Length <= Proposition.TitreMaximum ? titre : titre[..Proposition.TitreMaximum];
}

/// <summary>Un endroit d'une contradiction : ses lignes, celles en cause allumées, et la proposition où il se trouve.</summary>
public sealed record EndroitLu(string? Fiche, IReadOnlyList<Examen.LigneDuPassage> Lignes, PropositionLue? Proposition);

/// <summary>Ce qu'un fichier dit deux fois autrement ; <c>Ailleurs</c> est null quand il manque un pendant.</summary>
public sealed record ContradictionLue(string Message, EndroitLu Ici, EndroitLu? Ailleurs);

/// <summary>Ce qu'un fichier d'un dépôt a donné, ou pourquoi il est refusé.</summary>
public sealed record FichierLu(string Nom)
{
    public IReadOnlyList<string> Refus { get; init; } = [];
    public IReadOnlyList<PropositionLue> Propositions { get; init; } = [];
    public IReadOnlyList<Remarque> Remarques { get; init; } = [];
    public IReadOnlyList<ContradictionLue> Contradictions { get; init; } = [];

    public static FichierLu Refuse(string nom, params IReadOnlyList<string> raisons) => new(nom) { Refus = raisons };
}
