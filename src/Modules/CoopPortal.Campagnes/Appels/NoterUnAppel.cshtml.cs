using CoopPortal.Campagnes.Confirmations;
using CoopPortal.Campagnes.Tableau;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Appels;

/// <summary>L'écran d'un appel : ce qu'il y a à demander, les numéros, et ce qu'on note. Une fois noté, la fiche suivante s'ouvre.</summary>
[Access(Role.Animateur)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class NoterUnAppelModel(TenantDb db, Perimetres perimetres, LectureDuSuivi lecture, ListeDAppels liste, FeuillesDAppel feuilles, PriseDAppel prise, TenantContext tenant, TimeProvider clock) : PageModel
{
    private const int AppelsMontres = 20;

    public Perimetre Perimetre { get; private set; } = null!;
    public FeuilleDAppel Feuille { get; private set; } = null!;
    public IReadOnlyList<AppelPasse> Precedents { get; private set; } = [];
    public DemandeDAppel Saisie { get; private set; } = new();
    public string? Faute { get; private set; }

    public async Task<IActionResult> OnGetAsync(string cle, string slug, CancellationToken cancellation)
    {
        if (!await OuvrirAsync(cle, slug, cancellation))
        {
            return NotFound();
        }

        Saisie = new DemandeDAppel { ActeId = Guid.CreateVersion7(), Version = Feuille.Fiche.PublishedVersion ?? 0 };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string cle, string slug, DemandeDAppel saisie, CancellationToken cancellation)
    {
        if (!await OuvrirAsync(cle, slug, cancellation))
        {
            return NotFound();
        }

        Saisie = saisie;
        if ((Faute = saisie.Faute(Feuille, tenant.Required.Jour(clock.GetUtcNow().UtcDateTime))) is not null)
        {
            return Page();
        }

        var issue = await prise.FaireAsync(saisie.Lire(Perimetre.CampagneId, Feuille.Fiche.Id), cancellation);
        if (issue is IssueDeConfirmation.Notee or IssueDeConfirmation.DejaNotee)
        {
            return await SuivreAsync(slug, saisie.IssueLue!.Value, issue == IssueDeConfirmation.DejaNotee, cancellation);
        }

        Faute = issue switch
        {
            IssueDeConfirmation.RienDeChoisi => "Cochez au moins une section, ou choisissez la fiche entière. Rien n’est noté.",
            IssueDeConfirmation.VersionChangee => "La fiche vient de changer : relisez-la ci-dessous, puis notez de nouveau. Ce que vous aviez écrit est resté.",
            _ => "Choisissez une collectivité et une qualité proposées. Rien n’est noté.",
        };
        if (issue == IssueDeConfirmation.VersionChangee)
        {
            saisie.Version = Feuille.Fiche.PublishedVersion ?? 0;
            ModelState.Clear();
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        return Page();
    }

    public string Jour(DateTime instant) => Francais.Date(tenant.Required.Jour(instant));

    public string Partie(string cote) => CoteEnMots.De(cote, tenant.Required);

    private async Task<IActionResult> SuivreAsync(string slug, IssueDAppel issue, bool deja, CancellationToken cancellation)
    {
        var note = deja ? "C’était déjà noté." : "C’est noté.";
        if (issue == IssueDAppel.ACorriger)
        {
            TempData["Message"] = Francais.Espacer($"{note} Écrivez ici ce qu’on vous a dit : c’est le brouillon de l’équipe, recueilli par téléphone. Rien ne change en ligne avant l’envoi.");
            return Redirect(Url.Content($"~/fiches/{slug}/modifier"));
        }

        var reste = await liste.LireAsync(await lecture.LireAsync(Perimetre, cancellation), cancellation);
        var suivant = reste.FirstOrDefault(a => a.Sujet.Slug != slug);
        TempData["Message"] = Francais.Espacer(suivant is null ? $"{note} Il n’y a plus personne à appeler aujourd’hui." : $"{note} Voici la suivante, sur {reste.Count} à appeler.");
        return Redirect(Url.Content($"~/campagnes/{Perimetre.Cle}/appels{(suivant is null ? "" : $"/{suivant.Sujet.Slug}")}"));
    }

    private async Task<bool> OuvrirAsync(string cle, string slug, CancellationToken cancellation)
    {
        if (await perimetres.LireAsync(cle, cancellation) is not { } perimetre || await feuilles.LireAsync(slug, cancellation) is not { } feuille)
        {
            return false;
        }

        (Perimetre, Feuille) = (perimetre, feuille);
        Precedents = await db.Set<AppelPasse>().AsNoTracking().Where(a => a.FicheId == feuille.Fiche.Id).OrderByDescending(a => a.At).Take(AppelsMontres).ToListAsync(cancellation);
        return true;
    }
}
