using System.Net;
using System.Text.RegularExpressions;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Support;
using CoopPortal.Web.Accueil;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Accueil;

/// <summary>Lire une page comme une personne, et vérifier des fiches comme une confirmation le ferait.</summary>
internal static partial class Lecture
{
    /// <summary>Le texte de la page : sans balises, entités lues, toutes les espaces ordinaires.</summary>
    public static string Texte(string html)
        => Blancs().Replace(WebUtility.HtmlDecode(Balises().Replace(Hors().Replace(html, " "), " ")), " ");

    public static async Task<string> TexteAsync(this HttpClient browser, string path) => Texte(await browser.PageAsync(path));

    public static async Task<string> PageAsync(this HttpClient browser, string path)
    {
        using var response = await browser.GetAsync(path);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path} répond {response.StatusCode}.");
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>La part de la page qui va de <paramref name="debut"/> à la première balise fermante <paramref name="fin"/>.</summary>
    public static string Entre(string html, string debut, string fin)
    {
        var de = html.IndexOf(debut, StringComparison.Ordinal);
        Assert.True(de >= 0, $"« {debut} » n'est pas dans la page.");
        return html[de..html.IndexOf(fin, de, StringComparison.Ordinal)];
    }

    public static Task<T> DansAsync<T>(this Portal portal, Tenant tenant, Func<TenantDb, Task<T>> lire)
        => portal.InTenantAsync(tenant, s => lire(s.GetRequiredService<TenantDb>()));

    /// <summary>Date la vérification des <paramref name="combien"/> premières fiches, par ordre d'adresse.</summary>
    public static async Task VerifierAsync(this Portal portal, Tenant tenant, int combien, DateTime quand, int apres = 0, string cote = Cotes.Francais)
    {
        await portal.DansAsync(tenant, async db =>
        {
            foreach (var fiche in await db.Set<FicheIndex>().OrderBy(f => f.Slug).Skip(apres).Take(combien).ToListAsync())
            {
                if (cote == Cotes.Francais)
                {
                    fiche.VerifieFrancaisLe = quand;
                }
                else
                {
                    fiche.VerifiePartenaireLe = quand;
                }
            }

            return await db.SaveChangesAsync();
        });
        portal.Services.GetRequiredService<BilansDesEspaces>().Oublier(tenant);
    }

    public static async Task MettreAsync(this Portal portal, Tenant tenant, TenantState etat)
    {
        await using (var db = portal.Services.GetRequiredService<Databases>().Platform())
        {
            await db.Tenants.Where(t => t.Key == tenant.Key).ExecuteUpdateAsync(s => s.SetProperty(t => t.State, etat));
        }

        portal.Services.GetRequiredService<TenantRegistry>().Forget(tenant.Key);
    }

    [GeneratedRegex("<(head|script|style)\\b.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Hors();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Balises();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blancs();
}
