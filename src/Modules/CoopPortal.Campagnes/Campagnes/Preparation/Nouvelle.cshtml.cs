using CoopPortal.Campagnes.Campagnes.Actes;
using CoopPortal.Campagnes.Campagnes.Audiences;
using CoopPortal.Campagnes.Campagnes.Reglages;
using CoopPortal.Core.Access;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Mvc;

namespace CoopPortal.Campagnes.Campagnes.Preparation;

[Access(Role.Animateur)]
public sealed class NouvelleModel(AudienceDeCampagne audience, PreparationDeCampagne preparation, TenantContext tenant, TimeProvider clock) : PageDePreparation(audience, preparation, tenant)
{
    private readonly TenantContext _tenant = tenant;

    public override string Intitule => "Préparer une campagne";

    public Task OnGetAsync(CancellationToken cancellation)
    {
        var jour = _tenant.Required.Jour(clock.GetUtcNow().UtcDateTime);
        // Le lundi d'après : de quoi relire avant que rien ne parte.
        var lundi = jour.AddDays(7 - (((int)jour.DayOfWeek + 6) % 7));
        Saisie = Saisie.De(Guid.CreateVersion7(), $"Mise à jour {lundi.Year}", lundi, new ReglagesDeCampagne { Mois = _tenant.Required.Settings.FreshnessMonths });
        return MontrerAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(Saisie saisie, CancellationToken cancellation)
        => saisie.Id == Guid.Empty ? BadRequest() : await EnregistrerAsync(saisie, cancellation);
}
