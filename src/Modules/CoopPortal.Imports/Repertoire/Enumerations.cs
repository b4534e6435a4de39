using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Imports.Repertoire;

/// <summary>Une énumération en mots, et ses éléments quand leur séparation est sûre.</summary>
internal static class Enumerations
{
    private const int _motsParElement = 22;

    public static ListeEnMots Lire(TexteSitue? passage, int largeur)
    {
        var texte = MiseEnTexte.Courant(passage, largeur);
        return texte is null || Vide.EstNegatif(texte) && texte.Length < 30 ? new ListeEnMots { Texte = texte } : new ListeEnMots { Texte = texte, Liste = Elements(texte) };
    }

    public static IReadOnlyList<string> Elements(string texte)
    {
        var lignes = texte.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lignes.Length > 1)
            return [.. lignes.Select(Denuder).Where(l => l.Length > 0)];
        foreach (var separateur in new[] { " ; ", "; ", ";", " – ", " - ", ", ", "," })
        {
            var elements = Separer(lignes[0], separateur);
            if (elements.Count > 1 && elements.TrueForAll(EstUnElement))
                return elements;
        }
        return [Denuder(lignes[0])];
    }

    private static List<string> Separer(string texte, string separateur)
    {
        var elements = new List<string>();
        var debut = 0;
        var profondeur = 0;
        for (var i = 0; i < texte.Length; i++)
        {
            profondeur += texte[i] == '(' ? 1 : texte[i] == ')' && profondeur > 0 ? -1 : 0;
            if (profondeur > 0 || !texte.AsSpan(i).StartsWith(separateur, StringComparison.Ordinal))
                continue;
            elements.Add(Denuder(texte[debut..i]));
            debut = i + separateur.Length;
        }
        elements.Add(Denuder(texte[debut..]));
        elements.RemoveAll(e => e.Length == 0);
        return elements;
    }

    // « … et … » ou une phrase : la virgule n'y sépare pas toujours des partenaires
    private static bool EstUnElement(string element)
    {
        var mots = element.Split(' ').Length;
        var plie = Pliage.Plier(element);
        return mots <= _motsParElement && (char.IsUpper(element[0]) || plie.StartsWith("l'", StringComparison.Ordinal) || plie.StartsWith("le ", StringComparison.Ordinal)
            || plie.StartsWith("la ", StringComparison.Ordinal) || plie.StartsWith("les ", StringComparison.Ordinal) || plie.StartsWith("association ", StringComparison.Ordinal));
    }

    private static string Denuder(string element)
        => element.Trim().TrimStart('-', '–', '•', '♦', '*', '·', '.', '+').Trim().TrimEnd(',', ';').TrimEnd();
}
