namespace CoopPortal.Core.Questionnaires;

/// <summary>
/// Réunit deux suites d'un même questionnaire : celle qu'une personne a faite à l'écran, et celle qui vient d'ailleurs (une recette,
/// ou une publication passée entre-temps). Ce que la personne a changé reste ; ce qu'elle n'a pas touché suit l'autre ;
/// rien de ce qui a été demandé ne disparaît : une question que l'autre n'a plus est retirée, ses réponses restent lisibles.
/// </summary>
public static class Reunion
{
    /// <param name="depart">d'où les deux sont partis.</param>
    /// <param name="autre">ce qui vient d'ailleurs.</param>
    /// <param name="sien">ce que la personne a fait.</param>
    /// <param name="numero">numéro que portera la version réunie.</param>
    public static Questionnaire De(Questionnaire depart, Questionnaire autre, Questionnaire sien, int numero)
    {
        // Un champ qu'elle a passé dans une autre section y reste.
        var siens = sien.Champs.Select(c => c.Cle).ToHashSet(StringComparer.Ordinal);
        var sections = Ranger(
            depart.Sections, autre.Sections, sien.Sections, s => s.Cle,
            (was, theirs, mine) => mine with
            {
                Titre = Choisir(was?.Titre, theirs.Titre, mine.Titre)!,
                Aide = Choisir(was?.Aide, theirs.Aide, mine.Aide),
                Relecture = was is null ? mine.Relecture : Choisir(was.Relecture, theirs.Relecture, mine.Relecture),
                Champs = Champs(was?.Champs ?? [], [.. theirs.Champs.Where(c => mine.Champs.Any(m => m.Cle == c.Cle) || !siens.Contains(c.Cle))], mine.Champs, numero),
            },
            s => s with { Champs = [.. s.Champs.Where(c => !siens.Contains(c.Cle)).Select(c => c with { Depuis = c.Depuis ?? numero })] },
            s => s);
        return Retirer(depart, autre, sien with { Sections = sections }, numero);
    }

    private static IReadOnlyList<Champ> Champs(IReadOnlyList<Champ> depart, IReadOnlyList<Champ> autre, IReadOnlyList<Champ> sien, int numero)
        => Ranger(depart, autre, sien, c => c.Cle, (was, theirs, mine) => Champ(was, theirs, mine, numero), c => c with { Depuis = c.Depuis ?? numero }, c => c);

    private static Champ Champ(Champ? was, Champ theirs, Champ mine, int numero) => mine with
    {
        Kind = theirs.Kind,
        Suggestions = theirs.Suggestions,
        Cote = was is null ? mine.Cote : Choisir(was.Cote, theirs.Cote, mine.Cote),
        Libelle = Choisir(was?.Libelle, theirs.Libelle, mine.Libelle)!,
        Aide = Choisir(was?.Aide, theirs.Aide, mine.Aide),
        Visibilite = was is null ? mine.Visibilite : Choisir(was.Visibilite, theirs.Visibilite, mine.Visibilite),
        Obligatoire = was is null ? mine.Obligatoire : Choisir(was.Obligatoire, theirs.Obligatoire, mine.Obligatoire),
        Options = Ranger(was?.Options ?? [], theirs.Options, mine.Options, o => o.Valeur,
            (o, t, m) => m with { Libelle = Choisir(o?.Libelle, t.Libelle, m.Libelle)! }, o => o, o => o),
        Champs = Colonnes(was, theirs, mine, numero),
    };

    private static IReadOnlyList<Champ> Colonnes(Champ? was, Champ theirs, Champ mine, int numero)
    {
        var colonnes = Champs(was?.Champs ?? [], theirs.Champs, mine.Champs, numero);
        return [.. colonnes.Select(c => Disparue(c, was?.Champs ?? [], theirs.Champs) ? c with { Retire = numero } : c)];
    }

    private static Questionnaire Retirer(Questionnaire depart, Questionnaire autre, Questionnaire reuni, int numero)
    {
        var (avant, encore) = (depart.Champs.ToList(), autre.Champs.ToList());
        return reuni with { Sections = [.. reuni.Sections.Select(s => s with { Champs = [.. s.Champs.Select(c => Disparue(c, avant, encore) ? c with { Retire = numero } : c)] })] };
    }

    private static bool Disparue(Champ champ, IReadOnlyList<Champ> depart, IReadOnlyList<Champ> autre)
        => champ.Retire is null && depart.Any(c => c.Cle == champ.Cle) && autre.All(c => c.Cle != champ.Cle);

    private static T? Choisir<T>(T? depart, T? autre, T? sien) => EqualityComparer<T>.Default.Equals(sien, depart) ? autre : sien;

    // L'ordre est le sien dès qu'elle l'a changé, celui de l'autre sinon ; ce qui manque suit ce qu'il suivait chez l'autre.
    private static IReadOnlyList<T> Ranger<T>(IReadOnlyList<T> depart, IReadOnlyList<T> autre, IReadOnlyList<T> sien, Func<T, string> cle, Func<T?, T, T, T> reunir, Func<T, T> neuf, Func<T, T> garde)
        where T : class
    {
        var (was, theirs, mine) = (Par(depart, cle), Par(autre, cle), Par(sien, cle));
        var communs = depart.Select(cle).Where(mine.ContainsKey).ToList();
        var (premier, second) = communs.SequenceEqual(sien.Select(cle).Where(was.ContainsKey), StringComparer.Ordinal) ? (autre, sien) : (sien, autre);
        var ordre = premier.Select(cle).ToList();
        var place = 0;
        foreach (var id in second.Select(cle))
        {
            var la = ordre.IndexOf(id);
            if (la < 0)
            {
                ordre.Insert(place, id);
                la = place;
            }

            place = la + 1;
        }

        return [.. ordre.Select(id => (theirs.GetValueOrDefault(id), mine.GetValueOrDefault(id)) switch
        {
            ({ } t, { } m) => reunir(was.GetValueOrDefault(id), t, m),
            ({ } t, null) => neuf(t),
            (_, { } m) => garde(m),
            _ => throw new InvalidOperationException(id),
        })];
    }

    private static Dictionary<string, T> Par<T>(IEnumerable<T> choses, Func<T, string> cle)
        => choses.DistinctBy(cle, StringComparer.Ordinal).ToDictionary(cle, StringComparer.Ordinal);
}
