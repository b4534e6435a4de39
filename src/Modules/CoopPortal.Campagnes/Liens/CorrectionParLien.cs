using System.Text.Json.Nodes;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Relecture.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Liens;

/// <summary>
/// Ce qu'un lien ouvre à la correction : une fiche, un côté, pour la personne dont il porte le nom. Jamais une fiche qui nomme
/// une personne à l'abri : le formulaire la montrerait, et un lien se transfère.
/// </summary>
public sealed class CorrectionParLien(TenantDb db, LectureDeLien lecture, TimeProvider clock) : IAccesParLien
{
    public async Task<AccesParLien?> OuvrirAsync(string jeton, CancellationToken cancellation)
    {
        var lu = await lecture.LireAsync(jeton, cancellation);
        return lu.Lien is { OuvertLe: not null } lien && await PermetAsync(lu, cancellation)
            ? new AccesParLien(lien.AccountId, lien.Nom, lien.CollectiviteId, lu.Fiche!.Slug)
            : null;
    }

    public async Task<bool> PermetAsync(LienLu lu, CancellationToken cancellation)
        => lu.Etat is EtatDuLien.Ouvert or EtatDuLien.Repondu && await lecture.VautEncoreAsync(lu.Lien!, cancellation) && !NommeUnePersonneALAbri(lu.Version!.Document);

    public async Task EnvoyeeAsync(string jeton, CancellationToken cancellation)
    {
        var (empreinte, now) = (LienFiche.Hacher(jeton), clock.GetUtcNow().UtcDateTime);
        await db.Set<LienFiche>().Where(l => l.Empreinte == empreinte).ExecuteUpdateAsync(s => s.SetProperty(l => l.CorrigeLe, now), cancellation);
        await db.Set<Relance>().Where(r => r.RepondueLe == null && db.Set<LienFiche>().Any(l => l.Empreinte == empreinte && l.FicheId == r.FicheId && l.Cote == r.Cote && l.AccountId == r.AccountId))
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.RepondueLe, now), cancellation);
    }

    private static bool NommeUnePersonneALAbri(JsonNode? noeud) => noeud switch
    {
        JsonObject ligne => PersonnesALAbri.EstMarquee(ligne) || ligne.Any(p => NommeUnePersonneALAbri(p.Value)),
        JsonArray lignes => lignes.Any(NommeUnePersonneALAbri),
        _ => false,
    };
}
