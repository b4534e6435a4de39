using CoopPortal.Campagnes.Contacts;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Campagnes.Remplacements;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Rappels;

/// <summary>
/// « Ne plus m'écrire » : la personne ne reçoit plus de rappel de cet espace, ceux qui attendaient ne partent pas, et chacune
/// de ses fiches demande aux animateurs qui d'autre peut répondre.
/// </summary>
public sealed class RefusDeRappels(TenantDb db, FichesDues dues, ContactsAOuvrir contacts, RappelsEnAttente rappels, Journal journal, TimeProvider clock)
{
    /// <summary>À qui est ce lien, même expiré ou déjà servi : on ne retient personne contre son gré.</summary>
    public Task<LienFiche?> DeAsync(string? jeton, CancellationToken cancellation)
    {
        var empreinte = LienFiche.Hacher(jeton ?? "");
        return db.Set<LienFiche>().AsNoTracking().SingleOrDefaultAsync(l => l.Empreinte == empreinte, cancellation);
    }

    /// <returns>faux quand le lien n'est à personne.</returns>
    public async Task<bool> NoterAsync(string? jeton, CancellationToken cancellation)
    {
        if (await DeAsync(jeton, cancellation) is not { } lien)
        {
            return false;
        }

        if (await db.Set<Refus>().AnyAsync(r => r.AccountId == lien.AccountId, cancellation))
        {
            return true;
        }

        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            await EcrireAsync(lien, cancellation);
            await db.SaveChangesAsync(cancellation);
            await rappels.RetirerAsync(lien.AccountId, "Cette personne ne veut plus recevoir de rappels.", cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateException) when (db.Set<Refus>().AsNoTracking().Any(r => r.AccountId == lien.AccountId))
        {
            // Le même bouton pressé deux fois.
            db.ChangeTracker.Clear();
        }

        return true;
    }

    private async Task EcrireAsync(LienFiche lien, CancellationToken cancellation)
    {
        db.Add(new Refus { AccountId = lien.AccountId, DepuisLe = clock.GetUtcNow().UtcDateTime });
        var collectivites = await db.Set<Mandat>().EnCours(dues.Jour(clock.GetUtcNow())).Where(m => m.AccountId == lien.AccountId).Select(m => m.CollectiviteId).ToListAsync(cancellation);
        await contacts.OuvrirAsync(lien.AccountId, collectivites, RaisonDeRemplacer.Refus, cancellation);
        journal.Write(new Author(lien.AccountId, lien.Nom), nameof(Refus), lien.FicheId, "Ne souhaite plus recevoir de rappels : cherchez qui d'autre peut répondre.", DOu.Lien);
    }
}

/// <summary>La sortie en un clic des messageries (RFC 8058) : elles postent sans page ni session, le jeton seul vaut autorisation.</summary>
internal static class SortieEnUnClic
{
    public static void Map(IEndpointRouteBuilder endpoints)
        => endpoints.MapPost("/ne-plus-solliciter/{jeton}/un-clic", async (string jeton, RefusDeRappels refus, CancellationToken cancellation)
                => await refus.NoterAsync(jeton, cancellation) ? Results.Ok() : Results.NotFound())
            .WithMetadata(new AccessAttribute(Role.Visiteur));
}
