using System.Globalization;
using System.Text;
using CoopPortal.Core.Texte;

namespace CoopPortal.Recherche.Moteurs;

/// <summary>
/// Les jetons d'une entrée, colonne par colonne, du plus parlant au moins parlant : titre, lieux et repères, corps, racines.
/// Une coupure sépare deux champs, pour qu'une phrase exacte ne les enjambe pas.
/// </summary>
internal sealed class Jetons
{
    // Au-delà, PostgreSQL ne compte plus les positions et refuse un tsvector de plus d'un mégaoctet.
    private const int TexteAuPlus = 100_000;
    private const int JetonAuPlus = 65;
    private const int Decoupe = 40;
    private const string Coupure = "0coupure0";
    private static readonly char[] _separateurs = " \n\u00A0\u202F'’-–/.,;:!?()[]«»\"“”…".ToCharArray();

    private const int MotLePlusCourt = 4;

    private Jetons(IReadOnlyList<IReadOnlyList<string>> colonnes, string texte, string[][] vocabulaire)
    {
        Colonnes = colonnes;
        Texte = texte;
        Vocabulaire = vocabulaire;
    }

    /// <summary>Chaque mot plié et comme il est écrit, triés : ce qu'une faute de frappe a voulu dire s'y retrouve.</summary>
    public string[][] Vocabulaire { get; }

    public IReadOnlyList<IReadOnlyList<string>> Colonnes { get; }

    /// <summary>Les paragraphes, un par ligne, tels qu'une base les accepte.</summary>
    public string Texte { get; }

    public static Jetons De(Entree entree)
    {
        var paragraphes = Bornes(entree.Paragraphes).ToList();
        return new Jetons(
            [
                Lieux([entree.Titre]),
                Lieux(entree.Lieux.Concat(entree.Reperes)),
                Joindre(paragraphes, p => Analyseur.Termes(p)),
                Joindre(paragraphes, p => Analyseur.Racines(p).Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            ],
            string.Join('\n', paragraphes),
            Mots(entree.Lieux.Prepend(entree.Titre).Select(n => (n, true)).Concat(entree.Reperes.Concat(paragraphes).Select(p => (p, false)))));
    }

    // Un nom garde sa majuscule, un mot du texte la perd ; le nom passe devant.
    private static string[][] Mots(IEnumerable<(string Texte, bool Nom)> textes)
    {
        var mots = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (texte, nom) in textes)
        {
            foreach (var ecrit in texte.Split(_separateurs, StringSplitOptions.RemoveEmptyEntries))
            {
                if (ecrit.Length < MotLePlusCourt || ecrit.Length > Decoupe || !ecrit.All(char.IsLetter) || Analyseur.Termes(ecrit) is not [{ Length: >= MotLePlusCourt } mot])
                    continue;
                if (!mots.ContainsKey(mot))
                    mots[mot] = nom && !ecrit.All(char.IsUpper) ? ecrit : nom ? char.ToUpperInvariant(ecrit[0]) + ecrit[1..].ToLowerInvariant() : ecrit.ToLowerInvariant();
            }
        }

        return [.. mots.Select(m => new[] { m.Key, m.Value })];
    }

    /// <summary>La colonne telle que FTS5 la reçoit.</summary>
    public string Colonne(int rang) => string.Join(' ', Colonnes[rang]);

    /// <summary>Le tsvector écrit en toutes lettres : l'analyse de PostgreSQL n'a rien à y redire.</summary>
    public string VersTsVector()
    {
        var vecteur = new StringBuilder();
        var position = 0;
        for (var colonne = 0; colonne < Colonnes.Count; colonne++)
        {
            position++;
            foreach (var jeton in Colonnes[colonne])
            {
                position++;
                if (jeton != Coupure)
                    vecteur.Append(CultureInfo.InvariantCulture, $"'{jeton}':{Math.Min(position, 16383)}{"ABCD"[colonne]} ");
            }
        }

        return vecteur.ToString();
    }

    private static List<string> Lieux(IEnumerable<string> noms) => Joindre(noms, nom =>
        [.. Analyseur.PourIndexLieux(nom).Split(' ', StringSplitOptions.RemoveEmptyEntries), Coupure, Analyseur.CleDeLieu(nom) + "1"]);

    private static List<string> Joindre(IEnumerable<string> textes, Func<string, IEnumerable<string>> lire)
    {
        var jetons = new List<string>();
        foreach (var texte in textes)
        {
            if (jetons.Count > 0)
                jetons.Add(Coupure);
            jetons.AddRange(lire(texte).Where(j => j.Length is > 0 and <= JetonAuPlus));
        }

        return jetons;
    }

    private static IEnumerable<string> Bornes(IEnumerable<string> paragraphes)
    {
        var reste = TexteAuPlus;
        foreach (var paragraphe in paragraphes)
        {
            var propre = EnUneLigne(paragraphe);
            if (propre.Length == 0 || reste <= 0)
                continue;
            yield return propre.Length <= reste ? propre : EnUneLigne(propre[..reste]);
            reste -= propre.Length;
        }
    }

    // Ni retour de ligne, ni octet nul, ni moitié de caractère : PostgreSQL les refuserait.
    internal static string EnUneLigne(string texte)
    {
        var ligne = new StringBuilder(texte.Length);
        foreach (var rune in texte.EnumerateRunes())
        {
            if (!Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune))
                ligne.Append(rune.ToString());
            else if (ligne.Length > 0 && ligne[^1] != ' ')
                ligne.Append(rune.Value is 0xA0 or 0x202F ? rune.ToString() : " ");
        }

        return ligne.ToString().Trim();
    }
}
