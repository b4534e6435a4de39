using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Lettres;

/// <summary>Une lettre envoyée, et ce qu'il en est dans la boîte d'envoi.</summary>
public sealed record LettreEnvoyee(Lettre Lettre, int Nombre, int Parties);

/// <summary>Les lettres de l'équipe, la dernière d'abord.</summary>
[Access(Role.Animateur)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LettresModel(TenantDb db, TenantContext tenant) : PageModel
{
    private const int Montrees = 200;

    public IReadOnlyList<LettreEnvoyee> Lettres { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
        => Lettres = await db.Set<Lettre>().AsNoTracking().OrderByDescending(l => l.EcriteLe).Take(Montrees)
            .Select(l => new LettreEnvoyee(
                l,
                db.Set<EnvoiDeLettre>().Count(e => e.LettreId == l.Id && e.CourrielId != null),
                db.Set<EnvoiDeLettre>().Count(e => e.LettreId == l.Id && db.Mails.Any(m => m.Id == e.CourrielId && m.State == MailState.Sent)))).ToListAsync(cancellation);

    public string Jour(DateTime le) => Francais.Date(tenant.Required.Jour(le));
}
