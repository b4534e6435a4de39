using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Lettres;

/// <summary>Une lettre, et où en est le courriel de chacun.</summary>
[Access(Role.Animateur)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LireLettreModel(TenantDb db, PlatformDb platform, TenantContext tenant) : PageModel
{
    public Lettre Lettre { get; private set; } = null!;
    public IReadOnlyList<(string Nom, string Adresse, string Etat)> Envois { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Set<Lettre>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, cancellation) is not { } lettre)
        {
            return NotFound();
        }

        Lettre = lettre;
        var envois = await (from e in db.Set<EnvoiDeLettre>()
                            join m in db.Mails on e.CourrielId equals m.Id into mails
                            from m in mails.DefaultIfEmpty()
                            where e.LettreId == id
                            select new { e.AccountId, e.CourrielId, Etat = m == null ? (MailState?)null : m.State }).ToListAsync(cancellation);
        var ids = envois.ConvertAll(e => e.AccountId).ToArray();
        var comptes = await platform.Users.AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellation);
        Envois = [.. envois.Select(e =>
        {
            var compte = comptes.GetValueOrDefault(e.AccountId);
            return (Nom: compte?.DisplayName is { Length: > 0 } nom ? nom : compte?.Email ?? "Compte effacé", Adresse: compte?.Email ?? "", Etat: e.CourrielId is null ? "adresse morte, rien n’est parti" : Dire(e.Etat));
        }).OrderBy(e => e.Nom, StringComparer.CurrentCultureIgnoreCase)];
        return Page();
    }

    public string Jour => Francais.Date(tenant.Required.Jour(Lettre.EcriteLe));

    /// <summary>L'état du courriel, en mots ; un courriel parti depuis longtemps peut avoir quitté la boîte.</summary>
    private static string Dire(MailState? etat) => etat switch
    {
        null or MailState.Sent => "parti",
        MailState.Held => "retenu : on ne sait pas s’il est parti",
        MailState.Dead => "refusé : l’adresse est à vérifier",
        _ => "en attente",
    };
}
