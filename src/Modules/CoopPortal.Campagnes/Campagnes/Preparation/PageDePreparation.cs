using CoopPortal.Campagnes.Campagnes.Actes;
using CoopPortal.Campagnes.Campagnes.Audiences;
using CoopPortal.Campagnes.Campagnes.Lettres;
using CoopPortal.Campagnes.Campagnes.Moteur;
using CoopPortal.Campagnes.Campagnes.Reglages;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Campagnes.Campagnes.Preparation;

/// <summary>Ce que préparer et corriger une campagne ont en commun : le formulaire, ses fautes, l'enregistrement.</summary>
public abstract class PageDePreparation(AudienceDeCampagne audience, PreparationDeCampagne preparation, TenantContext tenant) : PageModel
{
    public static IReadOnlyList<(Audience Audience, string Libelle)> Audiences { get; } =
    [
        (Audience.Toutes, "Toutes les fiches"),
        (Audience.Anciennes, "Les fiches sans nouvelles depuis un certain temps"),
        (Audience.Territoire, "Les fiches d’un territoire"),
        (Audience.Souches, "Aucune fiche : seulement les partenariats connus, non renseignés"),
    ];

    public static IReadOnlyList<(AQui AQui, string Libelle)> Destinations { get; } =
    [
        (AQui.Contact, "Un courriel au contact de la fiche"),
        (AQui.Escalade, "Un courriel au-dessus : service, élu, exécutif, puis l’autre partie"),
        (AQui.Appels, "La fiche passe dans la liste d’appels"),
    ];

    public Saisie Saisie { get; protected set; } = new();
    public IReadOnlyList<string> Territoires { get; private set; } = [];
    public TexteDeRappel Textes => MotsDuRappel.De(tenant.Required.Settings);
    public string? Reponse => tenant.Required.Settings.ReplyTo;
    public string Equipe => $"L’équipe d’animation du groupe-pays {tenant.Required.Name}";
    public abstract string Intitule { get; }

    protected async Task MontrerAsync(CancellationToken cancellation) => Territoires = await audience.TerritoiresAsync(cancellation);

    protected async Task<IActionResult> EnregistrerAsync(Saisie saisie, CancellationToken cancellation)
    {
        await MontrerAsync(cancellation);
        // Ce que le cadre n'a pas su lire (une énumération inventée) est une faute comme une autre.
        ModelState.Clear();
        Saisie = saisie;
        var lue = LectureDeSaisie.Lire(saisie, Territoires);
        foreach (var (cle, faute) in lue.Fautes)
        {
            ModelState.AddModelError(cle, faute);
        }

        if (lue.Fautes.Count > 0)
        {
            Response.StatusCode = Microsoft.AspNetCore.Http.StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        TempData["Message"] = await preparation.FaireAsync(saisie.Id, lue.Titre, lue.J0, lue.Reglages, cancellation)
            ? "Enregistré. Rien ne part tant que la campagne n’est pas ouverte."
            : "Cette campagne est déjà ouverte : ses réglages ne changent plus.";
        return LocalRedirect(Url.Content($"~/campagnes/{saisie.Id}"));
    }
}
