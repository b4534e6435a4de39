using CoopPortal.Core.Texte;
using CoopPortal.Recherche.Colonnes;
using CoopPortal.Recherche.Moteurs;

namespace CoopPortal.Recherche.Chercher;

/// <summary>
/// Tire une page de ce qui reste, dans l'ordre demandé, sans ranger le reste. Au-delà de quelques milliers de réponses la note du moteur
/// coûte plus qu'elle n'apprend : viennent alors les fiches dont un nom, un lieu ou un domaine répond, puis les autres, les plus fraîches d'abord.
/// </summary>
internal sealed class Ordre(IMoteur moteur, ColonnesDesFiches colonnes)
{
    internal const int NoteesAuPlus = 5_000;

    /// <param name="trouvees">combien répondent aux mots, avant les filtres.</param>
    public async Task<IReadOnlyList<int>> PageAsync(RequeteAnalysee requete, int trouvees, Tamisees tamisees, string tri, int debut, int nombre, CancellationToken cancellation)
    {
        if (tamisees.Nombre == 0)
            return [];
        if (tri == Demande.ParNom)
            return [.. tamisees.Gardees.Rangs().Skip(debut).Take(nombre)];
        if (tri == Demande.ParFraicheur)
            return ParFraicheur(tamisees.Gardees, null, debut, nombre);
        if (trouvees <= NoteesAuPlus)
            return [.. (await moteur.NotesAsync(requete, cancellation)).Select(n => (Rang: colonnes.Rang(n.Numero), n.Note)).Where(n => n.Rang >= 0 && tamisees.Gardees.A(n.Rang))
                .OrderByDescending(n => n.Note).ThenBy(n => n.Rang).Skip(debut).Take(nombre).Select(n => n.Rang)];
        var nommees = new Ensemble(colonnes.Nombre);
        foreach (var numero in await moteur.NumerosAsync(requete, Portee.Noms, null, cancellation))
        {
            if (colonnes.Rang(numero) is >= 0 and var rang)
                nommees.Mettre(rang);
        }

        return ParFraicheur(tamisees.Gardees, nommees, debut, nombre);
    }

    private List<int> ParFraicheur(Ensemble gardees, Ensemble? devant, int debut, int nombre)
    {
        var page = new List<int>();
        foreach (var tour in devant is null ? [true] : new[] { true, false })
        {
            foreach (var rang in colonnes.ParFraicheur)
            {
                if (!gardees.A(rang) || (devant is not null && devant.A(rang) != tour))
                    continue;
                if (debut-- > 0)
                    continue;
                page.Add(rang);
                if (page.Count == nombre)
                    return page;
            }
        }

        return page;
    }
}
