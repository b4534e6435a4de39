namespace CoopPortal.Imports.Atlas;

/// <summary>Une énumération de noms : virgules et points-virgules la partagent, sauf entre parenthèses.</summary>
internal static class Enumeration
{
    /// <summary>Sans virgule ni point-virgule, chaque ligne est un nom.</summary>
    public static IReadOnlyList<string> Lire(Bloc? bloc)
    {
        if (Prose.Mots(bloc) is not { } texte)
            return [];
        return texte.Contains(',', StringComparison.Ordinal) || texte.Contains(';', StringComparison.Ordinal)
            ? Partager(texte)
            : [.. bloc!.Lignes.Where(l => !l.EstVide).Select(l => Ligne.Nu(l.Mots).Trim('-', '•', ' ')).Where(n => n.Length > 0)];
    }

    private static List<string> Partager(string texte)
    {
        var noms = new List<string>();
        var (debut, profondeur) = (0, 0);
        for (var i = 0; i <= texte.Length; i++)
        {
            if (i < texte.Length && texte[i] == '(')
                profondeur++;
            else if (i < texte.Length && texte[i] == ')')
                profondeur = Math.Max(0, profondeur - 1);
            else if (i == texte.Length || (profondeur == 0 && texte[i] is ',' or ';'))
            {
                if (texte[debut..i].Trim(' ', '-', '•') is { Length: > 0 } nom)
                    noms.Add(nom);
                debut = i + 1;
            }
        }
        return noms;
    }
}
