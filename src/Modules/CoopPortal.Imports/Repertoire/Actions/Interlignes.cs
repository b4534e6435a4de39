namespace CoopPortal.Imports.Repertoire.Actions;

/// <summary>Une case étroite à grand interligne donne un bloc par ligne : une même phrase, coupée de blancs, qui se rejoint.</summary>
internal static class Interlignes
{
    private const int _lignesAuMoins = 3;
    private const int _etroite = 30;

    public static IEnumerable<Bloc> Rejoindre(IReadOnlyList<Bloc> blocs)
    {
        for (var i = 0; i < blocs.Count; i++)
        {
            var fin = i;
            while (fin + 1 < blocs.Count && Continue(blocs[fin], blocs[fin + 1]))
                fin++;
            if (fin - i + 1 < _lignesAuMoins)
            {
                yield return blocs[i];
                continue;
            }
            var lignes = Enumerable.Range(i, fin - i + 1).SelectMany(rang => blocs[rang].Lignes).ToList();
            yield return new Bloc(blocs[i].PremiereLigne, lignes, blocs[i].VidesAvant, blocs[fin].VidesApres, blocs[i].NouvellePage);
            i = fin;
        }
    }

    private static bool Continue(Bloc avant, Bloc apres)
        => EstUneLigne(avant) && EstUneLigne(apres) && avant.VidesApres == 0 && apres.VidesAvant == 0 && char.IsLower(apres.Lignes[0][0]) && avant.Lignes[0][^1] is not ('.' or ';');

    private static bool EstUneLigne(Bloc bloc) => bloc.Lignes.Count == 1 && bloc.Lignes[0].Length is > 0 and <= _etroite;
}
