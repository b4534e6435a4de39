using CoopPortal.Campagnes.Liens;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Rappels;

/// <summary>« Ne plus m'écrire » : la personne ne reçoit plus de rappel de cet espace, et le journal le dit aux animateurs.</summary>
public sealed class RefusDeRappels(TenantDb db, Journal journal, TimeProvider clock)
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

        db.Add(new Refus { AccountId = lien.AccountId, DepuisLe = clock.GetUtcNow().UtcDateTime });
        journal.Write(new Author(lien.AccountId, lien.Nom), nameof(Refus), lien.FicheId, "Ne souhaite plus recevoir de rappels : cherchez qui d'autre peut répondre.", DOu.Lien);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (db.Set<Refus>().AsNoTracking().Any(r => r.AccountId == lien.AccountId))
        {
            // Le même bouton pressé deux fois.
            db.ChangeTracker.Clear();
        }

        return true;
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
