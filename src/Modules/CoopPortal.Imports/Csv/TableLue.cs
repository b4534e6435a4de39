using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Repertoire;

namespace CoopPortal.Imports.Csv;

/// <summary>Une colonne du fichier : son en-tête, le champ reconnu (null sinon) et une première valeur, pour l'aperçu.</summary>
public sealed record ColonneLue(string Entete, ColonneCsv? Champ, string? Exemple);

/// <summary>Une rangée : sa ligne dans le fichier et ses valeurs par clé de champ ; une cellule vide n'y est pas.</summary>
public sealed record RangeeLue(int Ligne, IReadOnlyDictionary<string, string> Valeurs);

/// <summary>Un fichier CSV reconnu, ou les raisons du refus.</summary>
public sealed record TableLue(string Source)
{
    public IReadOnlyList<string> Refus { get; init; } = [];

    /// <summary>partenariats, collectivites ou contacts.</summary>
    public TableCsv? Table { get; init; }
    public char Separateur { get; init; }
    public IReadOnlyList<ColonneLue> Colonnes { get; init; } = [];
    public IReadOnlyList<RangeeLue> Rangees { get; init; } = [];
    public IReadOnlyList<Remarque> Remarques { get; init; } = [];

    public bool Accepte => Refus.Count == 0;
}
