using System.Net;
using System.Text.Json.Nodes;
using CoopPortal.Campagnes.Confirmations;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Relecture.Soumissions;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Liens;

/// <summary>« Je corrige » sans mot de passe : une fiche, un côté, et rien d'autre.</summary>
public abstract class CorrectionParLienTests(Portal portal)
{
    [Fact]
    public async Task La_correction_part_au_nom_du_lien_et_attend_une_relecture()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, compte, _, jeton) = await terrain.PretAsync();
        using var browser = await EntrerAsync(terrain, jeton);
        var page = terrain.Adresse($"/lien/{jeton}/corriger");
        using var envoi = await browser.SubmitAsync(page, [new("perspectives", "Un lavoir neuf"), new("acte", "soumettre")]);
        Assert.Equal(terrain.Adresse($"/lien/{jeton}"), envoi.Headers.Location!.OriginalString);

        var soumission = await terrain.DansAsync(db => db.Set<Soumission>().SingleAsync());
        Assert.Equal((fiche.ItemId, Cotes.Francais, compte.Id, compte.DisplayName), (soumission.ItemId, soumission.Cote, soumission.AuthorId, soumission.AuthorName));
        Assert.Contains("Un lavoir neuf", soumission.Document!, StringComparison.Ordinal);
        Assert.Equal(1, await terrain.DansAsync(db => db.Items.Where(i => i.Id == fiche.ItemId).Select(i => i.PublishedVersion).SingleAsync()));
        Assert.Equal(DOu.Lien, await terrain.DansAsync(db => db.Journal.Where(j => j.Act == "Soumission").Select(j => j.DOu).SingleAsync()));
        using var recu = await browser.GetAsync(terrain.Adresse($"/lien/{jeton}"));
        Assert.Contains("Votre correction est envoyée", await Terrain.LireAsync(recu), StringComparison.Ordinal);
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<Confirmation>().CountAsync()));
    }

    [Fact]
    public async Task Meme_les_contacts_attendent_car_un_lien_se_transfere()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, _, _, jeton) = await terrain.PretAsync();
        using var browser = await EntrerAsync(terrain, jeton);
        using var envoi = await browser.SubmitAsync(terrain.Adresse($"/lien/{jeton}/corriger"), [new("coteFrancais.contacts.#", "n1"), new("coteFrancais.contacts[n1].role", "elu"), new("coteFrancais.contacts[n1].nom", "Jocrisse Essai"), new("acte", "soumettre")]);
        Assert.Equal(HttpStatusCode.Redirect, envoi.StatusCode);
        Assert.Equal(1, await terrain.DansAsync(db => db.Set<Soumission>().CountAsync(s => s.Document != null)));
        Assert.Equal(1, await terrain.DansAsync(db => db.Items.Where(i => i.Id == fiche.ItemId).Select(i => i.PublishedVersion).SingleAsync()));
    }

    [Fact]
    public async Task Aucune_autre_page_ne_s_ouvre()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, _, _, jeton) = await terrain.PretAsync();
        using var browser = await EntrerAsync(terrain, jeton);
        using var _ = await browser.GetAsync(terrain.Adresse($"/lien/{jeton}/corriger"));
        foreach (var page in new[] { $"/fiches/{fiche.Slug}/modifier", $"/fiches/{fiche.Slug}/versions", $"/fiches/{fiche.Slug}/abri", $"/fiches/{fiche.Slug}/message", "/moi", "/suggestions/lieux?q=ko", "/reponses" })
        {
            using var response = await browser.GetAsync(terrain.Adresse(page));
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
            Assert.Contains("/connexion", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("jamais ouvert")]
    [InlineData("expire")]
    [InlineData("revoque")]
    [InlineData("mandat")]
    [InlineData("repondu puis expire")]
    [InlineData("personne a l abri")]
    public async Task Un_lien_qui_ne_le_permet_pas_n_ouvre_ni_ne_garde_rien(string cas)
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, _, _, jeton) = await terrain.PretAsync();
        using var browser = cas == "jamais ouvert" ? portal.Browser() : await EntrerAsync(terrain, jeton);
        var hidden = Forms.Hidden(await browser.GetStringAsync(terrain.Adresse($"/lien/{jeton}")));
        var now = terrain.Now.UtcDateTime;
        var empreinte = LienFiche.Hacher(jeton);
        await terrain.DansAsync(db => cas switch
        {
            "expire" => db.Set<LienFiche>().ExecuteUpdateAsync(s => s.SetProperty(l => l.ExpireLe, now)),
            "revoque" => db.Set<LienFiche>().ExecuteUpdateAsync(s => s.SetProperty(l => l.RevoqueLe, now)),
            "repondu puis expire" => db.Set<LienFiche>().ExecuteUpdateAsync(s => s.SetProperty(l => l.UtiliseLe, now).SetProperty(l => l.ExpireLe, now)),
            "mandat" => db.Set<Mandat>().ExecuteUpdateAsync(s => s.SetProperty(m => m.RevoqueLe, now)),
            _ => Task.FromResult(0),
        });
        if (cas == "personne a l abri")
        {
            await AbriterAsync(terrain, fiche);
        }

        var page = terrain.Adresse($"/lien/{jeton}/corriger");
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(page)).StatusCode);
        using var content = new FormUrlEncodedContent(hidden.Append(new("perspectives", "Intrus")).Append(new("acte", "soumettre")));
        using var post = await browser.PostAsync(page, content);
        Assert.Equal(HttpStatusCode.NotFound, post.StatusCode);
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<Soumission>().CountAsync()));
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<Brouillon>().CountAsync()));
        Assert.Equal(1, await terrain.DansAsync(db => db.Set<LienFiche>().CountAsync(l => l.Empreinte == empreinte && l.CorrigeLe == null)));
    }

    [Fact]
    public async Task Une_fiche_qui_nomme_une_personne_a_l_abri_demande_la_connexion()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, _, _, jeton) = await terrain.PretAsync();
        await AbriterAsync(terrain, fiche);
        using var response = await terrain.EnvoyerAsync($"/lien/{jeton}", "Corriger");
        Assert.Equal(terrain.Adresse($"/connexion?retour={Uri.EscapeDataString($"/fiches/{fiche.Slug}/modifier")}"), response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Qui_est_deja_en_session_garde_toute_sa_maison()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, compte, _, jeton) = await terrain.PretAsync();
        await portal.SurLaPlateformeAsync(db => db.Users.Where(u => u.Id == compte.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.SecurityStamp, "essai")));
        using var browser = await portal.ConnecterAsync(terrain.Tenant, compte);
        var lien = terrain.Adresse($"/lien/{jeton}");
        using var response = await browser.SubmitAsync(lien, [], lien + "?handler=Corriger");
        Assert.Equal(terrain.Adresse($"/fiches/{fiche.Slug}/modifier"), response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task La_session_d_une_autre_personne_ne_s_ajoute_pas_a_celle_du_lien()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (_, compte, _, jeton) = await terrain.PretAsync();
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        var lien = terrain.Adresse($"/lien/{jeton}");
        using var _ = await animatrice.SubmitAsync(lien, [], lien + "?handler=Corriger");
        using var envoi = await animatrice.SubmitAsync(lien + "/corriger", [new("perspectives", "Un lavoir neuf"), new("acte", "soumettre")]);
        var soumission = await terrain.DansAsync(db => db.Set<Soumission>().SingleAsync());
        Assert.Equal((Cotes.Francais, compte.Id), (soumission.Cote, soumission.AuthorId));
    }

    private static async Task<HttpClient> EntrerAsync(Terrain terrain, string jeton)
    {
        var browser = terrain.Portal.Browser();
        var lien = terrain.Adresse($"/lien/{jeton}");
        using var response = await browser.SubmitAsync(lien, [], lien + "?handler=Corriger");
        Assert.Equal(lien + "/corriger", response.Headers.Location!.OriginalString);
        return browser;
    }

    private static async Task AbriterAsync(Terrain terrain, FicheIndex fiche)
    {
        await terrain.PublierAsync(fiche, d => d.Put("coteFrancais.contacts", new JsonArray(new JsonObject { ["id"] = "c1", ["role"] = "elu", ["nom"] = "Jocrisse Cachette" })));
        var personne = await terrain.DansAsync(db => db.Personnes.Where(p => p.Data.Contains("Jocrisse")).Select(p => p.Id).SingleAsync());
        await terrain.Portal.InTenantAsync(terrain.Tenant, s => s.GetRequiredService<Abri>().MettrePersonneAsync(personne, Entree.Animation, CancellationToken.None));
    }
}

public sealed class CorrectionParLienSqliteTests(SqlitePortal portal) : CorrectionParLienTests(portal);

public sealed class CorrectionParLienPgTests(PgPortal portal) : CorrectionParLienTests(portal);
