using System.Data.Common;
using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CoopPortal.Recherche.Moteurs;

/// <summary>Lit beaucoup de lignes courtes sans passer par EF, qui coûte plus que la lecture : cent mille numéros se lisent ici à chaque mot fréquent.</summary>
internal static class Sql
{
    public static async Task<List<T>> LireAsync<T>(TenantDb db, string sql, IReadOnlyList<(string Nom, object Valeur)> parametres, Func<DbDataReader, T> lire, CancellationToken cancellation)
    {
        await using var tenue = await db.Database.TenirAsync(cancellation);
        await using var commande = db.Database.GetDbConnection().CreateCommand();
        commande.CommandText = sql;
        commande.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var (nom, valeur) in parametres)
        {
            var parametre = commande.CreateParameter();
            (parametre.ParameterName, parametre.Value) = (nom, valeur);
            commande.Parameters.Add(parametre);
        }

        var lues = new List<T>();
        await using var lecteur = await commande.ExecuteReaderAsync(cancellation);
        // SQLite n'a pas de lecture asynchrone : l'attendre ligne à ligne ne ferait que la ralentir.
        while (db.Database.IsSqlite() ? lecteur.Read() : await lecteur.ReadAsync(cancellation))
            lues.Add(lire(lecteur));
        return lues;
    }
}
