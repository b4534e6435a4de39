using System.Text.Json.Nodes;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail.Rebonds;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Tableau;

/// <summary>Une personne et ce pour quoi elle parle, sans dire encore si on peut lui écrire.</summary>
public sealed record Mandatee(Guid FicheId, string Cote, Guid AccountId, string Nom, string Courriel, string Qualite, string Collectivite)
{
    /// <summary>Mise à l'abri sous ce nom ou cette adresse : l'équipe la voit, aucun fichier ne l'emporte.</summary>
    public bool ALAbri { get; init; }
}

/// <summary>Qui parle aujourd'hui pour quel côté de quelle fiche, qui ne veut plus, et quelles adresses sont mortes.</summary>
public sealed class PersonnesDuTour(TenantDb db, PlatformDb platform, PersonVault coffre, TenantContext tenant, TimeProvider clock)
{
    public async Task<(IReadOnlyList<(Guid FicheId, string Cote, IReadOnlyList<Mandatee> Personnes)> Cotes, IReadOnlyDictionary<Guid, DateTime> Refus, IReadOnlyDictionary<string, DateTime> Mortes)> LireAsync(CancellationToken cancellation)
    {
        var jour = tenant.Required.Jour(clock.GetUtcNow().UtcDateTime);
        var cotes = await (from o in db.Owners
                           join f in db.Set<FicheIndex>() on o.ItemId equals f.ItemId
                           join c in db.Set<Collectivite>() on o.CollectiviteId equals c.Id
                           select new { o.ItemId, o.Cote, o.CollectiviteId, c.Nom }).AsNoTracking().ToListAsync(cancellation);
        var mandats = (await db.Set<Mandat>().AsNoTracking().EnCours(jour).Select(m => new { m.AccountId, m.CollectiviteId, m.Qualite }).ToListAsync(cancellation)).ToLookup(m => m.CollectiviteId);
        var comptes = await platform.MembresDe(tenant.Required.Key).Select(a => new { a.Id, a.Email, a.DisplayName }).ToDictionaryAsync(a => a.Id, cancellation);
        var refus = await db.Set<Refus>().AsNoTracking().ToDictionaryAsync(r => r.AccountId, r => r.DepuisLe, cancellation);
        var abris = await coffre.ALAbriAsync(cancellation);
        return (
            [.. cotes.GroupBy(o => (o.ItemId, o.Cote)).Select(g => (g.Key.ItemId, g.Key.Cote, (IReadOnlyList<Mandatee>)[.. from o in g
                                                                                                                      from m in mandats[o.CollectiviteId]
                                                                                                                      where comptes.ContainsKey(m.AccountId)
                                                                                                                      let compte = comptes[m.AccountId]
                                                                                                                      orderby o.Nom, compte.Email
                                                                                                                      select new Mandatee(o.ItemId, o.Cote, m.AccountId, string.IsNullOrWhiteSpace(compte.DisplayName) ? compte.Email! : compte.DisplayName, compte.Email!, m.Qualite, o.Nom) { ALAbri = EstALAbri(abris, compte.DisplayName, compte.Email!) }]))],
            refus,
            await AdressesMortesAsync(cancellation));
    }

    internal static bool EstALAbri(PersonnesALAbri abris, string nom, string courriel) => abris.Designe(new JsonObject { ["nom"] = nom, ["courriel"] = courriel });

    /// <summary>En minuscules, et depuis quand elles ne reçoivent plus rien.</summary>
    public async Task<IReadOnlyDictionary<string, DateTime>> AdressesMortesAsync(CancellationToken cancellation)
        => (await db.Set<Rebond>().Where(r => r.Definitif && r.LeveLe == null).Select(r => new { r.Adresse, r.RecuLe }).ToListAsync(cancellation))
            .GroupBy(r => r.Adresse, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.Max(r => r.RecuLe), StringComparer.OrdinalIgnoreCase);
}
