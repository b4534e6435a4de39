using System.Runtime.InteropServices;

namespace CoopPortal.Imports.Repertoire.Actions;

/// <summary>
/// Une case où plusieurs groupes d'actions se suivent, séparés par des blancs : chaque groupe a ses dates et ses montants
/// à sa hauteur, et son domaine quand il y a autant de domaines que de groupes.
/// </summary>
internal static class Paquets
{
    public const int EcartAuPlus = 3;

    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Tranche(int Debut, IReadOnlyList<string> Lignes);

    public static List<ActionLue>? Partager(Rangee rangee, int largeur)
    {
        var actions = Couper(rangee[Colonne.Action]);
        if (actions.Count < 2 || !Enum.GetValues<Colonne>().All(rangee.DUnTenant))
            return null;
        var periodes = Attribuer(actions, Couper(rangee[Colonne.Periode]));
        var montants = Attribuer(actions, Couper(rangee[Colonne.Budget]));
        // des groupes surtout sans date ni montant, ou une phrase d'introduction parmi eux : la hauteur ne dit plus rien
        if (periodes is null || montants is null || actions.Exists(a => a.Lignes[^1].EndsWith(':')))
            return null;
        var pourvus = actions.Where((_, i) => periodes[i] is not null || montants[i] is not null).Count();
        if (pourvus < 2 || pourvus * 2 < actions.Count)
            return null;
        var domaines = Domaines(actions, Couper(rangee[Colonne.Domaine]));
        var lues = new List<ActionLue>();
        for (var i = 0; i < actions.Count; i++)
            lues.AddRange(Repartition.DUnPaquet(actions[i].Lignes, periodes[i] ?? [], montants[i] ?? [], largeur)
                .Select(l => l with { Domaine = domaines?[i], PlusieursDomaines = domaines is null }));
        return lues;
    }

    public static List<Tranche> Couper(IReadOnlyList<string> lignes)
    {
        var tranches = new List<Tranche>();
        for (var i = 0; i < lignes.Count; i++)
        {
            var fin = i;
            while (fin < lignes.Count && lignes[fin].Length > 0)
                fin++;
            if (fin > i)
                tranches.Add(new Tranche(i, [.. lignes.Skip(i).Take(fin - i)]));
            i = fin;
        }
        return tranches;
    }

    /// <summary>Les lignes de chaque groupe, comptées depuis sa première ; <c>null</c> si une valeur précède tous les groupes.</summary>
    private static List<string>?[]? Attribuer(List<Tranche> actions, List<Tranche> valeurs)
    {
        var parGroupe = new List<string>?[actions.Count];
        foreach (var valeur in valeurs)
        {
            // d'une colonne à l'autre, une ligne d'écart est courante
            var rang = actions.FindLastIndex(a => a.Debut - 1 <= valeur.Debut);
            // des valeurs qui débordent de leur groupe disent qu'elles ne suivent pas les mêmes blancs que lui
            if (rang < 0 || valeur.Debut + valeur.Lignes.Count > actions[rang].Debut + actions[rang].Lignes.Count)
                return null;
            if (parGroupe[rang] is not { } lignes)
            {
                var retrait = valeur.Debut - actions[rang].Debut;
                parGroupe[rang] = lignes = [.. Enumerable.Repeat("", retrait is 1 or -1 ? 0 : Math.Max(0, retrait))];
            }
            else
            {
                var debut = valeurs.Find(v => actions.FindLastIndex(a => a.Debut - 1 <= v.Debut) == rang).Debut;
                var decalage = lignes.FindIndex(l => l.Length > 0);
                lignes.AddRange(Enumerable.Repeat("", Math.Max(0, valeur.Debut - debut + decalage - lignes.Count)));
            }
            lignes.AddRange(valeur.Lignes);
        }
        return parGroupe;
    }

    // un titre au-dessus du premier groupe (« AU MALI ») n'est le domaine d'aucun
    public static List<Tranche> SansTitre(List<Tranche> domaines, List<Tranche> actions)
        => domaines.Count == actions.Count + 1 && domaines[0].Debut < actions[0].Debut && domaines[0].Lignes.Count == 1 ? [.. domaines.Skip(1)] : domaines;

    private static List<string>? Domaines(List<Tranche> actions, List<Tranche> domaines)
    {
        domaines = SansTitre(domaines, actions);
        if (domaines.Count == 1)
            return [.. actions.Select(_ => string.Join(' ', domaines[0].Lignes))];
        var enFace = domaines.Count == actions.Count && domaines.Zip(actions).All(p => Math.Abs(p.First.Debut - p.Second.Debut) <= EcartAuPlus);
        return enFace ? [.. domaines.Select(d => string.Join(' ', d.Lignes))] : null;
    }
}
