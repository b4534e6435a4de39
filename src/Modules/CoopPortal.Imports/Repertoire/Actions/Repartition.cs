using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Repertoire.Actions;

/// <summary>Une action d'une rangée, dans les mots de la page.</summary>
internal sealed record ActionLue(string? Domaine, string? Intitule, string? Periode, string? Budget)
{
    public bool PlusieursDates { get; init; }
    public bool PlusieursMontants { get; init; }
    public bool PlusieursDomaines { get; init; }

    /// <summary>Des dates ou des montants de sa rangée n'ont pu être donnés à aucune action.</summary>
    public bool ResteADonner { get; init; }
}

/// <summary>
/// Partage une rangée entre ses actions quand dates et montants sont à leur hauteur ou en même nombre ;
/// sinon la rangée reste une seule action, avec tous ses mots et aucun montant choisi.
/// </summary>
internal static partial class Repartition
{
    private const int _ecartAuPlus = 3;
    private const int _alineasAuPlus = 200;

    [GeneratedRegex(@"^\d{1,2}[.)] ?", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numero();

    public static IReadOnlyList<ActionLue> De(Rangee rangee, int largeur)
    {
        var domaines = Entrees.Paquets(rangee[Colonne.Domaine]);
        var actions = Entrees.Actions(rangee[Colonne.Action], largeur);
        var possibles = Entrees.Possibles(rangee[Colonne.Action]);
        var periodes = Entrees.Periodes(rangee[Colonne.Periode]);
        var montants = Entrees.Montants(rangee[Colonne.Budget]);
        if (rangee.Cout <= LectureDuTableau.Sur && Annonces.Partager(rangee, largeur) is { } annoncees)
            return annoncees;
        if (rangee.Cout <= LectureDuTableau.Sur && possibles.Count is > 1 and <= _alineasAuPlus && periodes.Count + montants.Count > 0)
        {
            var parLigne = Entrees.Possibles(rangee[Colonne.Domaine]);
            var confirmables = Math.Max(periodes.Count, montants.Count) is > 1 and var valeurs && valeurs * 2 >= possibles.Count;
            if ((confirmables ? Partager(domaines, parLigne, possibles, periodes, montants) : null) is { } confirmees)
                return confirmees;
            if (Partager(domaines, parLigne, actions, periodes, montants) is { } partagees)
                return partagees;
            if (Paquets.Partager(rangee, largeur) is { } groupees)
                return groupees;
            if (Hauteurs.Partager(rangee, largeur) is { } situees)
                return situees;
        }
        // sans domaine, chaque alinéa est une action ; ce qu'on ne sait pas leur donner reste dans le texte du tableau
        var seules = domaines.Count == 0 && (periodes.Count + montants.Count == 0 || Math.Max(periodes.Count, montants.Count) > 1 && rangee[Colonne.Action].Count(MiseEnTexte.EstUnePuce) > 2);
        if (seules)
            return [.. Alineas(rangee[Colonne.Action], actions, periodes.Count + montants.Count > 0)];
        return
        [
            new ActionLue(Entrees.Texte(domaines)?.Replace('\n', ' '), Entrees.Texte(actions), Entrees.Valeurs(periodes), Entrees.Valeurs(montants))
            {
                // à une seule action, toutes les dates et tous les montants de sa rangée sont les siens
                PlusieursDates = possibles.Count > 1 && periodes.Select(p => p.Texte).Distinct(StringComparer.Ordinal).Count() > 1 && !ParAnnee(periodes, montants),
                PlusieursMontants = montants.Count > 1 && possibles.Count > 1,
                PlusieursDomaines = domaines.Count > 1,
            },
        ];
    }

    private static IEnumerable<ActionLue> Alineas(IReadOnlyList<string> lignes, IReadOnlyList<Entree> actions, bool reste)
        => (reste ? Entrees.AuxPuces(lignes) : actions).Select(a => new ActionLue(null, a.Texte, null, null) { ResteADonner = reste });

    // un montant en face de chaque année : la rangée entière va de l'une à l'autre
    private static bool ParAnnee(IReadOnlyList<Entree> periodes, IReadOnlyList<Entree> montants)
        => montants.Count > 1 && periodes.All(p => p.Texte.Length == 4 && p.Texte.All(char.IsAsciiDigit)) && montants.All(m => periodes.Any(p => p.Ligne == m.Ligne));

    /// <summary>Un groupe d'actions et ses valeurs à leur hauteur : une action par alinéa, ou une seule pour le groupe.</summary>
    public static IReadOnlyList<ActionLue> DUnPaquet(IReadOnlyList<string> lignes, IReadOnlyList<string> dates, IReadOnlyList<string> sommes, int largeur)
    {
        var (actions, possibles) = (Entrees.Actions(lignes, largeur), Entrees.Possibles(lignes));
        var (periodes, montants) = (Entrees.Periodes(dates), Entrees.Montants(sommes));
        var valeurs = Math.Max(periodes.Count, montants.Count);
        if (possibles.Count > 1 && valeurs > 1 && valeurs * 2 >= possibles.Count && Partager([], [], possibles, periodes, montants) is { } partagees)
            return partagees;
        return
        [
            new ActionLue(null, Entrees.Texte(actions), Entrees.Valeurs(periodes), Entrees.Valeurs(montants))
            {
                PlusieursDates = periodes.Count > 1 && possibles.Count > 1,
                PlusieursMontants = montants.Count > 1 && possibles.Count > 1,
            },
        ];
    }

    public static List<ActionLue>? Partager(
        IReadOnlyList<Entree> domaines, IReadOnlyList<Entree> parLigne, IReadOnlyList<Entree> actions, IReadOnlyList<Entree> periodes, IReadOnlyList<Entree> montants)
    {
        if (montants.Count > 2 && montants[0].Texte is ['(', .., ')'] note && !note.Any(char.IsAsciiDigit))
            montants = [.. montants.Skip(1)];
        // une phrase sans chiffre, seule dans la case, parle de toutes les actions de la rangée
        var remarque = periodes.Count > 1 && montants is [{ Ligne: var ou, Texte: var phrase }] && ou <= actions[0].Ligne && phrase.Contains(' ', StringComparison.Ordinal) && !phrase.Any(char.IsAsciiDigit) ? phrase : null;
        if (remarque is not null)
            montants = [];
        var somme = montants.Count > 2 && Total.EstUneSomme(montants[^1].Texte, [.. montants.Take(montants.Count - 1).Select(m => m.Texte)]);
        if (somme)
            montants = [.. montants.Take(montants.Count - 1)];
        var domaine = Domaines(parLigne.Count == actions.Count ? parLigne : domaines, actions) ?? Domaines(domaines, actions);
        // un total vérifié montre que la date, seule, vaut pour toute la rangée
        var dates = somme && periodes.Count == 1 ? [.. actions.Select(_ => periodes[0].Texte)] : Placer(actions, periodes);
        var sommes = Placer(actions, montants);
        if (domaine is null || dates is null || sommes is null)
            return null;
        var numerotees = actions.All(a => Numero().IsMatch(a.Texte));
        return [.. actions.Select((a, i) => new ActionLue(domaine[i], a.Texte, Nu(dates[i]), remarque ?? Nu(sommes[i])))];

        string? Nu(string? texte) => texte is null || !numerotees ? texte : Numero().Replace(texte, "") is { Length: > 0 } reste ? reste : null;
    }

    /// <summary>Le texte qui revient à chaque action, ou <c>null</c> si un lecteur hésiterait.</summary>
    private static string?[]? Placer(IReadOnlyList<Entree> actions, IReadOnlyList<Entree> valeurs)
    {
        var places = new string?[actions.Count];
        if (valeurs.Count == 0)
            return places;
        // seul et en haut, il vaut peut-être pour toute la rangée
        if (valeurs.Count == 1 && valeurs[0].Ligne <= actions[0].Ligne)
            return null;
        // une date ou deux en regard d'une longue liste : la hauteur ne suffit plus
        if (actions.Count > 6 && valeurs.Count * 2 < actions.Count)
            return null;
        var enFace = valeurs.Select(v => Rang(actions, v.Ligne)).ToList();
        if (enFace.TrueForAll(r => r >= 0) && enFace.Distinct().Count() == valeurs.Count)
        {
            for (var i = 0; i < valeurs.Count; i++)
                places[enFace[i]] = valeurs[i].Texte;
            return places;
        }
        if (valeurs.Count != actions.Count)
            return null;
        for (var i = 0; i < valeurs.Count; i++)
        {
            if (Math.Abs(valeurs[i].Ligne - actions[i].Ligne) > _ecartAuPlus)
                return null;
            places[i] = valeurs[i].Texte;
        }
        return places;
    }

    // plusieurs domaines dans une case : chacun vaut à partir de sa hauteur, s'il est en face d'une action
    private static string?[]? Domaines(IReadOnlyList<Entree> domaines, IReadOnlyList<Entree> actions)
    {
        var parAction = new string?[actions.Count];
        if (domaines.Count == 1)
            Array.Fill(parAction, domaines[0].Texte);
        if (domaines.Count <= 1)
            return parAction;
        for (var d = 0; d < domaines.Count; d++)
        {
            var rang = d == 0 ? 0 : Rang(actions, domaines[d].Ligne);
            if (rang < 0 || d > 0 && rang == 0 || d == 0 && domaines[0].Ligne > actions[0].Ligne)
                return null;
            Array.Fill(parAction, domaines[d].Texte, rang, actions.Count - rang);
        }
        return parAction;
    }

    private static int Rang(IReadOnlyList<Entree> actions, int ligne)
    {
        for (var i = 0; i < actions.Count; i++)
            if (actions[i].Ligne == ligne)
                return i;
        return -1;
    }
}
