using CoopPortal.Campagnes.Confirmations;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Rappels;

/// <summary>Où en est la fraîcheur, et l'interrupteur des rappels.</summary>
[Access(Role.Animateur)]
public sealed class CampagneModel(TenantDb db, FichesDues dues, MiseEnMarche marche, TenantContext tenant, Caller caller, TimeProvider clock) : PageModel
{
    private const int ToursMontres = 10;

    public Ouverture? EnCours { get; private set; }
    public int Mois => tenant.Required.Settings.FreshnessMonths;
    public int Fiches { get; private set; }
    public IReadOnlyList<FicheDue> Dues { get; private set; } = [];
    public IReadOnlyList<Destinataire> Destinataires { get; private set; } = [];
    public IReadOnlyList<FicheDue> SansDestinataire { get; private set; } = [];
    public IReadOnlyList<Tour> Tours { get; private set; } = [];
    public int Retenus { get; private set; }
    public int Abandonnes { get; private set; }
    public int Confirmees { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        EnCours = await marche.EnCoursAsync(cancellation);
        Fiches = await db.Set<FicheIndex>().CountAsync(cancellation);
        Dues = await dues.ListerAsync(now, cancellation);
        Destinataires = await dues.JoignablesAsync(Dues, now, cancellation);
        var suivies = Destinataires.SelectMany(d => d.Cotes).Select(c => c.Due.Fiche.ItemId).ToHashSet();
        SansDestinataire = [.. Dues.Where(d => !suivies.Contains(d.Fiche.ItemId))];
        Tours = await db.Set<Tour>().AsNoTracking().OrderByDescending(t => t.FaitLe).Take(ToursMontres).ToListAsync(cancellation);
        Retenus = await db.Mails.CountAsync(m => m.State == MailState.Held, cancellation);
        Abandonnes = await db.Mails.CountAsync(m => m.State == MailState.Dead, cancellation);
        var depuis = now.UtcDateTime.AddMonths(-Mois);
        Confirmees = await db.Set<Confirmation>().Where(c => c.At > depuis).Select(c => c.ItemId).Distinct().CountAsync(cancellation);
    }

    public async Task<IActionResult> OnPostOuvrirAsync(CancellationToken cancellation)
    {
        TempData["Message"] = await marche.OuvrirAsync(Moi, cancellation)
            ? "Les rappels sont en marche. Les premiers partiront cette nuit."
            : "Les rappels étaient déjà en marche.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostArreterAsync(CancellationToken cancellation)
    {
        TempData["Message"] = await marche.ArreterAsync(Moi, cancellation) ? "Les rappels sont arrêtés. Rien ne partira plus." : "Les rappels étaient déjà arrêtés.";
        return RedirectToPage();
    }

    private Author Moi => new(caller.AccountId, caller.Name ?? "Animateur");
}
