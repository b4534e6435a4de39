using System.Globalization;
using System.Text.Json.Nodes;
using CoopPortal.Actualites.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Actualites.Agenda;

[Access(Role.Visiteur), Traduite]
public sealed class LireRendezVousModel(ContentStore store, Annonces annonces, PublicLinks adresses, TenantContext tenant, Caller caller) : PageModel
{
    public RendezVous Lu { get; private set; } = null!;
    public string Slug { get; private set; } = "";
    public bool Passe { get; private set; }
    public bool Anime => caller.Is(Role.Animateur);

    /// <summary>Jours et heures du pays, comme la page les dit.</summary>
    public JsonObject DonneesLiees => CoopPortal.Theme.DonneesLiees.Evenement(
        Lu.Titre, Dire(Lu.Jour, Lu.Heure), Lu.JourFin is null && Lu.HeureFin is null ? null : Dire(Lu.JourFin ?? Lu.Jour, Lu.HeureFin), Lu.Lieu, adresses.To(tenant.Required, $"/agenda/{Slug}"));

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await store.PublishedAsync(RendezVous.Type, slug, cancellation) is not { } version)
        {
            return NotFound();
        }

        Slug = slug;
        Lu = RendezVous.De(version.Document);
        Passe = (Lu.JourFin ?? Lu.Jour) < annonces.Jour;
        return Page();
    }

    // Avec son décalage : « 2026-12-03T14:00:00+00:00 » est la même heure pour qui la lit d'ailleurs.
    private string Dire(DateOnly jour, TimeOnly? heure)
    {
        if (heure is not { } sonnee)
        {
            return RendezVous.EcrireJour(jour);
        }

        var ici = jour.ToDateTime(sonnee);
        return new DateTimeOffset(ici, tenant.Required.Fuseau().GetUtcOffset(ici)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }
}
