namespace CoopPortal.Imports.Repertoire.Recoupements;

/// <summary>Chaque rangée de l'annexe est rattachée à une fiche ou à une souche, ou gardée comme une question.</summary>
internal static class AnnexeEtLivre
{
    public static void Signaler(IReadOnlyList<FicheLue> fiches, IReadOnlyList<SoucheLue> souches, IReadOnlyList<RangeeDAnnexe> annexe, Journal journal)
    {
        if (annexe.Count == 0)
            return;
        var desFiches = new Appariement([.. fiches.Select(f => (f.Document.Titre, f.Document.CoteFrancais.Collectivites is [var c, ..] ? c.Nom : null))]);
        var desSouches = new Appariement([.. souches.Select(s => (s.CoteFrancais ?? "", (string?)null))]);
        var lieux = new Lieux(fiches, souches);
        var citees = new HashSet<int>();
        foreach (var rangee in annexe)
        {
            var noms = Noms(rangee);
            var trouvees = noms.Select(desFiches.Chercher).FirstOrDefault(t => t.Count > 0) ?? [];
            var partenaire = MotsDeLieu.De(rangee.Reste.Length > 0 ? rangee.Reste : rangee.Francais);
            if (trouvees.Count == 0)
                trouvees = lieux.Fiches(MotsDeLieu.De(rangee.Francais), partenaire);
            // une fiche qui ne nomme pas son partenaire ne contredit rien
            var memes = trouvees.Where(i => lieux.Partenaires(i) is var siens && (siens.Count == 0 || MotsDeLieu.EnCommun(siens, partenaire))).ToList();
            citees.UnionWith(trouvees);
            var ici = new Endroit(null, "annexe", rangee.Ligne, rangee.Ligne);
            if (memes.Count > 0)
            {
                Regions(rangee, ici, [.. memes.Select(i => fiches[i])], journal);
                continue;
            }
            var sansFiche = (noms.Select(desSouches.Chercher).FirstOrDefault(t => t.Count > 0) ?? []).Select(i => souches[i]).ToList();
            if (trouvees.Count + sansFiche.Count == 0)
                sansFiche = [.. lieux.Souches(MotsDeLieu.De(rangee.Francais), partenaire).Select(i => souches[i])];
            if (sansFiche.Find(s => MotsDeLieu.EnCommun(MotsDeLieu.De(s.CotePartenaire), partenaire)) is not null)
                continue;
            var nom = rangee.Reste.Length > 0 ? $"{rangee.Francais} / {rangee.Reste}" : rangee.Francais;
            if (trouvees.Count > 0)
                journal.Contredire(GenresDeContradiction.AnnexeEtFiche, ici, Recoupement.Fiche(fiches[trouvees[0]]), $"L'annexe donne « {nom} », la fiche « {fiches[trouvees[0]].Document.Titre} ».");
            else if (sansFiche.Count > 0)
                journal.Contredire(GenresDeContradiction.AnnexeEtFiche, ici, new Endroit(null, "souches", sansFiche[0].Ligne, sansFiche[0].Ligne), $"L'annexe donne « {nom} », la liste des non renseignés « {sansFiche[0].Titre} ».");
            else
                journal.Contredire(GenresDeContradiction.AnnexeSeule, ici, null, $"« {nom} » est dans l'annexe, sans fiche ni ligne parmi les non renseignés.");
        }
        foreach (var i in Enumerable.Range(0, fiches.Count).Where(i => !citees.Contains(i) && fiches[i].Document.Genre == "partenariat"))
            journal.Contredire(GenresDeContradiction.FicheHorsAnnexe, Recoupement.Fiche(fiches[i]), null, "Cette fiche n'est pas dans l'annexe par régions.", Gravite.Information);
    }

    // sans barre, rien ne sépare le nom français du partenaire : on essaie ses débuts, du plus long au plus court
    private static IEnumerable<string> Noms(RangeeDAnnexe rangee)
    {
        yield return rangee.Francais;
        var mots = rangee.Francais.Split(' ');
        for (var n = Math.Min(mots.Length - 1, 12); n >= 1 && rangee.Reste.Length == 0; n--)
            if (n > 1 || mots.Length == 2)
                yield return string.Join(' ', mots[..n]);
    }

    private static void Regions(RangeeDAnnexe rangee, Endroit ici, List<FicheLue> fiches, Journal journal)
    {
        var region = MotsDeLieu.De(rangee.Region);
        foreach (var fiche in fiches)
            if (fiche.Document.CotePartenaire.Collectivites is [{ Region: { } dite }, ..] && region.Count > 0 && !MotsDeLieu.EnCommun(region, MotsDeLieu.De(dite)))
                journal.Contredire(GenresDeContradiction.AnnexeEtFiche, ici, Recoupement.Ici(fiche, "cotePartenaire.collectivites[p1]"), $"L'annexe range « {rangee.Francais} » sous « {rangee.Region} », la fiche dit « {dite} ».");
    }
}
