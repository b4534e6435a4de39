using CoopPortal.Campagnes.Campagnes.Audiences;
using CoopPortal.Campagnes.Campagnes.Lettres;
using CoopPortal.Campagnes.Campagnes.Moteur;
using CoopPortal.Campagnes.Campagnes.Reglages;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Platform;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Campagnes.Apercus;

/// <summary>Le courriel d'une campagne sur une vraie fiche, adressé à qui le demande : ses liens ne mènent qu'à une page d'essai.</summary>
public sealed class ModeleDApercu(TenantDb db, PlatformDb platform, AudienceDeCampagne audience, CourrielDeCampagne courriel, FichesDues dues, Caller caller, TimeProvider clock)
{
    /// <summary>Les fiches qu'on peut choisir, celles de l'audience d'abord ; toutes quand elle est vide.</summary>
    public async Task<IReadOnlyList<FicheDue>> FichesAsync(ReglagesDeCampagne reglages, CancellationToken cancellation)
        => (await audience.LireAsync(reglages, clock.GetUtcNow(), cancellation)).Fiches is { Count: > 0 } visees ? visees : await dues.ToutesAsync(cancellation);

    public async Task<MailDraft?> RedigerAsync(ReglagesDeCampagne reglages, FicheDue fiche, string cote, Etape etape, string cause, CancellationToken cancellation)
    {
        var compte = await platform.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == caller.AccountId, cancellation);
        var collectivite = await (from o in db.Owners
                                  join c in db.Set<Collectivite>() on o.CollectiviteId equals c.Id
                                  where o.ItemId == fiche.Fiche.ItemId && o.Cote == cote
                                  orderby c.Nom
                                  select c).AsNoTracking().FirstOrDefaultAsync(cancellation);
        if (compte?.Email is null || collectivite is null)
        {
            return null;
        }

        var qualite = etape.AQui == AQui.Escalade ? "elu" : "service";
        var demande = new DemandeDeCampagne(new ADemander(fiche.Fiche.ItemId, cote, etape.Nom, false), new CoteDu(fiche, cote, collectivite.Id, collectivite.Nom, qualite), CourrielDeCampagne.JetonDEssai);
        var now = clock.GetUtcNow();
        return await courriel.RedigerAsync(new ALettre(reglages, compte, [demande], dues.Jour(now), now.UtcDateTime + LienFiche.Duree, cause), cancellation);
    }
}
