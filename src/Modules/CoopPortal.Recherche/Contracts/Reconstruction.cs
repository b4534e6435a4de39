using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Index;
using CoopPortal.Recherche.Moteurs;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.Contracts;

/// <summary>Refait les tables de listes et l'index de l'espace depuis ce qui est en ligne, d'un seul tenant : ceux qui cherchent pendant ce temps gardent l'ancien.</summary>
public sealed class Reconstruction(TenantDb db, IMoteur moteur, IndexDesSouches souches, IndexPartenariat index, TablesDeListes tables)
{
    private const int ParLot = 200;

    /// <summary>Rend le nombre d'entrées écrites ; <paramref name="avancement"/> le reçoit à chaque lot.</summary>
    public async Task<int> RefaireAsync(IProgress<int>? avancement, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var ecrites = await DansLaTransactionAsync(avancement, cancellation);
        await transaction.CommitAsync(cancellation);
        avancement?.Report(ecrites);
        return ecrites;
    }

    /// <summary>La même chose dans la transaction de l'appelant.</summary>
    public async Task<int> DansLaTransactionAsync(IProgress<int>? avancement, CancellationToken cancellation)
    {
        await tables.RefaireAsync(cancellation);
        await moteur.ViderAsync(cancellation);
        var ecrites = 0;
        var publies = from item in db.Items.AsNoTracking()
                      join version in db.Versions.AsNoTracking() on new { item.Id, Number = item.PublishedVersion } equals new { Id = version.ItemId, Number = (int?)version.Number }
                      where item.Type == Types.Partenariat
                      orderby item.Id
                      select new { item, version.Document };
        for (var debut = 0; await publies.Skip(debut).Take(ParLot).ToListAsync(cancellation) is { Count: > 0 } lot; debut += ParLot)
        {
            foreach (var publie in lot)
                await index.IndexerAsync(publie.item, DocumentJson.Parse(publie.Document), cancellation);
            ecrites += lot.Count;
            avancement?.Report(ecrites);
        }

        foreach (var souche in await db.Set<Souche>().AsNoTracking().ToListAsync(cancellation))
        {
            await souches.IndexerSoucheAsync(souche, cancellation);
            ecrites++;
        }

        return ecrites;
    }
}
