using System.Net;
using CoopPortal.Campagnes.Confirmations;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Sections;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Confirmations;

public abstract class SectionsTests(Portal portal)
{
    private static readonly string[] _sections = ["fiche", "collectivites", "contacts", "presentation", "histoire", "actions", "perspectives", "documents"];

    [Fact]
    public async Task Confirmer_la_fiche_entiere_date_toutes_ses_sections_et_la_page_dit_qui()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, _, _, jeton) = await terrain.PretAsync();
        await RepondreAsync(terrain, jeton, "Confirmer");
        var lignes = await LignesAsync(terrain, fiche.ItemId);
        Assert.Equal(_sections.Order(StringComparer.Ordinal), lignes.Select(l => l.Section));
        Assert.All(lignes, l => Assert.Equal((Cotes.Francais, Voix.Collectivite), (l.Cote, l.VerifieePar!.Value)));
        Assert.All(lignes, l => Assert.Null(l.ModifieeLe));
        using var browser = portal.Browser();
        using var page = await browser.GetAsync(terrain.Adresse($"/fiches/{fiche.Slug}"));
        var texte = await Terrain.LireAsync(page);
        Assert.Contains($"Vérifiée par {VoixEnMots.Nom(fiche.NomFrancais, fiche.GenreFrancais).Replace('’', '\'')}", texte.Replace('’', '\''), StringComparison.Ordinal);
        Assert.DoesNotContain("Complète à", texte, StringComparison.Ordinal);
        Assert.DoesNotContain("du questionnaire", texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirmer_quelques_sections_ne_fait_pas_la_fiche_et_le_livre_reste_une_archive()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, _, _, jeton) = await terrain.PretAsync();
        Assert.NotNull(fiche.Archive);
        await RepondreAsync(terrain, jeton, "ConfirmerSections", ("sections", "contacts"), ("sections", "actions"), ("sections", "inventee"));
        var apres = await terrain.FicheAsync();
        Assert.Equal((fiche.Archive, (DateTime?)null), (apres.Archive, apres.VerifieFrancaisLe));
        Assert.Equal(["actions", "contacts"], (await LignesAsync(terrain, fiche.ItemId)).Select(l => l.Section));
        Assert.Equal("contacts,actions", (await terrain.DansAsync(db => db.Set<Confirmation>().SingleAsync())).Sections);
        using var browser = portal.Browser();
        using var recu = await browser.GetAsync(terrain.Adresse($"/lien/{jeton}"));
        var texte = await Terrain.LireAsync(recu);
        Assert.Contains("une partie de sa fiche", texte, StringComparison.Ordinal);
        Assert.Contains("Les contacts, Les actions", texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cocher_toutes_les_sections_c_est_confirmer_la_fiche()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (_, _, _, jeton) = await terrain.PretAsync();
        await RepondreAsync(terrain, jeton, "ConfirmerSections", [.. _sections.Select(s => ("sections", s))]);
        Assert.NotNull((await terrain.FicheAsync()).VerifieFrancaisLe);
        Assert.Null((await terrain.DansAsync(db => db.Set<Confirmation>().SingleAsync())).Sections);
    }

    [Fact]
    public async Task Ne_rien_cocher_ne_note_rien_et_le_dit()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, _, _, jeton) = await terrain.PretAsync();
        var lien = terrain.Adresse($"/lien/{jeton}");
        using var browser = portal.Browser();
        using var response = await browser.SubmitAsync(lien, [], lien + "?handler=ConfirmerSections");
        Assert.Contains("Cochez au moins une section", await Terrain.LireAsync(response), StringComparison.Ordinal);
        Assert.Empty(await LignesAsync(terrain, fiche.ItemId));
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<Confirmation>().CountAsync()));
    }

    [Fact]
    public async Task Un_comite_de_jumelage_ne_parle_que_pour_lui()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var fiche = await terrain.FicheAsync();
        var compte = await terrain.PersonneAsync("Comite");
        var collectivite = await terrain.CollectiviteAsync(fiche.ItemId);
        await terrain.DansAsync(async db =>
        {
            db.Add(new Mandat { AccountId = compte.Id, CollectiviteId = collectivite, Qualite = "comite", CreatedAt = terrain.Now.UtcDateTime, ValideLe = terrain.Now.UtcDateTime });
            return await db.SaveChangesAsync();
        });
        await RepondreAsync(terrain, await terrain.LienAsync(fiche, compte, collectivite), "Confirmer");
        Assert.Equal(Voix.Comite, (await terrain.FicheAsync()).VoixFrancaise);
        using var browser = portal.Browser();
        using var page = await browser.GetAsync(terrain.Adresse($"/fiches/{fiche.Slug}"));
        var texte = await Terrain.LireAsync(page);
        Assert.Contains("Signalée par le comité de jumelage", texte, StringComparison.Ordinal);
        Assert.DoesNotContain("Vérifiée par", texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_confirmation_par_telephone_note_la_qualite_et_jamais_le_nom()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var fiche = await terrain.FicheAsync();
        var collectivite = await terrain.CollectiviteAsync(fiche.ItemId);
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        var page = terrain.Adresse($"/fiches/{fiche.Slug}/confirmer");
        var champs = Forms.Hidden(await animatrice.GetStringAsync(page)).Concat([new("collectivite", collectivite.ToString()), new("qualite", "service"), new("portee", "tout")]).ToList();
        foreach (var _ in (int[])[1, 2])
        {
            using var content = new FormUrlEncodedContent(champs);
            using var response = await animatrice.PostAsync(page, content);
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        }

        var confirmation = await terrain.DansAsync(db => db.Set<Confirmation>().SingleAsync());
        Assert.Equal((Confirmation.ParTelephone, Voix.Telephone, "service"), (confirmation.Moyen, confirmation.Voix!.Value, confirmation.Qualite));
        var journal = await terrain.DansAsync(db => db.Journal.SingleAsync(j => j.Act == nameof(Confirmation)));
        Assert.Contains("par téléphone", journal.Sentence, StringComparison.Ordinal);
        Assert.Contains("agent d'un service", journal.Sentence.Replace('’', '\''), StringComparison.Ordinal);
        using var browser = portal.Browser();
        using var publique = await browser.GetAsync(terrain.Adresse($"/fiches/{fiche.Slug}"));
        Assert.Contains("Recueillie par téléphone", await Terrain.LireAsync(publique), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("qualite", "roi")]
    [InlineData("collectivite", "11111111-1111-1111-1111-111111111111")]
    [InlineData("acteId", "00000000-0000-0000-0000-000000000000")]
    public async Task Un_appel_mal_dit_ne_note_rien(string champ, string valeur)
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var fiche = await terrain.FicheAsync();
        using var animatrice = await portal.ConnecterAsync(terrain.Tenant, Role.Animateur);
        var page = terrain.Adresse($"/fiches/{fiche.Slug}/confirmer");
        var champs = new Dictionary<string, string>(StringComparer.Ordinal) { ["collectivite"] = (await terrain.CollectiviteAsync(fiche.ItemId)).ToString(), ["qualite"] = "elu", ["portee"] = "tout", [champ] = valeur };
        using var response = await animatrice.SubmitAsync(page, champs);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(0, await terrain.DansAsync(db => db.Set<Confirmation>().CountAsync()));
    }

    private static async Task RepondreAsync(Terrain terrain, string jeton, string acte, params (string Nom, string Valeur)[] reponses)
    {
        var lien = terrain.Adresse($"/lien/{jeton}");
        using var browser = terrain.Portal.Browser();
        using var response = await browser.SubmitAsync(lien, reponses.Select(r => KeyValuePair.Create(r.Nom, r.Valeur)), lien + "?handler=" + acte);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    private static Task<List<SectionDeFiche>> LignesAsync(Terrain terrain, Guid ficheId)
        => terrain.DansAsync(async db => (await db.Set<SectionDeFiche>().AsNoTracking().Where(s => s.ItemId == ficheId).ToListAsync()).OrderBy(s => s.Section, StringComparer.Ordinal).ToList());
}

public sealed class SectionsSqliteTests(SqlitePortal portal) : SectionsTests(portal);

public sealed class SectionsPgTests(PgPortal portal) : SectionsTests(portal);
