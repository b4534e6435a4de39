using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CoopPortal.BrowserTests.Support;

/// <summary>Ce qu'on mesure d'une page affichée : sa largeur, son titre, ses fautes d'accessibilité.</summary>
internal static class Mesures
{
    private static readonly AxeRunOptions _regles = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };

    /// <summary>Ce qui dépasse du bord droit, en mots ; vide si tout tient dans la largeur.</summary>
    public static Task<string[]> DebordementsAsync(this IPage page) => page.EvaluateAsync<string[]>("""
        () => {
          const large = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= large) return [];
          const trop = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > large + 1);
          return [`${document.documentElement.scrollWidth} > ${large}`, ...trop.slice(-3).map(e => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 30)}`)];
        }
        """);

    public static async Task TenirDansAsync(this IPage page, params int[] largeurs)
    {
        foreach (var largeur in largeurs)
        {
            await page.SetViewportSizeAsync(largeur, 800);
            var trop = await page.DebordementsAsync();
            Assert.True(trop.Length == 0, $"{page.Url} déborde à {largeur} px : {string.Join(" | ", trop)}");
        }
    }

    /// <summary>Aucune faute à 360 et 1280 px, en clair et en sombre.</summary>
    public static async Task SansFauteAsync(this IPage page)
    {
        var fautes = new List<string>();
        foreach (var largeur in (int[])[Essai.Telephone, Essai.Bureau])
        {
            await page.SetViewportSizeAsync(largeur, 800);
            foreach (var couleurs in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await page.EmulateMediaAsync(new() { ColorScheme = couleurs });
                var resultat = await page.RunAxe(_regles);
                fautes.AddRange(resultat.Violations.SelectMany(v => v.Nodes.Take(3).Select(n => $"{page.Url} ({largeur} px, {couleurs}) {v.Id} : {n.Html} {n.Any.FirstOrDefault()?.Message}")));
            }
        }

        Assert.True(fautes.Count == 0, string.Join('\n', fautes));
    }
}
