using CoopPortal.Campagnes.Contacts;
using CoopPortal.Core.Data;
using CoopPortal.Core.Platform;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Remplacements;

/// <summary>Une personne à remplacer pour une collectivité, et les fiches qui attendent.</summary>
public sealed record ARemplacer(Guid AccountId, Guid CollectiviteId, RaisonDeRemplacer Raison, string Collectivite, string Personne, DateTime Depuis, IReadOnlyList<(string Slug, string Titre)> Fiches)
{
    /// <summary>Qui la personne partie a nommé ; null quand elle n'a rien dit.</summary>
    public Depart? Depart { get; init; }
}

/// <summary>Ce qui attend qu'on trouve quelqu'un : départs, refus, adresses mortes. Une fiche à l'abri n'y paraît pas.</summary>
public sealed class ListeDesRemplacements(TenantDb db, PlatformDb platform)
{
    public async Task<IReadOnlyList<ARemplacer>> LireAsync(CancellationToken cancellation)
    {
        var lignes = await (from c in db.Set<ContactARemplacer>().AsNoTracking()
                            join f in db.Set<FicheIndex>() on c.FicheId equals f.ItemId
                            join k in db.Set<Collectivite>() on c.CollectiviteId equals k.Id
                            where c.Ouverte != null
                            select new { Contact = c, f.Slug, f.Titre, k.Nom }).ToListAsync(cancellation);
        var comptes = lignes.Select(l => l.Contact.AccountId).Distinct().ToList();
        var noms = await platform.Users.AsNoTracking().Where(a => comptes.Contains(a.Id)).Select(a => new { a.Id, a.DisplayName, a.Email }).ToDictionaryAsync(a => a.Id, a => string.IsNullOrWhiteSpace(a.DisplayName) ? a.Email ?? "" : a.DisplayName, cancellation);
        var departs = await db.Set<Depart>().AsNoTracking().Where(d => comptes.Contains(d.AccountId) && d.TraiteLe == null).ToListAsync(cancellation);
        return [.. lignes.GroupBy(l => (l.Contact.AccountId, l.Contact.CollectiviteId, l.Contact.Raison))
            .Select(g => new ARemplacer(
                g.Key.AccountId, g.Key.CollectiviteId, g.Key.Raison, g.First().Nom, noms.GetValueOrDefault(g.Key.AccountId, "Compte effacé"), g.Min(l => l.Contact.OuvertLe),
                [.. g.Select(l => (l.Slug, l.Titre)).Distinct().OrderBy(f => f.Titre, StringComparer.Ordinal)])
            {
                Depart = g.Key.Raison == RaisonDeRemplacer.Depart ? departs.Where(d => d.AccountId == g.Key.AccountId && d.CollectiviteId == g.Key.CollectiviteId).MaxBy(d => d.At) : null,
            })
            .OrderByDescending(r => r.Depart?.SuccesseurCourriel is not null).ThenBy(r => r.Depuis).ThenBy(r => r.Collectivite, StringComparer.Ordinal)];
    }
}
