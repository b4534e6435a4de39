namespace CoopPortal.Imports.Repertoire;

/// <summary>
/// Les rubriques d'une fiche dans l'ordre où la page les imprime, celles que leurs seules étiquettes annoncent
/// comprises : une présentation sans titre, des motivations sans titre, des contacts après la présentation.
/// </summary>
internal static class Rubriques
{
    private const int _titreNu = 24;

    public static List<Repere> Lire(TexteSitue texte, List<Repere> contacts)
    {
        var rubriques = SansRedite(texte, Etiquettes.Sections(texte));
        if (!rubriques.Exists(r => r.Rubrique == Rubrique.Presentation))
            Ajouter(rubriques, Rubrique.Presentation, Etiquettes.Presentation(texte));
        if (!rubriques.Exists(r => r.Rubrique is Rubrique.Histoire or Rubrique.Motivations))
            Ajouter(rubriques, Rubrique.Motivations, Etiquettes.Motivations(texte).FindAll(m => m.Rubrique == Rubrique.PourUnePartie && texte.Plie.AsSpan(m.Debut, m.Fin - m.Debut).Contains("partie", StringComparison.Ordinal)));
        var collectivites = contacts.FindAll(c => c.Rubrique is Rubrique.CollectiviteFrancaise or Rubrique.CollectivitePartenaire);
        if (rubriques.Count > 0 && collectivites.Count > 0 && collectivites[0].Debut > rubriques[0].Debut)
            Ajouter(rubriques, Rubrique.CollectiviteFrancaise, collectivites);
        return rubriques;
    }

    // « Actions réalisées » en tête de colonne, « Perspectives » au milieu des perspectives : un titre nu ne rouvre pas sa propre rubrique
    private static List<Repere> SansRedite(TexteSitue texte, List<Repere> rubriques)
    {
        for (var i = rubriques.Count - 1; i > 0; i--)
            if (rubriques[i].Rubrique == rubriques[i - 1].Rubrique && texte.Plie.AsSpan(rubriques[i].Debut, rubriques[i].Fin - rubriques[i].Debut).Trim().Length <= _titreNu)
                rubriques.RemoveAt(i);
        return rubriques;
    }

    private static void Ajouter(List<Repere> rubriques, Rubrique rubrique, List<Repere> etiquettes)
    {
        if (etiquettes.Count == 0)
            return;
        rubriques.Add(new Repere(rubrique, etiquettes[0].Debut, etiquettes[0].Debut));
        rubriques.Sort((une, autre) => une.Debut.CompareTo(autre.Debut));
    }
}
