using System.Text.RegularExpressions;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Imports.Repertoire;

/// <summary>D'une fiche brute au document : titre, date, puis chacune de ses parties.</summary>
internal static partial class LectureDeFiche
{
    [GeneratedRegex(@"(?:^|\n) *(?:collectivites?|partenaires?|parties?|cote)(?:\(s\))? +(?<a>(?!francaise|technique|financier)[a-z-]{3,30})(?:\(s\))? *(?::|\n|$)", RegexOptions.CultureInvariant)]
    private static partial Regex AdjectifDuPartenaire();

    public static FicheLue Lire(FicheBrute brute, string source)
    {
        var texte = brute.Texte;
        var contacts = Etiquettes.Contacts(texte);
        var sections = Rubriques.Lire(texte, contacts);
        var finDuTitre = contacts.Concat(sections).Select(r => r.Debut).DefaultIfEmpty(-1).Min();
        var (titre, finTitre) = brute.LigneDeDate == 0 ? Titre(texte, finDuTitre) : TitreAvantLaDate(texte, brute.LigneDeDate, finDuTitre);
        var journal = new Journal(titre);
        var date = Valeurs.DateIso(brute.Date);
        if (date is null)
            journal.Renoncer("dateMiseAJour", texte.PremiereLigne, brute.Date.Length == 0 ? "La fiche ne dit pas sa date de mise à jour." : $"Date de mise à jour sans jour lisible : « {brute.Date} ».");
        if (string.IsNullOrEmpty(titre))
            journal.Renoncer("titre", texte.PremiereLigne, "La fiche n'a pas de titre.");
        var fiche = new Partenariat
        {
            Titre = titre,
            Genre = brute.AutreType ? "autre" : "partenariat",
            DateMiseAJour = date,
            Provenance = new Provenance(source, [texte.PremiereLigne, texte.DerniereLigne]),
        };
        var actions = new LignesDActions();
        fiche = sections.Count == 0 && contacts.Count == 0
            ? PageLibre(fiche, texte.Tranche(finTitre, texte.Brut.Length), journal)
            : Formulaire(fiche, texte, finTitre, sections, journal, out actions);
        return new FicheLue(fiche, texte.PremiereLigne, texte.DerniereLigne, journal.Remarques) { Actions = actions, Lieux = journal.Lieux };
    }

    private static Partenariat Formulaire(Partenariat fiche, TexteSitue texte, int debut, List<Repere> sections, Journal journal, out LignesDActions actions)
    {
        var largeur = MiseEnTexte.Largeur(texte);
        var contactsApres = sections.FindIndex(s => s.Rubrique == Rubrique.CollectiviteFrancaise);
        var zone = contactsApres < 0
            ? texte.Tranche(debut, sections.Count > 0 ? Math.Max(debut, sections[0].Debut) : texte.Brut.Length)
            : texte.Tranche(sections[contactsApres].Debut, Suivante(contactsApres, sections[contactsApres].Debut));
        var adjectif = AdjectifDuPartenaire().Match(zone.Plie);
        var dit = adjectif.Success ? adjectif.Groups["a"].Value : null;
        var cellules = Colonnes.Attribuer(zone);
        var (francais, partenaire) = Contacts.Lire(cellules, journal);
        fiche = fiche with
        {
            CoteFrancais = new Fiches.Contracts.CoteDeFiche { Collectivites = LireCollectivites(cellules, Cote.Francais, dit, francais, journal), Contacts = francais },
            CotePartenaire = new Fiches.Contracts.CoteDeFiche { Collectivites = LireCollectivites(cellules, Cote.Partenaire, dit, partenaire, journal), Contacts = partenaire },
        };
        var parties = new List<(Rubrique Rubrique, TexteSitue Texte)>();
        for (var i = 0; i < sections.Count; i++)
            parties.Add((sections[i].Rubrique, texte.Tranche(sections[i].Fin, Suivante(i, sections[i].Fin))));
        fiche = Recit.Lire(fiche, parties, new LectureDeCotes(fiche.Titre, dit), largeur, journal, out actions);
        foreach (var (_, presentation) in parties.Where(p => p.Rubrique == Rubrique.Presentation).Take(1))
        {
            fiche = Presentation.Lire(fiche, presentation, largeur, journal);
            if (Presentation.TexteLibre(presentation, largeur) is { } libre)
                fiche = SansEtiquette(fiche, libre, presentation, journal);
        }
        return fiche;

        // dans une page mêlée, une étiquette longue peut déborder sur la suivante : la partie est alors vide
        int Suivante(int i, int debutDeLaPartie) => Math.Max(debutDeLaPartie, i + 1 < sections.Count ? sections[i + 1].Debut : texte.Brut.Length);
    }

