using System.Text;

namespace CoopPortal.Imports.Csv;

/// <summary>Découpe un CSV (RFC 4180) rangée par rangée, en un seul passage ; une rangée vide est passée.</summary>
internal static class Rangees
{
    /// <exception cref="InvalidDataException">une cellule dépasse <paramref name="celluleMaximale"/> caractères.</exception>
    public static IEnumerable<(int Ligne, IReadOnlyList<string> Cellules)> Lire(string texte, char separateur, int celluleMaximale)
    {
        var (cellule, cellules) = (new StringBuilder(), new List<string>());
        var (ligne, debut, entreGuillemets) = (1, 1, false);
        for (var i = 0; i < texte.Length; i++)
        {
            var lettre = texte[i];
            if (lettre == '\n')
                ligne++;
            if (entreGuillemets)
            {
                if (lettre != '"')
                    cellule.Append(lettre);
                else if (i + 1 < texte.Length && texte[i + 1] == '"')
                    cellule.Append(texte[++i]);
                else
                    entreGuillemets = false;
            }
            else if (lettre == '"' && cellule.Length == 0)
            {
                entreGuillemets = true;
            }
            else if (lettre == separateur)
            {
                Fermer();
            }
            else if (lettre is '\n' or '\r')
            {
                Fermer();
                if (cellules.Exists(c => c.Length > 0))
                    yield return (debut, cellules);
                (cellules, debut) = ([], lettre == '\n' ? ligne : ligne + 1);
            }
            else
            {
                cellule.Append(lettre);
            }
            if (cellule.Length > celluleMaximale)
                throw new InvalidDataException($"Cellule de plus de {celluleMaximale} caractères à la ligne {debut}.");
        }
        Fermer();
        if (cellules.Exists(c => c.Length > 0))
            yield return (debut, cellules);

        void Fermer()
        {
            cellules.Add(cellule.ToString());
            cellule.Clear();
        }
    }
}
