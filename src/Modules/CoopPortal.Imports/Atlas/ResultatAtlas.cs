using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Repertoire;

namespace CoopPortal.Imports.Atlas;

/// <summary>Un projet lu d'une page et les lignes qu'il y occupe.</summary>
public sealed record ProjetLu(Projet Document, int PremiereLigne, int DerniereLigne, IReadOnlyList<Remarque> Remarques);

/// <summary>Les projets d'une page de l'Atlas (un, d'ordinaire), ou les raisons du refus : un refus ne porte aucun projet.</summary>
public sealed record ResultatAtlas
{
    public IReadOnlyList<string> Refus { get; init; } = [];
    public IReadOnlyList<ProjetLu> Projets { get; init; } = [];

    /// <summary>La page lue, ligne à ligne, débarrassée de ses balises : la première est la ligne 1 des projets et des remarques.</summary>
    public IReadOnlyList<string> Lignes { get; init; } = [];

    public bool Accepte => Refus.Count == 0;

    internal static ResultatAtlas Refuse(string raison) => new() { Refus = [raison] };
}
