using CoopPortal.Campagnes.Campagnes.Actes;
using CoopPortal.Campagnes.Campagnes.Audiences;
using CoopPortal.Campagnes.Campagnes.Moteur;
using CoopPortal.Campagnes.Campagnes.Reglages;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Campagnes.Conduite;

/// <summary>Une étape avec ses jours et ce qui en est parti.</summary>
public sealed record EtapeMontree(Etape Etape, DateOnly Francais, DateOnly Partenaire, int Courriels);

/// <summary>Une campagne : avant l'ouverture, qui recevrait quoi ; après, où elle en est et comment la conduire.</summary>
[Access(Role.Animateur)]
public sealed class UneCampagneModel(TenantDb db, AudienceDeCampagne audience, OuvertureDeCampagne ouverture, ConduiteDeCampagne conduite, TenantContext tenant, Caller caller, TimeProvider clock) : PageModel
{
    public Campagne Campagne { get; private set; } = null!;
    public ReglagesDeCampagne Reglages { get; private set; } = new();
    public Tenant Espace => tenant.Required;

    /// <summary>Qui recevrait quoi ; null une fois ouverte.</summary>
    public PremierJour? PremierJour { get; private set; }
    public IReadOnlyList<EtapeMontree> Etapes { get; private set; } = [];
    public IReadOnlyList<Fermeture> Fermetures { get; private set; } = [];
    public int Fiches { get; private set; }
    public int Souches { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Set<Campagne>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation) is not { } campagne)
        {
            return NotFound();
        }

        Campagne = campagne;
        Reglages = ReglagesDeCampagne.Lire(campagne);
        var calendrier = CalendrierDUnEspace.De(tenant.Required.Settings, Reglages, campagne.J0);
        var ecrits = (await db.Set<Relance>().AsNoTracking().Where(r => r.CampagneId == id).Select(r => new { r.Etape, r.CourrielId }).ToListAsync(cancellation))
            .GroupBy(r => Passages.EtapeEcrite.Nom(r.Etape), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(r => r.CourrielId).Distinct().Count(), StringComparer.Ordinal);
        Etapes = [.. calendrier.Etapes.Select(e => new EtapeMontree(e, calendrier.JourDe(e, campagne.J0, Cotes.Francais), calendrier.JourDe(e, campagne.J0, Cotes.Partenaire), ecrits.GetValueOrDefault(e.Nom)))];
        var fin = calendrier.Etapes.Count == 0 ? campagne.J0 : Etapes.Max(e => e.Francais > e.Partenaire ? e.Francais : e.Partenaire);
        Fermetures = [.. calendrier.Fermetures.Where(f => f.Au >= campagne.J0 && f.Du <= fin).OrderBy(f => f.Du)];
        if (campagne.OuverteLe is null)
        {
            PremierJour = await audience.PremierJourAsync(campagne, Reglages, clock.GetUtcNow(), cancellation);
            (Fiches, Souches) = (PremierJour.Visees.Fiches.Count, PremierJour.Visees.Souches.Count);
        }
        else
        {
            Fiches = await db.Set<SujetDeCampagne>().CountAsync(s => s.CampagneId == id && !s.EstSouche, cancellation);
            Souches = await db.Set<SujetDeCampagne>().CountAsync(s => s.CampagneId == id && s.EstSouche, cancellation);
        }

        return Page();
    }

    public Task<IActionResult> OnPostOuvrirAsync(Guid id, CancellationToken cancellation) => FaireAsync(id, async () => await ouverture.FaireAsync(id, Moi, cancellation) switch
    {
        IssueDOuverture.Ouverte => "La campagne est ouverte. Les premiers courriels partent au prochain matin ouvré.",
        IssueDOuverture.DejaOuverte => "La campagne était déjà ouverte.",
        _ => "Cette campagne ne vise personne. Changez ce qu’elle vise, puis ouvrez-la.",
    }, cancellation);

    public Task<IActionResult> OnPostSuspendreAsync(Guid id, CancellationToken cancellation)
        => FaireAsync(id, async () => await conduite.SuspendreAsync(id, Moi, cancellation) ? "La campagne est suspendue. Rien ne part jusqu’à ce que vous la repreniez." : "Rien n’a changé : elle n’était pas en cours.", cancellation);

    public Task<IActionResult> OnPostReprendreAsync(Guid id, CancellationToken cancellation)
        => FaireAsync(id, async () => await conduite.ReprendreAsync(id, Moi, cancellation) ? "La campagne reprend. Les étapes manquées ne partent pas toutes à la fois : seule celle du jour." : "Rien n’a changé : elle n’était pas suspendue.", cancellation);

    public Task<IActionResult> OnPostCloreAsync(Guid id, CancellationToken cancellation)
        => FaireAsync(id, async () => await conduite.CloreAsync(id, Moi, cancellation) ? "La campagne est close. Les liens déjà envoyés valent jusqu’à leur date." : "Rien n’a changé : elle n’est pas ouverte, ou elle est déjà close.", cancellation);

    private async Task<IActionResult> FaireAsync(Guid id, Func<Task<string>> geste, CancellationToken cancellation)
    {
        if (!await db.Set<Campagne>().AnyAsync(c => c.Id == id, cancellation))
        {
            return NotFound();
        }

        TempData["Message"] = await geste();
        return LocalRedirect(Url.Content($"~/campagnes/{id}"));
    }

    private Author Moi => new(caller.AccountId, caller.Name ?? "Animateur");
}
