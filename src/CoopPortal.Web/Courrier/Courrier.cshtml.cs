using CoopPortal.Core.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Web.Courrier;

/// <summary>Le courrier déposé, en développement seulement : ailleurs ces liens ouvriraient les comptes des autres.</summary>
[Access(Role.Visiteur, Room.Platform), HorsMemoire("en développement seulement, et le courrier arrive à tout moment")]
public sealed class CourrierModel(Depots depots, IHostEnvironment environment) : PageModel
{
    private const int Shown = 100;
    private const string Closed = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

    public IReadOnlyList<CourrielDepose> Courriels { get; private set; } = [];
    public CourrielDepose? Ouvert { get; private set; }
    public int Total { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? nom, CancellationToken cancellation)
    {
        if (!environment.IsDevelopment())
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        if (nom is not null)
        {
            Ouvert = await depots.LireAsync(nom, cancellation);
            return Ouvert is null ? NotFound() : Page();
        }

        var noms = depots.Noms();
        Total = noms.Count;
        var read = new List<CourrielDepose>();
        foreach (var file in noms.Take(Shown))
        {
            if (await depots.LireAsync(file, cancellation) is { } mail)
            {
                read.Add(mail);
            }
        }

        Courriels = read;
        return Page();
    }

    /// <summary>Le corps HTML seul, fermé : ni script, ni formulaire, ni rien d'extérieur.</summary>
    public async Task<IActionResult> OnGetCorpsAsync(string nom, CancellationToken cancellation)
    {
        if (!environment.IsDevelopment() || await depots.LireAsync(nom, cancellation) is not { } mail)
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = Closed;
        Response.Headers.CacheControl = "no-store";
        // Les liens quittent le cadre, qui ne peut rien ouvrir à l'intérieur.
        return Content(mail.Html.Replace("<head>", "<head><base target=\"_top\">", StringComparison.Ordinal), "text/html; charset=utf-8");
    }
}
