using System.Text.Json.Nodes;
using CoopPortal.Campagnes.Appels;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Appels;

public abstract class FeuillesTests(Portal portal)
{
    [Fact]
    public async Task Une_feuille_porte_les_numeros_de_la_fiche_sauf_ceux_d_une_personne_a_l_abri()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var fiche = await terrain.FicheAsync();
        await terrain.Portal.InTenantAsync(terrain.Tenant, async services =>
        {
            var db = services.GetRequiredService<TenantDb>();
            var store = services.GetRequiredService<ContentStore>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var item = await db.Items.SingleAsync(i => i.Id == fiche.ItemId);
            var document = (await store.VersionAsync(item, item.PublishedVersion!.Value, CancellationToken.None))!.Document;
            document["coteFrancais"]!["contacts"] = new JsonArray(
                new JsonObject { ["id"] = "k1", ["role"] = "elu", ["nom"] = "Dominique Visible", ["telephone"] = "02 33 11 11 11" },
                new JsonObject { ["id"] = "k2", ["role"] = "comite", ["nom"] = "Claude Abritee", ["telephone"] = "02 33 22 22 22" });
            await store.PublishAsync(item, document, new Author(null, "Animatrice"), VersionKind.Redaction, "essai", CancellationToken.None);
            var personne = await db.Personnes.SingleAsync(p => p.ItemId == fiche.ItemId && p.Data.Contains("Abritee"));
            // mise à la main sur la liste, elle y est la première
            db.Add(new AppelDemande { FicheId = fiche.ItemId, At = terrain.Now.UtcDateTime, Par = "Animatrice" });
            db.Add(new MiseALAbri { PersonneId = personne.Id, By = "Animatrice", At = terrain.Now.UtcDateTime });
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        });
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        foreach (var page in (string[])["/campagnes/aujourdhui/feuilles", $"/campagnes/aujourdhui/appels/{fiche.Slug}"])
        {
            var texte = await Terrain.LireAsync(await animatrice.GetAsync(terrain.Adresse(page)));
            Assert.Contains("02 33 11 11 11", texte, StringComparison.Ordinal);
            Assert.DoesNotContain("02 33 22 22 22", texte, StringComparison.Ordinal);
            Assert.DoesNotContain("Abritee", texte, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Ce_que_les_deux_parties_diraient_pareil_ne_se_demande_qu_une_fois()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var slug = await terrain.DansAsync(db => db.Set<FicheIndex>().Where(f => db.Owners.Where(o => o.ItemId == f.ItemId).Select(o => o.Cote).Distinct().Count() == 2).OrderBy(f => f.Titre).Select(f => f.Slug).FirstAsync());
        var feuille = await terrain.Portal.InTenantAsync(terrain.Tenant, s => s.GetRequiredService<FeuillesDAppel>().LireAsync(slug, CancellationToken.None));
        Assert.Equal([Cotes.Francais, Cotes.Partenaire], feuille!.Parties.Select(p => p.Cote));
        Assert.NotEmpty(feuille.Communs);
        Assert.All(feuille.Parties, p => Assert.Contains(p.Faits, f => f.Question.StartsWith("Exécutif", StringComparison.Ordinal)));
        var questions = feuille.Communs.Concat(feuille.Parties[0].Faits).Select(f => f.Question).ToList();
        Assert.Equal(questions.Distinct(StringComparer.Ordinal), questions);
    }
}

public sealed class FeuillesSqliteTests(SqlitePortal portal) : FeuillesTests(portal);

public sealed class FeuillesPgTests(PgPortal portal) : FeuillesTests(portal);
