using System.Globalization;
using System.Text;
using CoopPortal.Core.Texte;

namespace CoopPortal.Recherche.Chercher;

/// <summary>Tire d'un texte public le passage qui réunit le plus de mots cherchés. Sert pour toute une page de résultats : les mots déjà lus sont retenus.</summary>
internal sealed class Extrait(RequeteAnalysee requete)
{
    private const int Longueur = 165;
    private readonly Dictionary<string, (string? Terme, int Mot)> _lus = new(StringComparer.Ordinal);

    private readonly record struct MotLu(int Debut, int Fin, string Terme, int Mot);

    /// <summary>Les morceaux du passage ; rien quand le texte ne contient aucun des mots.</summary>
    public IReadOnlyList<Segment> Tirer(string texte)
    {
        IReadOnlyList<Segment> meilleur = [];
        var record = 0;
        foreach (var paragraphe in texte.Split('\n'))
        {
            var marques = Marques(paragraphe);
            for (var i = 0; i < marques.Count; i++)
            {
                var j = i;
                while (j + 1 < marques.Count && marques[j + 1].Fin - marques[i].Debut <= Longueur - 40)
                    j++;
                var fenetre = marques[i..(j + 1)];
                var note = (fenetre.Select(m => m.Mot).Distinct().Count() * 10) + Math.Min(fenetre.Count, 9);
                if (note > record)
                    (record, meilleur) = (note, Couper(paragraphe, fenetre));
            }
        }

        return meilleur;
    }

    private List<MotLu> Marques(string paragraphe)
    {
        var mots = Mots(paragraphe);
        var marques = mots.Where(m => m.Mot >= 0).ToList();
        for (var p = 0; p < requete.Phrases.Count; p++)
        {
            var phrase = requete.Phrases[p];
            for (var i = 0; i + phrase.Count <= mots.Count; i++)
            {
                if (phrase.Select((terme, rang) => mots[i + rang].Terme == terme).All(ok => ok))
                    marques.AddRange(mots.GetRange(i, phrase.Count).Select(m => m with { Mot = 1000 + p }));
            }
        }

        foreach (var (autre, rang) in requete.Equivalences.SelectMany(e => e.Autres.Select(a => (a, e.Debut))))
            marques.AddRange(Suite(mots, autre.Racines).Select(m => m with { Mot = rang }));
        return [.. marques.DistinctBy(m => m.Debut).OrderBy(m => m.Debut)];
    }

    // Le sens d'un sigle, mots-outils compris : « plan de développement » se marque d'un bout à l'autre.
    private static IEnumerable<MotLu> Suite(List<MotLu> mots, IReadOnlyList<string> racines)
    {
        for (var debut = 0; debut < mots.Count; debut++)
        {
            var (place, lues) = (debut, 0);
            while (place < mots.Count && lues < racines.Count && Analyseur.Racines(mots[place].Terme) is var racine && (racine == racines[lues] || (racine.Length == 0 && lues > 0)))
            {
                lues += racine.Length > 0 ? 1 : 0;
                place++;
            }

            for (var rang = debut; lues == racines.Count && rang < place; rang++)
                yield return mots[rang];
        }
    }

    private List<MotLu> Mots(string texte)
    {
        var mots = new List<MotLu>();
        for (var debut = 0; debut < texte.Length; debut++)
        {
            var fin = debut;
            while (fin < texte.Length && Rune.TryGetRuneAt(texte, fin, out var signe) && EstDuMot(signe))
                fin += signe.Utf16SequenceLength;
            if (fin == debut)
                continue;
            // l'apostrophe dit qu'il s'agit d'une élision, que l'analyseur ôte
            var elision = fin < texte.Length && texte[fin] is '\'' or '’';
            if (Lire(texte.AsSpan(debut, fin - debut + (elision ? 1 : 0))) is (string terme, var mot))
                mots.Add(new MotLu(debut, fin, terme, mot));
            debut = fin;
        }

        return mots;
    }

    private (string? Terme, int Mot) Lire(ReadOnlySpan<char> brut)
    {
        var retenus = _lus.GetAlternateLookup<ReadOnlySpan<char>>();
        if (retenus.TryGetValue(brut, out var lu))
            return lu;
        var terme = Analyseur.Termes(brut.ToString()) is [var premier, ..] ? premier : null;
        return retenus[brut] = (terme, terme is null ? -1 : Cherche(terme));
    }

    // Un mot d'une autre initiale n'a ni la même racine ni la même graphie réduite : inutile de les calculer.
    private int Cherche(string terme)
    {
        for (var rang = 0; rang < requete.Mots.Count; rang++)
        {
            var mot = requete.Mots[rang];
            if (mot.Terme[0] == terme[0]
                && (mot.Terme == terme || (mot.Prefixe && terme.StartsWith(mot.Terme, StringComparison.Ordinal)) || (mot.Racine is not null && Analyseur.Racines(terme) == mot.Racine)))
                return rang;
        }

        return -1;
    }

    private static List<Segment> Couper(string texte, List<MotLu> marques)
    {
        var (debut, fin) = Bornes(texte, marques[0].Debut, marques[^1].Fin);
        var morceaux = new List<Segment>();
        var place = debut;
        foreach (var marque in marques)
        {
            Ajouter(morceaux, (place == debut && debut > 0 ? "… " : "") + texte[place..marque.Debut], marque: false);
            Ajouter(morceaux, texte[marque.Debut..marque.Fin], marque: true);
            place = marque.Fin;
        }

        Ajouter(morceaux, texte[place..fin] + (fin < texte.Length ? " …" : ""), marque: false);
        return morceaux;
    }

    private static (int Debut, int Fin) Bornes(string texte, int premier, int dernier)
    {
        if (texte.Length <= Longueur + 40)
            return (0, texte.Length);
        var debut = Math.Max(0, premier - ((Longueur - (dernier - premier)) / 3));
        if (debut > 0)
            debut = texte.IndexOf(' ', debut, premier - debut) is >= 0 and var espace ? espace + 1 : premier;
        var fin = Math.Min(texte.Length, Math.Max(dernier, debut + Longueur));
        if (fin < texte.Length)
            fin = texte.LastIndexOf(' ', fin - 1, fin - dernier) is >= 0 and var espace ? espace : dernier;
        return (debut, fin);
    }

    private static void Ajouter(List<Segment> morceaux, string texte, bool marque)
    {
        if (texte.Length > 0)
            morceaux.Add(new Segment(texte, marque));
    }

    private static bool EstDuMot(Rune signe) => Rune.IsLetterOrDigit(signe) || Rune.GetUnicodeCategory(signe) == UnicodeCategory.NonSpacingMark;
}
