using CoopPortal.Core.Access;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static CoopPortal.Fiches.Langues.Mots;

namespace CoopPortal.Fiches.Collectivites;

/// <summary>Une collectivité et tous ses partenariats, ici et dans les autres pays.</summary>
[Access(Role.Visiteur), LitLeReseau, Traduite]
public sealed class PageDeCollectiviteModel(CollectivitesEnLigne collectivites, PortraitDeCollectivite portraits, AilleursDansLeReseau ailleurs, PublicLinks adresses, TenantContext tenant, TimeProvider clock) : PageModel
{
    private Collectivite _collectivite = null!;

    public string Cote => _collectivite.Cote;
    public string Slug => _collectivite.Slug;
    public Portrait Portrait { get; private set; } = null!;
    public IReadOnlyList<PartenariatDUne> Partenariats { get; private set; } = [];
    public IReadOnlyList<PresenceAilleurs> Ailleurs { get; private set; } = [];
    public IReadOnlyList<Tenant> Muets { get; private set; } = [];

    public string Compte => N(Partenariats.Count, "{0} partenariat {1}", "{0} partenariats {1}", tenant.Required.Mots.InCountry);

    /// <summary>« Commune, Basse-Normandie (aujourd’hui région Normandie) »</summary>
    public string Chapeau
    {
        get
        {
            var lieu = string.Join(", ", new[] { Genres.Libelle(_collectivite.Genre), Portrait.Lieu }.Where(t => t is not null));
            return lieu.Length == 0 ? CoteEnMots.EnTete(_collectivite.Cote, tenant.Required) : Portrait.AujourdHui is { } present ? T("{0} (aujourd’hui {1})", lieu, present) : lieu;
        }
    }

    public bool EstFrancaise => _collectivite.Cote == Cotes.Francais;
    public string AdjectifDuPays => tenant.Required.Mots.Feminine;

    public System.Text.Json.Nodes.JsonObject DonneesLiees
        => CoopPortal.Theme.DonneesLiees.Organisation(Portrait.Nom, _collectivite.Genre, Portrait.Lieu, adresses.To(tenant.Required, Langue.Courante.Segment + AdresseDeCollectivite.De(_collectivite.Cote, _collectivite.Slug)),
            Portrait.Populations is [var population, ..] ? CoopPortal.Theme.DonneesLiees.Habitants(population.Habitants, population.Annee) : null);

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

    public static string Dire(Population population) => Ecrit.Habitants(population.Habitants) + (population.Annee is { } annee ? $" ({annee})" : "");
}
