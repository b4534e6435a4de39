using System.Text;
using Microsoft.Playwright;

namespace CoopPortal.BrowserTests.Support;

internal static class Papier
{
    /// <summary>La page imprimée, octet par caractère. Chromium renonce parfois quand la machine est prise (« Printing failed ») : on redemande une fois.</summary>
    public static async Task<string> ImprimerAsync(this IPage page, PagePdfOptions options)
    {
        try
        {
            return Encoding.Latin1.GetString(await page.PdfAsync(options));
        }
        catch (PlaywrightException e) when (e.Message.Contains("Printing failed", StringComparison.Ordinal))
        {
            return Encoding.Latin1.GetString(await page.PdfAsync(options));
        }
    }
}
