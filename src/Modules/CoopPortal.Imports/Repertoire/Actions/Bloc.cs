namespace CoopPortal.Imports.Repertoire.Actions;

/// <summary>Un tableau en blocs ; ses totaux à part ; si ses titres de colonnes sont ceux du formulaire, et la monnaie qu'ils disent.</summary>
internal sealed record Grille(IReadOnlyList<Bloc> Blocs, IReadOnlyList<(int Ligne, string Texte)> Totaux, bool EnTete, string? Devise);

/// <summary>
/// Des lignes que rien ne sépare. Une ligne blanche de la case reste, vide : elle tient la hauteur.
/// Une case vide n'est qu'une espace, collée au texte voisin : <paramref name="VidesAvant"/> et <paramref name="VidesApres"/> les comptent.
/// </summary>
internal sealed record Bloc(int PremiereLigne, IReadOnlyList<string> Lignes, int VidesAvant, int VidesApres, bool NouvellePage)
{
    private const int _casesAuPlus = 4;

    public bool EstBlanc { get; } = Lignes.All(l => l.Length == 0);
    public IReadOnlyList<Mot> Mots { get; } = Mot.Decouper(Lignes);

    /// <summary>Coupe un tableau en blocs ; ses titres de colonnes n'en sont pas.</summary>
    public static Grille Decouper(TexteSitue tableau)
    {
        var lignes = tableau.Lignes().Select((l, i) => (l.Numero, Texte: i == 0 ? l.Texte.TrimStart() : l.Texte)).ToList();
        var blocs = new List<Bloc>();
        var courant = new List<(int Numero, string Texte)>();
        var (debut, devise, page, enTete) = (true, (string?)null, false, false);
        for (var i = 0; i < lignes.Count; i++)
        {
            if (EnTete.Fin(lignes, i, out var dite) is >= 0 and var fin)
            {
                Fermer(tableau, blocs, courant, page);
                (i, devise, page, debut, enTete) = (fin, devise ?? dite, blocs.Count > 0, false, true);
                // le blanc qui finit la case du titre n'est pas une case
                while (i + 1 < lignes.Count && lignes[i + 1].Texte.Length > 0 && string.IsNullOrWhiteSpace(lignes[i + 1].Texte))
                    i++;
                continue;
            }
            var texte = lignes[i].Texte;
            if (debut && (string.IsNullOrWhiteSpace(texte) || EnTete.EstUnTitre(texte)))
                continue;
            debut = false;
            // une espace en tête de ligne, au milieu d'un bloc, est le haut d'une nouvelle page
            var haut = courant.Count > 0 && texte.Length > 1 && texte[0] == ' ' && texte[1] != ' ' && (courant[^1].Texte[0] != ' ' || courant.Count == 1 && EnChiffres(courant[0].Texte));
            if (texte.Length == 0 || haut)
            {
                if (Fermer(tableau, blocs, courant, page))
                    page = false;
                page |= haut;
            }
            if (texte.Length > 0)
                courant.Add((lignes[i].Numero, haut ? texte[1..] : texte));
        }
        Fermer(tableau, blocs, courant, page);
        blocs = [.. Interlignes.Rejoindre(blocs).SelectMany(RangeesCollees.Separer)];
        var totaux = blocs.Where(b => b.Lignes.Count == 1 && Total.Sans(b.Lignes[0]) is { } reste && Montants.Lire(reste) is not null).ToList();
        return new Grille([.. blocs.Except(totaux)], [.. totaux.Select(t => (t.PremiereLigne, t.Lignes[0]))], enTete, devise);
    }

    // un montant derrière une case vide commence aussi par une espace, et finit pourtant la page
    private static bool EnChiffres(string ligne)
    {
        var mots = Mot.Decouper([MiseEnTexte.Resserrer(ligne)]);
        return mots.Count > 0 && mots.All(m => m.Est(Sens.Nombre | Sens.Devise | Sens.Temps)) && mots.Any(m => m.Est(Sens.Devise | Sens.Annee));
    }

    private static bool Fermer(TexteSitue tableau, List<Bloc> blocs, List<(int Numero, string Texte)> lignes, bool page)
    {
        if (lignes.Count == 0)
            return false;
        var premiere = lignes[0].Texte;
        var seule = lignes.Count == 1;
        var blancs = tableau.Blancs(lignes[0].Numero);
        var vide = lignes.TrueForAll(l => string.IsNullOrWhiteSpace(l.Texte));
        var avant = vide ? seule ? Math.Max(1, blancs) : 1 : premiere.Length - premiere.TrimStart().Length;
        var bloc = new Bloc(lignes[0].Numero, [.. lignes.Select(l => MiseEnTexte.Resserrer(l.Texte))],
            string.IsNullOrWhiteSpace(premiere) && !vide ? 0 : Math.Min(avant, _casesAuPlus), seule && !vide ? Math.Clamp(blancs - 1, 0, _casesAuPlus) : 0, page);
        blocs.Add(bloc);
        lignes.Clear();
        return true;
    }
}
