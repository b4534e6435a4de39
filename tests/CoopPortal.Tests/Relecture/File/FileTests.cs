using System.Net;
using AngleSharp.Html.Parser;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.File;
using CoopPortal.Relecture.Reglages;
using CoopPortal.Relecture.Soumissions;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Relecture.File;

/// <summary>La liste de ce qui attend : ce qui presse d'abord, en une phrase chacune, sans nommer personne.</summary>
public abstract class FileTests(Portal portal)
{
    [Fact]
    public async Task Chaque_proposition_dit_en_une_phrase_ce_qui_change_sans_donnee_de_personne()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        await bureau.ToutRelireAvantAsync();
        using var browser = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        await bureau.ProposerAsync(browser, ("perspectives", "Un puits."), ("coteFrancais.contacts[c1].telephone", "0144556677"), ("documents", "Un carnet."));
        var texte = await TexteAsync(animatrice, bureau.Adresse("/relecture"));
        Assert.Contains("Continuer. → Un puits.", texte, StringComparison.Ordinal);
        Assert.Contains("et 1 autre", texte, StringComparison.Ordinal);
        Assert.Contains("d’un contact", texte, StringComparison.Ordinal);
        Assert.DoesNotContain("0144556677", texte, StringComparison.Ordinal);
        Assert.DoesNotContain(Bureau.Nom, texte, StringComparison.Ordinal);
        Assert.Contains("pour le 27 novembre 2026", texte, StringComparison.Ordinal);
        Assert.DoesNotContain("0144556677", await bureau.DansAsync(db => db.Set<Apercu>().Select(a => a.Phrase).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task L_apercu_suit_la_fiche_en_ligne_et_disparait_avec_la_decision()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var partner = await bureau.PartenaireAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        var first = await bureau.ProposerAsync(browser, ("perspectives", "Un puits."));
        await bureau.ProposerAsync(partner, ("perspectives", "Un puits."));
        await TexteAsync(animatrice, bureau.Adresse("/relecture"));
        await bureau.PublierAsync(animatrice, first);
        Assert.Contains("dit déjà la même chose", await TexteAsync(animatrice, bureau.Adresse("/relecture")), StringComparison.Ordinal);
        Assert.Equal(1, await bureau.DansAsync(db => db.Set<Apercu>().CountAsync()));
    }

    [Fact]
    public async Task Cent_cinquante_propositions_se_feuillettent_se_cherchent_et_se_trient()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var animatrice = await bureau.AnimatriceAsync();
        await AttendreAsync(bureau, 149);
        await AttendreAsync(bureau, 1, "Éclaron", Days(-30));
        var page = await TexteAsync(animatrice, bureau.Adresse("/relecture"));
        Assert.Contains("150 propositions attendent", page, StringComparison.Ordinal);
        Assert.Contains("dont 1 en retard", page, StringComparison.Ordinal);
        var premiere = await TitresAsync(animatrice, bureau.Adresse("/relecture"));
        Assert.Equal(25, premiere.Count);
        Assert.StartsWith("Éclaron", premiere[0], StringComparison.Ordinal);
        var vues = premiere.ToHashSet(StringComparer.Ordinal);
        foreach (var numero in Enumerable.Range(2, 5))
        {
            vues.UnionWith(await TitresAsync(animatrice, bureau.Adresse($"/relecture?p={numero}")));
        }

        Assert.Equal(150, vues.Count);
        Assert.Equal("Éclaron 0 / Kolimba", Assert.Single(await TitresAsync(animatrice, bureau.Adresse("/relecture?q=eclaron"))));
        Assert.Empty(await TitresAsync(animatrice, bureau.Adresse("/relecture?q=introuvable")));
        Assert.Contains("Aucune ne répond", await TexteAsync(animatrice, bureau.Adresse("/relecture?region=Ailleurs")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_voit_qui_relit_deja_et_qui_a_fini_disparait()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var une = await bureau.AnimatriceAsync();
        using var autre = await bureau.AnimatriceAsync();
        var proposition = await bureau.ProposerAsync(browser, ("perspectives", "Un puits."));
        var page = bureau.Adresse($"/relecture/{proposition}");
        await TexteAsync(autre, page);
        Assert.Contains("relit la fiche en ce moment", await TexteAsync(une, bureau.Adresse("/relecture")), StringComparison.Ordinal);
        Assert.Contains("relit la fiche en ce moment", await TexteAsync(une, page), StringComparison.Ordinal);
        Assert.DoesNotContain("relit la fiche", await TexteAsync(autre, bureau.Adresse("/relecture?q=introuvable")), StringComparison.Ordinal);
        using var sentBack = await (await bureau.RelireAsync(autre, proposition)).Avec("acte", "renvoyer").Avec("commentaire", "Où ?").EnvoyerAsync(autre);
        Assert.Equal(HttpStatusCode.Redirect, sentBack.StatusCode);
        var suite = await bureau.ProposerAsync(browser, ("perspectives", "Un puits, à Kolimba."));
        Assert.DoesNotContain("Une personne relit", await TexteAsync(une, bureau.Adresse("/relecture")), StringComparison.Ordinal);
        Assert.NotEqual(proposition, suite);
    }

    [Fact]
    public async Task Une_liste_vide_le_dit()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var animatrice = await bureau.AnimatriceAsync();
        Assert.Contains("Rien à relire", await TexteAsync(animatrice, bureau.Adresse("/relecture")), StringComparison.Ordinal);
    }

    [Fact]
    public void Le_retard_passe_devant_la_campagne_et_la_campagne_devant_les_doutes()
    {
        var jour = new DateOnly(2026, 11, 22);
        PropositionEnAttente Une(string titre, int depuis, bool campagne = false, int alertes = 0) => new(Guid.CreateVersion7(), Guid.Empty, "", titre, "", "", new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc).AddDays(-depuis), "Partenariat", null, EcheanceDeRelecture.De(jour.AddDays(-depuis), new ReglagesDeRelecture()))
        {
            ReponseACampagne = campagne,
            Alertes = alertes,
        };
        PropositionEnAttente[] toutes = [Une("récente", 0), Une("doute", 1, alertes: 1), Une("campagne", 0, campagne: true), Une("ancienne", 3), Une("retard", 20)];
        Assert.Equal(["retard", "campagne", "doute", "ancienne", "récente"], FileDAttente.Trier(toutes, null, jour).Select(p => p.Titre));
    }

