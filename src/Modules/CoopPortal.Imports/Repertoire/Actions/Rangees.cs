namespace CoopPortal.Imports.Repertoire.Actions;

/// <summary>
/// Des blocs aux rangées : de toutes les façons de remplir les quatre colonnes dans l'ordre de lecture, celle qui coûte le moins.
/// Les cases vides imprimées comptent comme des cases ; ce qui manque sans trace se paie.
/// </summary>
internal static class Rangees
{
    public const int BlocsAuPlus = 3_000;
    private const int _fin = 3;

    /// <summary>Un tableau dont les domaines sont communs à plusieurs rangées se lit mieux avec le second tarif, qui a son prix d'entrée.</summary>
    public static IReadOnlyList<Rangee> Lire(IReadOnlyList<Bloc> blocs, int largeur)
    {
        var decoupes = blocs.Select(b => b.EstBlanc ? [] : Decoupe.De(b, largeur)).ToList();
        var (separees, cout) = Lire(blocs, decoupes, Tarif.Separe);
        var (communes, autre) = Lire(blocs, decoupes, Tarif.Commun);
        return autre + Tarif.Entree < cout && DomainesCommuns.Donner(communes) ? communes : PageTournee.Reprendre(separees);
    }

    private static (IReadOnlyList<Rangee> Rangees, double Cout) Lire(IReadOnlyList<Bloc> blocs, List<IReadOnlyList<Decoupe>> decoupes, Tarif tarif)
    {
        // l'état est la dernière colonne remplie de la rangée en cours ; 4 : la rangée est close
        var etats = new Chemin?[5];
        etats[4] = new Chemin(null, -1, null, Suite.Close, 0, 0);
        for (var i = 0; i < blocs.Count; i++)
        {
            var suivants = new Chemin?[5];
            for (var etat = 0; etat < etats.Length; etat++)
            {
                if (etats[etat] is not { } chemin)
                    continue;
                if (blocs[i].EstBlanc)
                    Sauter(suivants, chemin, i, etat, blocs[i].VidesAvant);
                foreach (var decoupe in decoupes[i])
                    Avancer(suivants, chemin, blocs, i, etat, decoupe, tarif);
            }
            etats = suivants;
        }
        var fin = Enumerable.Range(0, etats.Length).Where(e => etats[e] is not null).MinBy(e => etats[e]!.Cout + (e >= _fin ? 0 : tarif.Manque(e, _fin + 1, 0)));
        return (Remonter(blocs, etats[fin]), etats[fin]!.Cout + (fin >= _fin ? 0 : tarif.Manque(fin, _fin + 1, 0)));
    }

    private static void Sauter(Chemin?[] suivants, Chemin chemin, int bloc, int etat, int vides)
    {
        var position = etat >= _fin ? vides - 1 : etat + vides;
        Garder(suivants, Math.Min(position, _fin), new Chemin(chemin, bloc, null, etat >= _fin ? Suite.Nouvelle : Suite.Meme, chemin.Cout + (etat >= _fin ? 1.5 : position > _fin ? 0.5 : 0), 0));
        // des blancs qui n'ont rien d'une case
        Garder(suivants, etat, new Chemin(chemin, bloc, null, Suite.Blanc, chemin.Cout + (etat >= _fin ? 0.2 : 0.8), 0));
    }