    private static Partenariat PageLibre(Partenariat fiche, TexteSitue corps, Journal journal)
        => MiseEnTexte.Courant(corps, MiseEnTexte.Largeur(corps)) is { } texte ? SansEtiquette(fiche, texte, corps, journal) : fiche;

    private static Partenariat SansEtiquette(Partenariat fiche, string texte, TexteSitue passage, Journal journal)
    {
        journal.Douter("motivations.generale", passage, "Texte libre, sans les étiquettes du formulaire : gardé tel quel.");
        var avant = fiche.Motivations.Generale;
        return fiche with { Motivations = fiche.Motivations with { Generale = avant is null ? texte : $"{texte}\n\n{avant}" } };
    }

    /// <summary>Le titre peut tenir sur deux lignes quand la première finit sur la barre, ou que le formulaire suit.</summary>
    private static (string Titre, int Fin) Titre(TexteSitue texte, int finDuTitre)
    {
        var debut = texte.Brut.IndexOf('\n', StringComparison.Ordinal) + 1;
        if (debut == 0)
            return ("", texte.Brut.Length);
        if (finDuTitre >= debut && finDuTitre - debut < 400)
            return ((MiseEnTexte.Cellule(texte.Tranche(debut, finDuTitre)) ?? "").Replace('\n', ' '), finDuTitre);
        var titre = "";
        while (debut < texte.Brut.Length && (titre.Length == 0 || titre.EndsWith('/')))
        {
            var fin = texte.Brut.IndexOf('\n', debut) is var i and >= 0 ? i : texte.Brut.Length;
            titre = MiseEnTexte.Resserrer($"{titre} {texte.Brut[debut..fin]}");
            debut = Math.Min(fin + 1, texte.Brut.Length);
        }
        return (titre, debut);
    }

    [GeneratedRegex(@"^ *fiche *(?:n ?[°o]?|numero)? *\d{1,3} *[:.–-]+ *", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumeroDeFiche();

    // le titre est au-dessus de la date, ou des étiquettes quand il n'y a pas de date
    private static (string Titre, int Fin) TitreAvantLaDate(TexteSitue texte, int ligneDeDate, int finDuTitre)
    {
        var lignes = texte.Brut.Split('\n');
        var fin = finDuTitre < 0 ? texte.Brut.Length : finDuTitre;
        var place = 0;
        var titre = new List<string>();
        for (var i = 0; i < lignes.Length && place < fin; place += lignes[i].Length + 1, i++)
            if (i != ligneDeDate && lignes[i].Trim().Length > 0)
                titre.Add(lignes[i].Trim());
        return (NumeroDeFiche().Replace(MiseEnTexte.Resserrer(string.Join(' ', titre.Take(4))), ""), fin);
    }

    private static IReadOnlyList<CollectiviteCitee> LireCollectivites(List<Cellule> cellules, Cote cote, string? adjectif, IReadOnlyList<Contact> contacts, Journal journal)
    {
        var rubrique = cote == Cote.Francais ? Rubrique.CollectiviteFrancaise : Rubrique.CollectivitePartenaire;
        var cellule = cellules.Find(c => c.Rubrique == rubrique);
        if (cellule is null || Collectivites.Lire(cellule.Texte, cote, adjectif, journal) is not { } lue)
            return [];
        // en France, qui a un maire pour exécutif est une commune
        var maire = cote == Cote.Francais && lue.Genre is null
            && contacts.Any(c => c.Role == "executif" && EstMaire(Pliage.Mots(c.Fonction ?? ""), Pliage.Mots(lue.Nom ?? "")));
        return [maire ? lue with { Genre = "commune" } : lue];
    }

    // « Maire de Lyon » ne fait pas une commune du Grand Lyon
    private static bool EstMaire(string fonction, string nom)
    {
        if (fonction is "depute maire" or "senateur maire")
            return true;
        var reste = fonction.StartsWith("maire", StringComparison.Ordinal) ? fonction[5..].TrimStart() : null;
        return reste is not null && (!(reste.StartsWith("de ", StringComparison.Ordinal) || reste.StartsWith("d ", StringComparison.Ordinal))
            || reste[reste.IndexOf(' ', StringComparison.Ordinal)..].Trim().StartsWith(nom, StringComparison.Ordinal));
    }
}
