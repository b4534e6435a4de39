namespace ExtraireFaits;

/// <summary>
/// Le tableau récapitulatif du livre : pour chaque domaine, les collectivités françaises qui y agissent.
/// Il nomme la collectivité, pas la fiche : quand elle en a plusieurs, le domaine vaut pour chacune.
/// </summary>
internal sealed class TableauDesDomaines
{
    private static readonly Dictionary<string, string> _sigles = new(StringComparer.Ordinal)
    {
        ["cg"] = "conseil general", ["cr"] = "conseil regional", ["cu"] = "communaute urbaine",
        ["ca"] = "communaute agglomeration", ["cc"] = "communaute communes",
    };

    private static readonly HashSet<string> _liaisons = ["de", "du", "des", "d", "l", "le", "la", "les", "en", "sur"];

    private readonly List<(string Domaine, HashSet<string> Nom, string Imprime)> _entrees = [];

    /// <param name="lignes">Les lignes du livre.</param>
    /// <param name="domaines">Clé de chaque domaine et les intitulés sous lesquels le livre l'imprime.</param>
    /// <param name="reprises">Noms du tableau que les fiches écrivent autrement.</param>
    public TableauDesDomaines(IReadOnlyList<string> lignes, IReadOnlyDictionary<string, string> domaines, IReadOnlyDictionary<string, string> reprises)
    {
        string? domaine = null;
        var noms = "";
        var dansLesNoms = false;
        foreach (var brute in lignes.TakeWhile(l => !l.Contains("Date de mise à jour", StringComparison.Ordinal)))
        {
            var ligne = brute.Trim();
            var (titre, suite) = Intitule(ligne, domaines);
            if (titre is not null)
            {
                Ranger();
                (domaine, noms, dansLesNoms) = (titre, suite, suite.Length > 0);
            }
            else if (ligne.Length == 0)
                dansLesNoms = domaine is not null;
            else if (dansLesNoms)
                noms += (noms.EndsWith('-') || noms.Length == 0 ? "" : " ") + ligne;
        }

        Ranger();

        void Ranger()
        {
            foreach (var nom in noms.Split([',', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                _entrees.Add((domaine!, Essentiel(reprises.GetValueOrDefault(nom, nom)), nom));
        }
    }

    public IEnumerable<string> De(string coteFrancais)
    {
        var nom = Essentiel(coteFrancais);
        return _entrees.Where(e => e.Nom.IsSubsetOf(nom)).Select(e => e.Domaine).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Les noms du tableau qu'aucune des fiches données ne porte.</summary>
    public IEnumerable<string> SansFiche(IEnumerable<string> cotesFrancais)
    {
        var noms = cotesFrancais.Select(Essentiel).ToList();
        return _entrees.Where(e => !noms.Exists(e.Nom.IsSubsetOf)).Select(e => e.Imprime).Distinct(StringComparer.Ordinal);
    }

    private static (string? Cle, string Suite) Intitule(string ligne, IReadOnlyDictionary<string, string> domaines)
    {
        var capitales = string.Join(' ', ligne.Split(' ').TakeWhile(m => !m.Any(char.IsLower)));
        if (domaines.TryGetValue(Texte.Plier(capitales), out var cle))
            return (cle, ligne[capitales.Length..].Trim());
        return (null, "");
    }

    private static HashSet<string> Essentiel(string nom) =>
        [.. Texte.Mots(nom).SelectMany(m => _sigles.TryGetValue(m, out var entier) ? entier.Split(' ') : [m]).Where(m => !_liaisons.Contains(m))];
}
