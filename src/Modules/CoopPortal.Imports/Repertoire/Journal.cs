namespace CoopPortal.Imports.Repertoire;

/// <summary>Les remarques d'une fiche (ou du livre) au fil de la lecture.</summary>
internal sealed class Journal(string? fiche)
{
    private readonly List<Remarque> _remarques = [];
    private readonly Dictionary<string, int> _lieux = new(StringComparer.Ordinal);

    public IReadOnlyList<Remarque> Remarques => _remarques;

    public IReadOnlyDictionary<string, int> Lieux => _lieux;

    public void Situer(string champ, int ligne) => _lieux[champ] = ligne;

    public void Contredire(string genre, Endroit ici, Endroit? ailleurs, string message, Gravite gravite = Gravite.Doute)
        => _remarques.Add(new Remarque(ici.Fiche, ici.Champ, ici.PremiereLigne, ici.DerniereLigne, gravite, message) { Contradiction = genre, Ailleurs = ailleurs });

    public void Informer(string champ, int ligne, string message) => Ajouter(champ, ligne, ligne, Gravite.Information, message);

    public void Douter(string champ, int ligne, string message) => Ajouter(champ, ligne, ligne, Gravite.Doute, message);

    public void Douter(string champ, TexteSitue passage, string message)
        => Ajouter(champ, passage.PremiereLigne, passage.DerniereLigne, Gravite.Doute, message);

    public void Douter(string champ, int debut, int fin, string message) => Ajouter(champ, debut, fin, Gravite.Doute, message);

    public void Renoncer(string champ, int ligne, string message) => Ajouter(champ, ligne, ligne, Gravite.Illisible, message);

    private void Ajouter(string champ, int debut, int fin, Gravite gravite, string message)
        => _remarques.Add(new Remarque(fiche, champ, debut, fin, gravite, message));
}
