using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace CoopPortal.BrowserTests.Support;

/// <summary>Ce qu'on mesure d'une page affichée : sa largeur, son titre, ses fautes d'accessibilité.</summary>
internal static class Mesures
{
    private static readonly string _axe = new BundledAxeScriptProvider().GetScript();
    private static readonly string[] _regles = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

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

    /// <summary>Aucune faute à 360 et 1280 px, en clair et en sombre. La page doit avoir ses scripts : sans eux les minuteries d'axe ne sonnent jamais.</summary>
    public static async Task SansFauteAsync(this IPage page)
    {
        await page.EvaluateAsync(_axe).WaitAsync(TimeSpan.FromMinutes(3));
        var fautes = new List<string>();
        foreach (var largeur in (int[])[Essai.Telephone, Essai.Bureau])
        {
            await page.SetViewportSizeAsync(largeur, 800);
            foreach (var couleurs in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await page.EmulateMediaAsync(new() { ColorScheme = couleurs });
                var trouvees = await page.FautesAsync();
                fautes.AddRange(trouvees.Select(f => $"{page.Url} ({largeur} px, {couleurs}) {f}"));
            }
        }

        Assert.True(fautes.Count == 0, string.Join('\n', fautes));
    }

    /// <summary>Un titre et un seul, rien qui déborde, rien d'inaccessible.</summary>
    public static async Task VerifierAsync(IPage page)
    {
        await Assertions.Expect(page.Titre()).ToHaveCountAsync(1);
        await page.TenirDansAsync(320, Essai.Telephone, Essai.Bureau);
        await page.SansFauteAsync();
    }

    public static async Task ParcourirAsync(IPage page, params string[] chemins)
    {
        foreach (var chemin in chemins)
        {
            await page.AllerAsync(chemin);
            await VerifierAsync(page);
        }
    }

    // Le RunAxe du paquet ouvre une page de plus à chaque appel : quinze fois plus lent que la même règle lancée sur place.
    private static Task<string[]> FautesAsync(this IPage page) => page.EvaluateAsync<string[]>("""
        async regles => {
          const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: regles }, resultTypes: ['violations'] });
          return violations.flatMap(v => v.nodes.slice(0, 3).map(n => `${v.id} : ${n.html} ${n.any[0]?.message ?? ''}`));
        }
        """, _regles).WaitAsync(TimeSpan.FromMinutes(3));
}
