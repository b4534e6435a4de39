using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;

namespace CoopPortal.Relecture.Publications;

/// <summary>
/// Coupe une proposition en deux : ce qui part en ligne, et ce qui revient à son auteur sur la fiche ainsi publiée.
/// Chaque réponse est d'un côté, et d'un seul.
/// </summary>
/// <param name="APublier">la fiche telle qu'elle serait en ligne.</param>
/// <param name="Rendu">le brouillon que l'auteur retrouve ; null quand il n'y a rien à lui rendre.</param>
/// <param name="Rendues">titres des sections rendues.</param>
public sealed record Partage(JsonObject APublier, JsonObject? Rendu, IReadOnlyList<string> Rendues)
{
    /// <param name="sections">celles que ce côté peut changer.</param>
    /// <param name="corrige">la proposition réunie à la fiche en ligne, corrections comprises.</param>
    /// <param name="voulu">la proposition réunie à la fiche en ligne comme l'auteur la veut : ses réponses l'emportent.</param>
    public static Partage De(IReadOnlyList<Section> sections, JsonObject enLigne, JsonObject corrige, JsonObject voulu, Func<string, bool> gardee)
    {
        var publier = enLigne.Copy();
        foreach (var champ in sections.Where(s => gardee(s.Cle)).SelectMany(s => s.Champs))
        {
            publier.Put(champ.Cle, corrige.At(champ.Cle)?.DeepClone());
        }

        var rendues = sections.Where(s => !gardee(s.Cle) && s.Champs.Any(c => Differe(voulu.At(c.Cle), enLigne.At(c.Cle)))).ToList();
        if (rendues.Count == 0)
        {
            return new Partage(publier, null, []);
        }

        var rendu = publier.Copy();
        foreach (var champ in rendues.SelectMany(s => s.Champs))
        {
            rendu.Put(champ.Cle, voulu.At(champ.Cle)?.DeepClone());
        }

        return new Partage(publier, rendu, [.. rendues.Select(s => s.Titre)]);
    }

    // « Same » tient pour égale une ligne vide et son absence : l'ordre et les lignes comptent aussi.
    private static bool Differe(JsonNode? un, JsonNode? autre) => !JsonTree.Same(un, autre);
}
