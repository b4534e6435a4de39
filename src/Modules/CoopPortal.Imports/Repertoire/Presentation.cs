using System.Text.RegularExpressions;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Imports.Repertoire;

/// <summary>La partie « Présentation du partenariat » : dates, budgets, partenaires.</summary>
internal static partial class Presentation
{
    private static readonly (string Mot, string Genre)[] _actes =
    [
        ("convention cadre", "convention-cadre"), ("convention-cadre", "convention-cadre"), ("protocole d'amitie", "protocole d’amitié"),
        ("avenant", "avenant"), ("charte", "charte"), ("convention", "convention"), ("protocole", "protocole"), ("pacte d'amitie", "pacte d’amitié"), ("pacte", "pacte"),
        ("accord", "accord"), ("declaration d'intention", "déclaration d’intention"), ("jumelage", "jumelage"),
    ];

    [GeneratedRegex(@"\.(?=\s|$)|[;\n•]| puis | \+ ", RegexOptions.CultureInvariant)]
    private static partial Regex FinDeProposition();

    public static Partenariat Lire(Partenariat fiche, TexteSitue zone, int largeur, Journal journal)
    {
        var cases = Cases(zone);
        var debut = MiseEnTexte.Courant(cases.GetValueOrDefault(Rubrique.Debut), largeur);
        var formalisation = MiseEnTexte.Courant(cases.GetValueOrDefault(Rubrique.Formalisation), largeur);
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

    // « 1987 Convention 2003 » : la date qui précède sans lien n'est pas celle de l'acte
    private static List<string> DatesDeLActe(string proposition, string genre)
    {
        var mot = _actes.Where(a => a.Genre == genre).Select(a => proposition.IndexOf(a.Mot, StringComparison.Ordinal)).First(i => i >= 0);
        var dates = Valeurs.Dates(proposition).ToList();
        var apres = dates.Exists(d => d.Position > mot);
        return [.. dates.Where(d => d.Position > mot || !apres || proposition[d.Position..mot].AsSpan().IndexOfAny(":,-") >= 0 || proposition[d.Position..mot].Contains("sign", StringComparison.Ordinal)).Select(d => d.Date)];
    }

    /// <summary>Un acte par date dont la proposition nomme un genre d'acte ; le reste demeure en mots.</summary>
    internal static IReadOnlyList<ActeSigne> Actes(string? texte)
    {
        var actes = new List<ActeSigne>();
        string? enTete = null;
        foreach (var proposition in FinDeProposition().Split(Pliage.Plier(texte ?? "")))
        {
            var genre = _actes.FirstOrDefault(a => proposition.Contains(a.Mot, StringComparison.Ordinal)).Genre;
            var dates = genre is null ? [.. Valeurs.Dates(proposition).Select(d => d.Date)] : DatesDeLActe(proposition, genre);
            if (genre is not null && dates.Count == 0 && enTete is not null)
                dates.Add(enTete);
            // « 1995. Convention » : une date seule annonce l'acte qui la suit
            enTete = genre is null && dates.Count == 1 && proposition.Trim().Length <= 20 ? dates[0] : null;
            foreach (var date in genre is null ? [] : dates)
                actes.Add(new ActeSigne { Id = $"s{actes.Count + 1}", Genre = genre, Date = date });
        }
        return actes;
    }
}
