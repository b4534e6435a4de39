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
public sealed record Remarque(string? Fiche, string Champ, int PremiereLigne, int DerniereLigne, Gravite Gravite, string Message);

/// <summary>Une fiche lue et les lignes du fichier qu'elle occupe.</summary>
public sealed record FicheLue(Partenariat Document, int PremiereLigne, int DerniereLigne, IReadOnlyList<Remarque> Remarques);

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

    public bool Accepte => Refus.Count == 0;

    internal static ResultatLecture Refuse(params IReadOnlyList<string> raisons) => new() { Refus = raisons };
}
