namespace CoopPortal.Imports.Repertoire.Actions;

/// <summary>
/// De hautes cases où plusieurs groupes se suivent : une date ou un montant est à l'action dont il a la hauteur,
/// tant que toute sa suite, d'un blanc à l'autre, tombe juste ; ce qui tombe à côté n'est donné à personne.
/// </summary>
internal static class Hauteurs
{
    private const int _suitesAuMoins = 3;
    private const int _groupesAuPlus = 200;

    public static IReadOnlyList<ActionLue>? Partager(Rangee rangee, int largeur)
    {
        var groupes = Paquets.Couper(rangee[Colonne.Action]);
        if (groupes.Count is < 2 or > _groupesAuPlus || !Enum.GetValues<Colonne>().All(rangee.DUnTenant) || groupes.Exists(g => g.Lignes[^1].EndsWith(':')))
            return null;
        var domaines = Domaines(groupes, Paquets.Couper(rangee[Colonne.Domaine]));
        if (domaines is null)
            return null;
        var debuts = Entrees.Possibles(rangee[Colonne.Action]).Select(e => e.Ligne).ToHashSet();
        var acote = new HashSet<int>();
        var dates = EnFace(debuts, Paquets.Couper(rangee[Colonne.Periode]), Entrees.Periodes(rangee[Colonne.Periode]), acote);
        var montants = EnFace(debuts, Paquets.Couper(rangee[Colonne.Budget]), Entrees.Montants(rangee[Colonne.Budget]), acote);
        if (dates.Count + montants.Count == 0 && domaines.Distinct(StringComparer.Ordinal).Count() < 2)
            return null;
        var actions = new List<ActionLue>();
        for (var g = 0; g < groupes.Count; g++)
        {
            var reste = acote.Any(l => l >= groupes[g].Debut - 1 && l < groupes[g].Debut + groupes[g].Lignes.Count);
            foreach (var (ligne, texte) in Alineas(groupes[g], [.. dates.Keys, .. montants.Keys], largeur))
                actions.Add(new ActionLue(domaines[g], texte, dates.GetValueOrDefault(ligne), montants.GetValueOrDefault(ligne)) { ResteADonner = reste });
        }
        return actions;
    }

    private static IEnumerable<Entree> Alineas(Paquets.Tranche groupe, HashSet<int> situees, int largeur)
    {
        var debuts = situees.Where(l => l >= groupe.Debut && l < groupe.Debut + groupe.Lignes.Count).Append(groupe.Debut).Distinct().Order().ToList();
        for (var i = 0; i < debuts.Count; i++)
        {
            var fin = i + 1 < debuts.Count ? debuts[i + 1] : groupe.Debut + groupe.Lignes.Count;
            var lignes = groupe.Lignes.Skip(debuts[i] - groupe.Debut).Take(fin - debuts[i]).ToList();
            yield return new Entree(debuts[i], Entrees.Texte(Entrees.Actions(lignes, largeur))!);
        }
    }

    private static Dictionary<int, string> EnFace(HashSet<int> debuts, List<Paquets.Tranche> suites, IReadOnlyList<Entree> valeurs, HashSet<int> acote)
    {
        var situees = new Dictionary<int, string>();
        var justes = 0;
        foreach (var suite in suites.Take(_groupesAuPlus))
        {
            var siennes = valeurs.Where(v => v.Ligne >= suite.Debut && v.Ligne < suite.Debut + suite.Lignes.Count).ToList();
            if (siennes.Count == 0 || !siennes.TrueForAll(v => debuts.Contains(v.Ligne)) || !suite.Lignes.Select((l, i) => Continue(l) || debuts.Contains(suite.Debut + i)).All(juste => juste))
            {
                acote.UnionWith(Enumerable.Range(suite.Debut, suite.Lignes.Count));
                continue;
            }
            justes++;
            foreach (var valeur in siennes)
                situees[valeur.Ligne] = valeur.Texte;
        }
        // une hauteur qui tombe juste une fois peut n'être qu'un hasard
        if (justes < _suitesAuMoins || justes * 3 < suites.Count * 2)
        {
            situees.Clear();
            acote.UnionWith(suites.SelectMany(s => Enumerable.Range(s.Debut, s.Lignes.Count)));
        }
        return situees;
    }

    // « (prévisionnel) », « problèmes) » : la suite de la ligne du dessus
    private static bool Continue(string ligne) => ligne[0] == '(' || char.IsLower(ligne[0]) && !Mot.Decouper([ligne])[0].Est(Sens.Fort);

    /// <summary>Le domaine de chaque groupe : celui dont la hauteur est la plus proche, gardé tant qu'un autre ne vient pas.</summary>
    private static List<string?>? Domaines(List<Paquets.Tranche> groupes, List<Paquets.Tranche> domaines)
    {
        var parGroupe = new string?[groupes.Count];
        foreach (var domaine in Paquets.SansTitre(domaines, groupes))
        {
            // un alinéa en minuscule continue le domaine du dessus
            if (!char.IsUpper(domaine.Lignes[0][0]))
                return null;
            var rang = Enumerable.Range(0, groupes.Count).MinBy(g => Math.Abs(groupes[g].Debut - domaine.Debut));
            if (Math.Abs(groupes[rang].Debut - domaine.Debut) > Paquets.EcartAuPlus || parGroupe[rang] is not null)
                return null;
            parGroupe[rang] = string.Join(' ', domaine.Lignes);
        }
        if (domaines.Count > 0 && parGroupe[0] is null)
            return null;
        for (var g = 1; g < parGroupe.Length; g++)
            parGroupe[g] ??= parGroupe[g - 1];
        return [.. parGroupe];
    }
}
