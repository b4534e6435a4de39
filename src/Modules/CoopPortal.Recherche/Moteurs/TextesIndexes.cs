using CoopPortal.Core.Data;

namespace CoopPortal.Recherche.Moteurs;

/// <summary>Le texte public d'une page de résultats, dans la table <c>Recherche</c>, la même sur les deux moteurs.</summary>
internal static class TextesIndexes
{
    public static async Task<IReadOnlyDictionary<Guid, string>> LireAsync(TenantDb db, string genre, IReadOnlyCollection<Guid> cles, CancellationToken cancellation)
    {
        if (cles.Count == 0)
            return new Dictionary<Guid, string>();
        var parametres = cles.Select((cle, rang) => ($"r{rang}", (object)cle)).Prepend(("g", genre)).ToList();
        var lues = await Sql.LireAsync(
            db,
            $"""select "Ref", "Texte" from "Recherche" where "Genre" = @g and "Ref" in ({string.Join(", ", parametres.Skip(1).Select(p => "@" + p.Item1))})""",
            parametres,
            l => KeyValuePair.Create(l.GetGuid(0), l.GetString(1)),
            cancellation);
        return lues.ToDictionary();
    }
}
