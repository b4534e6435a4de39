namespace CoopPortal.Relecture.Contracts.Comparaison;

/// <summary>Le plus petit nombre de lignes à déplacer pour passer d'un ordre à l'autre.</summary>
internal static class Deplacements
{
    /// <param name="avant">les lignes gardées, dans leur ancien ordre.</param>
    /// <param name="apres">les mêmes, dans le nouveau.</param>
    /// <returns>celles qui ont bougé : les autres forment la plus longue suite restée dans l'ordre.</returns>
    public static IReadOnlySet<string> Entre(IReadOnlyList<string> avant, IReadOnlyList<string> apres)
    {
        var rang = avant.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i, StringComparer.Ordinal);
        var places = apres.Select(id => rang[id]).ToArray();
        var longueurs = new int[places.Length];
        var precedents = new int[places.Length];
        var meilleur = -1;
        for (var i = 0; i < places.Length; i++)
        {
            (longueurs[i], precedents[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (places[j] < places[i] && longueurs[j] + 1 > longueurs[i])
                {
                    (longueurs[i], precedents[i]) = (longueurs[j] + 1, j);
                }
            }

            meilleur = meilleur < 0 || longueurs[i] > longueurs[meilleur] ? i : meilleur;
        }

        var bouge = apres.ToHashSet(StringComparer.Ordinal);
        for (var i = meilleur; i >= 0; i = precedents[i])
        {
            bouge.Remove(apres[i]);
        }

        return bouge;
    }
}
