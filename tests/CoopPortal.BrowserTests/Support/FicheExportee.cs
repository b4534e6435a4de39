using System.Text.Json.Nodes;
using CoopPortal.Core.Tenancy;
using CoopPortal.Publication.Exports;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.BrowserTests.Support;

/// <summary>Ce que l'export de l'exploitant dit d'une fiche ; les essais comparent sans rien recopier.</summary>
internal static class FicheExportee
{
    public static async Task<JsonObject> DeAsync(Portail portail, Tenant espace, string slug)
    {
        var document = await portail.DansAsync(espace, s => s.GetRequiredService<ExportJson>().DocumentAsync(CancellationToken.None));
        return document["partenariats"]!.AsArray().Select(p => p!.AsObject()).Single(p => (string?)p["slug"] == slug);
    }
}

/// <summary>Noms, téléphones et courriels des contacts d'une fiche.</summary>
internal static class ContactsDuLivre
{
    private static readonly string[] _cotes = ["coteFrancais", "cotePartenaire"];
    private static readonly string[] _champs = ["nom", "telephone", "fax", "courriel"];

    public static async Task<IReadOnlyList<string>> DeAsync(Portail portail, Tenant espace, string slug)
    {
        var fiche = await FicheExportee.DeAsync(portail, espace, slug);
        return [.. from cote in _cotes
                   from contact in fiche[cote]!["contacts"]!.AsArray()
                   from champ in _champs
                   let valeur = (string?)contact![champ]
                   where !string.IsNullOrWhiteSpace(valeur)
                   select valeur];
    }
}
