using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using CoopPortal.BrowserTests.Support;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.BrowserTests.Visiteur;

/// <summary>Les 70 fiches du livre : celle du milieu est légère, et la plupart s’impriment sur une feuille.</summary>
public sealed partial class FicheMedianeTests(Portail portail, Navigateur navigateur) : Essai(portail, navigateur)
{
    private const int OctetsAuPlus = 15 * 1024;

    [Fact]
    public async Task Elle_pese_peu_et_une_fiche_sur_deux_au_moins_tient_sur_une_feuille()
    {
        var mali = await Portail.EspaceAsync("mali");
        var adresses = await Portail.DansAsync(mali, s => s.GetRequiredService<TenantDb>().Set<FicheIndex>().Select(f => f.Slug).ToListAsync());
        using var client = new HttpClient { BaseAddress = Portail.Adresse };
        var pages = new List<(string Adresse, string Html)>();
        foreach (var adresse in adresses)
        {
            pages.Add((adresse, await client.GetStringAsync($"/mali/fiches/{adresse}")));
        }

        var mediane = pages.OrderBy(p => p.Html.Length).ElementAt(pages.Count / 2);
        Assert.InRange(Comprimer(mediane.Html), 1, OctetsAuPlus);

        var page = await OuvrirAsync();
        var seules = 0;
        foreach (var (adresse, _) in pages)
        {
            await page.AllerAsync($"/mali/fiches/{adresse}");
            var papier = await page.ImprimerAsync(new() { Format = "A4", PrintBackground = false, PreferCSSPageSize = true });
            seules += Feuilles().Count(papier) == 1 ? 1 : 0;
        }

        Assert.True(seules * 2 >= pages.Count, $"{seules} fiches sur {pages.Count} tiennent sur une feuille.");
    }

    private static int Comprimer(string html)
    {
        using var sortie = new MemoryStream();
        using (var compresse = new BrotliStream(sortie, CompressionLevel.Fastest, leaveOpen: true))
        {
            compresse.Write(Encoding.UTF8.GetBytes(html));
        }

        return (int)sortie.Length;
    }

    [GeneratedRegex(@"/Type\s*/Page[^s]")]
    private static partial Regex Feuilles();
}
