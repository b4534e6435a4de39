using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CoopPortal.Core.Generations;

/// <summary>Ce que ce processus vient d'écrire, base par base : ce qu'on en savait est à relire.</summary>
public sealed class Ecritures
{
    private readonly ConcurrentDictionary<string, long> _epoques = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _dites = new(StringComparer.Ordinal);

    /// <summary>Change à chaque écriture d'ici.</summary>
    public long Epoque(string cle) => _epoques.GetValueOrDefault(cle);

    internal void Noter(string cle) => _epoques.AddOrUpdate(cle, 1, static (_, n) => n + 1);

    /// <summary>L'époque que les autres ignorent encore ; null quand tout est dit. Deux qui la voient la disent tous deux : aucun ne répond avant que ce soit fait.</summary>
    internal long? ADire(string cle) => Epoque(cle) is var epoque && epoque > _dites.GetValueOrDefault(cle) ? epoque : null;

    internal void Dite(string cle, long epoque) => _dites.AddOrUpdate(cle, epoque, (_, avant) => Math.Max(avant, epoque));
}

/// <summary>Note les écritures closes d'une base : transaction validée, ou commande seule hors de toute transaction.</summary>
internal sealed class GuetDesEcritures(string cle, Ecritures ecritures) : IDbTransactionInterceptor, ISaveChangesInterceptor, IDbCommandInterceptor
{
    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => ecritures.Noter(cle);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ecritures.Noter(cle);
        return Task.CompletedTask;
    }

    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Seule(eventData);
        return result;
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Seule(eventData);
        return new ValueTask<int>(result);
    }

    public int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        Seule(eventData);
        return result;
    }

    public ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Seule(eventData);
        return new ValueTask<int>(result);
    }

    // Dans une transaction, rien n'est encore écrit : c'est sa clôture qui compte.
    private void Seule(DbContextEventData eventData)
    {
        if (eventData.Context?.Database.CurrentTransaction is null)
        {
            ecritures.Noter(cle);
        }
    }
}
