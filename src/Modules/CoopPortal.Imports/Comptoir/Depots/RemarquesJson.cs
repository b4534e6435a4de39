using System.Text.Json;
using CoopPortal.Core.Content;
using CoopPortal.Imports.Repertoire;

namespace CoopPortal.Imports.Comptoir.Depots;

/// <summary>Les remarques d'une lecture, telles qu'elles attendent dans la base.</summary>
internal static class RemarquesJson
{
    public static string Ecrire(IReadOnlyList<Remarque> remarques) => JsonSerializer.Serialize(remarques, DocumentJson.Options);

    public static IReadOnlyList<Remarque> Lire(string? texte) => texte is null ? [] : JsonSerializer.Deserialize<List<Remarque>>(texte, DocumentJson.Options) ?? [];
}
