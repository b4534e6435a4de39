using CoopPortal.Core.Questionnaires;

namespace CoopPortal.Fiches.Questionnaires;

/// <summary>Ce qu'on fait d'un questionnaire en préparation : chaque geste rend un nouveau questionnaire et laisse l'ancien tel quel.</summary>
internal static class Gestes
{
    /// <param name="pas">-1 pour monter, 1 pour descendre.</param>
    public static Questionnaire DeplacerSection(Questionnaire questionnaire, string cle, int pas)
        => questionnaire with { Sections = Deplacer(questionnaire.Sections, s => s.Cle == cle, pas) };

    public static Questionnaire Deplacer(Questionnaire questionnaire, Lieu lieu, int pas) => lieu.Colonne is null
        ? DansLaSection(questionnaire, lieu.Section.Cle, s => s with { Champs = Deplacer(s.Champs, c => c.Cle == lieu.Champ.Cle, pas) })
        : Remplacer(questionnaire, lieu.Champ.Cle, c => c with { Champs = Deplacer(c.Champs, s => s.Cle == lieu.Colonne.Cle, pas) });

    public static Questionnaire Changer(Questionnaire questionnaire, Lieu lieu, Func<Champ, Champ> changer) => lieu.Colonne is null
        ? Remplacer(questionnaire, lieu.Champ.Cle, changer)
        : Remplacer(questionnaire, lieu.Champ.Cle, c => c with { Champs = [.. c.Champs.Select(s => s.Cle == lieu.Colonne.Cle ? changer(s) : s)] });

    /// <summary>Une question déjà posée est retirée et garde ses réponses ; une question qui n'a jamais été publiée disparaît.</summary>
    public static Questionnaire Retirer(Questionnaire questionnaire, Lieu lieu, bool dejaPosee, int numero)
    {
        if (dejaPosee)
        {
            return Changer(questionnaire, lieu, c => c with { Retire = numero });
        }

        return lieu.Colonne is null
            ? DansLaSection(questionnaire, lieu.Section.Cle, s => s with { Champs = [.. s.Champs.Where(c => c.Cle != lieu.Champ.Cle)] })
            : Remplacer(questionnaire, lieu.Champ.Cle, c => c with { Champs = [.. c.Champs.Where(s => s.Cle != lieu.Colonne.Cle)] });
    }

    public static Questionnaire Reposer(Questionnaire questionnaire, Lieu lieu) => Changer(questionnaire, lieu, c => c with { Retire = null });

    public static Questionnaire Ajouter(Questionnaire questionnaire, string section, Champ champ)
        => DansLaSection(questionnaire, section, s => s with { Champs = [.. s.Champs, champ] });

    public static Questionnaire AjouterColonne(Questionnaire questionnaire, string table, Champ colonne)
        => Remplacer(questionnaire, table, c => c with { Champs = [.. c.Champs, colonne] });

    public static Questionnaire Transporter(Questionnaire questionnaire, Lieu lieu, string section)
    {
        if (lieu.Section.Cle == section || questionnaire.Sections.All(s => s.Cle != section))
        {
            return questionnaire;
        }

        var champ = questionnaire.Champs.First(c => c.Cle == lieu.Champ.Cle);
        return Ajouter(DansLaSection(questionnaire, lieu.Section.Cle, s => s with { Champs = [.. s.Champs.Where(c => c.Cle != champ.Cle)] }), section, champ);
    }

    public static Questionnaire DansLaSection(Questionnaire questionnaire, string cle, Func<Section, Section> changer)
        => questionnaire with { Sections = [.. questionnaire.Sections.Select(s => s.Cle == cle ? changer(s) : s)] };

    /// <summary>Au moment de publier : les questions neuves et celles qui viennent d'être retirées prennent le numéro de la version.</summary>
    public static Questionnaire Numeroter(Questionnaire enVigueur, Questionnaire prepare, int numero)
    {
        return prepare with { Version = numero, Sections = [.. prepare.Sections.Select(s => s with { Champs = Champs([.. enVigueur.Champs], s.Champs) })] };

        IReadOnlyList<Champ> Champs(IReadOnlyList<Champ> avant, IReadOnlyList<Champ> apres) => [.. apres.Select(c => avant.FirstOrDefault(a => a.Cle == c.Cle) is { } old
            ? c with
            {
                Retire = c.Retire is null ? null : old.Retire ?? numero,
                Options = [.. c.Options.Select(o => o with { Retire = o.Retire is null ? null : old.Options.FirstOrDefault(x => x.Valeur == o.Valeur)?.Retire ?? numero })],
                Champs = Champs(old.Champs, c.Champs),
            }
            : c with { Depuis = numero })];
    }

    private static Questionnaire Remplacer(Questionnaire questionnaire, string cle, Func<Champ, Champ> changer)
        => questionnaire with { Sections = [.. questionnaire.Sections.Select(s => s with { Champs = [.. s.Champs.Select(c => c.Cle == cle ? changer(c) : c)] })] };

    private static IReadOnlyList<T> Deplacer<T>(IReadOnlyList<T> suite, Func<T, bool> estElle, int pas)
    {
        var nouvelle = suite.ToList();
        var la = nouvelle.FindIndex(t => estElle(t));
        if (la < 0 || la + pas < 0 || la + pas >= nouvelle.Count)
        {
            return suite;
        }

        (nouvelle[la], nouvelle[la + pas]) = (nouvelle[la + pas], nouvelle[la]);
        return nouvelle;
    }
}
