using System.Net;
using CoopPortal.Campagnes.Campagnes;
using CoopPortal.Campagnes.Campagnes.Reglages;
using CoopPortal.Core.Access;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Campagnes.Conduite;

/// <summary>Préparer, relire, essayer, ouvrir et conduire une campagne, par les pages.</summary>
public abstract class PagesDeCampagneTests(Portal portal)
{
    [Fact]
    public async Task De_la_preparation_a_la_cloture()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var fiche = await terrain.FicheAsync();
        var compte = await terrain.PersonnePourAsync(fiche, "Camille");
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        using var nouvelle = await animatrice.SubmitAsync(terrain.Adresse("/campagnes/nouvelle"), Champs("Mise à jour 2027"));
        var campagne = await terrain.DansAsync(db => db.Set<Campagne>().AsNoTracking().SingleAsync());
        var page = terrain.Adresse($"/campagnes/{campagne.Id}");
        Assert.Equal((HttpStatusCode.Redirect, page), (nouvelle.StatusCode, nouvelle.Headers.Location!.OriginalString));
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<SujetDeCampagne>().CountAsync()));

        var avant = await LireAsync(animatrice, page);
        Assert.Contains(compte.DisplayName, avant, StringComparison.Ordinal);
        Assert.Contains("1 personne à écrire", avant.Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);

        foreach (var (geste, mot) in new[] { ("Ouvrir", "Ouverte le"), ("Ouvrir", "déjà ouverte"), ("Suspendre", "Suspendue depuis"), ("Reprendre", "reprend"), ("Clore", "Close le"), ("Clore", "déjà close") })
        {
            // Le jeton vient d'une page qui a toujours un formulaire : une campagne close n'en a plus.
            using var fait = await animatrice.SubmitAsync(terrain.Adresse("/campagne"), [], $"{page}?handler={geste}");
            Assert.Equal(HttpStatusCode.Redirect, fait.StatusCode);
            Assert.Contains(mot, await LireAsync(animatrice, page), StringComparison.Ordinal);
        }

        var fiches = await terrain.DansAsync(db => db.Set<FicheIndex>().CountAsync());
        Assert.Equal(fiches, await terrain.DansAsync(db => db.Set<SujetDeCampagne>().CountAsync()));
        Assert.Equal(5, await terrain.DansAsync(db => db.Journal.CountAsync(j => j.Act == "Campagne")));
        using var regler = await animatrice.GetAsync($"{page}/regler");
        Assert.Equal(HttpStatusCode.NotFound, regler.StatusCode);
        Assert.Contains("Mise à jour 2027", await LireAsync(animatrice, terrain.Adresse("/campagnes")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_faute_ne_perd_rien_et_n_enregistre_rien()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        using var reponse = await animatrice.SubmitAsync(terrain.Adresse("/campagnes/nouvelle"), Champs("Mise à jour", ouverture: "Chère {ville}, merci"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reponse.StatusCode);
        var texte = await Terrain.LireAsync(reponse);
        Assert.Contains("{ville} : ce repère n’existe pas", texte, StringComparison.Ordinal);
        Assert.Contains("Chère {ville}, merci", texte, StringComparison.Ordinal);
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<Campagne>().CountAsync()));
    }

    [Fact]
    public async Task Une_campagne_qui_ne_vise_personne_ne_s_ouvre_pas()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        await terrain.DansAsync(db => db.Set<Souche>().ExecuteDeleteAsync());
        var campagne = await terrain.PreparerAsync(new ReglagesDeCampagne { Audience = Audience.Souches });
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        var page = terrain.Adresse($"/campagnes/{campagne.Id}");
        using var fait = await animatrice.SubmitAsync(page, [], $"{page}?handler=Ouvrir");
        Assert.Contains("ne vise personne", await LireAsync(animatrice, page), StringComparison.Ordinal);
        Assert.Null(await terrain.DansAsync(db => db.Set<Campagne>().Select(c => c.OuverteLe).SingleAsync()));
    }

    [Fact]
    public async Task L_apercu_montre_le_courriel_et_l_essai_part_une_fois_sans_lien_qui_agisse()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var fiche = await terrain.FicheAsync();
        var campagne = await terrain.PreparerAsync(new ReglagesDeCampagne { Sujet = "Des nouvelles de {fiche}", Signature = "Nana, pour l’équipe" });
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        var page = terrain.Adresse($"/campagnes/{campagne.Id}/apercu?fiche={fiche.Slug}");
        var apercu = await LireAsync(animatrice, page);
        Assert.Contains($"Des nouvelles de {fiche.Titre}", apercu, StringComparison.Ordinal);
        Assert.Contains("Nana, pour l’équipe", apercu, StringComparison.Ordinal);
        using var corps = await animatrice.GetAsync(page + "&handler=Corps");
        Assert.Contains("sandbox", corps.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var html = await animatrice.GetStringAsync(page);
        var champs = Forms.Hidden(html);
        for (var fois = 0; fois < 2; fois++)
        {
            using var content = new FormUrlEncodedContent(champs);
            using var essai = await animatrice.PostAsync(terrain.Adresse($"/campagnes/{campagne.Id}/apercu?handler=Essai"), content);
            Assert.Equal(HttpStatusCode.Redirect, essai.StatusCode);
        }

        var mail = Assert.Single(await terrain.DansAsync(db => db.Mails.AsNoTracking().Where(m => m.CauseKey.StartsWith("essai:")).ToListAsync()));
        var lu = await terrain.LireAsync(mail);
        Assert.StartsWith("[Essai]", lu.Objet, StringComparison.Ordinal);
        Assert.Contains("/essai-de-rappel", lu.Texte, StringComparison.Ordinal);
        Assert.DoesNotContain("/lien/", lu.Texte, StringComparison.Ordinal);
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<CoopPortal.Campagnes.Liens.LienFiche>().CountAsync()));
        using var visiteur = portal.Browser();
        Assert.Contains("rien n’est enregistré", await LireAsync(visiteur, terrain.Adresse("/essai-de-rappel")), StringComparison.Ordinal);
    }

    private static async Task<string> LireAsync(HttpClient client, string page)
    {
        using var reponse = await client.GetAsync(page);
        reponse.EnsureSuccessStatusCode();
        return System.Text.RegularExpressions.Regex.Replace(await Terrain.LireAsync(reponse), @"\s+", " ");
    }

    private static Dictionary<string, string> Champs(string titre, string ouverture = "") => new Dictionary<string, string>
    {
        ["Titre"] = titre,
        ["J0"] = "2027-01-11",
        ["Audience"] = "Toutes",
        ["Mois"] = "12",
        ["Etapes[0].Jour"] = "0",
        ["Etapes[0].AQui"] = "Contact",
        ["Etapes[1].Jour"] = "14",
        ["Etapes[1].AQui"] = "Appels",
        ["Ouverture"] = ouverture,
        ["SeTaireAuxElections"] = "true",
    };
}

public sealed class PagesDeCampagneSqliteTests(SqlitePortal portal) : PagesDeCampagneTests(portal);

public sealed class PagesDeCampagnePgTests(PgPortal portal) : PagesDeCampagneTests(portal);
