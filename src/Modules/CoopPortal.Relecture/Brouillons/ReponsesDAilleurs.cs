using CoopPortal.Core.Content;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Fiches.Contracts.Lecture;

namespace CoopPortal.Relecture.Brouillons;

/// <summary>Met, au-dessus de chaque réponse disputée, celle de l'autre personne ; une ligne retirée d'un côté se dit au-dessus de son tableau.</summary>
internal static class ReponsesDAilleurs
{
    public static Feuille Poser(Feuille feuille, Recu recu)
    {
        var domaines = feuille.Domaines.ToDictionary(d => d.Cle, d => d.Libelle, StringComparer.Ordinal);
        var conflits = recu.Conflits!;
        var ailleurs = conflits.GroupBy(c => c.Ligne is not null && c.Case is null ? c.Champ.Cle : c.Chemin, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => string.Join(" ; ", g.Select(c => c.EnLigneEnMots(domaines))), StringComparer.Ordinal);
        if (conflits.Count == 0)
        {
            // ce que le formulaire montrait n'est plus gardé : tout ce qui diffère se montre
            var enregistre = recu.Fiche.Document;
            ailleurs = feuille.Sections.SelectMany(s => s.Champs).Where(c => !JsonTree.Same(enregistre.At(c.Champ.Cle), recu.Document.At(c.Champ.Cle)))
                .ToDictionary(c => c.Champ.Cle, c => Mots.De(c.Champ, enregistre.At(c.Champ.Cle), domaines) ?? "vide", StringComparer.Ordinal);
        }

        var posee = feuille with { Ailleurs = ailleurs };
        return posee with { Sections = [.. feuille.Sections.Select(s => s with { Champs = [.. s.Champs.Select(c => c with { Feuille = posee })] })] };
    }
}
