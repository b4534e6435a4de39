using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Imports.Json;

/// <summary>Les champs d'une fiche dans le format d'échange.</summary>
internal static class Champs
{
    /// <summary>Ce que l'export ajoute au document, et que l'import lui retire.</summary>
    public static IReadOnlyList<string> Ajoutes { get; } = ["id", "slug", "verifieLe", "verifications", "relue"];

    public static IReadOnlySet<string> Connus { get; } = PartenariatJson.Default.Partenariat.Properties.Select(p => p.Name)
        .Concat(Ajoutes).Concat(["conventions", "missions"]).ToHashSet(StringComparer.Ordinal);
}
