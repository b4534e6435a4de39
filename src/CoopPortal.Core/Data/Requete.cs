using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CoopPortal.Core.Data;

/// <summary>
/// Une requête que chaque page repose. EF relit d'ordinaire l'arbre de la question à chaque fois, ce qui coûte autant que la réponse ; celle-ci se compile une fois
/// par moteur. Elle se déclare dans un champ statique et ne retient rien de ce qu'elle lit.
/// </summary>
public sealed class Requete<TArg, T>(Expression<Func<TenantDb, TArg, IQueryable<T>>> question)
{
    private readonly ConcurrentDictionary<IModel, Func<TenantDb, TArg, IAsyncEnumerable<T>>> _parModele = new();

    public Task<List<T>> ListerAsync(TenantDb db, TArg arg, CancellationToken cancellation)
        => _parModele.GetOrAdd(db.Model, static (_, q) => EF.CompileAsyncQuery(q), question)(db, arg).EnListeAsync(cancellation);

    /// <exception cref="InvalidOperationException">plusieurs lignes répondent.</exception>
    public async Task<T?> SeuleAsync(TenantDb db, TArg arg, CancellationToken cancellation) => (await ListerAsync(db, arg, cancellation)).SingleOrDefault();
}

/// <summary>La même, à deux arguments.</summary>
public sealed class Requete<TUn, TDeux, T>(Expression<Func<TenantDb, TUn, TDeux, IQueryable<T>>> question)
{
    private readonly ConcurrentDictionary<IModel, Func<TenantDb, TUn, TDeux, IAsyncEnumerable<T>>> _parModele = new();

    /// <exception cref="InvalidOperationException">plusieurs lignes répondent.</exception>
    public async Task<T?> SeuleAsync(TenantDb db, TUn un, TDeux deux, CancellationToken cancellation)
        => (await _parModele.GetOrAdd(db.Model, static (_, q) => EF.CompileAsyncQuery(q), question)(db, un, deux).EnListeAsync(cancellation)).SingleOrDefault();
}

internal static class Lecture
{
    public static async Task<List<T>> EnListeAsync<T>(this IAsyncEnumerable<T> lignes, CancellationToken cancellation)
    {
        var lues = new List<T>();
        await foreach (var ligne in lignes.WithCancellation(cancellation))
        {
            lues.Add(ligne);
        }

        return lues;
    }
}
