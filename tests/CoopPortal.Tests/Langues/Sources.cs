using CoopPortal.Tests.Recettes;

namespace CoopPortal.Tests.Langues;

/// <summary>Les phrases que les sources donnent à <c>T</c>, <c>N</c> et <c>H</c>.</summary>
internal static class Sources
{
    /// <param name="projet">« src/Modules/CoopPortal.Fiches »</param>
    public static HashSet<string> Phrases(string projet)
    {
        var phrases = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fichier in Directory.EnumerateFiles(Path.Combine(Depot.Racine, projet), "*.cs*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)))
        {
            Lire(File.ReadAllText(fichier), phrases);
        }

        return phrases;
    }

    internal static void Lire(string texte, HashSet<string> phrases)
    {
        for (var i = 1; i < texte.Length - 1; i++)
        {
            if (texte[i] is 'T' or 'N' or 'H' && texte[i + 1] == '(' && !char.IsLetterOrDigit(texte[i - 1]) && texte[i - 1] is not ('.' or '_'))
            {
                Arguments(texte, i + 2, texte[i] == 'N' ? (1, 2) : (0, 0), phrases);
            }
        }
    }

    // Les chaînes qui sont au premier niveau des arguments demandés : « T(seul ? "une fiche" : "des fiches", valeur) ».
    private static void Arguments(string texte, int debut, (int De, int A) rangs, HashSet<string> phrases)
    {
        var (niveau, rang) = (0, 0);
        for (var i = debut; i < texte.Length && niveau >= 0; i++)
        {
            switch (texte[i])
            {
                case '(' or '[' or '{':
                    niveau++;
                    break;
                case ')' or ']' or '}':
                    niveau--;
                    break;
                case ',' when niveau == 0:
                    rang++;
                    break;
                case '"':
                    var fin = i + 1;
                    while (texte[fin] != '"')
                    {
                        fin += texte[fin] == '\\' ? 2 : 1;
                    }

                    if (niveau == 0 && rang >= rangs.De && rang <= rangs.A)
                    {
                        phrases.Add(texte[(i + 1)..fin].Replace("\\\"", "\"", StringComparison.Ordinal));
                    }

                    i = fin;
                    break;
                case '\'' when i + 2 < texte.Length && texte[i + 2] == '\'':
                    i += 2;
                    break;
            }
        }
    }
}
