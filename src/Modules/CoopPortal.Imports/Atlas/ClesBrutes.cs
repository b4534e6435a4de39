using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Atlas;

/// <summary>
/// Les clés d'interface que le site n'a pas traduites : <c>???projet.titre.libelle???</c>, <c>commun.ico.loupe.alter</c>.
/// Celles d'un bouton ou d'une icône s'effacent ; celles d'un intitulé se lisent par leurs mots.
/// </summary>
internal static partial class ClesBrutes
{
    private static readonly HashSet<string> _decor = new(StringComparer.Ordinal)
    {
        "ico", "icone", "icon", "loupe", "pagination", "menu", "bouton", "button", "breadcrumb", "ariane", "alter",
    };

    private static readonly string[] _domaines = [".fr", ".org", ".com", ".net", ".eu", ".ml", ".bf", ".sn", ".html", ".pdf", ".php"];

    // l'ordre compte : la plus précise d'abord ; chaque groupe admet plusieurs mots pour la même chose
    private static readonly (Rubrique Rubrique, string[] Groupes)[] _intitules =
    [
        (Rubrique.AnneeConvention, ["convention|agreement", "annee|year|signature"]),
        (Rubrique.AnneeDebut, ["debut|start|begin", "annee|year|date|debut|start"]),
        (Rubrique.DateFin, ["fin|end", "date|annee|year|fin|end"]),
        (Rubrique.AutresThemes, ["autre|autres|other|others", "theme|themes|thematique|thematiques|topic|topics"]),
        (Rubrique.Theme3, ["soussousthematique|subsubtheme|niveau3|level3"]),
        (Rubrique.Theme2, ["sousthematique|subtheme|niveau2|level2"]),
        (Rubrique.Theme1, ["thematique|theme|topic|niveau1"]),
        (Rubrique.Contacts, ["contact|contacts"]),
        (Rubrique.AutresPays, ["autre|autres|other|others", "partenaire|partenaires|partner|partners", "pays|country|countries|etranger|abroad"]),
        (Rubrique.AutresFrance, ["autre|autres|other|others", "partenaire|partenaires|partner|partners", "france|francais|french"]),
        (Rubrique.PartenairesEtrangers, ["partenaire|partenaires|partner|partners", "etranger|etrangers|foreign"]),
        (Rubrique.Collectivites, ["collectivite|collectivites|ct|ctf|authority|authorities"]),
        (Rubrique.MaitresOeuvre, ["oeuvre|oeuvres|contractor|implementer"]),
        (Rubrique.MaitresOuvrage, ["ouvrage|ouvrages|owner|owners"]),
        (Rubrique.CommunicationFrance, ["communication", "france|french"]),
        (Rubrique.CommunicationPays, ["communication", "pays|country|countries"]),
        (Rubrique.Odd, ["odd|sdg|sdgs"]),
        (Rubrique.Financements, ["financement|financements|funding|financing"]),
        (Rubrique.Volontaires, ["volontaire|volontaires|volunteer|volunteers"]),
        (Rubrique.Evaluation, ["evaluation"]),
        (Rubrique.Triennal, ["triennal|triennial"]),
        (Rubrique.Contexte, ["contexte|context"]),
        (Rubrique.Historique, ["historique|history"]),
        (Rubrique.Objectif, ["objectif|objectifs|objective|objectives|goal|goals"]),
        (Rubrique.Description, ["description"]),
        (Rubrique.Forme, ["forme|form|type"]),
        (Rubrique.Beneficiaires, ["beneficiaire|beneficiaires|beneficiary|beneficiaries"]),
        (Rubrique.Statut, ["statut|etat|status|state"]),
        (Rubrique.Titre, ["titre|title|intitule"]),
    ];

    public static bool EstCle(string texte) => texte.Length <= 120 && (Entouree().IsMatch(texte) || (Pointee().IsMatch(texte) && !texte.StartsWith("www.", StringComparison.Ordinal) && !_domaines.Any(d => texte.EndsWith(d, StringComparison.Ordinal))));

    /// <summary>Plusieurs clés et rien d'autre : les têtes d'un tableau, non traduites.</summary>
    public static bool SontDesTetes(Ligne ligne)
    {
        var mots = ligne.EnCellules ? [.. ligne.Cellules.Where(c => c.Length > 0)] : ligne.Texte.Length > 600 ? [] : ligne.Texte.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return mots.Length > 1 && EstCle(mots[0]) && mots.Select((m, i) => EstCle(m) || i == mots.Length - 1 && m.StartsWith('?')).All(cle => cle);
    }

    public static bool EstDecor(string texte) => EstCle(texte) && Mots(texte).Any(_decor.Contains);

    /// <summary>La rubrique que nomme une clé ; <see cref="Rubrique.Inconnue"/> quand elle en nomme une que nous ignorons.</summary>
    public static Rubrique De(string cle)
    {
        var mots = Mots(cle).ToHashSet(StringComparer.Ordinal);
        // sousSousThematique se dit en trois mots : recolles, ils se reconnaissent
        var colles = string.Concat(cle.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        foreach (var recolle in new[] { "soussousthematique", "sousthematique", "subsubtheme", "subtheme", "niveau2", "niveau3" })
        {
            if (colles.Contains(recolle, StringComparison.Ordinal))
            {
                mots.Add(recolle);
                break;
            }
        }
        return Array.Find(_intitules, i => Array.TrueForAll(i.Groupes, g => g.Split('|').Any(mots.Contains))) is { Groupes: not null } trouve ? trouve.Rubrique : Rubrique.Inconnue;
    }

    private static string[] Mots(string cle) => Etiquettes.Cle(Bosses().Replace(cle, "$1 $2")).Split(' ');

    [GeneratedRegex(@"^\?{2,}\s*[\w.\-]+\s*\?{2,}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Entouree();

    [GeneratedRegex(@"^[a-z][A-Za-z0-9_\-]*(\.[A-Za-z0-9_\-]+)+$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Pointee();

    [GeneratedRegex(@"([a-z])([A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Bosses();
}
