using CoopPortal.Core.Texte;

namespace CoopPortal.Core.Questionnaires;

/// <summary>Dit en phrases ce qui diffère entre deux questionnaires d'un même type.</summary>
public static class Ecart
{
    public static IReadOnlyList<string> Entre(Questionnaire avant, Questionnaire apres)
        => [.. Sections(avant, apres).Concat(Questions(avant, apres)).Select(Francais.Espacer)];

    public static string EnMots(Visibilite visibilite) => visibilite switch
    {
        Visibilite.Public => "visible de tous",
        Visibilite.Membres => "visible des personnes connectées",
        _ => "visible de l’équipe d’animation",
    };

    /// <summary>« tout le monde », pour une colonne « Qui voit ».</summary>
    public static string QuiVoit(Visibilite visibilite) => visibilite switch
    {
        Visibilite.Public => "tout le monde",
        Visibilite.Membres => "les personnes connectées",
        _ => "l’équipe d’animation",
    };

    public static string EnMots(ChampKind kind) => kind switch
    {
        ChampKind.Texte => "texte d’une ligne",
        ChampKind.TexteLong => "texte long",
        ChampKind.Nombre => "nombre",
        ChampKind.Jour => "jour",
        ChampKind.Date => "date en mots",
        ChampKind.Montant => "montant",
        ChampKind.Choix => "choix",
        ChampKind.Liste => "liste, un par ligne",
        ChampKind.Domaines => "domaines",
        ChampKind.Contacts => "contacts",
        ChampKind.OuiNon => "oui ou non",
        ChampKind.Lien => "adresse internet",
        ChampKind.NombreExact => "nombre à virgule",
        ChampKind.NombresExacts => "nombres à virgule",
        ChampKind.Noms => "noms, un par ligne",
        ChampKind.Fichiers => "fichiers joints",
        _ => "tableau de lignes",
    };

    private static IEnumerable<string> Sections(Questionnaire avant, Questionnaire apres)
    {
        foreach (var section in apres.Sections)
        {
            if (avant.Sections.FirstOrDefault(s => s.Cle == section.Cle) is not { } old)
            {
                yield return $"La section « {section.Titre} » est ajoutée.";
                continue;
            }

            if (old.Titre != section.Titre)
            {
                yield return $"La section « {old.Titre} » s’appelle maintenant « {section.Titre} ».";
            }

            if (old.Aide != section.Aide)
            {
                yield return $"Le mot d’explication de la section « {section.Titre} » change.";
            }

            if (old.Relecture != section.Relecture)
            {
                yield return section.Relecture == MomentDeLecture.Apres
                    ? $"Ce qu’une personne mandatée change dans « {section.Titre} » paraît dès l’envoi, et se relit après."
                    : $"Ce qu’une personne mandatée change dans « {section.Titre} » se relit avant de paraître.";
            }
        }

        if (Deplacees(avant.Sections, apres.Sections, s => s.Cle))
        {
            yield return "L’ordre des sections change.";
        }
    }

    private static IEnumerable<string> Questions(Questionnaire avant, Questionnaire apres)
    {
        var lieux = avant.Sections.SelectMany(s => s.Champs.Select(c => (Section: s, Champ: c))).DistinctBy(l => l.Champ.Cle, StringComparer.Ordinal).ToDictionary(l => l.Champ.Cle, StringComparer.Ordinal);
        foreach (var section in apres.Sections)
        {
            foreach (var champ in section.Champs)
            {
                if (!lieux.TryGetValue(champ.Cle, out var lieu))
                {
                    yield return $"« {champ.Libelle} » est ajoutée dans « {section.Titre} » ({Decrire(champ)}).";
                    continue;
                }

                if (lieu.Section.Cle != section.Cle)
                {
                    yield return $"« {champ.Libelle} » passe dans la section « {section.Titre} ».";
                }

                foreach (var phrase in Changements(champ.EstEnLignes ? $"{section.Titre}, " : "", lieu.Champ, champ))
                {
                    yield return phrase;
                }
            }

            if (avant.Sections.FirstOrDefault(s => s.Cle == section.Cle) is { } old && Deplacees(old.Champs, section.Champs, c => c.Cle))
            {
                yield return $"L’ordre des questions change dans « {section.Titre} ».";
            }
        }
    }