    private static void Avancer(Chemin?[] suivants, Chemin chemin, IReadOnlyList<Bloc> blocs, int rang, int etat, Decoupe decoupe, Tarif tarif)
    {
        var bloc = blocs[rang];
        var premiere = (int)decoupe.Parts[0].Colonne;
        var interieur = decoupe.Cout;
        for (var p = 1; p < decoupe.Parts.Count; p++)
            interieur += decoupe.Parts[p].Colonne > decoupe.Parts[p - 1].Colonne
                ? tarif.Manque((int)decoupe.Parts[p - 1].Colonne, (int)decoupe.Parts[p].Colonne, 0)
                : tarif.Manque((int)decoupe.Parts[p - 1].Colonne, _fin + 1, 0) + tarif.Manque(-1, (int)decoupe.Parts[p].Colonne, 0);
        var derniere = Math.Min(_fin, (int)decoupe.Parts[^1].Colonne + bloc.VidesApres);
        var exces = (int)decoupe.Parts[^1].Colonne + bloc.VidesApres > _fin ? 0.3 : 0;
        var depart = bloc.NouvellePage && premiere > 0 ? 0.8 : -1;
        if (etat < premiere)
        {
            Poser(Suite.Meme, tarif.Manque(etat, premiere, bloc.VidesAvant));
        }
        else
        {
            var reste = etat >= _fin ? 0 : tarif.Manque(etat, _fin + 1, 0);
            Poser(Suite.Nouvelle, (depart > 0 && premiere == 1 ? depart : tarif.Manque(-1, premiere, bloc.VidesAvant)), reste);
        }
        // la même case, après un blanc ou en haut de page
        var texte = bloc.Mots[0];
        var enSuite = texte.Est(Sens.Puce) || char.IsLower(texte.Texte[0]);
        if (etat == premiere)
            Poser(Suite.Meme, (Colonne)premiere switch { Colonne.Action => enSuite ? 0.2 : !bloc.NouvellePage ? tarif.MemeCase : bloc.NouvellePage && Nature.DitUnDomaine(texte.Plie) ? 2 : 1.2, Colonne.Domaine => bloc.NouvellePage ? 0.6 : 3, _ => bloc.NouvellePage ? 0.6 : 1.5 });
        else if (bloc.NouvellePage && premiere == (int)Colonne.Action && etat is > (int)Colonne.Action and <= _fin)
            Poser(Suite.Reprise, char.IsLower(texte.Texte[0]) || PhraseEnSuspens(blocs, rang) ? 0.2 : 4);

        // ce qui manque à la rangée d'avant pèse dans le choix, sans faire douter de celle-ci
        void Poser(Suite suite, double cout, double reste = 0)
        {
            var arrivee = suite == Suite.Reprise && decoupe.Parts.Count == 1 ? etat : derniere;
            Garder(suivants, arrivee, new Chemin(chemin, rang, decoupe, suite, chemin.Cout + interieur + exces + cout + reste, interieur + exces + cout, arrivee == _fin));
            // deux espaces en fin de ligne peuvent n'être que deux espaces
            if (bloc.VidesApres > 0 && suite != Suite.Reprise)
                Garder(suivants, (int)decoupe.Parts[^1].Colonne, new Chemin(chemin, rang, decoupe, suite, chemin.Cout + interieur + 0.7 + cout + reste, interieur + 0.7 + cout));
        }
    }

    private static bool PhraseEnSuspens(IReadOnlyList<Bloc> blocs, int rang)
    {
        for (var i = rang - 1; i >= Math.Max(0, rang - 3); i--)
            if (blocs[i].Mots.Count > 4 && Mot.Lie(blocs[i].Mots[^1].Plie))
                return true;
        return false;
    }

    private static void Garder(Chemin?[] suivants, int etat, Chemin chemin)
    {
        if (suivants[etat] is not { } deja || chemin.Cout < deja.Cout)
            suivants[etat] = chemin;
    }

    private static List<Rangee> Remonter(IReadOnlyList<Bloc> blocs, Chemin? fin)
    {
        var pas = new List<Chemin>();
        for (var chemin = fin; chemin?.Bloc >= 0; chemin = chemin.Avant)
            pas.Add(chemin);
        pas.Reverse();
        var rangees = new List<Rangee>();
        foreach (var chemin in pas)
        {
            var bloc = blocs[chemin.Bloc];
            if (chemin.Suite == Suite.Nouvelle || rangees.Count == 0)
                rangees.Add(new Rangee { SansDomaine = chemin.Decoupe?.Parts[0].Colonne > Colonne.Domaine && bloc.VidesAvant == 0 && chemin.Avant is not { Suite: Suite.Blanc, Avant.ALaFin: true }, HautDePage = bloc.NouvellePage });
            var rangee = rangees[^1];
            rangee.Ajouter(chemin.Pas);
            foreach (var part in chemin.Decoupe?.Parts ?? [])
            {
                if (part.Colonne == Colonne.Domaine && part.Debut > 0)
                    rangees.Add(rangee = new Rangee());
                rangee.Ajouter(bloc, part);
            }
            rangee.BudgetVide = chemin.ALaFin && rangee.Texte(Colonne.Budget) is null;
        }
        rangees.RemoveAll(r => r.EstVide);
        return rangees;
    }

    private enum Suite
    {
        Close,
        Nouvelle,
        Meme,
        Reprise,
        Blanc,
    }

    private sealed record Chemin(Chemin? Avant, int Bloc, Decoupe? Decoupe, Suite Suite, double Cout, double Pas, bool ALaFin = false);
}
