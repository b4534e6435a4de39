using CoopPortal.Core.Access;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Fiches.Collectivites;

/// <summary>Une collectivité et tous ses partenariats, ici et dans les autres pays.</summary>
[Access(Role.Visiteur), LitLeReseau]
public sealed class PageDeCollectiviteModel(CollectivitesEnLigne collectivites, PortraitDeCollectivite portraits, AilleursDansLeReseau ailleurs, PublicLinks adresses, TenantContext tenant, TimeProvider clock) : PageModel
{
    private Collectivite _collectivite = null!;

    public string Cote => _collectivite.Cote;
    public string Slug => _collectivite.Slug;
    public Portrait Portrait { get; private set; } = null!;
    public IReadOnlyList<PartenariatDUne> Partenariats { get; private set; } = [];
    public IReadOnlyList<PresenceAilleurs> Ailleurs { get; private set; } = [];
    public IReadOnlyList<Tenant> Muets { get; private set; } = [];

    public string Compte => $"{Francais.Nombre(Partenariats.Count)}\u00A0{Francais.Pluriel(Partenariats.Count, "partenariat", "partenariats")} {tenant.Required.Settings.InCountry}";

    /// <summary>« Commune, Basse-Normandie (aujourd’hui région Normandie) »</summary>
    public string Chapeau
    {
        get
        {
            var lieu = string.Join(", ", new[] { Genres.Libelle(_collectivite.Genre), Portrait.Lieu }.Where(t => t is not null));
            return lieu.Length == 0 ? CoteEnMots.EnTete(_collectivite.Cote, tenant.Required) : Portrait.AujourdHui is { } present ? $"{lieu} (aujourd’hui {present})" : lieu;
        }
    }

    public string SaPart => _collectivite.Cote == Cotes.Francais ? "Elle tient la part française," : $"Elle tient la part {tenant.Required.Settings.Feminine},";

    public System.Text.Json.Nodes.JsonObject DonneesLiees
        => CoopPortal.Theme.DonneesLiees.Organisation(Portrait.Nom, _collectivite.Genre, Portrait.Lieu, adresses.To(tenant.Required, AdresseDeCollectivite.De(_collectivite.Cote, _collectivite.Slug)));

    public async Task<IActionResult> OnGetAsync(string cote, string slug, CancellationToken cancellation)
    {
        if (AdresseDeCollectivite.Cote(cote) is not { } cle || await collectivites.TrouverAsync(cle, slug, cancellation) is not { } collectivite)
        {
            return NotFound();
        }

        _collectivite = collectivite;
        Portrait = await portraits.LireAsync(collectivite, cancellation);
        Partenariats = await collectivites.PartenariatsAsync(collectivite, cancellation);
        (Ailleurs, Muets) = await ailleurs.ChercherAsync(collectivite, cancellation);
        if (Muets.Count > 0)
        {
            Response.NePasGarder();
        }

        return Page();
    }

    public string Fraicheur(FicheIndex fiche) => Contracts.Fraicheur.De(fiche, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).Phrase;

    public static string Dire(Population population) => Francais.Habitants(population.Habitants) + (population.Annee is { } annee ? $" ({annee})" : "");
}
