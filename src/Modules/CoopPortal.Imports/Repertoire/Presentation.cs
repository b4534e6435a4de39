using System.Text.RegularExpressions;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Imports.Repertoire;

/// <summary>La partie « Présentation du partenariat » : dates, budgets, partenaires.</summary>
internal static partial class Presentation
{
    private static readonly (string Mot, string Genre)[] _actes =
    [
        ("convention cadre", "convention-cadre"), ("convention-cadre", "convention-cadre"), ("protocole d'amitie", "protocole d’amitié"),
        ("avenant", "avenant"), ("charte", "charte"), ("convention", "convention"), ("protocole", "protocole"), ("pacte", "pacte"),
        ("accord", "accord"), ("jumelage", "jumelage"),
    ];

    [GeneratedRegex(@"[.;\n•]| puis | et de(?: l[ae']| )|(?<= )- ", RegexOptions.CultureInvariant)]
    private static partial Regex FinDeProposition();

    public static Partenariat Lire(Partenariat fiche, TexteSitue zone, Journal journal)
    {
        var cases = Cases(zone);
        var debut = MiseEnTexte.Courant(cases.GetValueOrDefault(Rubrique.Debut), MiseEnTexte.Largeur(zone));
        var formalisation = MiseEnTexte.Courant(cases.GetValueOrDefault(Rubrique.Formalisation), MiseEnTexte.Largeur(zone));
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
            DebutContacts = new DateEnMots(debut, debut is null ? null : Valeurs.DateEnTete(debut)),
            Formalisation = new Formalisation { Texte = formalisation, Actes = Actes(formalisation) },
            Budgets = LireBudgets(zone, cases, journal),
            PartenairesTechniques = Enumerations.Lire(techniques, MiseEnTexte.Largeur(zone)),
            PartenairesFinanciers = Enumerations.Lire(financiers, MiseEnTexte.Largeur(zone)),
        };
    }

    /// <summary>Le texte d'une présentation sans aucune étiquette (une page de texte libre), sinon <c>null</c>.</summary>
    public static string? TexteLibre(TexteSitue zone)
        => Etiquettes.Presentation(zone).Count == 0 ? MiseEnTexte.Courant(zone, MiseEnTexte.Largeur(zone)) : null;

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

    private static Budgets LireBudgets(TexteSitue zone, Dictionary<Rubrique, TexteSitue> cases, Journal journal)
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
            return new Budgets { CooperationDecentralisee = new Montant { Texte = MiseEnTexte.Courant(autre, MiseEnTexte.Largeur(zone)) } };
        }
        return new Budgets
        {
            CooperationDecentralisee = Valeurs.LireMontant(MiseEnTexte.Cellule(cooperation)),
            RelationsInternationales = Valeurs.LireMontant(MiseEnTexte.Cellule(relations)),
        };
    }

    /// <summary>Un acte par date dont la proposition nomme un genre d'acte ; le reste demeure en mots.</summary>
    internal static IReadOnlyList<ActeSigne> Actes(string? texte)
    {
        var actes = new List<ActeSigne>();
        foreach (var proposition in FinDeProposition().Split(Pliage.Plier(texte ?? "")))
        {
            var genre = _actes.FirstOrDefault(a => proposition.Contains(a.Mot, StringComparison.Ordinal)).Genre;
            if (genre is null)
                continue;
            foreach (var (_, date) in Valeurs.Dates(proposition))
                actes.Add(new ActeSigne { Id = $"s{actes.Count + 1}", Genre = genre, Date = date });
        }
        return actes;
    }
}
