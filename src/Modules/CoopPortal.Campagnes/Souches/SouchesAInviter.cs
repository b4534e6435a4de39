using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Souches;

/// <summary>Un partenariat connu, non renseigné, et la collectivité où quelqu'un parle déjà.</summary>
public sealed record SoucheAInviter(Souche Souche, string Collectivite);

/// <summary>
/// Les partenariats connus qui méritent une invitation : une de leurs collectivités a déjà, dans cet espace, quelqu'un dont le mandat court.
/// Ils sont montrés à l'équipe ; aucun courriel ne leur part.
/// </summary>
public sealed class SouchesAInviter(TenantDb db, TenantContext tenant, TimeProvider clock)
{
    public async Task<IReadOnlyList<SoucheAInviter>> LireAsync(CancellationToken cancellation)
    {
        var jour = tenant.Required.Jour(clock.GetUtcNow().UtcDateTime);
        var parlees = await (from m in db.Set<Mandat>().EnCours(jour) join c in db.Set<Collectivite>() on m.CollectiviteId equals c.Id select new { c.Nom, c.Cote }).Distinct().ToListAsync(cancellation);
        var noms = parlees.GroupBy(c => (Analyseur.Plier(c.Nom), c.Cote)).ToDictionary(g => g.Key, g => g.First().Nom);
        var souches = await db.Set<Souche>().AsNoTracking().OrderBy(s => s.Titre).ToListAsync(cancellation);
        return [.. souches.Select(s => (s, Nom: Connue(s.CoteFrancais, Cotes.Francais) ?? Connue(s.CotePartenaire, Cotes.Partenaire))).Where(s => s.Nom is not null).Select(s => new SoucheAInviter(s.s, s.Nom!))];

        string? Connue(string? nom, string cote) => nom is null ? null : noms.GetValueOrDefault((Analyseur.Plier(nom), cote));
    }
}
