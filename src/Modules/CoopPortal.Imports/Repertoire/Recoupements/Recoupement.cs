namespace CoopPortal.Imports.Repertoire.Recoupements;

/// <summary>Ce que le livre dit deux fois autrement : l'animateur tranche, les deux endroits sous les yeux.</summary>
internal static class Recoupement
{
    public static void Signaler(IReadOnlyList<FicheLue> fiches, IReadOnlyList<SoucheLue> souches, IReadOnlyList<RangeeDAnnexe> annexe, Journal journal)
    {
        FichesEtSouches(fiches, souches, journal);
        Populations.Signaler(fiches, journal);
        NomsVoisins.Signaler(fiches, journal);
        AnnexeEtLivre.Signaler(fiches, souches, annexe, journal);
    }

    public static Endroit Ici(FicheLue fiche, string champ)
    {
        var ligne = fiche.Lieux.TryGetValue(champ, out var lue) ? lue : fiche.PremiereLigne;
        return new Endroit(fiche.Document.Titre, champ, ligne, ligne);
    }

    public static Endroit Fiche(FicheLue fiche) => new(fiche.Document.Titre, "titre", fiche.PremiereLigne, fiche.DerniereLigne);

    private static void FichesEtSouches(IReadOnlyList<FicheLue> fiches, IReadOnlyList<SoucheLue> souches, Journal journal)
    {
        var appariement = new Appariement([.. fiches.Select(f => (f.Document.Titre, (string?)null))]);
        foreach (var souche in souches.Where(s => s.CoteFrancais is not null))
            foreach (var fiche in appariement.Chercher(souche.CoteFrancais!).Select(i => fiches[i]).Where(f => souche.CotePartenaire is null || MotsDeLieu.EnCommun(f, souche.CotePartenaire)))
                journal.Contredire(GenresDeContradiction.FicheEtSouche, new Endroit(null, "souches", souche.Ligne, souche.Ligne), Fiche(fiche),
                    $"« {souche.Titre} » est dit non renseigné, mais la fiche « {fiche.Document.Titre} » existe (ligne {fiche.PremiereLigne}).");
    }
}
