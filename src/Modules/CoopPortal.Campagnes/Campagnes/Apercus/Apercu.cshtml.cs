using CoopPortal.Campagnes.Campagnes.Moteur;
using CoopPortal.Campagnes.Campagnes.Reglages;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Campagnes.Apercus;

/// <summary>Le courriel tel qu'il partirait, en HTML et en texte, sur une fiche choisie.</summary>
[Access(Role.Animateur)]
public sealed class ApercuModel(TenantDb db, ModeleDApercu modele, EnvoiDEssai essai) : PageModel
{
    private const string Ferme = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

    public Campagne Campagne { get; private set; } = null!;
    public MailDraft? Courriel { get; private set; }
    public IReadOnlyList<FicheDue> Fiches { get; private set; } = [];
    public IReadOnlyList<Etape> Etapes { get; private set; } = [];
    public string Fiche { get; private set; } = "";
    public string Cote { get; private set; } = Cotes.Francais;
    public int Jour { get; private set; }

    /// <summary>Ce que le bouton d'essai envoie : un formulaire n'en envoie qu'un.</summary>
    public Guid Formulaire { get; } = Guid.CreateVersion7();

    public async Task<IActionResult> OnGetAsync(Guid id, string? fiche, string? cote, int jour, CancellationToken cancellation)
        => await LireAsync(id, fiche, cote, jour, EnvoiDEssai.Cause(Formulaire), cancellation) ? Page() : NotFound();

    /// <summary>Le corps HTML seul, fermé : ni script, ni formulaire, ni rien d'extérieur.</summary>
    public async Task<IActionResult> OnGetCorpsAsync(Guid id, string? fiche, string? cote, int jour, CancellationToken cancellation)
    {
        if (!await LireAsync(id, fiche, cote, jour, "apercu", cancellation) || Courriel is null)
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = Ferme;
        Response.Headers.CacheControl = "no-store";
        return Content(Courriel.Html.Replace("<head>", "<head><base target=\"_top\">", StringComparison.Ordinal), "text/html; charset=utf-8");
    }

    public async Task<IActionResult> OnPostEssaiAsync(Guid id, Guid formulaire, string? fiche, string? cote, int jour, CancellationToken cancellation)
    {
        if (formulaire == Guid.Empty || !await LireAsync(id, fiche, cote, jour, EnvoiDEssai.Cause(formulaire), cancellation))
        {
            return NotFound();
        }

        TempData["Message"] = Courriel is null ? "Cette fiche n’a personne de ce côté : choisissez-en une autre."
            : await essai.FaireAsync(Campagne, Courriel, cancellation) ? $"Un essai est parti à {Courriel.To}. Ses boutons n’enregistrent rien."
            : "Cet essai est déjà parti. Rechargez la page pour en envoyer un autre.";
        return LocalRedirect(Url.Content($"~/campagnes/{id}/apercu?fiche={Uri.EscapeDataString(Fiche)}&cote={Cote}&jour={Jour}"));
    }

    private async Task<bool> LireAsync(Guid id, string? slug, string? cote, int jour, string cause, CancellationToken cancellation)
    {
        if (await db.Set<Campagne>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation) is not { } campagne)
        {
            return false;
        }

        var reglages = ReglagesDeCampagne.Lire(campagne);
        Campagne = campagne;
        Fiches = await modele.FichesAsync(reglages, cancellation);
        Etapes = [.. reglages.Etapes.Where(e => e.AQui != AQui.Appels).OrderBy(e => e.Jour)];
        Cote = cote == Cotes.Partenaire ? Cotes.Partenaire : Cotes.Francais;
        var choisie = Fiches.FirstOrDefault(f => f.Fiche.Slug == slug) ?? (Fiches is [var premiere, ..] ? premiere : null);
        var etape = Etapes.FirstOrDefault(e => e.Jour == jour) ?? (Etapes is [var ouverture, ..] ? ouverture : null);
        if (choisie is not null && etape is not null)
        {
            (Fiche, Jour) = (choisie.Fiche.Slug, etape.Jour);
            Courriel = await modele.RedigerAsync(reglages, choisie, Cote, etape, cause, cancellation);
        }

        return true;
    }
}
