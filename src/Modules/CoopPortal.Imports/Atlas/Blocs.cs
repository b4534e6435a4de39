namespace CoopPortal.Imports.Atlas;

/// <summary>Une rubrique et les lignes qui la remplissent, ou la valeur d'une phrase.</summary>
internal sealed class Bloc(Rubrique rubrique, int ligne)
{
    public Rubrique Rubrique { get; } = rubrique;
    public int PremiereLigne { get; } = ligne;
    public List<Ligne> Lignes { get; } = [];
    public bool? Phrase { get; init; }

    /// <summary>Le texte s'arrête dans ce bloc.</summary>
    public bool Coupe { get; set; }

    public int DerniereLigne => Lignes.Count == 0 ? PremiereLigne : Lignes[^1].Numero;
    public bool EstVide => Phrase is null && Lignes.TrueForAll(l => l.EstVide);
}

/// <summary>Une fiche de l'Atlas : ses blocs, dans l'ordre de la page.</summary>
internal sealed record PageDecoupee(IReadOnlyList<Bloc> Blocs, bool FinVue, string? Reste);

internal static class Decoupe
{
    private static readonly HashSet<Rubrique> _tableaux = [Rubrique.AutresThemes, Rubrique.PartenairesEtrangers, Rubrique.Contacts, Rubrique.Collectivites, Rubrique.Financements, Rubrique.Volontaires, Rubrique.Odd];

    public static IReadOnlyList<PageDecoupee> Decouper(IReadOnlyList<Ligne> lignes)
    {
        var pages = new List<PageDecoupee>();
        var (blocs, finie, reste) = (new List<Bloc>(), false, (string?)null);
        var dernierTitre = new Lazy<int>(() => DernierTitre(lignes));
        for (var i = 0; i < lignes.Count; i++)
        {
            var ligne = lignes[i];
            if (ligne.EstVide)
            {
                if (blocs.Count > 0)
                    blocs[^1].Lignes.Add(ligne);
                continue;
            }
            if (!EstTete(ligne, blocs) && Reconnaissance.De(ligne, i + 1 < lignes.Count ? lignes[i + 1] : null) is { } annonce)
            {
                if (CommenceUneAutreFiche(annonce, blocs) || ApresLePied(annonce, blocs) && i < dernierTitre.Value)
                {
                    pages.Add(new PageDecoupee(blocs, finie, null));
                    (blocs, finie) = ([], false);
                }
                if (Ranger(annonce, ligne, blocs, ref finie))
                {
                    i += annonce.Lignes - 1;
                    continue;
                }
            }
            if (Bruit(ligne, ligne.Ouverte))
                continue;
            if (ligne.Ouverte && PeutEtreIntitule(ligne.Mots))
                reste = ligne.Texte;
            else if (blocs.Count > 0)
                blocs[^1].Lignes.Add(ligne);
        }
        if (blocs.Count > 0)
            pages.Add(new PageDecoupee(blocs, finie, reste));
        foreach (var page in pages.Where(p => !p.FinVue))
            page.Blocs[^1].Coupe = true;
        return pages;
    }

    // Un intitulé déjà vu, plein, est un mot du texte ; vide, ou répété en tête de son propre tableau, c'est le même.
    private static bool Ranger(Annonce annonce, Ligne ligne, List<Bloc> blocs, ref bool finie)
    {
        var deja = blocs.Find(b => b.Rubrique == annonce.Rubrique);
        if (deja is not null && annonce.Rubrique is not (Rubrique.Inconnue or Rubrique.MiseEnOeuvre or Rubrique.Bilan or Rubrique.Fin or Rubrique.Poste))
        {
            if (deja == blocs[^1] && annonce.Valeur is null && (deja.EstVide || _tableaux.Contains(annonce.Rubrique)))
                return true;
            if (!deja.EstVide)
                return annonce.Phrase is not null;
            blocs.Remove(deja);
        }
        finie |= annonce.Rubrique == Rubrique.Fin;
        var bloc = new Bloc(annonce.Rubrique, ligne.Numero) { Phrase = annonce.Phrase };
        if (annonce.Valeur is not null)
            bloc.Lignes.Add(ligne with { Texte = annonce.Valeur, Cellules = [] });
        blocs.Add(bloc);
        return true;
    }

    // « Sous-thématique » ouvre une rubrique, sauf comme tête du tableau qui la répète
    private static bool EstTete(Ligne ligne, List<Bloc> blocs)
        => blocs.Count > 0 && blocs[^1].Rubrique == Rubrique.AutresThemes && Colonnes.De(ligne.Mots) is not null;

    private static bool CommenceUneAutreFiche(Annonce annonce, List<Bloc> blocs)
        => ApresLePied(annonce, blocs) && blocs.Exists(b => b.Rubrique == annonce.Rubrique && !b.EstVide)
            || annonce.Rubrique == Rubrique.Titre && blocs.Exists(b => b.Rubrique == Rubrique.Titre)
            && (blocs[^1].Rubrique is Rubrique.Fin or Rubrique.Poste || (blocs.Count >= 12 && blocs.Exists(b => b.Rubrique is Rubrique.Financements or Rubrique.Evaluation or Rubrique.Volontaires)));

    // une page finie qui a son titre : ce qui suit est d'une autre, si un autre titre vient ou si l'intitulé se répète
    private static bool ApresLePied(Annonce annonce, List<Bloc> blocs)
        => annonce.Rubrique is not (Rubrique.Fin or Rubrique.Inconnue or Rubrique.Poste) && blocs.Count > 0 && blocs[^1].Rubrique == Rubrique.Fin && blocs.Exists(b => b.Rubrique == Rubrique.Titre && !b.EstVide);

    private static int DernierTitre(IReadOnlyList<Ligne> lignes)
    {
        for (var i = lignes.Count - 1; i >= 0; i--)
            if (!lignes[i].EstVide && Reconnaissance.De(lignes[i], null)?.Rubrique == Rubrique.Titre)
                return i;
        return -1;
    }

    private static bool Bruit(Ligne ligne, bool coupee)
        => ligne.Texte.StartsWith("<<", StringComparison.Ordinal) || (coupee && ligne.Texte is "<" or "|")
            || (ClesBrutes.EstCle(ligne.Mots) && ClesBrutes.EstDecor(ligne.Mots))
            || Etiquettes.Cle(ligne.Mots).Length == 0 && ligne.Texte.Length < 4;

    private static bool PeutEtreIntitule(string texte)
    {
        if (texte.StartsWith("??", StringComparison.Ordinal))
            return true;
        var cle = Etiquettes.Cle(texte);
        return cle.Length > 0 && Etiquettes.Imprimees.Any(i => i.StartsWith(cle, StringComparison.Ordinal)) || Colonnes.De(texte, coupee: true) is not null;
    }
}
