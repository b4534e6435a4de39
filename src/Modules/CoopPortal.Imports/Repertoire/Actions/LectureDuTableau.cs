using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Imports.Repertoire.Actions;

/// <summary>Un tableau lu : ses actions, ce qu'on peut en croire, et ses lignes par certitude.</summary>
internal sealed record TableauLu(IReadOnlyList<ActionMenee> Actions, string Certitude, LignesDActions Lignes);

/// <summary>
/// Du tableau aplati d'une fiche à ses actions. Une rangée douteuse garde son domaine et son intitulé, jamais une date
/// ou un montant qui pourrait être à une autre ; un tableau qui ne se lit pas reste un seul texte.
/// </summary>
internal static class LectureDuTableau
{
    public const double Sur = 3.05;
    private const double _lisible = 4;

    public static TableauLu Lire(TexteSitue tableau, string brut, Journal journal)
    {
        var grille = Bloc.Decouper(tableau);
        if (grille.Blocs.Count > Rangees.BlocsAuPlus)
            return Illisible(tableau, brut, journal, "Tableau d'actions trop long : gardé tel qu'imprimé.");
        var largeur = Largeur(grille.Blocs);
        var rangees = Rangees.Lire(grille.Blocs, largeur).Where(r => !r.DitRien).ToList();
        if (!grille.EnTete && rangees.Count(r => r.Texte(Colonne.Periode) is not null || r.Texte(Colonne.Budget) is not null) * 2 < rangees.Count)
            return Illisible(tableau, brut, journal, "Ce tableau n'a pas les colonnes du formulaire : gardé tel qu'imprimé.");
        if (rangees.Count == 0)
            return new TableauLu([], Certitudes.Sur, new LignesDActions());
        var lues = rangees.Select(r => (Rangee: r, Actions: Repartition.De(r, largeur))).ToList();
        var actions = new List<ActionMenee>();
        var doutes = new List<(Rangee Rangee, string Message)>();
        var sures = 0;
        for (var i = 0; i < lues.Count; i++)
        {
            var (rangee, parts) = lues[i];
            var doute = Doute(rangee, i > 0 ? rangees[i - 1] : null, parts);
            foreach (var part in parts)
                actions.Add(Ecrire(part, doute, grille.Devise));
            sures += doute.Message is null ? parts.Count : parts.Any(p => p.ResteADonner) ? parts.Count(p => !p.ResteADonner) : 0;
            if (doute.Message is not null)
                doutes.Add((rangee, doute.Message));
        }
        if (sures == 0 && (rangees.All(r => r.Cout > _lisible) || lues.TrueForAll(l => l.Actions.Any(a => a.PlusieursDates || a.PlusieursMontants)) && rangees.All(r => r.Texte(Colonne.Domaine) is null)))
            return Illisible(tableau, brut, journal, "Les colonnes du tableau ne se distinguent plus : gardé tel qu'imprimé.");
        // le même doute, rangée après rangée, se dit une fois
        for (var i = 0; i < doutes.Count;)
        {
            var memes = doutes.Skip(i).TakeWhile(d => d.Message == doutes[i].Message).ToList();
            journal.Douter("actions", memes[0].Rangee.PremiereLigne, memes[^1].Rangee.DerniereLigne, memes[0].Message);
            i += memes.Count;
        }
        Verifier(grille, rangees, journal);
        return new TableauLu(actions, doutes.Count == 0 ? Certitudes.Sur : Certitudes.Partiel, new LignesDActions(sures, actions.Count - sures, 0));
    }

    private static ActionMenee Ecrire(ActionLue lue, Ecarts doute, string? devise)
    {
        var (domaine, periode, budget) = (doute.Tout ? null : lue.Domaine, doute.Date ? null : lue.Periode, doute.Montant ? null : lue.Budget);
        var intitule = doute.Tout ? string.Join(' ', new[] { lue.Domaine, lue.Intitule }.OfType<string>()) : lue.Intitule;
        var date = periode is null || lue.PlusieursDates ? null : Periodes.Lire(periode);
        return new ActionMenee
        {
            Domaine = domaine,
            // plusieurs lignes et rien d'autre seraient un tableau laissé en un seul texte
            Intitule = domaine is null && periode is null && budget is null ? intitule?.Replace('\n', ' ') : intitule,
            Periode = periode is null ? new DateEnMots() : new DateEnMots(periode, date),
            Budget = lue.PlusieursMontants ? new Montant { Texte = budget } : Montants.De(budget, devise, date),
        };
    }

