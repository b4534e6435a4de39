namespace CoopPortal.Imports.Repertoire.Actions;

/// <summary>Des rangées d'une ligne se collent aussi l'une sous l'autre : « Un forage 2001 - 2003 », puis « Un puits » à la ligne.</summary>
internal static class RangeesCollees
{
    private const int _motsDeDate = 4;

    public static IEnumerable<Bloc> Separer(Bloc bloc)
    {
        var seules = bloc.EstBlanc || bloc.NouvellePage ? 0 : Enumerable.Range(0, bloc.Lignes.Count - 1).TakeWhile(i => EstUneRangee(bloc.Lignes[i], bloc.Lignes[i + 1])).Count();
        if (seules == 0)
            return [bloc];
        var rangees = Enumerable.Range(0, seules).Select(i => new Bloc(bloc.PremiereLigne + i, [bloc.Lignes[i]], i == 0 ? bloc.VidesAvant : 0, 0, false));
        return [.. rangees, new Bloc(bloc.PremiereLigne + seules, [.. bloc.Lignes.Skip(seules)], 0, bloc.VidesApres, false)];
    }

    // une ligne finie par une date détachée, et une autre action dessous
    private static bool EstUneRangee(string ligne, string dessous)
    {
        if (ligne.Length == 0 || dessous.Length == 0 || !char.IsUpper(dessous[0]))
            return false;
        var mots = Mot.Decouper([ligne]);
        var debut = mots.Count;
        while (debut > 0 && mots.Count - debut < _motsDeDate && mots[debut - 1].Est(Sens.Temps) && !char.IsLower(mots[debut - 1].Texte[0]))
            debut--;
        var date = mots.Skip(debut).ToList();
        return debut > 2 && date.Exists(m => m.Est(Sens.Annee)) && (date.Count > 1 || date[0].Plie.Length > 4) && !Mot.Lie(mots[debut - 1].Plie) && !mots[debut - 1].Est(Sens.Nombre);
    }
}
