using CoopPortal.Campagnes.Campagnes.Actes;
using CoopPortal.Campagnes.Campagnes.Audiences;
using CoopPortal.Campagnes.Campagnes.Reglages;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Campagnes.Preparation;

[Access(Role.Animateur)]
public sealed class ReglerModel(TenantDb db, AudienceDeCampagne audience, PreparationDeCampagne preparation, TenantContext tenant) : PageDePreparation(audience, preparation, tenant)
{
    public override string Intitule => "Régler la campagne";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await EnPreparationAsync(id, cancellation) is not { } campagne)
        {
            return NotFound();
        }

        Saisie = Saisie.De(id, campagne.Titre, campagne.J0, ReglagesDeCampagne.Lire(campagne));
        await MontrerAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Saisie saisie, CancellationToken cancellation)
    {
        saisie.Id = id;
        return await db.Set<Campagne>().AnyAsync(c => c.Id == id, cancellation) ? await EnregistrerAsync(saisie, cancellation) : NotFound();
    }

    private Task<Campagne?> EnPreparationAsync(Guid id, CancellationToken cancellation)
        => db.Set<Campagne>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.OuverteLe == null, cancellation);
}
