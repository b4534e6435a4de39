using CoopPortal.Core.Data;
using CoopPortal.Recherche.Moteurs;

namespace CoopPortal.Recherche.Suggestions;

/// <summary>Une collectivité dont un mot du nom commence comme ce qu'on tape, et le numéro de sa fiche dans l'index.</summary>
internal sealed record NomTape(string Cote, string Nom, int Numero);

/// <summary>Une fiche en ligne à proposer.</summary>
internal sealed record FicheTapee(int Numero, string Titre, string Slug);

/// <summary>Les deux lectures d'une frappe, par leurs index : elles partent à chaque lettre, sans les détours d'EF.</summary>
internal static class NomsTapes
{
    public static Task<List<NomTape>> LireAsync(TenantDb db, string cle, int auPlus, CancellationToken cancellation) => Sql.LireAsync(
        db,
        """select "Cote", "Nom", "Numero" from "RechercheNoms" where "Cle" >= @cle and "Cle" < @fin order by "Cle", "Numero" limit @n""",
        [("cle", cle), ("fin", cle + "\uffff"), ("n", auPlus)],
        l => new NomTape(l.GetString(0), l.GetString(1), l.GetInt32(2)),
        cancellation);

    /// <summary>Celles de ces numéros qui sont en ligne. « cross join » garde l'ordre des deux lectures : à rebours, SQLite parcourrait toutes les fiches.</summary>
    public static async Task<List<FicheTapee>> FichesAsync(TenantDb db, IReadOnlyList<int> numeros, CancellationToken cancellation) => numeros.Count == 0 ? [] : await Sql.LireAsync(
        db,
        $"""
        select r."Numero", f."Titre", f."Slug" from "Recherche" r cross join "Fiches" f
        where r."Numero" in ({string.Join(", ", numeros.Select((_, rang) => $"@n{rang}"))}) and f."ItemId" = r."Ref"
        """,
        [.. numeros.Select((numero, rang) => ($"n{rang}", (object)numero))],
        l => new FicheTapee(l.GetInt32(0), l.GetString(1), l.GetString(2)),
        cancellation);
}
