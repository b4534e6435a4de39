using System.Data.Common;
using CoopPortal.Core.Data;
using CoopPortal.Imports.Comptoir.Decisions;
using CoopPortal.Imports.Comptoir.Depots;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CoopPortal.Imports.Comptoir.Atelier;

/// <summary>Ce qui attend l'ouvrier dans un espace, un import à la fois, sous bail : lire, puis accepter en bloc.</summary>
public sealed class Travail(TenantDb db, Rangement rangement, AcceptationDesSures acceptation, SignalDuComptoir signal, TimeProvider clock, ILogger<Travail> logger)
{
    /// <summary>Au-delà, l'ouvrier est tenu pour arrêté ; chaque lot renouvelle le bail.</summary>
    public static readonly TimeSpan Bail = TimeSpan.FromSeconds(30);

    /// <returns>l'heure à laquelle revenir, quand un autre ouvrier tient un import ; null quand plus rien n'attend.</returns>
    public async Task<DateTime?> FaireAsync(CancellationToken cancellation)
    {
        var vus = new HashSet<Guid>();
        while (await PrendreAsync(vus, cancellation) is { } id)
        {
            vus.Add(id);
            try
            {
                await UnAsync(id, cancellation);
            }
            catch (Exception e) when (e is not OperationCanceledException and not DbException and not DbUpdateException)
            {
                // Un fichier que nous ne savons pas lire ne doit pas revenir sans fin : il est refusé, et le reste attend son tour.
                logger.LogError(e, "L'import {Import} n'a pas pu être lu", id);
                db.ChangeTracker.Clear();
                await rangement.RefuserAsync(id, ["La lecture s’est arrêtée sur une erreur du portail. Rien n’est en ligne ; l’équipe technique la trouvera au journal."], cancellation);
            }

            db.ChangeTracker.Clear();
            signal.Finir(id);
        }

        return await Attendent().MinAsync(i => i.Bail, cancellation) ?? (await Attendent().AnyAsync(cancellation) ? clock.GetUtcNow().UtcDateTime + Bail : null);
    }

    private async Task UnAsync(Guid id, CancellationToken cancellation)
    {
        var import = await db.Set<ImportRecu>().SingleAsync(i => i.Id == id, cancellation);
        if (import.Lecture == EtatDeLecture.ALire)
        {
            await rangement.LireAsync(import, cancellation);
        }

        if (import is { EnBlocEnCours: true, AnnuleLe: null })
        {
            await acceptation.ContinuerAsync(import, cancellation);
        }

        await db.Set<ImportRecu>().Where(i => i.Id == id).ExecuteUpdateAsync(s => s.SetProperty(i => i.Bail, (DateTime?)null), cancellation);
    }

    private async Task<Guid?> PrendreAsync(HashSet<Guid> vus, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var id in await Attendent().Where(i => i.Bail == null || i.Bail < now).OrderBy(i => i.At).Select(i => i.Id).ToListAsync(cancellation))
        {
            if (!vus.Contains(id) && await Attendent().Where(i => i.Id == id && (i.Bail == null || i.Bail < now)).ExecuteUpdateAsync(s => s.SetProperty(i => i.Bail, now + Bail), cancellation) == 1)
            {
                return id;
            }
        }

        return null;
    }

    private IQueryable<ImportRecu> Attendent() => db.Set<ImportRecu>().Where(i => i.AnnuleLe == null && (i.Lecture == EtatDeLecture.ALire || i.EnBlocEnCours));
}
