using System.Net;
using CoopPortal.Core.Content;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Comptoir;
using CoopPortal.Tests.Imports.Atlas;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Imports.Comptoir;

/// <summary>Une page de l'Atlas au comptoir : son projet, la fiche à laquelle il appartient, l'acceptation et le retour en arrière.</summary>
public abstract class PagesDeLAtlasTests(Portal portal)
{
    private const string Fiche = "pontcharra-dembella-benkadi-jlendio-fella";

    [Fact]
    public async Task Une_page_deposee_propose_son_projet_et_sa_fiche()
    {
        var table = await Table.DresserAsync(portal, "mali");
        var proposal = await table.SeuleAsync(await table.RecevoirAsync(PagesReelles.Octets(PagesReelles.Dembela), PagesReelles.Dembela));
        Assert.Equal((GenreDeProposition.Projet, Fiche, ""), (proposal.Genre, proposal.Cible, proposal.Doublons));
        var form = await table.OuvrirAsync(proposal);
        Assert.Equal(Fiche, form["doublon"]);
        Assert.Contains(form.Champs, c => c is { Key: "prendre", Value: "financements" });
        Assert.Contains("Fondation Suez", form.Texte, StringComparison.Ordinal);
        Assert.Empty(await ProjetsAsync(table));

        using var response = await table.DeciderAsync(proposal, "publier");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Single(await ProjetsAsync(table));
        using var visitor = portal.Browser();
        var page = await visitor.GetStringAsync(table.Adresse($"/fiches/{Fiche}"));
        Assert.Contains("<h2>Projets</h2>", page, StringComparison.Ordinal);
        Assert.Null((await table.SeuleAsync(proposal.ImportId)).Document);
    }

    [Fact]
    public async Task Relue_la_meme_page_ne_change_rien_et_annulee_le_projet_quitte_le_site()
    {
        var table = await Table.DresserAsync(portal, "mali");
        var first = await table.SeuleAsync(await table.RecevoirAsync(PagesReelles.Octets(PagesReelles.Dembela), PagesReelles.Dembela));
        (await table.DeciderAsync(first, "publier")).Dispose();
        var second = await table.SeuleAsync(await table.RecevoirAsync(PagesReelles.Octets(PagesReelles.Dembela), PagesReelles.Dembela));
        Assert.NotEqual(first.ImportId, second.ImportId);
        Assert.Contains("Ne changerait rien", await table.LireAsync($"/imports/{second.ImportId}"), StringComparison.Ordinal);
        (await table.SurToutAsync(first.ImportId, "annuler", certain: true)).Dispose();
        Assert.Empty(await ProjetsAsync(table));
        Assert.DoesNotContain("<h2>Projets</h2>", await table.LireAsync($"/fiches/{Fiche}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sans_fiche_reconnue_une_personne_en_dit_une_autre_ou_aucune()
    {
        var table = await Table.DresserAsync(portal);
        await table.PoserAsync(Tests.Relecture.Bureau.FicheInventee("Vauclair", "Tensoba"), VersionKind.Recette);
        var proposal = await table.SeuleAsync(await table.RecevoirAsync(PagesReelles.Octets(PagesReelles.Kayes), PagesReelles.Kayes));
        Assert.Null(proposal.Cible);
        Assert.True(proposal.Doutes > 0);
        using var unknown = await table.DeciderAsync(proposal, "publier", ("doublon", "-autre"), ("autreFiche", "Nulle part / Ailleurs"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);
        Assert.Contains("Nulle part / Ailleurs", WebUtility.HtmlDecode(await unknown.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Empty(await ProjetsAsync(table));

        using var known = await table.DeciderAsync(proposal, "publier", ("doublon", "-autre"), ("autreFiche", "Vauclair / Tensoba"));
        Assert.Equal(HttpStatusCode.Redirect, known.StatusCode);
        Assert.Contains("\"partenariat\":\"vauclair-tensoba\"", Assert.Single(await ProjetsAsync(table)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_reponse_corrigee_ou_laissee_est_celle_qui_est_publiee()
    {
        var table = await Table.DresserAsync(portal, "mali");
        var proposal = await table.SeuleAsync(await table.RecevoirAsync(PagesReelles.Octets(PagesReelles.Dembela), PagesReelles.Dembela));
        var form = await table.OuvrirAsync(proposal);
        var taken = form.Champs.Where(c => c.Key == "prendre" && c.Value != "objectif").Select(c => c.Value).ToArray();
        using var wrong = await form.Avec("projet.anneeDebut", "jadis").Avec("acte", "publier").EnvoyerAsync(table.Animatrice);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using var right = await form.Avec("projet.anneeDebut", "1999").Avec("prendre", taken).Avec("acte", "publier").EnvoyerAsync(table.Animatrice);
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        var document = Assert.Single(await ProjetsAsync(table));
        Assert.Contains("\"anneeDebut\":1999", document, StringComparison.Ordinal);
        Assert.Contains("\"objectif\":null", document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plusieurs_fichiers_font_un_seul_depot_et_le_mauvais_est_dit()
    {
        var table = await Table.DresserAsync(portal, "mali");
        var import = await table.RecevoirTousAsync(
            (PagesReelles.Dembela, PagesReelles.Octets(PagesReelles.Dembela)), ("lettre.txt", "Bonjour, voici une lettre.\n"u8.ToArray()), (PagesReelles.Kayes, PagesReelles.Octets(PagesReelles.Kayes)));
        Assert.Equal([PagesReelles.Dembela, PagesReelles.Kayes], (await table.PropositionsAsync(import)).Select(p => p.Source));
        var page = await table.LireAsync($"/imports/{import}");
        Assert.Contains("« lettre.txt » n’est pas repris", page, StringComparison.Ordinal);
        Assert.Contains("et 2 autres", page, StringComparison.Ordinal);
        Assert.Equal(0, await table.DansAsync(db => db.Set<FichierDepose>().CountAsync()));
    }

    private static Task<List<string>> ProjetsAsync(Table table) => table.DansAsync(db => (from i in db.Items
                                                                                          join v in db.Versions on new { i.Id, N = i.PublishedVersion } equals new { Id = v.ItemId, N = (int?)v.Number }
                                                                                          where i.Type == Types.Projet
                                                                                          select v.Document).ToListAsync());
}

public sealed class PagesDeLAtlasSqliteTests(SqlitePortal portal) : PagesDeLAtlasTests(portal);

public sealed class PagesDeLAtlasPostgreSqlTests(PgPortal portal) : PagesDeLAtlasTests(portal);
