using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Repertoire;

internal enum Rubrique
{
    CollectiviteFrancaise,
    CollectivitePartenaire,
    Executif,
    AutreCoordonnees,
    Elu,
    Service,
    AutreService,
    ServicePartenaire,
    Comite,
    ComiteLocal,
    ComiteNational,
    AutreResponsable,
    Presentation,
    Histoire,
    Motivations,
    Actions,
    Perspectives,
    Documents,
    Debut,
    Formalisation,
    BudgetCooperation,
    BudgetRelations,
    AutreBudget,
    Techniques,
    Financiers,
    TechniquesEtFinanciers,
    Partenaires,
    PourUnePartie,
}

/// <summary>Une étiquette trouvée : sa rubrique, où elle commence, où commence ce qu'elle annonce.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Repere(Rubrique Rubrique, int Debut, int Fin);

/// <summary>
/// Les étiquettes du formulaire, en données. Les motifs se lisent sur le texte plié ; une espace y vaut
/// un blanc ou un retour à la ligne, et chaque répétition est bornée : le temps de lecture reste linéaire.
/// </summary>
internal static class Etiquettes
{
    private const string _impliques = " impliquee?s?(?:\\(e?s\\))?(?:\\(s\\))? dans la cooperation *:?";
    private const string _consigne = "(?: \\((?:ex|expliciter|preciser|exemple)[^)]{0,300}\\))?";

    private const string _nationalite = "[a-z-]{2,20}(?:ais|aise|ois|oise|ien|ienne|ain|aine|in|ine|gache|be|beenne)s?";
    private const string _suite = "(?:(?: du| de la| de l'| des)[^\n:(]{1,40}(?= *:| *$))?";

    private static readonly (Rubrique Rubrique, Regex Motif)[] _contacts = Preparer(
        (Rubrique.CollectiviteFrancaise, "^ *collectivites?(?:\\(s\\))? francaises?(?:\\(s\\))? *:?(?=\\s|$)"),
        (Rubrique.CollectiviteFrancaise, "^ *(?:partenaires?|parties?|cote) francaise?s? *(?::|$)"),
        (Rubrique.CollectivitePartenaire, "^ *collectivites?(?:\\(s\\))? (?!francaise|territoriale|locale|publique|concernee|decentralisee)[a-z-]{3,30}(?:\\(s\\))? *(?::|$)"),
        (Rubrique.CollectivitePartenaire, "^ *(?:partenaires?|parties?|cote) " + _nationalite + " *(?::|$)"),
        (Rubrique.Executif, "^ *coordonnees (?:de l'executif|de l'elu|du president|de la presidente?|du maire)" + _suite + "(?: *\\([^)\n]{0,60}\\))? *:?"),
        (Rubrique.Executif, "^ *executif(?: *\\([^)\n]{0,60}\\))? *:"),
        (Rubrique.AutreCoordonnees, "^ *coordonnees (?:du|de la|de l'|des)[^\n:]{1,60}:?"),
        (Rubrique.Elu, "^ *elu(?:e|\\(e\\))?s?(?:\\(s\\))? en charge du partenariat *:?"),
        (Rubrique.Elu, "^ *elu(?:e|\\(e\\))?s?(?:\\(s\\))? (?:en charge|charge(?:e|\\(e\\))?|responsable|referent(?:e|\\(e\\))?)s?" + _suite + " *:"),
        (Rubrique.Service, "^ *(?:service|direction|bureau|cellule|pole)s?(?:\\(s\\))? (?:des?|europe et) (?:la )?(?:relations?|echanges|affaires|cooperations?|solidarites?) internationa\\w{1,5} *:?"),
        (Rubrique.Service, "^ *responsable (?:de|du service de) la cooperation decentralisee *:?"),
        (Rubrique.AutreService, "^ *autres?(?:\\(s\\))? (?:service|personne|association|structure|organisme)s?(?:\\(s\\))?[^:]{0,60}?" + _impliques),
        (Rubrique.ServicePartenaire, "service(?:\\(s\\))?s? (?:de la |du |de l')[^\n:(]{3,40}?" + _impliques),
        (Rubrique.Comite, "^ *president(?:e|\\(e\\))? du comite de jumelage(?: *\\([^)\n]{0,40}\\))?(?: et ?/ ?ou (?:autre )?personne responsable)? *:?"),
        (Rubrique.Comite, "^ *comite (?:local )?de jumelage(?: *- *president(?:e|\\(e\\))?)? *:"),
        (Rubrique.ComiteNational, "^ *[^\n:]{0,40}comite national de jumelage *:?"),
        (Rubrique.ComiteLocal, "^ *comite (?:local )?de jumelage[^\n:]{0,30}$"),
        (Rubrique.AutreResponsable, "^ *[^\n:]{0,40}\\bautre personne(?: responsable)?(?: *\\([^)\n]{0,60}\\))? *:"),
        (Rubrique.AutreResponsable, "^ *administrateur responsable *:"));