    private DateTime Days(int jours) => portal.Clock.GetUtcNow().UtcDateTime.AddDays(jours);

    private Task<int> AttendreAsync(Bureau bureau, int nombre, string nom = "Ville", DateTime? le = null) => bureau.DansAsync(async db =>
    {
        var version = await db.Versions.AsNoTracking().FirstAsync();
        for (var i = 0; i < nombre; i++)
        {
            var item = new ContentItem { Type = Types.Partenariat, Slug = $"{nom}-{i}", Title = $"{nom} {i} / Kolimba", PublishedVersion = 1, CreatedAt = version.CreatedAt };
            // Une version gardée renvoie aux personnes, une proposition les porte : ni l'une ni l'autre ici.
            var document = DocumentJson.Parse(version.Document);
            document.Put("coteFrancais.contacts", null);
            document.Put("cotePartenaire.contacts", null);
            db.Add(item);
            db.Add(new ContentVersion { ItemId = item.Id, Number = 1, Document = document.ToJsonString(DocumentJson.Options), AuthorName = "Essai", Kind = VersionKind.Import, Reason = "essai", CreatedAt = version.CreatedAt });
            document.Put("perspectives", $"Un puits de plus, le {i}.");
            db.Add(new Soumission { ItemId = item.Id, Cote = Cotes.Francais, Document = document.ToJsonString(DocumentJson.Options), BaseVersion = 1, AuthorId = Guid.CreateVersion7(), AuthorName = $"Personne {i}", At = le ?? Days(0).AddMinutes(-i) });
        }

        return await db.SaveChangesAsync();
    });

    private static async Task<string> TexteAsync(HttpClient browser, string page)
    {
        using var response = await browser.GetAsync(page);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return System.Text.RegularExpressions.Regex.Replace((await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStreamAsync())).QuerySelector("main")!.TextContent, "[\\s\\u00A0\\u202F]+", " ");
    }

    private static async Task<List<string>> TitresAsync(HttpClient browser, string page)
        => [.. (await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(page))).QuerySelectorAll(".attente h3").Select(h => h.TextContent)];
}

public sealed class FileSqliteTests(SqlitePortal portal) : FileTests(portal);

public sealed class FilePgTests(PgPortal portal) : FileTests(portal);
