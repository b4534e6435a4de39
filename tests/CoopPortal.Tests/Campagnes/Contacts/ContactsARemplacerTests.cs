using CoopPortal.Campagnes.Contacts;
using CoopPortal.Core.Access;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Contacts;

public abstract class ContactsARemplacerTests(Portal portal)
{
    [Fact]
    public async Task Une_tache_se_lit_avec_son_successeur_puis_se_clot_une_fois()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, compte, collectivite, _) = await terrain.PretAsync();
        var now = terrain.Now.UtcDateTime;
        await terrain.DansAsync(async db =>
        {
            db.Add(new ContactARemplacer { FicheId = fiche.ItemId, Cote = Cotes.Francais, CollectiviteId = collectivite, AccountId = compte.Id, Raison = RaisonDeRemplacer.Depart, OuvertLe = now });
            db.Add(new Depart { FicheId = fiche.ItemId, Cote = Cotes.Francais, CollectiviteId = collectivite, AccountId = compte.Id, At = now, SuccesseurNom = "Dominique Successeur" });
            return await db.SaveChangesAsync();
        });
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        var page = terrain.Adresse("/contacts-a-remplacer");
        using var liste = await animatrice.GetAsync(page);
        var texte = await Terrain.LireAsync(liste);
        Assert.Contains("Dominique Successeur", texte, StringComparison.Ordinal);
        Assert.Contains(fiche.Titre, texte, StringComparison.Ordinal);
        var id = (await terrain.DansAsync(db => db.Set<ContactARemplacer>().SingleAsync())).Id;
        var champs = Forms.Hidden(await animatrice.GetStringAsync(page)).Where(c => c.Key != "id").Append(new("id", id.ToString())).ToList();
        foreach (var _ in (int[])[1, 2])
        {
            using var content = new FormUrlEncodedContent(champs);
            using var response = await animatrice.PostAsync(page + "?handler=Resolu", content);
        }

        var tache = await terrain.DansAsync(db => db.Set<ContactARemplacer>().SingleAsync());
        Assert.Equal(((int?)null, true), (tache.Ouverte, tache.ResoluLe is not null));
        Assert.Equal(1, await terrain.DansAsync(db => db.Journal.CountAsync(j => j.Act == "ContactResolu")));
        using var apres = await animatrice.GetAsync(page);
        Assert.Contains("Aucun contact à remplacer", await Terrain.LireAsync(apres), StringComparison.Ordinal);
    }
}

public sealed class ContactsARemplacerSqliteTests(SqlitePortal portal) : ContactsARemplacerTests(portal);

public sealed class ContactsARemplacerPgTests(PgPortal portal) : ContactsARemplacerTests(portal);
