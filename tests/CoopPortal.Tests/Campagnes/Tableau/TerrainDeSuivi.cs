using CoopPortal.Campagnes.Campagnes;
using CoopPortal.Campagnes.Tableau;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Tests.Campagnes.Tableau;

/// <summary>Une campagne ouverte sur un terrain, et le suivi qu'on en lit.</summary>
public static class TerrainDeSuivi
{
    /// <summary>Une campagne ouverte à l'instant, sur toutes les fiches de l'espace ou sur celles-ci.</summary>
    public static Task<Campagne> CampagneAsync(this Terrain terrain, DateTime? ouverte = null, params Guid[] fiches) => terrain.DansAsync(async db =>
    {
        var le = ouverte ?? terrain.Now.UtcDateTime;
        var campagne = new Campagne { Titre = "Mise à jour 2026", J0 = DateOnly.FromDateTime(le), PrepareeLe = le, PrepareePar = "Animatrice", OuverteLe = le, OuvertePar = "Animatrice" };
        db.Add(campagne);
        var ids = fiches.Length > 0 ? [.. fiches] : await db.Set<FicheIndex>().Select(f => f.ItemId).ToListAsync();
        db.AddRange(ids.Select(id => new SujetDeCampagne { CampagneId = campagne.Id, SujetId = id, EstSouche = false }));
        await db.SaveChangesAsync();
        return campagne;
    });

    public static Task<Suivi> SuivreAsync(this Terrain terrain, string cle) => terrain.Portal.InTenantAsync(terrain.Tenant, async s =>
        await s.GetRequiredService<LectureDuSuivi>().LireAsync((await s.GetRequiredService<Perimetres>().LireAsync(cle, CancellationToken.None))!, CancellationToken.None));

    public static async Task<EtatDeSuivi> EtatAsync(this Terrain terrain, Campagne campagne, Guid fiche)
        => (await terrain.SuivreAsync(campagne.Id.ToString())).Sujets.Single(s => s.Id == fiche).Etat.Etat;

    /// <summary>Autant de fiches en ligne que demandé, en plus de celles de la recette, chacune avec une collectivité.</summary>
    public static Task<int> RemplirAsync(this Terrain terrain, int nombre) => terrain.DansAsync(async db =>
    {
        var now = terrain.Now.UtcDateTime;
        for (var rang = 0; rang < nombre; rang++)
        {
            var item = new ContentItem { Type = Types.Partenariat, Slug = $"remplie-{rang}", Title = $"Remplie {rang}", PublishedVersion = 1, CreatedAt = now, PublishedAt = now };
            var collectivite = new Collectivite { Slug = $"remplie-{rang}", Nom = $"Ville {rang}", Cote = Cotes.Francais, CreatedAt = now };
            db.AddRange(
                item, collectivite,
                new FicheIndex { ItemId = item.Id, Slug = item.Slug, Titre = item.Title, NomFrancais = collectivite.Nom },
                new ContentOwner { ItemId = item.Id, CollectiviteId = collectivite.Id, Cote = Cotes.Francais });
        }

        return await db.SaveChangesAsync();
    });
}
