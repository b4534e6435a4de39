namespace CoopPortal.Imports.Repertoire.Actions;

/// <summary>
/// Une phrase qui en annonce d'autres : « Appui à l'assemblée : - matériel - animations », « Bourses d'études à Bamako, à Lille ».
/// L'annonce n'est pas une action : elle ouvre l'intitulé de chacune.
/// </summary>
internal static class Annonces
{
    public static IReadOnlyList<ActionLue>? Partager(Rangee rangee, int largeur)
    {
        var lignes = rangee[Colonne.Action];
        var domaines = Entrees.Paquets(rangee[Colonne.Domaine]);
        var (periodes, montants) = (Entrees.Periodes(rangee[Colonne.Periode]), Entrees.Montants(rangee[Colonne.Budget]));
        if (domaines.Count > 1)
            return null;
        var alineas = Entrees.Actions(lignes, largeur);
        var annonce = alineas.Count > 1 && alineas[0].Texte.EndsWith(':') && alineas.Skip(1).All(a => MiseEnTexte.EstUnePuce(a.Texte));
        if (annonce && alineas.Count == 2 && periodes.Count <= 1 && montants.Count <= 1)
            return [new ActionLue(Entrees.Texte(domaines), Entrees.Texte(alineas), Entrees.Valeurs(periodes), Entrees.Valeurs(montants))];
        if (annonce && alineas.Count > 2 && Math.Max(periodes.Count, montants.Count) > 1)
            return Ouvrir(alineas[0].Texte, Repartition.Partager(domaines, [], [.. alineas.Skip(1)], periodes, montants));
        return EnFace(lignes, periodes, montants) is { } debut && Entrees.UneParLigne(lignes, debut, largeur) is { } parLigne
            ? Ouvrir(string.Join(' ', lignes.Take(debut).Where(l => l.Length > 0)), Repartition.Partager(domaines, [], parLigne, periodes, montants))
            : null;
    }

    // autant de dates ou de montants que de lignes, chacun en face de la sienne, jusqu'au bout de la case
    private static int? EnFace(IReadOnlyList<string> lignes, IReadOnlyList<Entree> periodes, IReadOnlyList<Entree> montants)
    {
        var valeurs = periodes.Count > 1 ? periodes : montants;
        if (valeurs.Count < 2 || periodes.Count > 0 && montants.Count > 0 && !periodes.Select(p => p.Ligne).SequenceEqual(montants.Select(m => m.Ligne)))
            return null;
        var debut = valeurs[0].Ligne;
        return lignes.Count - debut == valeurs.Count && valeurs.Select((v, i) => v.Ligne == debut + i).All(enFace => enFace) ? debut : null;
    }

    private static List<ActionLue>? Ouvrir(string annonce, List<ActionLue>? actions)
        => actions is null || annonce.Length == 0 ? actions : [.. actions.Select(a => a with { Intitule = $"{annonce} {a.Intitule}" })];
}