    private static readonly (Rubrique Rubrique, Regex Motif)[] _sections = Preparer(
        (Rubrique.Presentation, "^ *presentation du partenariat *:?(?= *$)"),
        (Rubrique.Histoire, "^ *(?:histoire|historique) du partenariat *:?(?= *$| *motivations)"),
        (Rubrique.Motivations, "(?:^ *|(?<=partenariat[ ]{1,3}))motivations?(?: &| et)? objectifs(?: de depart)?(?: *\\([^)\n]{0,30}\\))? *:?"),
        (Rubrique.Motivations, "^ *motivations *:? *$"),
        (Rubrique.Actions, "^ *actions? de cooperation (?:realisees?|en cours|menees?|prevues?|conduites?)[^\n]{0,90}$"),
        (Rubrique.Actions, "^ *(?:principales )?actions? (?:realisees?|menees?|conduites?|en cours)(?: *\\([^)\n]{0,60}\\))? *:? *$"),
        (Rubrique.Perspectives, "^ *perspectives d[ue] (?:la |ce )?(?:partenariat|cooperation)" + _consigne + " *:?"),
        (Rubrique.Perspectives, "^ *perspectives *:? *$"),
        (Rubrique.Documents, "^ *(?:documents? (?:disponibles?|de reference|produits?)|(?:evaluations?|etudes?)(?: et (?:evaluations?|etudes?))? (?:realisees?|disponibles?)) *:? *$"),
        (Rubrique.Documents, "^ *documents de capitalisation(?:, evaluations et etudes realisees)?" + _consigne + "[ .:]*"));

    private static readonly (Rubrique Rubrique, Regex Motif)[] _presentation = Preparer(
        (Rubrique.Debut, "^ *date (?:de|du) debut des contacts *[\n]{0,2} *:?"),
        (Rubrique.Formalisation, "^ *date de (?:la )?formalisation(?: de la relation)?(?: *\\+ *type de document)?" + _consigne + "(?: regissant le partenariat)? *:?"),
        (Rubrique.Debut, "^ *(?:date (?:de|du) )?(?:debut|demarrage) (?:des (?:contacts|relations|echanges)|du partenariat|de la (?:cooperation|relation)) *:"),
        (Rubrique.Formalisation, "^ *(?:date (?:de|du) )?(?:formalisation|signature)(?: (?:du|de la|de l'|des)[^\n:+(]{3,40}?)?(?: (?:et|\\+) (?:le )?type de document)?" + _consigne + " *:"),
        (Rubrique.BudgetCooperation, "^ *budget (?:annuel |global )?(?:de |pour )?(?:la )?cooperation(?: decentralisee)?(?: ?/ ?an)? *:"),
        (Rubrique.BudgetRelations, "^ *budget (?:annuel |global )?(?:des |pour les )?relations internationales(?: ?/ ?an)? *:"),
        (Rubrique.BudgetCooperation, "budget (?:annuel )?consacre a la cooperation decentralisee(?: *- *[^\n:]{1,30})?(?: ?/ ?an)? *:?"),
        (Rubrique.BudgetRelations, "budget (?:annuel )?consacre aux relations internationales(?: ?/ ?an)? *:?"),
        (Rubrique.AutreBudget, "^ *budget (?:global )?d(?:e la|e|u) ?(?:l')?[^\n:]{1,30}:"),
        (Rubrique.TechniquesEtFinanciers, "^ *partenaires techniques et financiers" + _consigne + " *:?"),
        (Rubrique.Techniques, "^ *partenaires techniques" + _consigne + " *:?"),
        (Rubrique.Financiers, "^ *partenaires financiers" + _consigne + " *:?"),
        (Rubrique.Financiers, "^ *(?:bailleurs(?: de fonds)?|financeurs?|partenaire financier)" + _consigne + " *:"),
        (Rubrique.Techniques, "^ *partenaire technique" + _consigne + " *:"),
        (Rubrique.Partenaires, "^ *partenaires" + _consigne + " *: *$"));

