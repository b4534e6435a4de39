using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;

namespace CoopPortal.Fiches.Contracts.Formulaire;

/// <summary>Combien de réponses manquent, d'une section ou de toutes : la même règle à l'ouverture et pendant qu'on tape.</summary>
public sealed record Manques(int Vides, int Total)
{
    public bool Complet => Vides == 0;

    public string EnMots => Vides == 0 ? "complète" : Vides == Total ? "vide" : $"{Vides} à compléter";

    /// <summary>Pour toutes les sections ensemble.</summary>
    public string Court => Vides == 0 ? "tout est rempli" : $"{Vides} à compléter";

    /// <summary>La phrase du bas du formulaire.</summary>
    public string EnPhrase => Vides == 0
        ? "Tout est rempli."
        : $"Il reste {Vides} {Francais.Pluriel(Vides, "réponse", "réponses")} à compléter sur {Total}. Vous pouvez envoyer sans attendre.";

    public static Manques De(Section section, JsonObject document) => De([section], document);

    public static Manques De(IEnumerable<Section> sections, JsonObject document)
    {
        var champs = sections.SelectMany(s => s.Champs).ToList();
        return new Manques(champs.Count(c => JsonTree.IsBlank(document.At(c.Cle))), champs.Count);
    }
}
