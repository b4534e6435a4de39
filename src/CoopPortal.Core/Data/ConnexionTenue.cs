using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CoopPortal.Core.Data;

/// <summary>
/// Une connexion gardée d'un bout à l'autre d'un travail, et rendue à sa fin : une base d'espace ressert, et garderait ouverte celle qu'on oublierait.
/// <code>await using var tenue = await db.Database.TenirAsync(cancellation);</code>
/// </summary>
public sealed class ConnexionTenue : IAsyncDisposable
{
    private readonly DatabaseFacade _base;

    internal ConnexionTenue(DatabaseFacade donnees) => _base = donnees;

    public ValueTask DisposeAsync() => new(_base.CloseConnectionAsync());
}

public static class Connexions
{
    public static async Task<ConnexionTenue> TenirAsync(this DatabaseFacade donnees, CancellationToken cancellation)
    {
        await donnees.OpenConnectionAsync(cancellation);
        return new ConnexionTenue(donnees);
    }
}
