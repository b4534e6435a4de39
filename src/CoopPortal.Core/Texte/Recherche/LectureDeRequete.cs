namespace CoopPortal.Core.Texte;

/// <summary>Sépare une saisie en phrases exactes (« … », "…", “…”) et en mots.</summary>
internal static class LectureDeRequete
{
    // une requête plus longue est un texte collé par erreur : le début suffit
    private const int _motsAuPlus = 32;
    private const int _saisieAuPlus = 2000;

    public static RequeteAnalysee Lire(string saisie)
    {
        if (saisie.Length > _saisieAuPlus)
            saisie = saisie[.._saisieAuPlus];
        var phrases = new List<IReadOnlyList<string>>();
        var mots = new List<string>();
        var dernierEstMot = false;
        var rang = 0;
        while (rang < saisie.Length)
        {
            var fermant = Fermant(saisie[rang]);
            var fin = fermant == '\0' ? -1 : saisie.IndexOf(fermant, rang + 1);
            if (fin > rang)
            {
                dernierEstMot = !AjouterPhrase(phrases, mots, saisie[(rang + 1)..fin]) && dernierEstMot;
                rang = fin + 1;
                continue;
            }
            var suivant = saisie.AsSpan(rang + 1).IndexOfAny("«\"“");
            suivant = suivant < 0 ? saisie.Length : rang + 1 + suivant;
            var termes = Analyseur.Termes(saisie[rang..suivant]);
            mots.AddRange(termes);
            dernierEstMot = termes.Count > 0 || dernierEstMot;
            rang = suivant;
        }
        return new(Mots(mots, dernierEstMot, phrases.Count), [.. phrases.Take(_motsAuPlus)]);
    }

    private static char Fermant(char ouvrant) => ouvrant switch { '«' => '»', '"' => '"', '“' => '”', _ => '\0' };

    private static bool AjouterPhrase(List<IReadOnlyList<string>> phrases, List<string> mots, string contenu)
    {
        var termes = Analyseur.Termes(contenu);
        if (termes.Count == 1 && MotsVides.Contient(termes[0]))
            mots.Add(termes[0]);
        else if (termes.Count > 0)
            phrases.Add([.. termes.Take(_motsAuPlus)]);
        return termes.Count > 0;
    }

    private static List<MotCherche> Mots(List<string> termes, bool dernierEstMot, int phrases)
    {
        var utiles = termes.Where(t => !MotsVides.Contient(t)).Distinct(StringComparer.Ordinal).Take(_motsAuPlus).ToList();
        // « Les Uns, ou » : faute de mieux, on cherche les mots-outils eux-mêmes
        if (utiles.Count == 0 && phrases == 0)
            utiles = [.. termes.Distinct(StringComparer.Ordinal).Take(_motsAuPlus)];
        var dernier = dernierEstMot && utiles.Count > 0 && string.Equals(utiles[^1], termes[^1], StringComparison.Ordinal) ? utiles[^1] : null;
        return [.. utiles.Select(t => new MotCherche(t, Analyseur.RacineMarquee(t), Analyseur.LieuMarque(t),
            string.Equals(t, dernier, StringComparison.Ordinal) && t.Length >= 2))];
    }
}