    private static readonly (Rubrique Rubrique, Regex Motif)[] _motivations = Preparer(
        (Rubrique.PourUnePartie, "^ *pour la partie [a-z-]{3,30}(?:,? (?:et )?(?:pour )?la partie [a-z-]{3,30})? *(?:[:;]|$)"),
        (Rubrique.PourUnePartie, "^ *pour (?:l'|la |le |les )[^\n:;]{1,40} *:"));

    /// <summary>La ligne est l'étiquette d'une collectivité, française ou partenaire, seule ou suivie de son nom.</summary>
    public static bool EstUneCollectivite(string plie)
        => plie.Length < 100 && Array.Exists(_contacts, c => c.Rubrique is Rubrique.CollectiviteFrancaise or Rubrique.CollectivitePartenaire && c.Motif.Match(plie) is { Success: true, Index: 0 } m && (m.Value.TrimEnd().EndsWith(':') || m.Length >= plie.TrimEnd().Length));

    public static List<Repere> Contacts(TexteSitue texte) => Chercher(texte, _contacts);
    public static List<Repere> Sections(TexteSitue texte) => Chercher(texte, _sections);
    public static List<Repere> Presentation(TexteSitue texte) => Chercher(texte, _presentation);
    public static List<Repere> Motivations(TexteSitue texte) => Chercher(texte, _motivations);

    private static List<Repere> Chercher(TexteSitue texte, (Rubrique Rubrique, Regex Motif)[] motifs)
    {
        var trouves = new List<(Repere Repere, int Rang)>();
        for (var rang = 0; rang < motifs.Length; rang++)
            foreach (var trouve in motifs[rang].Motif.EnumerateMatches(texte.Plie))
                trouves.Add((new Repere(motifs[rang].Rubrique, trouve.Index, trouve.Index + trouve.Length), rang));
        var reperes = new List<Repere>();
        foreach (var (repere, _) in trouves.OrderBy(t => t.Repere.Debut).ThenBy(t => t.Rang))
            if (reperes.Count == 0 || repere.Debut >= reperes[^1].Fin)
                reperes.Add(repere);
        return reperes;
    }

    private static (Rubrique Rubrique, Regex Motif)[] Preparer(params (Rubrique Rubrique, string Motif)[] motifs)
        => [.. motifs.Select(m => (m.Rubrique, new Regex(Souple(m.Motif), RegexOptions.Multiline | RegexOptions.CultureInvariant)))];

    private static string Souple(string motif)
    {
        var souple = motif.Replace("^ *", "^[ ]{0,80}", StringComparison.Ordinal).Replace(" *", "[ ]{0,80}", StringComparison.Ordinal);
        souple = souple.Replace(" ?", "[ ]?", StringComparison.Ordinal);
        return string.Concat(souple.Select((lettre, i) => lettre == ' ' && (i == 0 || souple[i - 1] != '[') ? "[ \n]{1,4}" : lettre.ToString()));
    }
}
