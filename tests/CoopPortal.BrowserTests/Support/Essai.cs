using CoopPortal.Core.Tenancy;
using Microsoft.Playwright;
using Xunit;

namespace CoopPortal.BrowserTests.Support;

/// <summary>Un essai ouvre ses fenêtres ici ; elles se ferment à la fin, photographiées si l'essai a échoué.</summary>
public abstract class Essai(Portail portail, Navigateur navigateur) : IAsyncLifetime
{
    public const int Telephone = 360;
    public const int Bureau = 1280;
    private readonly List<IPage> _fenetres = [];

    protected Portail Portail => portail;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        var echec = TestContext.Current.TestState?.Result == TestResult.Failed;
        foreach (var (fenetre, rang) in _fenetres.Select((f, i) => (f, i)))
        {
            if (echec)
            {
                Directory.CreateDirectory(Depot.Captures);
                var nom = string.Concat((TestContext.Current.Test?.TestDisplayName ?? "essai").Select(c => char.IsLetterOrDigit(c) ? c : '_'));
                await fenetre.ScreenshotAsync(new() { Path = Path.Combine(Depot.Captures, $"{nom}-{rang}.png"), FullPage = true });
            }

            await fenetre.Context.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Une fenêtre neuve, sans passé ni cookies ; sans script, sauf si l'essai mesure la page elle-même.</summary>
    protected async Task<IPage> OuvrirAsync(int largeur = Bureau, bool script = false)
    {
        var contexte = await navigateur.Chromium.NewContextAsync(new()
        {
            BaseURL = portail.Adresse.ToString(),
            ViewportSize = new() { Width = largeur, Height = 800 },
            JavaScriptEnabled = script,
            BypassCSP = script,
            Locale = "fr-FR",
        });
        contexte.SetDefaultTimeout(30_000);
        var fenetre = await contexte.NewPageAsync();
        _fenetres.Add(fenetre);
        return fenetre;
    }

    /// <summary>Quelqu'un de l'espace (« animatrice », « alencon »…), entré par le lien reçu par courriel.</summary>
    protected async Task<IPage> EntrerAsync(Tenant espace, string qui, int largeur = Bureau, bool script = false)
    {
        var page = await OuvrirAsync(largeur, script);
        await page.EntrerAsync(espace, qui);
        return page;
    }
}
