using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts.Lecture;

namespace CoopPortal.Fiches.Contracts.Formulaire;

/// <summary>Le titre d'une ligne repliée : ce qui permet de la reconnaître sans l'ouvrir.</summary>
public static class ResumeDeLigne
{
    private const int Longueur = 90;

    public static string De(Champ champ, JsonObject ligne)
    {
        var role = champ.Champs.FirstOrDefault(c => c.Cle == "role") is { } question ? Mots.De(question, ligne["role"]) : null;
        var name = new[] { "nom", "intitule", "titre", "fonction", "genre" }.Select(ligne.TextAt).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t));
        var words = string.Join(" : ", new[] { role, name?.ReplaceLineEndings(" ") }.Where(t => t is not null));
        if (words.Length == 0)
        {
            words = champ.Champs.Select(c => Mots.De(c, ligne[c.Cle])?.ReplaceLineEndings(" ")).FirstOrDefault(m => m is not null) ?? "";
        }

        return words.Length == 0 ? "Nouvelle ligne" : words.Length <= Longueur ? words : words[..Longueur] + "…";
    }
}
