namespace CoopPortal.Imports.Repertoire;

/// <summary>Ce que le livre dit deux fois autrement : l'animateur tranche, les deux endroits sous les yeux.</summary>
internal static class Contradictions
{
    public static void Signaler(IReadOnlyList<FicheLue> fiches, IReadOnlyList<SoucheLue> souches, Journal journal)
    {
        var appariement = new Appariement([.. fiches.Select(f => (f.Document.Titre, (string?)null))]);
        foreach (var souche in souches.Where(s => s.CoteFrancais is not null))
            foreach (var fiche in appariement.Chercher(souche.CoteFrancais!).Select(i => fiches[i]).Where(f => MemePartenaire(f, souche)))
                journal.Douter("souches", souche.Ligne, $"« {souche.Titre} » est dit non renseigné, mais la fiche « {fiche.Document.Titre} » existe (ligne {fiche.PremiereLigne}).");
    }

    private static bool MemePartenaire(FicheLue fiche, SoucheLue souche)
    {
        if (souche.CotePartenaire is null)
            return true;
        var barre = fiche.Document.Titre.IndexOf('/', StringComparison.Ordinal);
        return barre >= 0 && Pliage.Mots(fiche.Document.Titre[(barre + 1)..]).Split(' ').Where(m => m.Length > 3)
            .Intersect(Pliage.Mots(souche.CotePartenaire).Split(' '), StringComparer.Ordinal).Any(m => m is not ("cercle" or "region" or "commune"));
    }
}
