using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Atlas.Tableaux;
using CoopPortal.Imports.Repertoire;

namespace CoopPortal.Imports.Atlas;

/// <summary>Des blocs d'une page au projet, avec ce qui reste douteux.</summary>
internal sealed class LectureDeProjet(PageDecoupee page, Prose prose, Journal journal)
{
    private const int _largeurDuTitre = 240;

    public static ProjetLu Lire(PageDecoupee page, IReadOnlyList<Ligne> lignes, string source)
    {
        var titre = Prose.Mots(page.Blocs.FirstOrDefault(b => b.Rubrique == Rubrique.Titre));
        var journal = new Journal(titre);
        var document = new LectureDeProjet(page, new Prose(lignes), journal).Lire(titre);
        var (premiere, derniere) = (page.Blocs.First(b => b.Rubrique != Rubrique.Poste).PremiereLigne, page.Blocs.Where(b => b.Rubrique != Rubrique.Fin).Max(b => b.DerniereLigne));
        return new ProjetLu(document with { Provenance = new Provenance(source, [premiere, derniere]) }, premiere, derniere, journal.Remarques);
    }

    private Projet Lire(string? titre)
    {
        var etrangers = Bloc(Rubrique.PartenairesEtrangers) is { } e ? Partenaires.Etrangers(e, journal) : [];
        var francais = Bloc(Rubrique.Collectivites) is { } c ? Partenaires.Francais(c) : [];
        var (oeuvre, ouvrage) = (Enumeration.Lire(Bloc(Rubrique.MaitresOeuvre)), Enumeration.Lire(Bloc(Rubrique.MaitresOuvrage)));
        IReadOnlyList<string> nommees = [.. etrangers.Select(p => p.Nom).OfType<string>(), .. francais, .. oeuvre, .. ouvrage];
        var lu = new Projet
        {
            Titre = titre,
            AnneePremiereConvention = Annee(Rubrique.AnneeConvention),
            Themes = Themes(),
            AnneeDebut = Annee(Rubrique.AnneeDebut),
            Statut = Court(Rubrique.Statut),
            DateFin = DateFin(),
            Contexte = prose.Lire(Bloc(Rubrique.Contexte)),
            Historique = prose.Lire(Bloc(Rubrique.Historique)),
            Objectif = prose.Lire(Bloc(Rubrique.Objectif)),
            Description = prose.Lire(Bloc(Rubrique.Description)),
            Forme = Court(Rubrique.Forme),
            MaitresOeuvre = oeuvre,
            MaitresOuvrage = ouvrage,
            Beneficiaires = prose.Lire(Bloc(Rubrique.Beneficiaires)),
            PartenairesEtrangers = etrangers,
            Contacts = Bloc(Rubrique.Contacts) is { } p ? Tableaux.Contacts.Lire(p, nommees, journal) : [],
            CollectivitesPartenaires = francais,
            AutresPartenairesFrance = prose.Lire(Bloc(Rubrique.AutresFrance)),
            AutresPartenairesPays = prose.Lire(Bloc(Rubrique.AutresPays)),
            Triennal = OuiOuNon(Rubrique.Triennal),
            Financements = Bloc(Rubrique.Financements) is { } f ? Tableaux.Financements.Lire(f, journal) : [],
            CommunicationFrance = OuiOuNon(Rubrique.CommunicationFrance),
            CommunicationPays = OuiOuNon(Rubrique.CommunicationPays),
            Evaluation = OuiOuNon(Rubrique.Evaluation),
            Volontaires = Bloc(Rubrique.Volontaires) is { } v ? Divers.Volontaires(v, journal) : [],
            Odd = Bloc(Rubrique.Odd) is { } o ? Divers.Objectifs(o, journal) : [],
        };
        Signaler(titre);
        return lu;
    }

    private Bloc? Bloc(Rubrique rubrique) => page.Blocs.FirstOrDefault(b => b.Rubrique == rubrique);

