using System.Globalization;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Repertoire;

namespace CoopPortal.Imports.Atlas.Tableaux;

/// <summary>Le tableau des autres thèmes. Aplati, seul le premier niveau, dont la liste est courte et connue, dit où couper.</summary>
internal static class Themes
{
    private static readonly Colonne[] _usuelles = [Colonne.Niveau1, Colonne.Niveau2, Colonne.Niveau3, Colonne.Priorite];

    private static readonly string[] _niveau1 =
    [
        .. new[]
        {
            "Culture et Patrimoine", "Economie durable", "Education, Social et Recherche", "Environnement, Climat et Energie",
            "Politique, humanitaire et coopération transfrontalière",
        }.Select(Etiquettes.Cle),
    ];

    private static readonly string[] _niveau2 =
    [
        .. new[]
        {
            "Gouvernance locale et appui institutionnel", "Aménagement du territoire et transports", "Technologies de l'information et de la communication",
            "Education, emploi, formation professionnelle", "Jeunesse & genre", "Eau et déchets", "Francophonie", "Coopération transfrontalière", "Santé",
        }.Select(Etiquettes.Cle).OrderByDescending(n => n.Length),
    ];

    public static IReadOnlyList<ThemeDeProjet> Lire(Bloc bloc, Journal journal) => [.. Reunir([.. Rangee.De(bloc, _usuelles).SelectMany(UneParRang)]).Select(r => r.EnCellules ? DesCellules(r) : DuTexte(r, journal))];

    private static ThemeDeProjet DesCellules(Rangee rangee)
        => new(rangee.Valeur(Colonne.Niveau1), rangee.Valeur(Colonne.Niveau2), rangee.Valeur(Colonne.Niveau3), rangee.Valeur(Colonne.Priorite) is { } rang ? Rang(rang) : null);

    private static ThemeDeProjet DuTexte(Rangee rangee, Journal journal)
    {
        var mots = rangee.Texte.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int? priorite = mots.Length > 1 ? Rang(mots[^1]) : null;
        if (priorite is not null)
        {
            mots = mots[..^1];
            if (rangee.Coupee)
            {
                journal.Douter("themes", rangee.Numero, "Le texte s'arrête dans la priorité : elle n'est pas retenue.");
                priorite = null;
            }
        }
        var premier = Tete(mots, _niveau1);
        if (premier == 0)
        {
            journal.Douter("themes", rangee.Numero, "Les niveaux de ce thème ne sont pas séparés : ils restent ensemble.");
            return new ThemeDeProjet(string.Join(' ', mots), Priorite: priorite);
        }
        var reste = mots[premier..];
        var second = Tete(reste, _niveau2) is var k and > 0 ? k : reste.Length;
        if (second == reste.Length && reste.Length > 0 && Tete(reste, _niveau2) == 0)
            journal.Informer("themes", rangee.Numero, "Un troisième niveau a pu être imprimé à la suite du deuxième.");
        return new ThemeDeProjet(string.Join(' ', mots[..premier]), Ou(reste[..second]), Ou(reste[second..]), priorite);
    }

    // une page copiée sans ses retours : un rang suivi d'un premier niveau ferme la rangée
    private static IEnumerable<Rangee> UneParRang(Rangee rangee)
    {
        var mots = rangee.Texte.Split(' ');
        var debut = 0;
        for (var i = 1; !rangee.EnCellules && i < mots.Length - 1; i++)
        {
            if (Rang(mots[i]) is null || Tete(mots[(i + 1)..Math.Min(mots.Length, i + 11)], _niveau1) == 0)
                continue;
            yield return rangee with { Texte = string.Join(' ', mots[debut..(i + 1)]), Coupee = false };
            debut = i + 1;
        }
        yield return debut == 0 ? rangee : rangee with { Texte = string.Join(' ', mots[debut..]) };
    }

    // cellule par cellule : un premier niveau ouvre la rangée, un rang la ferme
    private static List<Rangee> Reunir(List<Rangee> lignes)
    {
        var rangees = new List<Rangee>();
        foreach (var ligne in lignes)
        {
            var suit = rangees.Count > 0 && !rangees[^1].EnCellules && !ligne.EnCellules && Rang(rangees[^1].Texte.Split(' ')[^1]) is null
                && (Rang(ligne.Texte) is not null || Tete(ligne.Texte.Split(' '), _niveau1) == 0 || Tete(rangees[^1].Texte.Split(' '), _niveau1) == rangees[^1].Texte.Split(' ').Length);
            if (suit)
                rangees[^1] = rangees[^1] with { Texte = rangees[^1].Texte + " " + ligne.Texte, Coupee = ligne.Coupee };
            else
                rangees.Add(ligne);
        }
        return rangees;
    }

    private static int Tete(string[] mots, string[] connus)
    {
        for (var pris = Math.Min(mots.Length, 10); pris > 0; pris--)
        {
            if (connus.Contains(Etiquettes.Cle(string.Join(' ', mots[..pris])), StringComparer.Ordinal))
                return pris;
        }
        return 0;
    }

    private static int? Rang(string texte) => int.TryParse(texte, NumberStyles.None, CultureInfo.InvariantCulture, out var rang) && rang is > 0 and < 100 ? rang : null;

    private static string? Ou(string[] mots) => mots.Length == 0 ? null : string.Join(' ', mots);
}
