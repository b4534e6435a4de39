using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Repertoire;

namespace CoopPortal.Imports.Atlas.Tableaux;

/// <summary>
/// Les personnes des partenaires étrangers. Aplatie, une rangée commence par une collectivité déjà nommée sur la page,
/// puis le nom (souvent en capitales), le prénom, la fonction, et finit par le courriel.
/// </summary>
internal static class Contacts
{
    private static readonly Colonne[] _usuelles = [Colonne.Collectivite, Colonne.Nom, Colonne.Prenom, Colonne.Fonction, Colonne.Courriel];

    private static readonly HashSet<string> _fonctions = new(StringComparer.Ordinal)
    {
        "maire", "mairesse", "president", "presidente", "vice", "secretaire", "responsable", "directeur", "directrice", "charge", "chargee", "premier", "premiere", "deuxieme", "second", "seconde", "troisieme",
        "adjoint", "adjointe", "conseiller", "conseillere", "coordinateur", "coordinatrice", "coordonnateur", "agent", "chef", "cheffe", "point", "gouverneur", "prefet", "administrateur", "regisseur",
        "depute", "elu", "elue", "delegue", "deleguee", "representant", "representante", "assistant", "assistante", "animateur", "animatrice", "comptable", "tresorier", "tresoriere", "1er", "1ere", "2eme", "3eme", "dg", "dga", "sg",
    };

    public static IReadOnlyList<ContactDeProjet> Lire(Bloc bloc, IReadOnlyList<string> collectivites, Journal journal)
    {
        var rangees = Rangee.De(bloc, _usuelles);
        if (rangees.Exists(r => !r.EnCellules && !r.Coupee && collectivites.Any(c => Etiquettes.Cle(c) == Etiquettes.Cle(r.Texte))))
            return CelluleParCellule(rangees, collectivites, journal);
        return [.. rangees.SelectMany(r => UneParCollectivite(r, collectivites)).Select(r => r.EnCellules
            ? new ContactDeProjet(r.Valeur(Colonne.Collectivite), r.Valeur(Colonne.Nom), r.Valeur(Colonne.Prenom), r.Valeur(Colonne.Fonction), r.Valeur(Colonne.Courriel))
            : DuTexte(r, collectivites, journal))];
    }

    // une page copiée sans ses retours : chaque collectivité déjà nommée ouvre la rangée suivante
    private static IEnumerable<Rangee> UneParCollectivite(Rangee rangee, IReadOnlyList<string> collectivites)
    {
        if (rangee.EnCellules)
            return [rangee];
        var texte = collectivites.Where(c => c.Length > 5).Aggregate(rangee.Texte, (t, c) => t.Replace(" " + c + " ", "\n" + c + " ", StringComparison.Ordinal));
        var parts = texte.Split('\n');
        return parts.Select((p, i) => rangee with { Texte = p, Coupee = rangee.Coupee && i == parts.Length - 1 });
    }

    private static ContactDeProjet DuTexte(Rangee rangee, IReadOnlyList<string> collectivites, Journal journal)
    {
        var mots = rangee.Texte.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var courriel = mots.Count > 0 && Courriel(mots[^1]) ? mots[^1] : null;
        if (courriel is not null)
            mots.RemoveAt(mots.Count - 1);
        var debut = collectivites.Select(c => c.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length)
            .Where((n, i) => n <= mots.Count && Etiquettes.Cle(string.Join(' ', mots.Take(n))) == Etiquettes.Cle(collectivites[i])).DefaultIfEmpty(0).Max();
        if (debut == 0)
        {
            debut = mots.FindIndex(Math.Min(1, mots.Count), m => EnCapitales(m)) is var k and > 0 && !rangee.Coupee ? k : mots.Count;
            journal.Douter("contacts", rangee.Numero, "La collectivité de ce contact n'est pas nommée ailleurs sur la page : où finit son nom est incertain.");
        }
        var collectivite = string.Join(' ', mots.Take(debut));
        var (nom, prenom, fonction) = Personne(mots.Skip(debut).ToList(), rangee, courriel is null, journal);
        return new ContactDeProjet(collectivite, nom, prenom, fonction, courriel);
    }

    private static (string? Nom, string? Prenom, string? Fonction) Personne(List<string> mots, Rangee rangee, bool sansCourriel, Journal journal)
    {
        var fonction = mots.FindIndex(Math.Min(1, mots.Count), m => _fonctions.Contains(Etiquettes.Cle(m).Split(' ')[0]));
        if (rangee.Coupee && sansCourriel && fonction < 0 && (mots.Count > 2 || mots.Count == 2 && !mots[1].Any(char.IsLower)))
        {
            // le début d'une fonction ou d'un courriel ne se distingue pas
            journal.Douter("contacts", rangee.Numero, "Le texte s'arrête dans cette rangée : son dernier mot n'est pas retenu.");
            mots.RemoveAt(mots.Count - 1);
        }
        else if (rangee.Coupee && sansCourriel && fonction >= 0 && mots.Count > fonction + 1)
        {
            mots.RemoveAt(mots.Count - 1);
        }
        var capitales = mots.TakeWhile(EnCapitales).Count();
        var nom = capitales == 0 || capitales == mots.Count && !rangee.Coupee ? Math.Min(1, mots.Count) : capitales;
        if (fonction >= 0 && fonction < nom)
            nom = fonction;
        var fin = fonction > nom ? fonction : fonction < 0 ? Math.Min(nom + 1, mots.Count) : nom;
        if (fonction < 0 && mots.Count > nom + 1)
            journal.Douter("contacts", rangee.Numero, "Prénom et fonction se suivent sans séparation : leur partage est incertain.");
        else if (capitales == 0 && nom > 0)
            journal.Informer("contacts", rangee.Numero, "Nom et prénom sont pris dans l'ordre des colonnes.");
        return (Ou(mots, 0, nom), Ou(mots, nom, fin), Ou(mots, fin, mots.Count));
    }

    private static List<ContactDeProjet> CelluleParCellule(List<Rangee> rangees, IReadOnlyList<string> collectivites, Journal journal)
    {
        var cles = collectivites.Select(Etiquettes.Cle).ToHashSet(StringComparer.Ordinal);
        var lus = new List<ContactDeProjet>();
        foreach (var rangee in rangees)
        {
            if (rangee.EnCellules || lus.Count == 0 || cles.Contains(Etiquettes.Cle(rangee.Texte)))
                lus.Add(rangee.EnCellules ? DuTexte(rangee, collectivites, journal) : new ContactDeProjet(rangee.Texte));
            else
                lus[^1] = Suite(lus[^1], rangee.Texte);
        }
        return lus;
    }

    private static ContactDeProjet Suite(ContactDeProjet contact, string cellule) => contact switch
    {
        _ when Courriel(cellule) => contact with { Courriel = cellule },
        { Nom: null } => contact with { Nom = cellule },
        { Prenom: null } => contact with { Prenom = cellule },
        _ => contact with { Fonction = contact.Fonction is { } deja ? $"{deja} {cellule}" : cellule },
    };

    private static bool Courriel(string mot) => mot.Contains('@', StringComparison.Ordinal) || mot.Contains("[at]", StringComparison.OrdinalIgnoreCase) || mot.Contains("(at)", StringComparison.OrdinalIgnoreCase);

    private static bool EnCapitales(string mot) => mot.Length > 1 && mot.Any(char.IsLetter) && !mot.Any(char.IsLower);

    private static string? Ou(List<string> mots, int debut, int fin) => fin > debut ? string.Join(' ', mots[debut..fin]) : null;
}