    private IReadOnlyList<ThemeDeProjet> Themes()
    {
        var principal = new ThemeDeProjet(Court(Rubrique.Theme1), Court(Rubrique.Theme2), Court(Rubrique.Theme3));
        var autres = Bloc(Rubrique.AutresThemes) is { } a ? Tableaux.Themes.Lire(a, journal) : [];
        return principal == new ThemeDeProjet() ? autres : [principal, .. autres];
    }

    private int? Annee(Rubrique rubrique)
    {
        if (Prose.Mots(Bloc(rubrique)) is not { } mots)
            return null;
        var lue = Nombres.Annee(mots) ?? (LecteurDate.Lire(mots)?.Edtf is { Length: 7 or 10 } jour && !jour.Contains('/', StringComparison.Ordinal) ? Nombres.Annee(jour[..4]) : null);
        if (lue is null)
            journal.Renoncer(Cles.De(rubrique), Bloc(rubrique)!.PremiereLigne, $"« {Bref(mots)} » n'est pas une année.");
        return lue;
    }

    private string? DateFin()
    {
        var bloc = Bloc(Rubrique.DateFin);
        if (Prose.Mots(bloc) is not { } mots)
            return null;
        var edtf = LecteurDate.Lire(mots)?.Edtf;
        // une date que la fin du texte coupe n'est sûre qu'entière
        if (edtf is not null && !(bloc!.Coupe && bloc.Lignes.Exists(l => l.Ouverte && !l.EstVide) && edtf.Length != 10))
            return edtf;
        journal.Renoncer("dateFin", bloc!.PremiereLigne, $"« {Bref(mots)} » n'est pas une date entière.");
        return null;
    }

    private string? Court(Rubrique rubrique)
    {
        var mots = Prose.Mots(Bloc(rubrique));
        if (mots?.Length > 120)
            journal.Douter(Cles.De(rubrique), Bloc(rubrique)!.PremiereLigne, "Cette réponse est plus longue qu'à l'ordinaire : un intitulé inconnu la suit peut-être.");
        return mots;
    }

    private bool? OuiOuNon(Rubrique rubrique)
    {
        if (Bloc(rubrique) is not { } bloc)
            return null;
        var dit = bloc.Phrase ?? (Prose.Mots(bloc) is { } mots ? Phrases.OuiOuNon(mots) ?? Phrases.De(mots)?.Valeur : null);
        if (dit is null && !bloc.EstVide)
            journal.Renoncer(Cles.De(rubrique), bloc.PremiereLigne, "Ni oui ni non : rien n'est retenu.");
        return dit;
    }

    private void Signaler(string? titre)
    {
        if (titre is null)
            journal.Douter("titre", page.Blocs[0].PremiereLigne, "La page ne porte pas de titre.");
        else if (titre.Length >= _largeurDuTitre && char.IsLetter(titre[^1]))
            journal.Douter("titre", Bloc(Rubrique.Titre)!.PremiereLigne, "Le site coupe les longs titres : celui-ci s'arrête sans doute au milieu d'une phrase.");
        foreach (var inconnu in page.Blocs.Where(b => b.Rubrique == Rubrique.Inconnue && !b.EstVide))
            journal.Renoncer("page", inconnu.PremiereLigne, "Un intitulé que nous ne connaissons pas précède ces lignes : elles ne sont rangées nulle part.");
        if (page.FinVue)
            return;
        var dernier = page.Blocs[^1];
        journal.Douter(Cles.De(dernier.Rubrique), dernier.DerniereLigne, "Le texte s'arrête ici, sans le pied de page : cette réponse est peut-être incomplète, et les rubriques suivantes manquent.");
        if (page.Reste is { } reste)
            journal.Douter("page", dernier.DerniereLigne, $"La dernière ligne, « {Bref(reste)} », est peut-être le début d'un intitulé : elle n'est pas retenue.");
    }

    private static string Bref(string mots) => mots.Length <= 60 ? mots : mots[..60] + "…";
}
