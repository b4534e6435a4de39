using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Imports.Repertoire;

/// <summary>La partie « Présentation du partenariat » : dates, budgets, partenaires.</summary>
internal static class Presentation
{
    public static Partenariat Lire(Partenariat fiche, TexteSitue zone, int largeur, Journal journal)
    {
        var cases = Cases(zone);
        var debut = MiseEnTexte.Courant(cases.GetValueOrDefault(Rubrique.Debut), largeur);
        var formalisation = MiseEnTexte.Courant(cases.GetValueOrDefault(Rubrique.Formalisation), largeur, (_, ligne) => ActesSignes.OuvreUneLigne(ligne));
        var techniques = cases.GetValueOrDefault(Rubrique.Techniques);
        var financiers = cases.GetValueOrDefault(Rubrique.Financiers);
        if (cases.GetValueOrDefault(Rubrique.TechniquesEtFinanciers) is { EstVide: false } communs)
        {
            journal.Douter("partenairesTechniques", communs, "Partenaires « techniques et financiers » dans une même case : rangés avec les techniques.");
            techniques ??= communs;
        }
        if (cases.GetValueOrDefault(Rubrique.Partenaires) is { EstVide: false } partenaires)
        {
            journal.Douter("partenairesTechniques", partenaires, "La page dit « Partenaires » sans préciser : rangés avec les techniques.");
            techniques ??= partenaires;
        }
        return fiche with
        {
            DebutContacts = new DateEnMots(debut, debut is null ? null : Valeurs.DateEnTete(debut) ?? Valeurs.SeuleDate(debut)),
            Formalisation = new Formalisation { Texte = formalisation, Actes = ActesSignes.Lire(formalisation) },
            Budgets = LireBudgets(largeur, cases, journal),
            PartenairesTechniques = Enumerations.Lire(techniques, largeur),
            PartenairesFinanciers = Enumerations.Lire(financiers, largeur),
        };
    }

    /// <summary>Le texte d'une présentation sans aucune étiquette (une page de texte libre), sinon <c>null</c>.</summary>
    public static string? TexteLibre(TexteSitue zone, int largeur)
        => Etiquettes.Presentation(zone).Count == 0 ? MiseEnTexte.Courant(zone, largeur) : null;

    private static Dictionary<Rubrique, TexteSitue> Cases(TexteSitue zone)
    {
        var reperes = Etiquettes.Presentation(zone);
        if (reperes.Exists(r => r.Rubrique == Rubrique.BudgetCooperation))
            reperes.RemoveAll(r => r.Rubrique == Rubrique.AutreBudget);
        var cases = new Dictionary<Rubrique, TexteSitue>();
        for (var i = 0; i < reperes.Count; i++)
        {
            var debut = reperes[i].Rubrique == Rubrique.AutreBudget ? reperes[i].Debut : reperes[i].Fin;
            cases.TryAdd(reperes[i].Rubrique, zone.Tranche(debut, i + 1 < reperes.Count ? reperes[i + 1].Debut : zone.Brut.Length));
        }
        return cases;
    }

    private static Budgets LireBudgets(int largeur, Dictionary<Rubrique, TexteSitue> cases, Journal journal)
    {
        var cooperation = cases.GetValueOrDefault(Rubrique.BudgetCooperation);
        var relations = cases.GetValueOrDefault(Rubrique.BudgetRelations);
        var colles = cooperation is not null && relations is not null && cooperation.EstVide && cooperation.Brut.IndexOf('\n') < 0;
        if (colles && MiseEnTexte.Cellule(relations) is { } texte)
        {
            journal.Douter("budgets", relations!, $"Les deux étiquettes sont sur une ligne : rien ne dit à laquelle revient « {texte} ».");
            return new Budgets();
        }
        if (cases.GetValueOrDefault(Rubrique.AutreBudget) is { } autre)
        {
            journal.Douter("budgets.cooperationDecentralisee", autre, "Budget sous une autre étiquette que celles du formulaire : gardé en mots.");
            return new Budgets { CooperationDecentralisee = new Montant { Texte = MiseEnTexte.Courant(autre, largeur) } };
        }
        return new Budgets
        {
            CooperationDecentralisee = Valeurs.LireMontant(MiseEnTexte.Cellule(cooperation)),
            RelationsInternationales = Valeurs.LireMontant(MiseEnTexte.Cellule(relations)),
        };
    }
}
