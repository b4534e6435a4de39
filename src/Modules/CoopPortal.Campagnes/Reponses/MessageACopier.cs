using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Reponses;

/// <summary>Une collectivité de la fiche à qui l'on peut écrire un message.</summary>
public sealed record AQuiEcrire(Guid Id, string Nom, string Cote);

/// <summary>Fait un lien à coller dans un message, pour une collectivité d'une fiche. Le jeton n'existe en clair que dans la page qui le montre.</summary>
public sealed class MessageACopier(TenantDb db, TenantContext tenant, PublicLinks links, Journal journal, Caller caller, TimeProvider clock)
{
    /// <summary>La fiche, pour qui la tient et les animateurs ; celle d'un autre n'existe pas.</summary>
    public Task<ContentItem?> FicheAsync(string slug, CancellationToken cancellation)
    {
        var (anime, miennes) = (caller.Is(Role.Animateur), caller.Collectivites);
        return db.Items.AsNoTracking().SingleOrDefaultAsync(
            i => i.Type == Types.Partenariat && i.Slug == slug && i.PublishedVersion != null && (anime || db.Owners.Any(o => o.ItemId == i.Id && miennes.Contains(o.CollectiviteId))), cancellation);
    }

    /// <summary>Un animateur écrit à toutes ; une partie, à l'autre.</summary>
    public async Task<IReadOnlyList<AQuiEcrire>> CollectivitesAsync(Guid ficheId, CancellationToken cancellation)
    {
        var toutes = await (from o in db.Owners
                            join c in db.Set<Collectivite>() on o.CollectiviteId equals c.Id
                            where o.ItemId == ficheId
                            orderby o.Cote descending, c.Nom
                            select new AQuiEcrire(c.Id, c.Nom, o.Cote)).ToListAsync(cancellation);
        var miens = toutes.Where(c => caller.Collectivites.Contains(c.Id)).Select(c => c.Cote).ToHashSet(StringComparer.Ordinal);
        return caller.Is(Role.Animateur) ? toutes : [.. toutes.Where(c => !miens.Contains(c.Cote))];
    }

    /// <returns>le message à coller, et son lien seul.</returns>
    public async Task<(string Texte, string Lien)> FaireAsync(ContentItem fiche, AQuiEcrire pour, CancellationToken cancellation)
    {
        var (jeton, now) = (JetonDeLien.Nouveau(), clock.GetUtcNow().UtcDateTime);
        db.Add(new LienPartage
        {
            Empreinte = JetonDeLien.Hacher(jeton),
            FicheId = fiche.Id,
            Cote = pour.Cote,
            CollectiviteId = pour.Id,
            CreeParId = caller.AccountId!.Value,
            CreePar = caller.Name!,
            CreeLe = now,
            ExpireLe = now + LienPartage.Duree,
        });
        journal.Write(new Author(caller.AccountId, caller.Name!), "Message copié", fiche.Id, $"Un lien à coller dans un message est fait pour {pour.Nom}.");
        await db.SaveChangesAsync(cancellation);
        var lien = links.To(tenant.Required, $"/m/{jeton}");
        return ($"{Mots(tenant.Required)} {lien}", lien);
    }

    /// <summary>Ce qui précède le lien : les lettres d'un SMS ordinaire, et rien qui dise quelle fiche.</summary>
    public static string Mots(Tenant espace)
        => $"Bonjour. Votre fiche de partenariat (groupe-pays {espace.Name}) est-elle toujours juste ? Une minute pour répondre, sans mot de passe :";
}
