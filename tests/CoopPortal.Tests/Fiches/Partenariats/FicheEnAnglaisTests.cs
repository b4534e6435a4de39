using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Accueil;
using CoopPortal.Tests.Support;
using Xunit;
using Bureau = CoopPortal.Tests.Relecture.Bureau;

namespace CoopPortal.Tests.Fiches.Partenariats;

public abstract class FicheEnAnglaisTests(Portal portal)
{
    [Fact]
    public async Task Les_questions_se_lisent_en_anglais_et_les_reponses_disent_qu_elles_sont_en_francais()
    {
        var bureau = await OuvrirAsync();
        using var page = await LireAsync(bureau, $"/en/fiches/{bureau.Item.Slug}");
        var titres = page.QuerySelectorAll("section.livre h2").Select(h => h.TextContent).ToList();
        Assert.Contains("The story", titres);
        Assert.Contains("Over the years", titres);
        Assert.All(["Apprendre ensemble.", "Une maternité", "Bal des pompiers", "Un soir d’été", "Union des menuisiers"], mots => Assert.Equal("fr", LangueDe(page, mots)));
        Assert.All(["For Valbrune", "Health", "12,000 inhabitants", "or €1,000", "First contacts.", "Archive from the 2008 directory, not verified since."], mots => Assert.Equal("en", LangueDe(page, mots)));
        Assert.Equal("Funder, Union des menuisiers", page.QuerySelectorAll("li").Single(l => l.TextContent.Contains("menuisiers", StringComparison.Ordinal)).TextContent);
    }

    [Fact]
    public async Task Elle_se_cite_a_son_adresse_anglaise()
    {
        var bureau = await OuvrirAsync();
        using var page = await LireAsync(bureau, $"/en/fiches/{bureau.Item.Slug}");
        var citation = page.QuerySelector(".citation")!.TextContent;
        Assert.StartsWith($"“{Bureau.Titre}”, partnership entry, version 1 published on 22 November 2026.", citation, StringComparison.Ordinal);
        Assert.Contains($"/{bureau.Tenant.Key}/en/fiches/{bureau.Item.Slug}. Licence", citation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task La_page_francaise_ne_porte_aucun_attribut_de_langue_de_plus()
    {
        var bureau = await OuvrirAsync();
        using (await LireAsync(bureau, $"/en/fiches/{bureau.Item.Slug}"))
        {
            using var page = await LireAsync(bureau, $"/fiches/{bureau.Item.Slug}");
            Assert.Empty(page.QuerySelectorAll("main [lang]"));
            Assert.Contains("Pour Valbrune", page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task La_collectivite_et_la_liste_se_lisent_en_anglais()
    {
        var bureau = await OuvrirAsync();
        using var une = await LireAsync(bureau, "/en/collectivites/france/valbrune");
        Assert.Equal("Commune, Orne", une.QuerySelector(".chapeau")!.TextContent);
        Assert.Contains("It is the French side, with Kolimba.", Lecture.Texte(une.Body!.InnerHtml).Replace(" .", ".", StringComparison.Ordinal), StringComparison.Ordinal);
        using var liste = await LireAsync(bureau, "/en/collectivites");
        Assert.Equal(["French side", "Senegalese side"], liste.QuerySelectorAll("section.livre h2").Select(h => h.TextContent));
    }

    [Fact]
    public async Task L_accueil_de_l_espace_se_lit_en_anglais()
    {
        var bureau = await OuvrirAsync();
        using var page = await LireAsync(bureau, "/en/");
        var texte = Lecture.Texte(page.Body!.InnerHtml);
        Assert.Contains("1 entry", texte, StringComparison.Ordinal);
        Assert.Contains("On the Senegalese side.", texte, StringComparison.Ordinal);
        Assert.Contains("Dated 1 March 2008, never verified", texte, StringComparison.Ordinal);
        Assert.Equal("By region", page.QuerySelector(".pays h2")!.TextContent);
    }

    private async Task<IDocument> LireAsync(Bureau bureau, string chemin)
    {
        using var visiteur = portal.Browser();
        return await new HtmlParser().ParseDocumentAsync(await visiteur.PageAsync(bureau.Adresse(chemin)));
    }

    private static string LangueDe(IDocument page, string mots)
        => page.All.Last(e => e.LocalName is not ("script" or "meta") && e.TextContent.Contains(mots, StringComparison.Ordinal)).Closest("[lang]")!.GetAttribute("lang")!;

    private Task<Bureau> OuvrirAsync() => Bureau.OuvrirAsync(portal, Bureau.FicheInventee() with
    {
        Acteurs = [new Acteur { Id = "r1", Role = "financeur", Nom = "Union des menuisiers" }],
        Actions =
        [
            new ActionMenee { Id = "a1", Domaine = "SANTE", Intitule = "Une maternité", Periode = new("1999", "1999"), Budget = new Montant { Texte = "655 957 F CFA", Valeur = 655_957, Devise = "XOF" } },
            new ActionMenee { Id = "a2", Domaine = "Bal des pompiers", Intitule = "Une fête", Periode = new("Un soir d’été", null) },
        ],
    });
}

public sealed class FicheEnAnglaisSqliteTests(SqlitePortal portal) : FicheEnAnglaisTests(portal);

public sealed class FicheEnAnglaisPgTests(PgPortal portal) : FicheEnAnglaisTests(portal);
