using System.Net;
using CoopPortal.Campagnes.Appels;
using CoopPortal.Campagnes.Confirmations;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Protection;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Tableau;

public abstract class TableauTests(Portal portal)
{
    [Fact]
    public async Task Chaque_nombre_du_tableau_ouvre_la_liste_qu_il_compte()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, compte, collectivite, _) = await terrain.PretAsync();
        var campagne = await terrain.CampagneAsync();
        await ConfirmerAsync(terrain, fiche.ItemId, collectivite, compte.Id, terrain.Now.UtcDateTime);
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        var total = await terrain.DansAsync(db => db.Set<FicheIndex>().CountAsync());
        var tableau = await LireAsync(animatrice, terrain.Adresse($"/campagnes/{campagne.Id}/tableau"));
        Assert.Contains($"1 sur {total}", tableau, StringComparison.Ordinal);
        var liste = await LireAsync(animatrice, terrain.Adresse($"/campagnes/{campagne.Id}/liste?etat=confirmee"));
        Assert.Contains("1 confirmée", liste, StringComparison.Ordinal);
        Assert.Contains(fiche.Titre, liste, StringComparison.Ordinal);
        Assert.Contains("Camille", liste, StringComparison.Ordinal);
        var vide = await LireAsync(animatrice, terrain.Adresse($"/campagnes/{campagne.Id}/liste?etat=revenue&territoire={Uri.EscapeDataString("Nulle part")}"));
        Assert.Contains("Aucune ne répond à ces choix", vide, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_tableau_a_emporter_desarme_les_formules_et_dit_l_etat_de_chaque_partie()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, compte, collectivite, _) = await terrain.PretAsync();
        await terrain.DansAsync(db => db.Set<FicheIndex>().Where(f => f.ItemId == fiche.ItemId).ExecuteUpdateAsync(s => s.SetProperty(f => f.Titre, "=1+1")));
        await ConfirmerAsync(terrain, fiche.ItemId, collectivite, compte.Id, terrain.Now.UtcDateTime);
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        var csv = await animatrice.GetStringAsync(terrain.Adresse("/campagnes/aujourdhui/liste?handler=Csv&etat=confirmee"));
        var lignes = csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("\"Titre\";\"État\";\"Depuis\";\"Territoire\";\"Côté\";\"État du côté\";\"Depuis (côté)\";\"Personnes\"", lignes[0]);
        Assert.All(lignes[1..], l => Assert.StartsWith("\"'=1+1\";\"confirmée\";\"2026-11-22\"", l, StringComparison.Ordinal));
        Assert.Contains(lignes, l => l.Contains("\"partie française\";\"confirmée\"", StringComparison.Ordinal) && l.Contains(compte.Email!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Une_personne_a_l_abri_ne_part_pas_dans_le_tableau_a_emporter()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, compte, _, _) = await terrain.PretAsync();
        await terrain.DansAsync(async db =>
        {
            var personne = new Personne { ItemId = fiche.ItemId, Data = $$"""{"nom":"Autre écriture","courriel":"{{compte.Email}}"}""" };
            db.AddRange(personne, new MiseALAbri { PersonneId = personne.Id, By = "Animatrice", At = terrain.Now.UtcDateTime });
            return await db.SaveChangesAsync();
        });
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        var csv = await animatrice.GetStringAsync(terrain.Adresse("/campagnes/aujourdhui/liste?handler=Csv"));
        Assert.Contains(fiche.Titre, csv, StringComparison.Ordinal);
        Assert.DoesNotContain(compte.Email!, csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sans_reponse_reunit_tous_les_silences()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, compte, collectivite, _) = await terrain.PretAsync();
        await ConfirmerAsync(terrain, fiche.ItemId, collectivite, compte.Id, terrain.Now.UtcDateTime);
        var total = await terrain.DansAsync(db => db.Set<FicheIndex>().CountAsync());
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        Assert.Contains($"{total - 1} sans réponse", await LireAsync(animatrice, terrain.Adresse("/campagnes/aujourdhui/liste?etat=sans-reponse")), StringComparison.Ordinal);
        Assert.Contains("1 fiche a répondu", await LireAsync(animatrice, terrain.Adresse("/campagnes/aujourdhui/liste?etat=repondue")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_compare_au_meme_jour_de_la_campagne_d_avant()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, compte, collectivite, _) = await terrain.PretAsync();
        var (maintenant, avant) = (terrain.Now.UtcDateTime, terrain.Now.UtcDateTime.AddYears(-1));
        await terrain.CampagneAsync(avant.AddDays(-10), fiche.ItemId, (await terrain.FicheAsync(1)).ItemId);
        var campagne = await terrain.CampagneAsync(maintenant.AddDays(-10));
        await ConfirmerAsync(terrain, fiche.ItemId, collectivite, compte.Id, avant.AddDays(-1));
        await ConfirmerAsync(terrain, (await terrain.FicheAsync(1)).ItemId, collectivite, compte.Id, avant.AddDays(1));
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        var tableau = await LireAsync(animatrice, terrain.Adresse($"/campagnes/{campagne.Id}/tableau"));
        Assert.Contains("Au même jour de « Mise à jour 2026 » : 1 sur 2.", tableau, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Les_fiches_cochees_vont_a_la_liste_d_appels_une_seule_fois()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, _, _, _) = await terrain.PretAsync();
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        var liste = terrain.Adresse("/campagnes/aujourdhui/liste");
        foreach (var _ in (int[])[1, 2])
        {
            using var response = await animatrice.SubmitAsync(liste, [new("fiche", fiche.ItemId.ToString()), new("fiche", Guid.NewGuid().ToString())], liste + "?handler=Appeler");
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        }

        Assert.Equal(fiche.ItemId, (await terrain.DansAsync(db => db.Set<AppelDemande>().SingleAsync())).FicheId);
        Assert.Contains("mise sur la liste par l’équipe", await LireAsync(animatrice, terrain.Adresse("/campagnes/aujourdhui/appels")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_campagne_d_un_autre_espace_n_existe_pas()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var campagne = await (await Terrain.OuvrirAsync(portal)).CampagneAsync();
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        foreach (var page in (string[])["tableau", "liste", "liste?handler=Csv", "appels", "feuilles"])
        {
            using var response = await animatrice.GetAsync(terrain.Adresse($"/campagnes/{campagne.Id}/{page}"));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    private static async Task<string> LireAsync(HttpClient client, string page)
    {
        using var response = await client.GetAsync(page);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return System.Text.RegularExpressions.Regex.Replace(await Terrain.LireAsync(response), "\\s+", " ");
    }

    private static Task<int> ConfirmerAsync(Terrain terrain, Guid fiche, Guid collectivite, Guid qui, DateTime le) => terrain.DansAsync(async db =>
    {
        db.Add(new Confirmation { ItemId = fiche, Version = 1, Cote = Cotes.Francais, CollectiviteId = collectivite, AccountId = qui, At = le, Moyen = Confirmation.ParLien });
        return await db.SaveChangesAsync();
    });
}

public sealed class TableauSqliteTests(SqlitePortal portal) : TableauTests(portal);

public sealed class TableauPgTests(PgPortal portal) : TableauTests(portal);
