using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Imports.Reprise;

/// <summary>Ce qu'une reprise a fait, contenu par contenu. Les tenus sont nommés : une personne les a relus, la reprise ne les touche pas.</summary>
internal sealed class Decompte
{
    private readonly List<(string Titre, IssueDuDepot Issue)> _faits = [];

    public int Faits => _faits.Count;
    public int Crees => Combien(IssueDuDepot.Creee);
    public int Completes => Combien(IssueDuDepot.Completee);
    public int Inchanges => Combien(IssueDuDepot.Inchangee);
    public IReadOnlyList<string> Tenus => [.. _faits.Where(f => f.Issue == IssueDuDepot.Tenue).Select(f => f.Titre)];

    public void Ajouter(string titre, IssueDuDepot issue) => _faits.Add((titre, issue));

    private int Combien(IssueDuDepot issue) => _faits.Count(f => f.Issue == issue);
}
