using CoopPortal.Core.Content;
using CoopPortal.Core.Fichiers;
using CoopPortal.Core.Jobs;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Pieces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Tests.Relecture.Pieces;

/// <summary>Un formulaire de fiche envoyé avec des fichiers, comme le fait un navigateur.</summary>
internal static class Envois
{
    public static async Task<HttpResponseMessage> JoindreAsync(this Bureau bureau, HttpClient browser, string acte, params (string Nom, byte[] Contenu)[] fichiers)
    {
        var formulaire = await bureau.FormulaireAsync(browser);
        return await JoindreAsync(formulaire, browser, bureau.Modifier, acte, fichiers);
    }

    public static async Task<HttpResponseMessage> JoindreAsync(Feuillet formulaire, HttpClient browser, string page, string acte, params (string Nom, byte[] Contenu)[] fichiers)
    {
        using var corps = new MultipartFormDataContent();
        foreach (var (nom, valeur) in formulaire.Avec("acte", acte).Champs.Where(c => c.Key != "pieces.+"))
        {
            corps.Add(new StringContent(valeur), $"\"{nom}\"");
        }

        foreach (var (nom, contenu) in fichiers)
        {
            corps.Add(new ByteArrayContent(contenu), "\"pieces.+\"", nom);
        }

        return await browser.PostAsync(page, corps);
    }

    public static Task<List<Fichier>> FichiersAsync(this Bureau bureau) => bureau.DansAsync(db => db.Fichiers.AsNoTracking().OrderBy(f => f.Id).ToListAsync());

    public static async Task<Guid> PieceEnBrouillonAsync(this Bureau bureau, string cote = Cotes.Francais)
        => Guid.Parse(DocumentJson.Parse((await bureau.BrouillonAsync(cote))!.Document).RowsAt("pieces").Single().TextAt("fichier")!);

    public static IReadOnlyList<string> SurLeDisque(this Bureau bureau) => bureau.Portal.Services.GetRequiredService<Coffre>().Rangees(bureau.Tenant.Key);

    public static Task NuitAsync(this Bureau bureau) => bureau.Portal.InTenantAsync(bureau.Tenant, s =>
        ((INightlyJob)s.GetRequiredService<MenageDesFichiers>()).RunAsync(bureau.Tenant, bureau.Portal.Clock.GetUtcNow(), CancellationToken.None));
}
