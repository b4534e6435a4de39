using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Index;
using CoopPortal.Recherche.Moteurs;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.Contracts;

/// <summary>Refait l'index de l'espace depuis ce qui est en ligne, d'un seul tenant : ceux qui cherchent pendant ce temps gardent l'ancien.</summary>
public sealed class Reconstruction
{
    private const int ParLot = 200;
    private readonly TenantDb _db;
    private readonly IMoteur _moteur;
    private readonly IndexDesSouches _souches;
    private readonly IndexPartenariat _index;

    internal Reconstruction(TenantDb db, IMoteur moteur, IndexDesSouches souches, IndexPartenariat index)
    {
        _db = db;
        _moteur = moteur;
        _souches = souches;
        _index = index;
    }

    /// <summary>Rend le nombre d'entrées écrites ; <paramref name="avancement"/> le reçoit à chaque lot.</summary>
    public async Task<int> RefaireAsync(IProgress<int>? avancement, CancellationToken cancellation)
    {
        await using var transaction = await _db.Database.BeginTransactionAsync(cancellation);
        await _moteur.ViderAsync(cancellation);
        var ecrites = 0;
        var publies = from item in _db.Items.AsNoTracking()
                      join version in _db.Versions.AsNoTracking() on new { item.Id, Number = item.PublishedVersion } equals new { Id = version.ItemId, Number = (int?)version.Number }
                      where item.Type == Types.Partenariat
                      orderby item.Id
                      select new { item, version.Document };
        for (var debut = 0; await publies.Skip(debut).Take(ParLot).ToListAsync(cancellation) is { Count: > 0 } lot; debut += ParLot)
        {
            foreach (var publie in lot)
                await _index.IndexerAsync(publie.item, DocumentJson.Parse(publie.Document), cancellation);
            avancement?.Report(ecrites += lot.Count);
        }

        foreach (var souche in await _db.Set<Souche>().AsNoTracking().ToListAsync(cancellation))
        {
            await _souches.IndexerSoucheAsync(souche, cancellation);
            ecrites++;
        }

        await transaction.CommitAsync(cancellation);
        avancement?.Report(ecrites);
        return ecrites;
    }
}