    private static IEnumerable<string> Changements(string ou, Champ avant, Champ apres)
    {
        var nom = $"{ou}« {apres.Libelle} »";
        if (avant.Libelle != apres.Libelle)
        {
            yield return $"{ou}« {avant.Libelle} » se demande maintenant « {apres.Libelle} ».";
        }

        if (avant.Aide != apres.Aide)
        {
            yield return $"L’aide de {nom} change.";
        }

        if (avant.Obligatoire != apres.Obligatoire)
        {
            yield return apres.Obligatoire ? $"{nom} devient obligatoire : à compléter sur les fiches où elle manque." : $"{nom} n’est plus obligatoire.";
        }

        if (avant.Visibilite != apres.Visibilite)
        {
            yield return $"{nom} : {EnMots(apres.Visibilite)} (jusqu’ici : {EnMots(avant.Visibilite)}).";
        }

        if (avant.Cote != apres.Cote)
        {
            yield return $"{nom} : {(apres.Cote == Cote.Commun ? "les deux parties répondent" : "une seule partie répond")}.";
        }

        if (avant.Retire is null != apres.Retire is null)
        {
            yield return apres.Retire is null ? $"{nom} est posée de nouveau." : $"{nom} n’est plus posée ; ses anciennes réponses restent lisibles.";
        }

        foreach (var phrase in Options(nom, avant.Options, apres.Options).Concat(Colonnes(nom, avant.Champs, apres.Champs)))
        {
            yield return phrase;
        }
    }

    private static IEnumerable<string> Options(string nom, IReadOnlyList<OptionDeChoix> avant, IReadOnlyList<OptionDeChoix> apres)
    {
        foreach (var option in apres)
        {
            var old = avant.FirstOrDefault(o => o.Valeur == option.Valeur);
            if (old is null)
            {
                yield return $"{nom} propose aussi « {option.Libelle} ».";
            }
            else if (old.Libelle != option.Libelle)
            {
                yield return $"{nom} : « {old.Libelle} » devient « {option.Libelle} ».";
            }

            if (old is not null && old.Retire is null != option.Retire is null)
            {
                yield return option.Retire is null ? $"{nom} propose de nouveau « {option.Libelle} »." : $"{nom} ne propose plus « {option.Libelle} ».";
            }
        }

        if (Deplacees(avant, apres, o => o.Valeur))
        {
            yield return $"L’ordre des réponses de {nom} change.";
        }
    }

    private static IEnumerable<string> Colonnes(string nom, IReadOnlyList<Champ> avant, IReadOnlyList<Champ> apres)
    {
        foreach (var colonne in apres)
        {
            foreach (var phrase in avant.FirstOrDefault(c => c.Cle == colonne.Cle) is { } old
                ? Changements($"{nom}, ", old, colonne)
                : [$"{nom} reçoit la colonne « {colonne.Libelle} » ({Decrire(colonne)})."])
            {
                yield return phrase;
            }
        }

        if (Deplacees(avant, apres, c => c.Cle))
        {
            yield return $"L’ordre des colonnes de {nom} change.";
        }
    }

    private static string Decrire(Champ champ) => $"{EnMots(champ.Kind)}, {EnMots(champ.Visibilite)}{(champ.Obligatoire ? ", obligatoire" : "")}";

    private static bool Deplacees<T>(IReadOnlyList<T> avant, IReadOnlyList<T> apres, Func<T, string> cle)
    {
        var (old, now) = (avant.Select(cle).ToList(), apres.Select(cle).ToList());
        return !old.Where(now.Contains).SequenceEqual(now.Where(old.Contains), StringComparer.Ordinal);
    }
}
