using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Comptoir;
using CoopPortal.Tests.Imports.Repertoire;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Imports.Comptoir;

/// <summary>Ce que le livre dit deux fois, les deux textes allumés ; et un partenariat connu corrigé avant d'être ajouté.</summary>
public sealed class ContradictionsTests(SqlitePortal portal)
{
    [Fact]
    public async Task Les_deux_passages_sont_cote_a_cote_allumes_et_menent_a_leur_proposition()
    {
        var table = await Table.DresserAsync(portal);
        var livre = LivreInvente.Complet();
        livre.Fiches.Add(LivreInvente.Fiche("Vauclair / Tensoba (2)", "05/02/2009", LivreInvente.Deux.Replace("31.000", "29.000", StringComparison.Ordinal)));
        livre.Fin = livre.Fin.Replace("Aubepierre/Tangora", "Vauclair/Tensoba, Aubepierre/Tangora", StringComparison.Ordinal);
        var import = await table.RecevoirAsync(Encoding.UTF8.GetBytes(livre.Texte()));
        var proposals = await table.PropositionsAsync(import);
        using var page = new HtmlParser().ParseDocument(await table.Animatrice.GetStringAsync(table.Adresse($"/imports/{import}")));

        var populations = Contradiction(page, "31000", "29000");
        Assert.Equal(["Nb habitants : 29.000 environ", "Nb habitants : 31.000 environ"], populations.QuerySelectorAll("mark").Select(m => m.TextContent.Trim()).Order(StringComparer.Ordinal));
        var two = proposals.Where(p => p.Titre.StartsWith("Vauclair / Tensoba", StringComparison.Ordinal)).Select(table.Page).Order(StringComparer.Ordinal);
        Assert.Equal(two, populations.QuerySelectorAll("h3 a").Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal));

        var unfilled = Contradiction(page, "« Vauclair/Tensoba » est dit non renseigné");
        Assert.Contains(table.Page(proposals.Single(p => p is { Genre: GenreDeProposition.Souche, Titre: "Vauclair/Tensoba" })), unfilled.QuerySelectorAll("h3 a").Select(a => a.GetAttribute("href")));
        Assert.All(proposals.Where(p => p.Titre.StartsWith("Vauclair / Tensoba", StringComparison.Ordinal)), p => Assert.False(p.EstSure));

        (await table.SurToutAsync(import, "annuler", certain: true)).Dispose();
        Assert.Null(await table.DansAsync(db => db.Set<ImportRecu>().Where(i => i.Id == import).Select(i => i.Contradictions).SingleAsync()));
    }

    [Fact]
    public async Task Un_partenariat_connu_se_corrige_avant_d_etre_ajoute()
    {
        var table = await Table.DresserAsync(portal);
        var stub = (await table.PropositionsAsync(await table.RecevoirAsync())).Single(p => p is { Genre: GenreDeProposition.Souche, Titre: "Aubepierre/Tangora" });
        using var empty = await table.DeciderAsync(stub, "publier", ("titre", "  "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        using var kept = await table.DeciderAsync(stub, "enregistrer", ("titre", "Aubépierre / Tangora"), ("cotePartenaire", "Tangora, Zoura"));
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Equal("Tangora, Zoura", (await table.OuvrirAsync(stub))["cotePartenaire"]);
        Assert.Equal(0, await table.DansAsync(db => db.Set<Souche>().CountAsync()));
        (await table.DeciderAsync(stub, "publier")).Dispose();
        var added = await table.DansAsync(db => db.Set<Souche>().AsNoTracking().SingleAsync());
        Assert.Equal(("aubepierre-tangora", "Aubépierre / Tangora", "Aubepierre", "Tangora, Zoura"), (added.Slug, added.Titre, added.CoteFrancais, added.CotePartenaire));
    }

    private static IElement Contradiction(IDocument page, params string[] mots)
        => page.QuerySelectorAll(".registre > li").First(li => li.QuerySelector(".livre-texte") is { } s && li.QuerySelector(".passage") is not null && mots.All(m => s.TextContent.Replace('\u00a0', ' ').Replace('\u202f', ' ').Contains(m, StringComparison.Ordinal)));
}
