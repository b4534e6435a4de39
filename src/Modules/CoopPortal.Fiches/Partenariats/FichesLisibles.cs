using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Partenariats;

/// <summary>Une fiche que cette personne peut lire. <c>Abri</c> n'est là que pour qui la tient, ou l'anime ; <c>Retrait</c>, quand elle ne se lit plus qu'à son adresse.</summary>
public sealed record FicheLisible(FicheIndex Index, ReadVersion Version, MiseALAbri? Abri, MiseEnRetrait? Retrait = null)
{
    public AutourDElle Autour { get; init; } = AutourDElle.Inconnu;
}

/// <summary>Trouve une fiche à lire : en ligne, retirée avec sa raison, ou à l'abri pour ceux-là seuls. Pour les autres elle n'existe pas.</summary>
public sealed class FichesLisibles(TenantDb db, FicheEnLecture lecture, ContentStore store, Abris abris)
{
    public async Task<FicheLisible?> TrouverAsync(string slug, CancellationToken cancellation)
    {
        if (await lecture.EnLigneAsync(slug, cancellation) is (var index, var autour))
        {
            return await store.PublishedAsync(Types.Partenariat, slug, cancellation) is { } version ? new FicheLisible(index, version, null) { Autour = autour } : null;
        }

        if (await store.RetiredAsync(Types.Partenariat, slug, cancellation) is { } retiree)
        {
            return new FicheLisible(PartenariatIndex.Lire(retiree.Lu), retiree.Lu, null, retiree.Retrait);
        }

        var item = await db.Items.AsNoTracking().SingleOrDefaultAsync(i => i.Type == Types.Partenariat && i.Slug == slug && i.ShelteredVersion != null, cancellation);
        if (item is null || !await abris.TientAsync(item.Id, cancellation)
            || await abris.EnCoursAsync(item.Id, cancellation) is not { } acte || await store.VersionAsync(item, item.ShelteredVersion!.Value, cancellation) is not { } lue)
        {
            return null;
        }

        var contenu = new PublishedContent(item, lue.Version, DocumentJson.Parse(lue.Version.Document));
        return new FicheLisible(PartenariatIndex.DeLAbri(contenu, PartenariatIndex.Garde(acte), item.ShelteredVersion == acte.Version), lue, acte);
    }
}