    private static Ecarts Doute(Rangee rangee, Rangee? avant, IReadOnlyList<ActionLue> parts)
    {
        if (rangee.Cout > _lisible)
            return new Ecarts(true, true, true, "Rangée qui ne se lit pas sûrement : ses mots sont gardés, sans date ni montant.");
        if (rangee.Cout > Sur)
            return new Ecarts(false, true, true, "Rangée lue avec hésitation : ni date ni montant ne lui sont donnés.");
        // une case commune à plusieurs rangées : le montant de celle-ci est peut-être aussi celui de la précédente
        var commune = (avant is { SansDomaine: true, BudgetVide: false } or { Cout: > Sur }) && avant.Texte(Colonne.Budget) is null && rangee.Texte(Colonne.Budget) is not null;
        var page = rangee.HautDePage && avant is not null && avant.Texte(Colonne.Periode) is null && avant.Texte(Colonne.Budget) is null && rangee.Texte(Colonne.Budget) is not null && !avant.SansDomaine;
        if (commune || page)
            return new Ecarts(false, page || avant!.Texte(Colonne.Periode) is null, true, "Une case semble commune à plusieurs rangées : son montant n'est donné à aucune.");
        if (rangee.DomaineCommun is not null)
            return new Ecarts(false, false, false, "Un domaine imprimé une fois pour plusieurs rangées : celle-ci semble en être.");
        if (rangee.SansDomaine && rangee.Texte(Colonne.Domaine) is null)
            return new Ecarts(false, false, false, "Aucun domaine en face de cette rangée : sa case est peut-être commune à plusieurs.");
        if (parts.Any(p => p.PlusieursDomaines))
            return new Ecarts(false, false, false, "Plusieurs domaines dans une case, sans qu'on sache lequel vaut pour quelle action.");
        if (parts.Any(p => p.PlusieursDates || p.PlusieursMontants))
            return new Ecarts(false, false, false, "Plusieurs dates ou montants dans une case, sans qu'on sache à quelle action ils reviennent : gardés en mots.");
        if (parts.Any(p => p.ResteADonner))
            return new Ecarts(false, false, false, "Des dates ou des montants de cette rangée ne sont à la hauteur d'aucune action : ils restent dans le texte du tableau.");
        return new Ecarts(false, false, false, null);
    }

    private static void Verifier(Grille grille, IReadOnlyList<Rangee> rangees, Journal journal)
    {
        var montants = rangees.Select(r => r.Texte(Colonne.Budget)).OfType<string>().Select(Montants.Lire).ToList();
        foreach (var (ligne, texte) in grille.Totaux)
            if (montants.Count > 0 && montants.TrueForAll(m => m is not null) && Montants.Lire(Total.Sans(texte)!) is { } total)
            {
                var somme = montants.Sum(m => m!.Valeur);
                if (somme == total.Valeur)
                    journal.Informer("actions", ligne, $"Le total imprimé ({texte}) est la somme des montants lus.");
                else
                    journal.Douter("actions", ligne, $"Le total imprimé ({texte}) n'est pas la somme des montants lus ({Francais.Montant(somme, total.Devise)}).");
            }
    }

    private static TableauLu Illisible(TexteSitue tableau, string brut, Journal journal, string message)
    {
        journal.Douter("actions", tableau, message);
        return new TableauLu([new ActionMenee { Intitule = brut }], Certitudes.Illisible, new LignesDActions(0, 0, 1));
    }

    // la colonne des actions est la plus large : ses lignes pleines en donnent la mesure
    private static int Largeur(IReadOnlyList<Bloc> blocs)
    {
        var longueurs = blocs.Where(b => b.Lignes.Count > 1).SelectMany(b => b.Lignes.Take(b.Lignes.Count - 1)).Select(l => l.Length).Where(l => l > 10).Order().ToArray();
        return longueurs.Length < 4 ? 42 : Math.Clamp(longueurs[longueurs.Length * 9 / 10], 36, 120);
    }

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct Ecarts(bool Tout, bool Date, bool Montant, string? Message);
}
