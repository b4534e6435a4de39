using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Imports.Repertoire;

/// <summary>Ce qu'une remarque demande à l'animateur : rien, trancher, ou relire la page.</summary>
public enum Gravite
{
    Information,
    Doute,
    Illisible,
}

/// <summary>
/// Ce que la lecture veut dire d'un endroit du fichier.
/// <paramref name="Champ"/> suit les clés du format d'échange (<c>coteFrancais.contacts[c2].nom</c>) ;
/// les lignes se comptent à partir de 1.
/// </summary>
public sealed record Remarque(string? Fiche, string Champ, int PremiereLigne, int DerniereLigne, Gravite Gravite, string Message)
{
    /// <summary>Ce que le livre dit deux fois autrement ; <c>null</c> quand la remarque ne tient qu'à un endroit.</summary>
    public string? Contradiction { get; init; }

    /// <summary>L'autre endroit d'une contradiction.</summary>
    public Endroit? Ailleurs { get; init; }
}

/// <summary>Un endroit du fichier, et la fiche où il se trouve s'il est dans une.</summary>
public sealed record Endroit(string? Fiche, string Champ, int PremiereLigne, int DerniereLigne);

/// <summary>Les genres de contradictions que la lecture sait voir.</summary>
public static class GenresDeContradiction
{
    public const string Populations = "populations";
    public const string Personne = "personne";
    public const string FicheEtSouche = "ficheEtSouche";
    public const string AnnexeEtFiche = "annexeEtFiche";
    public const string AnnexeSeule = "annexeSeule";
    public const string FicheHorsAnnexe = "ficheHorsAnnexe";
    public const string DomaineSansFiche = "domaineSansFiche";
}

/// <summary>Une fiche lue et les lignes du fichier qu'elle occupe.</summary>
public sealed record FicheLue(Partenariat Document, int PremiereLigne, int DerniereLigne, IReadOnlyList<Remarque> Remarques)
{
    public LignesDActions Actions { get; init; }

    /// <summary>La ligne du fichier où commence ce que dit une clé (<c>coteFrancais.contacts[c2]</c>).</summary>
    public IReadOnlyDictionary<string, int> Lieux { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);
}

/// <summary>Les lignes d'un tableau d'actions : lues sûrement, en partie, ou laissées en un seul texte.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct LignesDActions(int Sures, int Partielles, int Illisibles)
{
    public static LignesDActions operator +(LignesDActions une, LignesDActions autre)
        => new(une.Sures + autre.Sures, une.Partielles + autre.Partielles, une.Illisibles + autre.Illisibles);
}

/// <summary>Un partenariat connu sans fiche (« non renseigné »).</summary>
public sealed record SoucheLue(string Titre, string? CoteFrancais, string? CotePartenaire, int Ligne);

/// <summary>
/// Le répertoire entier, ou les raisons du refus : un refus ne porte ni fiche ni souche,
/// de sorte que rien ne s'importe à moitié.
/// </summary>
public sealed record ResultatLecture
{
    public IReadOnlyList<string> Refus { get; init; } = [];
    public IReadOnlyList<FicheLue> Fiches { get; init; } = [];
    public IReadOnlyList<SoucheLue> Souches { get; init; } = [];

    /// <summary>Toutes les remarques, celles des fiches comprises, dans l'ordre des lignes.</summary>
    public IReadOnlyList<Remarque> Remarques { get; init; } = [];

    /// <summary>Le texte lu, ligne à ligne : la première est la ligne 1 des fiches et des remarques.</summary>
    public IReadOnlyList<string> Lignes { get; init; } = [];

    public bool Accepte => Refus.Count == 0;

    internal static ResultatLecture Refuse(params IReadOnlyList<string> raisons) => new() { Refus = raisons };
}
