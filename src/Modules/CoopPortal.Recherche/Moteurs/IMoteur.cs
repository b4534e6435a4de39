using CoopPortal.Core.Texte;

namespace CoopPortal.Recherche.Moteurs;

/// <summary>
/// L'index plein texte d'un espace : SQLite FTS5 ou PostgreSQL, nourris par le même analyseur.
/// Les écritures entrent dans la transaction en cours de la base de l'espace.
/// </summary>
public interface IMoteur
{
    /// <summary>Pose ou remplace une entrée.</summary>
    Task EcrireAsync(Entree entree, CancellationToken cancellation);

    Task OterAsync(string genre, Guid cle, CancellationToken cancellation);

    Task ViderAsync(CancellationToken cancellation);

    /// <summary>Les clés trouvées, la plus pertinente d'abord ; rien pour une requête vide.</summary>
    Task<IReadOnlyList<Guid>> ChercherAsync(RequeteAnalysee requete, string genre, int auPlus, CancellationToken cancellation);

    /// <summary>Les numéros de tout ce qui répond, fiches et souches mêlées, sans ordre.</summary>
    Task<IReadOnlyList<int>> NumerosAsync(RequeteAnalysee requete, Portee portee, int? auPlus, CancellationToken cancellation);

    /// <summary>Le numéro et la note de tout ce qui répond ; la plus haute note est la plus pertinente.</summary>
    Task<IReadOnlyList<(int Numero, double Note)>> NotesAsync(RequeteAnalysee requete, CancellationToken cancellation);

    /// <summary>Le texte public des entrées demandées, un paragraphe par ligne, pour en tirer des extraits.</summary>
    Task<IReadOnlyDictionary<Guid, string>> TextesAsync(string genre, IReadOnlyCollection<Guid> cles, CancellationToken cancellation);
}

/// <summary>Où chercher : partout, ou dans le titre, les lieux et les repères seulement.</summary>
public enum Portee
{
    Partout,
    Noms,
}

/// <summary>Ce qu'une entrée peut être.</summary>
public static class GenreEntree
{
    public const string Fiche = "fiche";
    public const string Souche = "souche";
}

/// <summary>Ce qui s'indexe d'une fiche ou d'une souche : du texte public seulement, jamais une personne.</summary>
/// <param name="Genre">une valeur de <see cref="GenreEntree"/>.</param>
/// <param name="Cle">identifiant du contenu ou de la souche.</param>
/// <param name="Lieux">noms de collectivités et de territoires, dont toutes les graphies se trouvent.</param>
/// <param name="Reperes">domaines et réponses choisies : ils se trouvent, mais aucun extrait ne les montre.</param>
/// <param name="Paragraphes">le reste, un champ ou une ligne par paragraphe.</param>
public sealed record Entree(string Genre, Guid Cle, string Titre, IReadOnlyList<string> Lieux, IReadOnlyList<string> Reperes, IReadOnlyList<string> Paragraphes)
{
    /// <summary>Budget de coopération en euros, quand le public peut le lire.</summary>
    public long? Budget { get; init; }

    /// <summary>Les collectivités de chaque côté, pour les proposer à la frappe.</summary>
    public IReadOnlyList<(string Cote, string Nom)> Noms { get; init; } = [];
}
