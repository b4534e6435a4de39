using CoopPortal.Core.Langues;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Recherche.Colonnes;
using CoopPortal.Recherche.Territoires;
using static CoopPortal.Recherche.Langues.Mots;

namespace CoopPortal.Recherche.Chercher;

/// <summary>Un groupe de cases à cocher. <c>Cle</c> est le nom du paramètre dans l'adresse.</summary>
public sealed record Facette(string Cle, string Titre, IReadOnlyList<Choix> Choix)
{
    public bool EnCours => Choix.Any(c => c.Coche);
}

/// <summary>Une case : combien de fiches elle laisserait.</summary>
public sealed record Choix(string Valeur, string Libelle, int Nombre, bool Coche);

/// <summary>Les facettes de l'écran : leurs mots, leur ordre, et lesquelles le questionnaire laisse montrer.</summary>
internal sealed class FacettesALEcran(Tenant espace, Questionnaire questionnaire, Taxonomie taxonomie)
{
    private const int ChoixAuPlus = 20;

    /// <summary>Une question qui n'est plus publique ne filtre plus : combien de fiches y répondent en dirait déjà quelque chose.</summary>
    public bool EstPublique(string cle) => Question(cle) is not { } question || questionnaire.Champs.Any(c => c.Cle == question && c.Visibilite == Visibilite.Public);

    /// <param name="comptes">par facette et valeur.</param>
    public List<Facette> Dire(Demande demande, IReadOnlyDictionary<(string, string), int> comptes)
    {
        var facettes = new List<Facette>();
        foreach (var cle in Demande.Cles.Where(EstPublique))
        {
            // Le territoire se précise quand une région est choisie ; sinon ce serait une liste de cent noms.
            if (cle == Demande.Territoire && demande.Valeurs(Demande.Region).Count() != 1 && !demande.Valeurs(cle).Any())
                continue;
            var presentes = comptes.Where(c => c.Key.Item1 == cle).Select(c => c.Key.Item2).Concat(demande.Valeurs(cle)).Distinct(StringComparer.Ordinal).ToList();
            var choix = Ranger(cle, presentes).Select(l => new Choix(l.Cle, l.Libelle, comptes.GetValueOrDefault((cle, l.Cle)), demande.A(cle, l.Cle)))
                .Where(c => c.Nombre > 0 || c.Coche).ToList();
            // Trop longue, la liste garde ce qui compte le plus, dans le même ordre.
            var seuil = choix.Count > ChoixAuPlus ? choix.Select(c => c.Nombre).OrderDescending().ElementAt(ChoixAuPlus - 1) : 0;
            if (choix.Count > 0)
                facettes.Add(new Facette(cle, Titre(cle), [.. choix.Where(c => c.Coche || c.Nombre >= seuil).Take(ChoixAuPlus + demande.Filtres.Count)]));
        }

        return facettes;
    }

    private IEnumerable<(string Cle, string Libelle)> Ranger(string cle, List<string> presentes)
    {
        var connues = Libelles(cle).ToList();
        return connues.Where(l => presentes.Contains(l.Cle))
            .Concat(presentes.Where(p => !connues.Exists(l => l.Cle == p)).OrderBy(Analyseur.Plier, StringComparer.Ordinal).Select(p => (p, cle == Demande.Debut ? Decennies.Libelle(p) : p)));
    }

    private IEnumerable<(string Cle, string Libelle)> Libelles(string cle) => cle switch
    {
        Demande.Domaine => taxonomie.Premiers,
        Demande.Genre => Familles.Libelles(espace.Settings),
        Demande.Statut => questionnaire.Champs.FirstOrDefault(c => c.Cle == "statut")?.Options.Select(o => (o.Valeur, MotsDesRecettes.Dire(o.Libelle))) ?? [],
        Demande.Fraicheur => Tranches.Libelles,
        Demande.Verifiee => Verification.Libelles(espace.Mots),
        Demande.Budget => TranchesDeBudget.Libelles,
        _ => [],
    };

    private string Titre(string cle) => cle switch
    {
        Demande.Domaine => T("Domaine"),
        Demande.Region => T("Région {0}", espace.Mots.OfCountry).TrimEnd(),
        Demande.Territoire => espace.Settings.Divisions.Count > 1 ? EnMots.Majuscule(MotsDesRecettes.Dire(espace.Settings.Divisions[1])) : T("Territoire"),
        Demande.Genre => T("Genre de collectivité"),
        Demande.France => T("Région française"),
        Demande.Statut => T("Où en est le partenariat"),
        Demande.Fraicheur => T("Fraîcheur"),
        Demande.Verifiee => T("Vérifiée par"),
        Demande.Debut => T("Premiers contacts"),
        _ => T("Budget de coopération"),
    };

    private static string? Question(string cle) => cle switch
    {
        Demande.Domaine => "domaines",
        Demande.Region or Demande.Territoire => "cotePartenaire.collectivites",
        Demande.France => "coteFrancais.collectivites",
        Demande.Statut => "statut",
        Demande.Debut => "debutContacts",
        Demande.Budget => "budgets.cooperationDecentralisee",
        _ => null,
    };
}
