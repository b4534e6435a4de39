using System.Net;
using CoopPortal.Core.Access;
using CoopPortal.Fiches.Contracts.Situations;
using CoopPortal.Tests.Campagnes;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Fiches.Situations;

public abstract class SituationTests(Portal portal)
{
    private const string Phrase = "Les déplacements hors des capitales sont suspendus.";

    [Fact]
    public async Task Elle_se_lit_sur_les_fiches_sur_sa_page_et_dans_les_rappels()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, compte, _, _) = await terrain.PretAsync();
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        await EcrireAsync(terrain, animatrice, Phrase, "**Gras** et <script>alert(1)</script>", "2026-11-01", "");
        using var visiteur = portal.Browser();
        Assert.Contains(Phrase, WebUtility.HtmlDecode(await visiteur.GetStringAsync(terrain.Adresse($"/fiches/{fiche.Slug}"))), StringComparison.Ordinal);
        var page = await visiteur.GetStringAsync(terrain.Adresse("/situation"));
        Assert.Contains("<strong>Gras</strong>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/situation/ecrire", page, StringComparison.Ordinal);
        await terrain.MettreEnMarcheAsync();
        await terrain.PasserAsync();
        Assert.Contains(await portal.CourriersAsync(terrain.Tenant, compte.Email!), c => c.Texte.Contains(Phrase, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Passee_ou_a_venir_elle_ne_se_montre_pas_et_chaque_version_reste()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var fiche = await terrain.FicheAsync();
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        using var visiteur = portal.Browser();
        foreach (var (depuis, jusqua) in new[] { ("2026-01-01", "2026-02-01"), ("2027-01-01", "") })
        {
            await EcrireAsync(terrain, animatrice, Phrase, "", depuis, jusqua);
            Assert.DoesNotContain(Phrase, WebUtility.HtmlDecode(await visiteur.GetStringAsync(terrain.Adresse($"/fiches/{fiche.Slug}"))), StringComparison.Ordinal);
        }

        await EcrireAsync(terrain, animatrice, Phrase, "", "2026-01-01", "");
        Assert.Contains(Phrase, WebUtility.HtmlDecode(await visiteur.GetStringAsync(terrain.Adresse($"/fiches/{fiche.Slug}"))), StringComparison.Ordinal);
        await EcrireAsync(terrain, animatrice, "", "", "2026-01-01", "");
        Assert.DoesNotContain(Phrase, WebUtility.HtmlDecode(await visiteur.GetStringAsync(terrain.Adresse($"/fiches/{fiche.Slug}"))), StringComparison.Ordinal);
        // Postée deux fois, elle n'en écrit pas une de plus.
        await EcrireAsync(terrain, animatrice, "", "", "2026-01-01", "");
        Assert.Equal(4, await terrain.DansAsync(db => db.Set<SituationDuPays>().CountAsync()));
    }

    [Fact]
    public async Task Un_texte_sans_phrase_est_refuse_et_reste_tape()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        using var response = await animatrice.SubmitAsync(terrain.Adresse("/situation/ecrire"), [Entree.Champ("Resume", " "), Entree.Champ("Texte", "Long texte gardé"), Entree.Champ("Depuis", "2026-01-01")]);
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        Assert.Contains("Dites l’essentiel en une phrase", page, StringComparison.Ordinal);
        Assert.Contains("Long texte gardé", page, StringComparison.Ordinal);
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<SituationDuPays>().CountAsync()));
    }

    private static async Task EcrireAsync(Terrain terrain, HttpClient animatrice, string phrase, string texte, string depuis, string jusqua)
    {
        using var response = await animatrice.SubmitAsync(terrain.Adresse("/situation/ecrire"), [Entree.Champ("Resume", phrase), Entree.Champ("Texte", texte), Entree.Champ("Depuis", depuis), Entree.Champ("Jusqua", jusqua)]);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }
}

public sealed class SituationSqliteTests(SqlitePortal portal) : SituationTests(portal);

public sealed class SituationPgTests(PgPortal portal) : SituationTests(portal);
