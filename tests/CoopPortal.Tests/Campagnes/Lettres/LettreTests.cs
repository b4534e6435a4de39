using System.Net;
using CoopPortal.Campagnes.Lettres;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Core.Access;
using CoopPortal.Core.Mail.Rebonds;
using CoopPortal.Core.Platform;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Lettres;

public abstract class LettreTests(Portal portal)
{
    [Fact]
    public async Task D_une_liste_on_coche_on_relit_on_envoie_et_le_bouton_presse_deux_fois_n_ecrit_qu_une_fois()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, camille, collectivite, _) = await terrain.PretAsync();
        var dominique = await terrain.PersonneAsync("Dominique");
        await terrain.MandatAsync(dominique, collectivite);
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        var page = terrain.Adresse("/lettres/ecrire");
        using var choix = await animatrice.SubmitAsync(terrain.Adresse("/campagnes/aujourdhui/liste"), [new("fiche", fiche.ItemId.ToString())], page);
        var html = await choix.Content.ReadAsStringAsync();
        Assert.Contains("Camille", html, StringComparison.Ordinal);
        Assert.Contains("Dominique", html, StringComparison.Ordinal);
        Assert.Contains($"{camille.Email}; {dominique.Email}", html, StringComparison.Ordinal);
        // Dominique est décochée.
        using var apercu = await EnvoyerAsync(animatrice, page + "?handler=Apercu", html, [new("Objet", "Assises de mai"), new("Texte", "Venez à Ségou.\n\nLe 12 mai."), new("Repondre", "moi"), new("Personne", camille.Id.ToString())]);
        var relu = await apercu.Content.ReadAsStringAsync();
        Assert.Contains("Envoyer à 1 personne", await Terrain.LireAsync(apercu), StringComparison.Ordinal);
        Assert.Equal(0, await LettresAsync(terrain));
        for (var fois = 0; fois < 2; fois++)
        {
            using var envoi = await EnvoyerAsync(animatrice, page + "?handler=Envoyer", relu, [new("Texte", "Venez à Ségou.\n\nLe 12 mai."), new("Personne", camille.Id.ToString())]);
            Assert.Equal(HttpStatusCode.Redirect, envoi.StatusCode);
        }

        Assert.Equal(1, await LettresAsync(terrain));
        var recu = Assert.Single(await portal.CourriersAsync(terrain.Tenant, camille.Email!), c => c.Subject == "Assises de mai");
        Assert.Contains("Bonjour Camille,", recu.Texte, StringComparison.Ordinal);
        Assert.Contains("Venez à Ségou.", recu.Texte, StringComparison.Ordinal);
        Assert.Empty(await portal.CourriersAsync(terrain.Tenant, dominique.Email!));
        Assert.Equal(1, await terrain.DansAsync(db => db.Journal.CountAsync(j => j.Act == nameof(Lettre))));
        using var liste = await animatrice.GetAsync(terrain.Adresse("/lettres"));
        Assert.Contains("Assises de mai", await Terrain.LireAsync(liste), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_adresse_morte_est_sautee_et_dite_et_qui_refuse_les_rappels_sait_pourquoi_on_lui_ecrit()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, camille, collectivite, _) = await terrain.PretAsync();
        var morte = await terrain.PersonneAsync("Morte");
        await terrain.MandatAsync(morte, collectivite);
        await terrain.DansAsync(async db =>
        {
            db.Add(new Refus { AccountId = camille.Id, DepuisLe = terrain.Now.UtcDateTime });
            db.Add(new Rebond { Adresse = morte.Email!.ToLowerInvariant(), Statut = "5.1.1", Definitif = true, RecuLe = terrain.Now.UtcDateTime });
            return await db.SaveChangesAsync();
        });
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        var page = terrain.Adresse("/lettres/ecrire");
        using var choix = await animatrice.SubmitAsync(terrain.Adresse("/campagnes/aujourdhui/liste"), [new("fiches", fiche.ItemId.ToString("N"))], page + "?toute=true");
        var html = await choix.Content.ReadAsStringAsync();
        using var envoi = await EnvoyerAsync(animatrice, page + "?handler=Envoyer", html, [new("Objet", "Compte rendu"), new("Texte", "Voici."), .. Personnes(camille, morte)]);
        using var lue = await animatrice.GetAsync(envoi.Headers.Location);
        Assert.Contains("adresse morte, rien n’est parti", await Terrain.LireAsync(lue), StringComparison.Ordinal);
        Assert.Empty(await portal.CourriersAsync(terrain.Tenant, morte.Email!));
        var recu = Assert.Single(await portal.CourriersAsync(terrain.Tenant, camille.Email!));
        Assert.Contains("ceci n’en est pas un", recu.Texte.Replace('\u00a0', ' ').Replace('\u202f', ' '), StringComparison.Ordinal);
        Assert.Equal([false, true], (await terrain.DansAsync(db => db.Set<EnvoiDeLettre>().Select(e => e.CourrielId != null).ToListAsync())).Order());
    }

    [Fact]
    public async Task On_n_ecrit_qu_a_qui_parle_aujourd_hui_pour_une_collectivite_de_l_espace()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        await terrain.PretAsync();
        var etrangere = await terrain.PersonneAsync("Etrangere");
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        var page = terrain.Adresse("/lettres/ecrire");
        using var choix = await animatrice.SubmitAsync(terrain.Adresse("/campagnes/aujourdhui/liste"), [new("fiche", (await terrain.FicheAsync()).ItemId.ToString())], page);
        using var envoi = await EnvoyerAsync(animatrice, page + "?handler=Envoyer", await choix.Content.ReadAsStringAsync(), [new("Objet", "Objet"), new("Texte", "Texte"), .. Personnes(etrangere)]);
        Assert.Contains("Cochez au moins une personne", await Terrain.LireAsync(envoi), StringComparison.Ordinal);
        Assert.Equal(0, await LettresAsync(terrain));
        Assert.Empty(await portal.CourriersAsync(terrain.Tenant, etrangere.Email!));
    }

    [Theory]
    [InlineData("", "Texte", "Donnez un objet")]
    [InlineData("Objet", " ", "Écrivez la lettre")]
    public async Task Ce_qui_manque_se_dit_et_rien_ne_se_perd(string objet, string texte, string message)
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, camille, _, _) = await terrain.PretAsync();
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        var page = terrain.Adresse("/lettres/ecrire");
        using var choix = await animatrice.SubmitAsync(terrain.Adresse("/campagnes/aujourdhui/liste"), [new("fiche", fiche.ItemId.ToString())], page);
        using var apercu = await EnvoyerAsync(animatrice, page + "?handler=Apercu", await choix.Content.ReadAsStringAsync(), [new("Objet", objet), new("Texte", texte), .. Personnes(camille)]);
        var lu = await Terrain.LireAsync(apercu);
        Assert.Contains(message, lu, StringComparison.Ordinal);
        Assert.Contains("Camille", lu, StringComparison.Ordinal);
        Assert.Equal(0, await LettresAsync(terrain));
    }

    private static IEnumerable<KeyValuePair<string, string>> Personnes(params Account[] comptes) => comptes.Select(c => KeyValuePair.Create("Personne", c.Id.ToString()));

    private static Task<int> LettresAsync(Terrain terrain) => terrain.DansAsync(db => db.Set<Lettre>().CountAsync());

    private static async Task<HttpResponseMessage> EnvoyerAsync(HttpClient client, string adresse, string html, IReadOnlyList<KeyValuePair<string, string>> champs)
    {
        var caches = Forms.Hidden(html).Where(h => h.Key is not ("Personne" or "offerte") && !champs.Any(c => c.Key == h.Key));
        using var content = new FormUrlEncodedContent([.. caches, .. champs]);
        return await client.PostAsync(adresse, content);
    }
}

public sealed class LettreSqliteTests(SqlitePortal portal) : LettreTests(portal);

public sealed class LettrePgTests(PgPortal portal) : LettreTests(portal);
