using CoopPortal.Core.Questionnaires;

namespace CoopPortal.Fiches.Questionnaires;

/// <summary>Porte une saisie dans le questionnaire en préparation : une question changée, une question neuve, une colonne neuve.</summary>
internal static class EcritureDeQuestion
{
    public static Questionnaire Corriger(EnChantier chantier, Lieu lieu, SaisieDeQuestion saisie)
    {
        var deja = chantier.DejaPosee(lieu);
        var indispensable = TypesDeQuestionnaire.EstIndispensable(lieu.Champ.Cle, lieu.Colonne?.Cle);
        var prepare = Gestes.Changer(chantier.Prepare, lieu, c => c with
        {
            Libelle = saisie.Libelle!.Trim(),
            Aide = Vide(saisie.Aide),
            Obligatoire = c.Obligatoire && indispensable || saisie.Obligatoire,
            Visibilite = c.Kind == ChampKind.Contacts || (indispensable && lieu.Champ.Kind != ChampKind.Contacts) ? c.Visibilite : saisie.Visibilite,
            Cote = c.EstAjoutee && lieu.Colonne is null ? saisie.Cote : c.Cote,
            Options = Options(c.Options, deja?.Options ?? [], saisie, chantier.Suivant),
        });
        return lieu.Colonne is null && saisie.Section is { } section ? Gestes.Transporter(prepare, lieu, section) : prepare;
    }

    public static Questionnaire Ajouter(EnChantier chantier, string section, SaisieDeQuestion saisie)
    {
        var cle = CleDeChamp.DeQuestion(saisie.Libelle!, chantier.Prepare.Champs.Select(c => c.Cle));
        var colonnes = new List<Champ>();
        foreach (var nom in saisie.Kind == ChampKind.Lignes ? saisie.ColonnesLues : [])
        {
            colonnes.Add(new Champ { Cle = CleDeChamp.DeColonne(nom, true, colonnes.Select(c => c.Cle)), Kind = ChampKind.Texte, Cote = saisie.Cote, Libelle = nom, Visibilite = saisie.Visibilite });
        }

        return Gestes.Ajouter(chantier.Prepare, section, Neuve(cle, saisie, saisie.Cote) with { Champs = colonnes });
    }

    public static Questionnaire AjouterColonne(EnChantier chantier, Champ table, SaisieDeQuestion saisie)
        => Gestes.AjouterColonne(chantier.Prepare, table.Cle, Neuve(CleDeChamp.DeColonne(saisie.Libelle!, table.EstAjoutee, table.Champs.Select(c => c.Cle)), saisie, table.Cote));

    private static Champ Neuve(string cle, SaisieDeQuestion saisie, Cote cote) => new()
    {
        Cle = cle,
        Kind = saisie.Kind,
        Cote = cote,
        Libelle = saisie.Libelle!.Trim(),
        Aide = Vide(saisie.Aide),
        Visibilite = saisie.Visibilite,
        Obligatoire = saisie.Obligatoire,
        Options = saisie.Kind == ChampKind.Choix ? Options([], [], saisie, 0) : [],
    };

    // Une réponse déjà proposée au public de l'espace est retirée, jamais effacée : qui l'a choisie la garde, et sa clé ne sert pas deux fois.
    private static List<OptionDeChoix> Options(IReadOnlyList<OptionDeChoix> avant, IReadOnlyList<OptionDeChoix> enVigueur, SaisieDeQuestion saisie, int numero)
    {
        var dites = saisie.OptionsLues.Where(o => o.Valeur is not null).DistinctBy(o => o.Valeur, StringComparer.Ordinal).ToDictionary(o => o.Valeur!, o => o.Libelle?.Trim(), StringComparer.Ordinal);
        var options = new List<OptionDeChoix>();
        foreach (var option in avant)
        {
            if (!dites.TryGetValue(option.Valeur, out var libelle))
            {
                options.Add(option);
            }
            else if (!string.IsNullOrEmpty(libelle))
            {
                options.Add(option with { Libelle = libelle });
            }
            else if (enVigueur.Any(o => o.Valeur == option.Valeur))
            {
                options.Add(option with { Retire = numero });
            }
        }

        foreach (var nouvelle in saisie.NouvellesLues)
        {
            // Une réponse retirée qu'on récrit revient, sous sa clé.
            var la = options.FindIndex(o => string.Equals(o.Libelle, nouvelle, StringComparison.OrdinalIgnoreCase));
            if (la >= 0)
            {
                options[la] = options[la] with { Retire = null };
            }
            else
            {
                options.Add(new OptionDeChoix(CleDeChamp.DOption(nouvelle, options.Select(o => o.Valeur)), nouvelle));
            }
        }

        return options;
    }

    private static string? Vide(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte.Trim().ReplaceLineEndings(" ");
}
