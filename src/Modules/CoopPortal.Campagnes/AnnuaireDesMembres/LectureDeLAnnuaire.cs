using System.Text.Json.Nodes;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.AnnuaireDesMembres;

/// <summary>Une personne telle que les membres la voient : ses coordonnées seulement si elle les montre.</summary>
public sealed record Membre(string Nom, string Qualite, string Collectivite, string Cote, string? Courriel, string? Telephone);

/// <summary>
/// Les personnes dont un mandat est validé et en cours. Ce que chacune n'a pas choisi de montrer ne sort pas d'ici ;
/// une personne à l'abri, ou une collectivité dont tout est à l'abri, n'y est pas.
/// </summary>
public sealed class LectureDeLAnnuaire(TenantDb db, PlatformDb platform, PersonVault coffre, TenantContext tenant, TimeProvider clock)
{
    public async Task<IReadOnlyList<Membre>> LireAsync(string? recherche, CancellationToken cancellation)
    {
        var key = tenant.Required.Key;
        var mandats = await (from m in db.Set<Mandat>().AsNoTracking().EnCours(tenant.Required.Jour(clock.GetUtcNow().UtcDateTime))
                             join c in db.Set<Collectivite>().Montrables(db) on m.CollectiviteId equals c.Id
                             select new { m.AccountId, m.Qualite, c.Nom, c.Cote }).ToListAsync(cancellation);
        var comptes = await (from a in platform.Users
                             join m in platform.Memberships on a.Id equals m.AccountId
                             where m.TenantKey == key && m.Role != Role.Visiteur
                             select new { a.Id, a.Email, a.DisplayName }).AsNoTracking().ToDictionaryAsync(a => a.Id, cancellation);
        var choix = await db.Set<VisibiliteDeMembre>().AsNoTracking().ToDictionaryAsync(v => v.AccountId, cancellation);
        var abris = await coffre.ALAbriAsync(cancellation);
        var membres = from m in mandats
                      where comptes.ContainsKey(m.AccountId)
                      let compte = comptes[m.AccountId]
                      let vu = choix.GetValueOrDefault(m.AccountId)
                      // sans nom, il ne resterait que l'adresse : elle n'est pas à montrer
                      where vu?.Absente != true && !string.IsNullOrWhiteSpace(compte.DisplayName)
                      where !abris.Designe(new JsonObject { ["nom"] = compte.DisplayName, ["courriel"] = compte.Email, ["telephone"] = vu?.Telephone })
                      select new Membre(compte.DisplayName, Qualites.EnClair(m.Qualite), m.Nom, m.Cote, vu?.MontreCourriel == true ? compte.Email : null, vu?.Telephone);
        var mots = Analyseur.Plier(recherche ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. membres.Where(m => Array.TrueForAll(mots, mot => Analyseur.Plier($"{m.Nom} {m.Qualite} {m.Collectivite}").Contains(mot, StringComparison.Ordinal)))
            .OrderBy(m => Analyseur.Plier(m.Collectivite), StringComparer.Ordinal).ThenBy(m => m.Cote, StringComparer.Ordinal).ThenBy(m => Analyseur.Plier(m.Nom), StringComparer.Ordinal)];
    }
}
