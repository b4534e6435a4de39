using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Repertoire;

/// <summary>
/// Dit si le livre est entier : son sommaire annonce des parties, son tableau par domaines nomme des fiches,
/// et chaque fiche va jusqu'à ses rubriques. Un livre coupé est refusé plutôt qu'importé à moitié.
/// </summary>
internal static partial class Controle
{
    [GeneratedRegex(@"^.{0,6}en annexe *(?<numero>\d{1,2}) *:", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex AnnexeAnnoncee();

    public static IReadOnlyList<string> Refus(Livre livre, IReadOnlyList<SoucheLue> souches, Recapitulatif recapitulatif)
    {
        if (!livre.Fiches.Any(EstUnFormulaire))
            return ["Ce n'est pas un répertoire : aucune fiche n'y a été trouvée (une collectivité, un partenaire, une présentation)."];
        var refus = new List<string>();
        var manquantes = Annoncees(livre.Tete.Plie).Where(p => !livre.PartiesLues.Contains(p, StringComparer.Ordinal)).ToList();
        if (livre.NonRenseignes is null && !manquantes.Contains(Livre.PartieNonRenseignes, StringComparer.Ordinal))
            refus.AddRange(SansFin(livre));
        else if (livre.NonRenseignes is null)
            refus.Add($"Le fichier est coupé : après {Compte(livre.Fiches.Count)}, la partie « Partenariats non renseignés » qui ferme un répertoire manque.");
        else if (souches.Count == 0)
            refus.Add("Le fichier est coupé : la liste des partenariats non renseignés est vide.");
        manquantes.Remove(Livre.PartieNonRenseignes);
        if (manquantes.Count > 0)
            refus.Add($"Le fichier est coupé : son sommaire annonce {string.Join(", ", manquantes)}, qui manque à la fin.");
        var arretees = livre.Fiches.Where(f => !AUneSuite(f)).Select(f => f.Texte.PremiereLigne).ToList();
        if (arretees.Count > 0)
            refus.Add($"Des pages manquent : {Compte(arretees.Count)} s'arrête{(arretees.Count > 1 ? "nt" : "")} avant la présentation du partenariat (ligne {string.Join(", ", arretees.Take(5))}{(arretees.Count > 5 ? "…" : "")}).");
        var absentes = recapitulatif.SansFiche;
        if (absentes.Count >= 5 && absentes.Count * 4 > recapitulatif.NomsDistincts)
            refus.Add($"Des fiches manquent : {absentes.Count} collectivités du tableau par domaines n'ont pas de fiche dans le fichier ({string.Join(", ", absentes.Take(5))}…).");
        if (refus.Count > 0)
            refus.Add("Reprenez le fichier complet ; rien n'a été importé.");
        return refus;
    }

    // un livre qui n'annonce pas ce qui le ferme : sa dernière fiche va au moins aussi loin que les autres
    private static IEnumerable<string> SansFin(Livre livre)
    {
        var formulaires = livre.Fiches.Where(EstUnFormulaire).Select(f => Etiquettes.Sections(f.Texte).Exists(r => r.Rubrique is Rubrique.Perspectives or Rubrique.Documents)).ToList();
        if (formulaires.Count > 2 && !formulaires[^1] && formulaires.Take(formulaires.Count - 1).All(f => f))
            yield return $"Le fichier est coupé : après {Compte(livre.Fiches.Count)}, la dernière s'arrête avant ses perspectives.";
    }

    // un formulaire nomme une collectivité et va jusqu'à une rubrique ; « Date de mise à jour » seule se lit partout
    private static bool EstUnFormulaire(FicheBrute fiche)
    {
        var contacts = Etiquettes.Contacts(fiche.Texte);
        return contacts.Exists(r => r.Rubrique is Rubrique.CollectiviteFrancaise or Rubrique.CollectivitePartenaire)
            && contacts.Exists(r => r.Rubrique is not (Rubrique.CollectiviteFrancaise or Rubrique.CollectivitePartenaire)) && Rubriques.Lire(fiche.Texte, contacts).Count > 1;
    }

    private static List<string> Annoncees(string tete)
    {
        var annoncees = new List<string>();
        if (tete.Contains("mais non renseignes", StringComparison.Ordinal))
            annoncees.Add(Livre.PartieNonRenseignes);
        if (tete.Contains("autres types de partenariats", StringComparison.Ordinal))
            annoncees.Add(Livre.PartieAutresTypes);
        annoncees.AddRange(AnnexeAnnoncee().Matches(tete).Select(m => "l'annexe " + m.Groups["numero"].Value));
        return annoncees;
    }

    // une page de texte libre n'a pas de formulaire ; un formulaire commencé doit atteindre sa présentation
    private static bool AUneSuite(FicheBrute fiche)
    {
        var formulaire = Etiquettes.Contacts(fiche.Texte).Exists(r => r.Rubrique is Rubrique.CollectiviteFrancaise or Rubrique.Executif);
        return formulaire ? Etiquettes.Sections(fiche.Texte).Count > 0 : fiche.Texte.Lignes().Count(l => l.Texte.Length > 1) > 2;
    }

    private static string Compte(int fiches) => fiches == 1 ? "une fiche" : $"{fiches} fiches";
}
