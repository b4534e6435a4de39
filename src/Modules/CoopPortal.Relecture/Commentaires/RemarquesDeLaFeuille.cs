using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts.Formulaire;

namespace CoopPortal.Relecture.Commentaires;

/// <summary>Met chaque commentaire à côté de sa réponse dans le formulaire ; s'il n'y a plus de ligne, au-dessus du tableau.</summary>
public sealed class RemarquesDeLaFeuille(FilDesCommentaires commentaires, Caller caller)
{
    public async Task<Feuille> PoserAsync(Feuille feuille, Guid itemId, string cote, CancellationToken cancellation)
    {
        var ouverts = await commentaires.OuvertsAsync(itemId, cote, cancellation);
        if (ouverts.Count == 0)
        {
            return feuille;
        }

        var places = Places(feuille);
        var remarques = ouverts.GroupBy(c => Place(c.Chemin, places), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<RemarqueDeRelecture>)[.. g.Select(Dire)], StringComparer.Ordinal);
        var posee = feuille with { Remarques = remarques };
        return posee with { Sections = [.. feuille.Sections.Select(s => s with { Champs = [.. s.Champs.Select(c => c with { Feuille = posee })] })] };
    }

    private RemarqueDeRelecture Dire(Commentaire c) => new(c.Id, c.Par, Francais.Date(DateOnly.FromDateTime(c.At)), c.Texte, c.Reponses.FirstOrDefault(r => r.AuteurId == caller.AccountId)?.Texte, c.ReglePar)
    {
        Autres = [.. c.Reponses.Where(r => r.AuteurId != caller.AccountId).OrderBy(r => r.At).Select(r => $"{r.Par} : {r.Texte}")],
    };

    private static HashSet<string> Places(Feuille feuille)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var champ in feuille.Sections.SelectMany(s => s.Champs))
        {
            places.Add(champ.Nom);
            foreach (var ligne in champ.Champ.EstEnLignes ? feuille.Document.RowsAt(champ.Champ.Cle) : [])
            {
                places.Add(Saisie.Ligne(champ.Champ.Cle, ligne.TextAt("id") ?? ""));
                places.UnionWith(champ.DeLaLigne(ligne).Select(c => c.Nom));
            }
        }

        return places;
    }

    private static string Place(string chemin, HashSet<string> places)
    {
        var crochet = chemin.IndexOf(']', StringComparison.Ordinal);
        string[] essais = [chemin, crochet < 0 ? chemin : chemin[..(crochet + 1)], FilDesCommentaires.Champ(chemin)];
        return Array.Find(essais, places.Contains) ?? "";
    }
}
