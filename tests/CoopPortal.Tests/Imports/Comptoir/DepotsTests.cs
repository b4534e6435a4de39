using System.Net;
using System.Text;
using CoopPortal.Core.Access;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Comptoir;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Imports.Repertoire;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Imports.Comptoir;

/// <summary>Ce qui entre au comptoir, ce qui n'y entre pas, et qui y entre.</summary>
public abstract class DepotsTests(Portal portal)
{
    [Fact]
    public async Task Un_livre_depose_devient_des_propositions_et_rien_n_est_en_ligne()
    {
        var table = await Table.DresserAsync(portal);
        var before = await table.CompterAsync();
        var import = await table.RecevoirAsync();
        var proposals = await table.PropositionsAsync(import);
        Assert.Equal(["vauclair-tensoba", "conseil-general-de-haute-brume-province-du-soum", "les-amis-du-baobab"], proposals.Where(p => p.Genre == GenreDeProposition.Fiche).Select(p => p.Slug));
        Assert.Contains(proposals, p => p is { Genre: GenreDeProposition.Souche, Titre: "Aubepierre/Tangora" });
        Assert.Equal(before with { Journal = before.Journal + 1 }, await table.CompterAsync());
        Assert.Equal(0, await table.DansAsync(db => db.Set<Souche>().CountAsync()));
        var page = WebUtility.HtmlDecode(await table.Animatrice.GetStringAsync(table.Adresse($"/imports/{import}")));
        Assert.Contains("Vauclair / Tensoba", page, StringComparison.Ordinal);
        Assert.Contains("Créerait la fiche", page, StringComparison.Ordinal);
        Assert.Contains("à examiner", WebUtility.HtmlDecode(await table.Animatrice.GetStringAsync(table.Adresse("/imports"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_meme_fichier_depose_deux_fois_n_ajoute_rien()
    {
        var table = await Table.DresserAsync(portal);
        var first = await table.RecevoirAsync();
        Assert.Equal(first, await table.RecevoirAsync(nom: "autre-nom.txt"));
        Assert.Equal(1, await table.DansAsync(db => db.Set<ImportRecu>().CountAsync()));
    }

    [Theory]
    [InlineData("Bonjour,\nceci est une lettre.\n", "n'est pas un répertoire")]
    [InlineData("", "vide")]
    [InlineData("\u0001\u0002", "n'est pas du texte")]
    [InlineData(null, "Choisissez d’abord un fichier")]
    public async Task Ce_qui_n_est_pas_un_repertoire_est_refuse_en_disant_pourquoi(string? texte, string raison)
    {
        var table = await Table.DresserAsync(portal);
        using var response = await table.DeposerAsync(texte is null ? null : Encoding.UTF8.GetBytes(texte));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(raison, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(0, await table.DansAsync(db => db.Set<ImportRecu>().CountAsync()));
    }

    [Fact]
    public async Task Une_fiche_collee_seule_devient_une_proposition_devant_son_texte()
    {
        var table = await Table.DresserAsync(portal);
        using var response = await table.CollerAsync(LivreInvente.Fiche());
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var proposal = Assert.Single(await table.PropositionsAsync(Guid.Parse(response.Headers.Location!.ToString().Split('/')[^1])));
        Assert.Equal(("vauclair-tensoba", GenreDeProposition.Fiche), (proposal.Slug, proposal.Genre));
        Assert.Contains("Tensoba", proposal.Passage, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await table.DeciderAsync(proposal, "publier")).StatusCode);
        using var visitor = portal.Browser();
        Assert.Contains("Tensoba", await visitor.GetStringAsync(table.Adresse("/fiches/vauclair-tensoba")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Rien n'a été collé")]
    [InlineData("Bonjour, voici <b>une lettre</b>.", "ni une fiche de répertoire")]
    [InlineData("Référence : coopportal:mali/alencon-koutiala@2\nPerspectives [perspectives]\tUn puits.\n", "de l'espace")]
    public async Task Un_texte_colle_dont_on_ne_sait_rien_faire_est_rendu_avec_la_raison(string texte, string raison)
    {
        var table = await Table.DresserAsync(portal);
        using var response = await table.CollerAsync(texte);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        Assert.Contains(raison, page, StringComparison.Ordinal);
        Assert.Contains(texte, page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(0, await table.DansAsync(db => db.Set<ImportRecu>().CountAsync()));
    }

    [Fact]
    public async Task Plus_de_vingt_mega_octets_sont_refuses_lisiblement_et_trois_sont_lus()
    {
        var table = await Table.DresserAsync(portal);
        using var heavy = await table.DeposerAsync(new byte[21 * 1024 * 1024]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, heavy.StatusCode);
        Assert.Contains("20 Mo", WebUtility.HtmlDecode(await heavy.Content.ReadAsStringAsync()).Replace('\u00a0', ' '), StringComparison.Ordinal);
        using var light = await table.DeposerAsync(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("une lettre\n", 300_000))));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, light.StatusCode);
    }

    [Fact]
    public async Task Un_chemin_dans_le_nom_du_fichier_n_en_garde_que_la_fin()
    {
        var table = await Table.DresserAsync(portal);
        var import = await table.RecevoirAsync(nom: "../../../tmp/evasion.txt");
        Assert.Equal("evasion.txt", await table.DansAsync(db => db.Set<ImportRecu>().Where(i => i.Id == import).Select(i => i.Nom).SingleAsync()));
        Assert.All(await table.PropositionsAsync(import), p => Assert.DoesNotContain("../", p.Document, StringComparison.Ordinal));
    }

    [Fact]
    public async Task L_import_d_un_autre_espace_n_existe_pas()
    {
        var table = await Table.DresserAsync(portal);
        var other = await Table.DresserAsync(portal);
        var import = await table.RecevoirAsync();
        var proposal = await table.PropositionAsync(import);
        foreach (var path in new[] { $"/imports/{import}", $"/imports/{import}/{proposal.Id}" })
        {
            using var foreign = await other.Animatrice.GetAsync(other.Adresse(path));
            Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
            using var own = await table.Animatrice.GetAsync(table.Adresse(path));
            Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        }

        using var crossed = await table.Animatrice.GetAsync(table.Adresse($"/imports/{Guid.NewGuid()}/{proposal.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, crossed.StatusCode);
    }

    [Theory]
    [InlineData(Role.Contributeur)]
    [InlineData(Role.Relecteur)]
    public async Task Le_comptoir_est_ferme_aux_autres_membres(Role role)
    {
        var table = await Table.DresserAsync(portal);
        var import = await table.RecevoirAsync();
        var proposal = await table.PropositionAsync(import);
        using var member = await portal.ConnecterAsync(table.Tenant, role);
        foreach (var path in new[] { "/imports", $"/imports/{import}", $"/imports/{import}/{proposal.Id}" })
        {
            using var read = await member.GetAsync(table.Adresse(path));
            Assert.Equal(HttpStatusCode.Forbidden, read.StatusCode);
            using var content = new FormUrlEncodedContent([new("acte", "publier")]);
            using var write = await member.PostAsync(table.Adresse(path), content);
            Assert.Equal(HttpStatusCode.Forbidden, write.StatusCode);
        }
    }

    [Fact]
    public async Task Ce_que_le_fichier_contient_reste_du_texte()
    {
        var table = await Table.DresserAsync(portal);
        var livre = LivreInvente.Complet();
        livre.Fiches[0] = LivreInvente.Fiche(suite: LivreInvente.Suite.Replace("Un troisième puits.", "<script>alert(1)</script> <b>gras</b>", StringComparison.Ordinal));
        var import = await table.RecevoirAsync(Encoding.UTF8.GetBytes(livre.Texte()));
        var html = await table.Animatrice.GetStringAsync(table.Page(await table.PropositionAsync(import)));
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>gras", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", html, StringComparison.Ordinal);
    }
}

public sealed class DepotsSqliteTests(SqlitePortal portal) : DepotsTests(portal);

public sealed class DepotsPostgreSqlTests(PgPortal portal) : DepotsTests(portal);
