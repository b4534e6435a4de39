using System.Globalization;
using CoopPortal.Campagnes.Tableau;
using CoopPortal.Core.Access;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Campagnes.AnnuaireDesMembres;

/// <summary>Qui parle pour quelle collectivité, pour les membres de l'espace et pour eux seuls.</summary>
[Access(Role.Contributeur)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AnnuaireModel(LectureDeLAnnuaire lecture, TenantContext tenant) : PageModel
{
    public const int ParPage = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<Membre> Membres { get; private set; } = [];
    public int Nombre { get; private set; }
    public int Courante { get; private set; } = 1;
    public int Pages => Math.Max(1, (Nombre + ParPage - 1) / ParPage);

    public async Task OnGetAsync(string? p, CancellationToken cancellation)
    {
        var tous = await lecture.LireAsync(Q, cancellation);
        Nombre = tous.Count;
        Courante = int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var demandee) ? Math.Clamp(demandee, 1, Pages) : 1;
        Membres = [.. tous.Skip((Courante - 1) * ParPage).Take(ParPage)];
    }

    public string Partie(string cote) => CoteEnMots.De(cote, tenant.Required);

    public string Lien(int page)
    {
        var query = new[] { ("q", string.IsNullOrWhiteSpace(Q) ? null : Q), ("p", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)) }
            .Where(p => p.Item2 is not null).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}");
        return Url.Content("~/annuaire") + (string.Join('&', query) is { Length: > 0 } texte ? "?" + texte : "");
    }
}
