namespace CoopPortal.Imports.Atlas.Tableaux;

/// <summary>Une rangée d'un tableau : ses cellules rapportées aux têtes quand la page les sépare, ou son seul texte aplati.</summary>
internal sealed record Rangee(string Texte, IReadOnlyList<(Colonne Colonne, string Valeur)> Cellules, int Numero, bool Coupee)
{
    public bool EnCellules => Cellules.Count > 0;

    public string? Valeur(Colonne colonne) => Cellules.FirstOrDefault(c => c.Colonne == colonne).Valeur is { Length: > 0 } valeur ? valeur : null;

    public IEnumerable<string> Valeurs(Colonne colonne) => Cellules.Where(c => c.Colonne == colonne && c.Valeur.Length > 0).Select(c => c.Valeur);

    /// <summary>Les lignes d'un bloc, têtes et icônes ôtées, rangées selon leurs têtes ou selon <paramref name="usuelles"/>.</summary>
    public static List<Rangee> De(Bloc bloc, IReadOnlyList<Colonne> usuelles)
    {
        var colonnes = usuelles;
        var rangees = new List<Rangee>();
        var points = bloc.Lignes.Any(APoints);
        foreach (var imprimee in bloc.Lignes.Where(l => !l.EstVide && !ClesBrutes.SontDesTetes(l)))
        {
            var ligne = points && !imprimee.EnCellules && imprimee.Texte.Contains(';', StringComparison.Ordinal) ? imprimee with { Cellules = [.. imprimee.Texte.Split(';').Select(Ligne.Nu)] } : imprimee;
            var coupee = bloc.Coupe && ligne.Ouverte;
            if (Tetes(ligne, rangees.Count == 0, coupee) is { } tetes)
            {
                if (ligne.EnCellules)
                    colonnes = tetes;
                continue;
            }
            var rangee = ligne.EnCellules ? Aligner(ligne, colonnes, coupee) : new Rangee(Icones.Oter(ligne.Texte, coupee), [], ligne.Numero, coupee);
            if (rangee.Texte.Length > 0)
                rangees.Add(rangee);
        }
        return rangees;
    }

    // des têtes séparées par des points-virgules : les rangées le sont aussi
    private static bool APoints(Ligne ligne)
        => !ligne.EnCellules && ligne.Texte.Length < 400 && ligne.Texte.Split(';') is { Length: > 1 } tetes && Array.TrueForAll(tetes, t => Colonnes.Une(t.Trim()) is not null);

    private static IReadOnlyList<Colonne>? Tetes(Ligne ligne, bool enTete, bool coupee)
    {
        if (ligne.EnCellules)
        {
            var cellules = ligne.Cellules.Select(c => c.Length == 0 ? Colonne.Rien : Colonnes.Une(c)).ToList();
            return cellules.TrueForAll(c => c is not null) && cellules.Exists(c => c is not Colonne.Rien) ? [.. cellules.Select(c => c!.Value)] : null;
        }
        var tetes = Colonnes.De(ligne.Texte, coupee);
        return enTete || tetes?.Count > 1 ? tetes : null;
    }

    private static Rangee Aligner(Ligne ligne, IReadOnlyList<Colonne> colonnes, bool coupee)
    {
        var cellules = ligne.Cellules.Select(c => Icones.Oter(c, coupee)).ToList();
        if (coupee && !ligne.Fermee && cellules[^1].Length > 0 && char.IsAsciiDigit(cellules[^1][^1]) && !(colonnes.Count == cellules.Count && colonnes[^1] == Colonne.Annee && Nombres.Annee(cellules[^1]) is not null))
            cellules[^1] = "";
        var texte = string.Join(' ', cellules.Where(c => c.Length > 0));
        while (cellules.Count > colonnes.Count && cellules[^1].Length == 0)
            cellules.RemoveAt(cellules.Count - 1);
        // des tabulations qui taisent les cases vides ne disent plus les colonnes
        var sure = cellules.Count == colonnes.Count || ligne.Texte[0] == '|' || (coupee && cellules.Count < colonnes.Count);
        return sure && cellules.Count <= colonnes.Count
            ? new Rangee(texte, [.. cellules.Select((c, i) => (colonnes[i], c))], ligne.Numero, coupee)
            : new Rangee(texte, [], ligne.Numero, coupee);
    }
}
