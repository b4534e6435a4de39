using System.Text;

namespace CoopPortal.Core.Texte;

/// <summary>Coupe un texte plié en termes : lettres et chiffres seulement, élisions ôtées, sigles à points recollés.</summary>
internal static class Decoupage
{
    // au-delà, ce n'est plus un mot ; la même borne vaut pour le texte et pour la requête
    public const int TermeLePlusLong = 64;

    private static readonly string[] _elisions =
        ["l", "d", "qu", "j", "n", "s", "c", "m", "t", "lorsqu", "jusqu", "puisqu", "quoiqu"];

    public static List<string> Termes(string plie)
    {
        var termes = new List<string>();
        var rang = 0;
        while (rang < plie.Length)
        {
            var fin = FinDuMot(plie, rang);
            if (fin == rang)
            {
                rang += Pas(plie, rang);
                continue;
            }
            rang = Prendre(plie, rang, fin, termes);
        }
        return termes;
    }

    private static int Prendre(string plie, int debut, int fin, List<string> termes)
    {
        var mot = plie[debut..fin];
        if (fin < plie.Length && plie[fin] == '\'' && _elisions.Contains(mot, StringComparer.Ordinal))
        {
            var suite = FinDuMot(plie, fin + 1);
            // « N'Djamena », « M'Bour » : l'apostrophe y fait partie du nom
            if (suite > fin + 1 && mot is "n" or "m" && !EstVoyelleOuH(plie[fin + 1]) && char.IsAsciiLetter(plie[fin + 1]))
            {
                Ajouter(termes, mot + plie[(fin + 1)..suite]);
                return suite;
            }
            return fin + 1;
        }
        if (FinDuSigle(plie, debut, fin) is { } finDuSigle)
        {
            Ajouter(termes, plie[debut..finDuSigle].Replace(".", "", StringComparison.Ordinal));
            return finDuSigle;
        }
        Ajouter(termes, mot);
        return fin;
    }

    // « A.F.D. » : au moins deux lettres isolées, chacune suivie d'un point ou en fin de sigle
    private static int? FinDuSigle(string plie, int debut, int fin)
    {
        var rang = debut;
        var lettres = 0;
        while (fin - rang == 1 && char.IsLetter(plie[rang]))
        {
            lettres++;
            rang = fin;
            if (fin + 1 >= plie.Length || plie[fin] != '.')
                break;
            var suivante = FinDuMot(plie, fin + 1);
            if (suivante - fin != 2 || !char.IsLetter(plie[fin + 1]))
                break;
            rang = fin + 1;
            fin = suivante;
        }
        return lettres >= 2 ? rang : null;
    }

    private static int FinDuMot(string plie, int debut)
    {
        var rang = debut;
        while (rang < plie.Length && Rune.TryGetRuneAt(plie, rang, out var rune) && Rune.IsLetterOrDigit(rune))
            rang += rune.Utf16SequenceLength;
        return rang;
    }

    private static int Pas(string plie, int rang) =>
        Rune.TryGetRuneAt(plie, rang, out var rune) ? rune.Utf16SequenceLength : 1;

    private static bool EstVoyelleOuH(char lettre) => "aeiouyh".Contains(lettre, StringComparison.Ordinal);

    private static void Ajouter(List<string> termes, string mot)
    {
        if (mot.Length > TermeLePlusLong)
            mot = mot[..(char.IsHighSurrogate(mot[TermeLePlusLong - 1]) ? TermeLePlusLong - 1 : TermeLePlusLong)];
        termes.Add(mot);
    }
}
