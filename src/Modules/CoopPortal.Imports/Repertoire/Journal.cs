namespace CoopPortal.Imports.Repertoire;

/// <summary>Les remarques d'une fiche (ou du livre) au fil de la lecture.</summary>
internal sealed class Journal(string? fiche)
{
    private readonly List<Remarque> _remarques = [];

    public IReadOnlyList<Remarque> Remarques => _remarques;

    public void Informer(string champ, int ligne, string message) => Ajouter(champ, ligne, ligne, Gravite.Information, message);

    public void Douter(string champ, int ligne, string message) => Ajouter(champ, ligne, ligne, Gravite.Doute, message);

    public void Douter(string champ, TexteSitue passage, string message)
        => Ajouter(champ, passage.PremiereLigne, passage.DerniereLigne, Gravite.Doute, message);

    public void Renoncer(string champ, int ligne, string message) => Ajouter(champ, ligne, ligne, Gravite.Illisible, message);

    private void Ajouter(string champ, int debut, int fin, Gravite gravite, string message)
        => _remarques.Add(new Remarque(fiche, champ, debut, fin, gravite, message));
}
