using Microsoft.Playwright;
using Xunit;

namespace CoopPortal.BrowserTests.Support;

/// <summary>Le Chromium de Debian, un seul pour tous les essais ; chacun y ouvre ses propres contextes.</summary>
public sealed class Navigateur : IAsyncLifetime
{
    private const string Programme = "/usr/bin/chromium";
    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    public IBrowser Chromium => _chromium ?? throw new InvalidOperationException("Le navigateur n'est pas lancé.");

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Programme))
        {
            throw new InvalidOperationException("Chromium manque : lancez ./test, qui l'installe, ou installez le paquet Debian « chromium ».");
        }

        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Programme,
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
