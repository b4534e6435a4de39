using System.Text.Json.Nodes;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Imports.Json;

/// <summary>Les champs d'une fiche dans le format d'échange.</summary>
internal static class Champs
{
    /// <summary>Ce qui dépend d'une fiche et voyage avec elle : sa clé, son type, sa forme.</summary>
    public static IReadOnlyDictionary<string, (string Type, Func<JsonNode, object> Forme)> Dependances { get; } = new Dictionary<string, (string, Func<JsonNode, object>)>(StringComparer.Ordinal)
    {
        ["conventions"] = (Types.Convention, ConventionJson.FromTree),
        ["missions"] = (Types.Mission, MissionJson.FromTree),
    };

    /// <summary>Ce que l'export ajoute au document, et que l'import lui retire.</summary>
    public static IReadOnlyList<string> Ajoutes { get; } = ["id", "slug", "verifieLe", "verifications", "voix", "sections", "relue", "abri", "visibilite", .. Dependances.Keys];

    public static IReadOnlySet<string> Connus { get; } = PartenariatJson.Default.Partenariat.Properties.Select(p => p.Name)
        .Concat(Ajoutes).ToHashSet(StringComparer.Ordinal);

    /// <summary>Ôte d'un objet du format d'échange ce que l'export y a ajouté ou calculé : il ne reste que les réponses.</summary>
    public static void Retirer(JsonObject document)
    {
        foreach (var champ in Ajoutes)
        {
            document.Remove(champ);
        }

        NumerosDesContacts.Retirer(document);
        Aujourdhui.Retirer(document);
    }
}
