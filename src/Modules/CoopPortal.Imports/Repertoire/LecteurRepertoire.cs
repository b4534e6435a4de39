using CoopPortal.Imports.Repertoire.Recoupements;

namespace CoopPortal.Imports.Repertoire;

/// <summary>
/// Lit un répertoire imprimé, en texte extrait de son PDF, et en tire des propositions : une par fiche,
/// une souche par partenariat « non renseigné ». N'écrit rien, ne devine rien, ne lève jamais
/// d'exception pour un mauvais fichier : un refus dit pourquoi et quoi faire.
/// </summary>
public static class LecteurRepertoire
{
    /// <param name="nomDuFichier">Nom gardé comme provenance ; un chemin est réduit à son dernier élément.</param>
    /// <param name="octets">Le fichier entier, en UTF-8.</param>
    /// <param name="progres">Avancement, de 0 à 100.</param>
    public static ResultatLecture Lire(string nomDuFichier, ReadOnlyMemory<byte> octets, IProgress<int>? progres = null)
    {
        ArgumentNullException.ThrowIfNull(nomDuFichier);
        if (octets.IsEmpty)
            return ResultatLecture.Refuse("Le fichier est vide : rien n'a été importé.");
        var (texte, refus) = Decodage.Lire(octets.Span);
        if (texte is null)
            return ResultatLecture.Refuse(refus!);
        if (string.IsNullOrWhiteSpace(texte))
            return ResultatLecture.Refuse("Le fichier ne contient que des blancs : rien n'a été importé.");
        var lignes = Lignes.Decouper(texte);
        var tropLongue = lignes.Lignes.FindIndex(l => l.Length > Lignes.LargeurMaximale);
        if (tropLongue >= 0)
            return ResultatLecture.Refuse($"La ligne {tropLongue + 1} dépasse {Lignes.LargeurMaximale} caractères : ce n'est pas la page d'un répertoire imprimé.");
        return LireLivre(Path.GetFileName(nomDuFichier), Decoupage.Decouper(lignes), progres) with { Lignes = lignes.Lignes };
    }

    private static ResultatLecture LireLivre(string source, Livre livre, IProgress<int>? progres)
    {
        var journal = new Journal(null);
        var fiches = new List<FicheLue>(livre.Fiches.Count);
        foreach (var brute in livre.Fiches)
        {
            fiches.Add(LectureDeFiche.Lire(brute, source));
            progres?.Report(90 * fiches.Count / livre.Fiches.Count);
        }
        var souches = Souches.Lire(livre.NonRenseignes, journal);
        var recapitulatif = Domaines.Lire(livre.Tete, [.. fiches.Select(f => (f.Document.Titre, Nom(f)))], journal);
        var refus = Controle.Refus(livre, souches, recapitulatif);
        if (refus.Count > 0)
            return ResultatLecture.Refuse(refus);
        if (livre.NonRenseignes is null)
            journal.Douter("souches", livre.Fiches[^1].Texte.DerniereLigne, "Le fichier ne porte pas de liste des partenariats non renseignés : vérifiez qu'il va jusqu'à la fin du livre.");
        for (var i = 0; i < fiches.Count; i++)
            fiches[i] = fiches[i] with { Document = fiches[i].Document with { Domaines = LireDomaines(fiches[i], recapitulatif.DomainesParFiche[i], journal) } };
        Recoupement.Signaler(fiches, souches, [.. livre.Annexes.SelectMany(Annexe.Lire)], journal);
        progres?.Report(100);
        return new ResultatLecture
        {
            Fiches = fiches,
            Souches = souches,
            Remarques = [.. fiches.SelectMany(f => f.Remarques).Concat(journal.Remarques).OrderBy(r => r.PremiereLigne)],
        };
    }

    // une fiche que le tableau par domaines oublie a ceux que ses actions nomment
    private static IReadOnlyList<string> LireDomaines(FicheLue fiche, IReadOnlyList<string> duTableau, Journal journal)
    {
        if (duTableau.Count > 0 || Domaines.DesActions(fiche.Document.Actions.Select(a => a.Domaine)) is not { Count: > 0 } desActions)
            return duTableau;
        journal.Informer("domaines", fiche.PremiereLigne, $"« {fiche.Document.Titre} » n'est pas dans le tableau par domaines : les siens sont ceux que ses actions nomment.");
        return desActions;
    }

    private static string? Nom(FicheLue fiche) => fiche.Document.CoteFrancais.Collectivites is [var premiere, ..] ? premiere.Nom : null;
}
