namespace CoopPortal.Imports.Repertoire.Actions;

/// <summary>
/// Des blocs aux rangées : de toutes les façons de remplir les quatre colonnes dans l'ordre de lecture, celle qui coûte le moins.
/// Les cases vides imprimées comptent comme des cases ; ce qui manque sans trace se paie.
/// </summary>
internal static class Rangees
{
    public const int BlocsAuPlus = 3_000;
    private const int _fin = 3;

    public static IReadOnlyList<Rangee> Lire(IReadOnlyList<Bloc> blocs, int largeur)
    {
        // l'état est la dernière colonne remplie de la rangée en cours ; 4 : la rangée est close
        var etats = new Chemin?[5];
        etats[4] = new Chemin(null, -1, null, Suite.Close, 0, 0);
        for (var i = 0; i < blocs.Count; i++)
        {
            var suivants = new Chemin?[5];
            var decoupes = blocs[i].EstBlanc ? [] : Decoupe.De(blocs[i], largeur);
            for (var etat = 0; etat < etats.Length; etat++)
            {
                if (etats[etat] is not { } chemin)
                    continue;
                if (blocs[i].EstBlanc)
                    Sauter(suivants, chemin, i, etat, blocs[i].VidesAvant);
                foreach (var decoupe in decoupes)
                    Avancer(suivants, chemin, blocs, i, etat, decoupe);
            }
            etats = suivants;
        }
        var fin = Enumerable.Range(0, etats.Length).Where(e => etats[e] is not null).MinBy(e => etats[e]!.Cout + (e >= _fin ? 0 : Manque(e, _fin + 1, 0)));
        return Remonter(blocs, etats[fin]);
    }

    private static void Sauter(Chemin?[] suivants, Chemin chemin, int bloc, int etat, int vides)
    {
        var position = etat >= _fin ? vides - 1 : etat + vides;
        Garder(suivants, Math.Min(position, _fin), new Chemin(chemin, bloc, null, etat >= _fin ? Suite.Nouvelle : Suite.Meme, chemin.Cout + (etat >= _fin ? 1.5 : position > _fin ? 0.5 : 0), 0));
        // des blancs qui n'ont rien d'une case
        Garder(suivants, etat, new Chemin(chemin, bloc, null, Suite.Blanc, chemin.Cout + (etat >= _fin ? 0.2 : 0.8), 0));
    }

    private static void Avancer(Chemin?[] suivants, Chemin chemin, IReadOnlyList<Bloc> blocs, int rang, int etat, Decoupe decoupe)
    {
        var bloc = blocs[rang];
        var premiere = (int)decoupe.Parts[0].Colonne;
        var interieur = decoupe.Cout;
        for (var p = 1; p < decoupe.Parts.Count; p++)
            interieur += Manque((int)decoupe.Parts[p - 1].Colonne, (int)decoupe.Parts[p].Colonne, 0);
        var derniere = Math.Min(_fin, (int)decoupe.Parts[^1].Colonne + bloc.VidesApres);
        var exces = (int)decoupe.Parts[^1].Colonne + bloc.VidesApres > _fin ? 0.3 : 0;
        var depart = bloc.NouvellePage && premiere > 0 ? 0.8 : -1;
        if (etat < premiere)
        {
            Poser(Suite.Meme, Manque(etat, premiere, bloc.VidesAvant));
        }
        else
        {
            var reste = etat >= _fin ? 0 : Manque(etat, _fin + 1, 0);
            Poser(Suite.Nouvelle, reste + (depart > 0 && premiere == 1 ? depart : Manque(-1, premiere, bloc.VidesAvant)));
        }
        // la même case, après un blanc ou en haut de page
        var texte = bloc.Mots[0];
        var enSuite = texte.Est(Sens.Puce) || char.IsLower(texte.Texte[0]);
        if (etat == premiere)
            Poser(Suite.Meme, (Colonne)premiere switch { Colonne.Action => enSuite ? 0.2 : bloc.NouvellePage && Nature.DitUnDomaine(texte.Plie) ? 2 : 1.2, Colonne.Domaine => bloc.NouvellePage ? 0.6 : 3, _ => bloc.NouvellePage ? 0.6 : 1.5 });
        else if (bloc.NouvellePage && premiere == (int)Colonne.Action && etat is > (int)Colonne.Action and <= _fin)
            Poser(Suite.Reprise, char.IsLower(texte.Texte[0]) || PhraseEnSuspens(blocs, rang) ? 0.2 : 4);

        void Poser(Suite suite, double cout)
        {
            var arrivee = suite == Suite.Reprise && decoupe.Parts.Count == 1 ? etat : derniere;
            Garder(suivants, arrivee, new Chemin(chemin, rang, decoupe, suite, chemin.Cout + interieur + exces + cout, interieur + exces + cout));
            // deux espaces en fin de ligne peuvent n'être que deux espaces
            if (bloc.VidesApres > 0 && suite != Suite.Reprise)
                Garder(suivants, (int)decoupe.Parts[^1].Colonne, new Chemin(chemin, rang, decoupe, suite, chemin.Cout + interieur + 0.7 + cout, interieur + 0.7 + cout));
        }
    }

    private static bool PhraseEnSuspens(IReadOnlyList<Bloc> blocs, int rang)
    {
        for (var i = rang - 1; i >= Math.Max(0, rang - 3); i--)
            if (blocs[i].Mots.Count > 4 && Mot.Lie(blocs[i].Mots[^1].Plie))
                return true;
        return false;
    }

    // sans domaine ni action, une rangée n'en est guère une ; sans date ni montant, c'est courant
    private static double Manque(int avant, int apres, int vides)
    {
        var cout = 0.0;
        for (var colonne = apres - 1; colonne > avant; colonne--)
            cout += vides-- > 0 ? (Colonne)colonne is Colonne.Action ? 1 : 0 : (Colonne)colonne switch { Colonne.Domaine => 1.8, Colonne.Action => 3.5, Colonne.Periode => 0.9, _ => 0.9 };
        return cout;
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
                rangees.Add(new Rangee { SansDomaine = chemin.Decoupe?.Parts[0].Colonne > Colonne.Domaine && bloc.VidesAvant == 0, HautDePage = bloc.NouvellePage });
            var rangee = rangees[^1];
            rangee.Cout += chemin.Pas;
            foreach (var part in chemin.Decoupe?.Parts ?? [])
                rangee.Ajouter(bloc, part);
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

    private sealed record Chemin(Chemin? Avant, int Bloc, Decoupe? Decoupe, Suite Suite, double Cout, double Pas);
}
