using CoopPortal.Campagnes.Campagnes;
using CoopPortal.Campagnes.Campagnes.Actes;
using CoopPortal.Campagnes.Campagnes.Passages;
using CoopPortal.Campagnes.Campagnes.Reglages;
using CoopPortal.Core.Content;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Mail.Dispatch;
using CoopPortal.Core.Mail.Transport;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Support;
using CoopPortal.Web.Courrier;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Tests.Campagnes.Campagnes;

/// <summary>Ce qu'un essai de campagne demande au terrain : une campagne, son ouverture, ses passages.</summary>
internal static class TerrainDeCampagne
{
    private static readonly Author _animatrice = new(null, "Animatrice");

    public static DateOnly Jour(this Terrain terrain) => terrain.Tenant.Jour(terrain.Now.UtcDateTime);

    /// <summary>9 h 30 à l'horloge du pays, tant de jours après l'ouverture.</summary>
    public static DateTimeOffset Matin(this Terrain terrain, Campagne campagne, int jours)
        => new(terrain.Tenant.Instant(campagne.J0.AddDays(jours).ToDateTime(new TimeOnly(9, 30))));

    public static Task<Campagne> PreparerAsync(this Terrain terrain, ReglagesDeCampagne? reglages = null, DateOnly? j0 = null) => terrain.Portal.InTenantAsync(terrain.Tenant, async s =>
    {
        var id = Guid.CreateVersion7();
        await s.GetRequiredService<PreparationDeCampagne>().FaireAsync(id, "Mise à jour 2027", j0 ?? Lundi(terrain), reglages ?? new ReglagesDeCampagne(), CancellationToken.None);
        return await terrain.DansAsync(db => db.Set<Campagne>().AsNoTracking().SingleAsync(c => c.Id == id));
    });

    public static async Task<Campagne> OuvrirAsync(this Terrain terrain, ReglagesDeCampagne? reglages = null, DateOnly? j0 = null)
    {
        var campagne = await terrain.PreparerAsync(reglages, j0);
        await terrain.Portal.InTenantAsync(terrain.Tenant, s => s.GetRequiredService<OuvertureDeCampagne>().FaireAsync(campagne.Id, _animatrice, CancellationToken.None));
        return await terrain.DansAsync(db => db.Set<Campagne>().AsNoTracking().SingleAsync(c => c.Id == campagne.Id));
    }

    public static Task<int> PasserCampagneAsync(this Terrain terrain, DateTimeOffset now)
        => terrain.Portal.InTenantAsync(terrain.Tenant, s => s.GetRequiredService<PassageDeCampagnes>().FaireAsync(now, CancellationToken.None));

    /// <summary>Le travail de l'horloge, qui n'écrit qu'aux heures ouvrées.</summary>
    public static async Task<int> HeureAsync(this Terrain terrain, DateTimeOffset now)
    {
        var avant = (await terrain.DeCampagneAsync()).Count;
        await terrain.Portal.InTenantAsync(terrain.Tenant, s => s.GetRequiredService<CampagnesAuxHeures>().RunAsync(terrain.Tenant, now, CancellationToken.None));
        return (await terrain.DeCampagneAsync()).Count - avant;
    }

    public static Task<List<OutgoingMail>> DeCampagneAsync(this Terrain terrain) => terrain.DansAsync(db => db.Mails.AsNoTracking().Where(m => m.CauseKey.StartsWith("campagne:")).ToListAsync());

    /// <summary>Le courriel une fois parti, relu du dépôt.</summary>
    public static async Task<CourrielDepose> LireAsync(this Terrain terrain, OutgoingMail mail)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await terrain.DansAsync(db => db.Mails.AnyAsync(m => m.Id == mail.Id && (m.State == MailState.Waiting || m.State == MailState.Sending))))
        {
            await terrain.Portal.Services.GetRequiredService<MailDispatcher>().RunOnceAsync(woken: true, limit.Token);
        }

        var depots = new Depots(terrain.Portal.Services.GetRequiredService<FolderTransport>());
        return (await depots.LireAsync(depots.Noms().Single(n => n.Contains(mail.Id.ToString("N"), StringComparison.Ordinal)), limit.Token))!;
    }

    /// <summary>Une personne mandatée pour un côté d'une fiche.</summary>
    public static async Task<Account> PersonnePourAsync(this Terrain terrain, FicheIndex fiche, string nom, string qualite = "service", string cote = Cotes.Francais)
    {
        var compte = await terrain.PersonneAsync(nom);
        var collectivite = await terrain.CollectiviteAsync(fiche.ItemId, cote);
        await terrain.DansAsync(db =>
        {
            db.Add(new CoopPortal.Comptes.Contracts.Mandat { AccountId = compte.Id, CollectiviteId = collectivite, Qualite = qualite, CreatedAt = terrain.Now.UtcDateTime, ValideLe = terrain.Now.UtcDateTime, ValidePar = "Animatrice" });
            return db.SaveChangesAsync();
        });
        return compte;
    }

    // L'horloge des essais est un dimanche ; la première semaine ouvrée sans férié du pays.
    private static DateOnly Lundi(Terrain terrain)
    {
        var jour = terrain.Jour();
        return jour.AddDays(((int)DayOfWeek.Monday - (int)jour.DayOfWeek + 7) % 7);
    }
}
