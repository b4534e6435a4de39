using System.Text.Json;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Relecture.Publications;
using CoopPortal.Relecture.Soumissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CoopPortal.Relecture.Programmations;

/// <summary>Publie ce dont l'heure est venue dans l'espace de la portée. Une publication qui ne peut se faire est notée avec sa raison ; les autres continuent.</summary>
public sealed class PublicationsDues(TenantDb db, Examens examens, Publication publication, TimeProvider clock, ILogger<PublicationsDues> logger)
{
    /// <returns>l'heure de la prochaine, s'il y en a une.</returns>
    public async Task<DateTime?> FaireAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var dues = await db.Set<Programmation>().AsNoTracking().Where(p => p.Etat == EtatDeProgrammation.Prevue && p.Pour <= now).OrderBy(p => p.Pour).ToListAsync(cancellation);
        foreach (var due in dues)
        {
            db.ChangeTracker.Clear();
            try
            {
                await UneAsync(due, cancellation);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogError(e, "La publication prévue de la proposition {Soumission} a échoué, les autres continuent", due.SoumissionId);
                db.ChangeTracker.Clear();
                await EmpecherAsync(due, "Une erreur imprévue l’a arrêtée. Publiez-la à la main ; si cela recommence, prévenez qui exploite le portail.", cancellation);
            }
        }

        return await db.Set<Programmation>().Where(p => p.Etat == EtatDeProgrammation.Prevue).MinAsync(p => (DateTime?)p.Pour, cancellation);
    }

    private async Task UneAsync(Programmation due, CancellationToken cancellation)
    {
        var retenus = Lire(due.Retenus);
        if (await (from s in db.Set<Soumission>() join i in db.Items on s.ItemId equals i.Id where s.Id == due.SoumissionId && i.ShelteredAt != null select i.Id).AnyAsync(cancellation))
        {
            await EmpecherAsync(due, "Cette fiche est à l’abri : rien n’en paraît. Sortez-la de l’abri, puis publiez.", cancellation);
            return;
        }

        if (await examens.OuvrirAsync(due.SoumissionId, retenus, cancellation) is not { } examen)
        {
            // Une nouvelle proposition l'a remplacée, ou quelqu'un a répondu : l'accord ne valait que pour celle-là.
            await CloreAsync(due, EtatDeProgrammation.Annulee, "La proposition a été remplacée, ou a déjà reçu sa réponse.", cancellation);
            return;
        }

        if (examen.Conflits.Select(c => c.Chemin).Except(Lire(due.Vus), StringComparer.Ordinal).Any())
        {
            await EmpecherAsync(due, "Une réponse de la fiche a changé en ligne depuis votre accord. Relisez, puis publiez.", cancellation);
            return;
        }

        if (await publication.PublierAsync(examen, examen.VersionEnLigne, new Author(due.ParCompte, due.Par), cancellation) is null)
        {
            await EmpecherAsync(due, publication.Empechement ?? "La fiche changeait au même instant. Relisez, puis publiez.", cancellation);
        }
    }

    private Task<int> EmpecherAsync(Programmation due, string raison, CancellationToken cancellation) => CloreAsync(due, EtatDeProgrammation.Empechee, raison, cancellation);

    private Task<int> CloreAsync(Programmation due, EtatDeProgrammation etat, string raison, CancellationToken cancellation)
        => db.Set<Programmation>().Where(p => p.SoumissionId == due.SoumissionId && p.Etat == EtatDeProgrammation.Prevue && p.Revision == due.Revision)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.Etat, etat).SetProperty(p => p.Raison, raison).SetProperty(p => p.Revision, p => p.Revision + 1), cancellation);

    private static HashSet<string> Lire(string json) => JsonSerializer.Deserialize<HashSet<string>>(json) ?? [];
}
