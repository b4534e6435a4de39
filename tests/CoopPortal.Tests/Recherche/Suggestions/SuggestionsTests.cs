using System.Net;
using System.Text.Json.Nodes;
using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;
using CoopPortal.Core.Content;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Recherche.Suggestions;

public abstract class SuggestionsTests(EspaceDeRecherche espace)
{
    private readonly HttpClient _navigateur = espace.Portal.Browser();

    [Theory]
    [InlineData("kou", "Collectivité|Koutiala|/collectivites/pays/koutiala", "Fiche|Alençon / Koutiala|/fiches/alencon-koutiala")]
    [InlineData("ALENÇ", "Collectivité|Alençon|/collectivites/france/alencon", "Fiche|Alençon / Koutiala|/fiches/alencon-koutiala")]
    [InlineData("dembela", "Collectivité|Dembella|/collectivites/pays/dembella", "Fiche|Pontcharra / Dembella|/fiches/pontcharra-dembella")]
    [InlineData("commune de yel", "Collectivité|Yélimané|/collectivites/pays/yelimane", "Fiche|Montreuil / Yélimané|/fiches/montreuil-yelimane")]
    [InlineData("sante", "Domaine|Santé|/fiches?domaine=sante")]
    [InlineData("kay", "Région|Kayes|/fiches?region=Kayes")]
    [InlineData("pndl", "Sigle|PNDL, Programme national de développement local|/fiches?q=PNDL")]
    [InlineData("zzz")]
    [InlineData("k")]
    [InlineData("")]
    [InlineData("%00'\"--")]
    public async Task Le_debut_d_un_mot_mene_a_ce_qui_existe(string tape, params string[] attendues) => Assert.Equal(attendues, await LireAsync(tape));

    [Fact]
    public async Task Un_domaine_sans_fiche_ne_se_propose_pas() => Assert.Empty(await LireAsync("tourisme"));

    [Fact]
    public async Task Une_fiche_sortie_des_listes_ne_se_propose_plus()
    {
        await espace.PublierAsync(FichesDEssai.Fiche("Guérande / Dioila", "Guérande", "Loire-Atlantique", "Dioila", "Koulikoro"));
        Assert.Equal(2, (await LireAsync("guer")).Count);
        await espace.DansAsync(async s =>
        {
            var item = await s.GetRequiredService<TenantDb>().Items.SingleAsync(i => i.Slug == "guerande-dioila");
            await s.GetRequiredService<ContentStore>().WithdrawAsync(item, CancellationToken.None);
        });
        Assert.Empty(await LireAsync("guer"));
        Assert.Empty(await LireAsync("koulikoro"));
    }

    [Fact]
    public async Task La_reponse_tient_en_quelques_ko()
        => Assert.InRange((await _navigateur.GetByteArrayAsync($"/{espace.Tenant.Key}/fiches/suggestions?q=ko")).Length, 2, 3 * 1024);

    private async Task<List<string>> LireAsync(string tape)
    {
        var json = JsonNode.Parse(await _navigateur.GetStringAsync($"/{espace.Tenant.Key}/fiches/suggestions?q={Uri.EscapeDataString(tape)}"))!.AsArray();
        return [.. json.Select(s => $"{s!["genre"]}|{s["nom"]}|{WebUtility.UrlDecode(s["lien"]!.ToString()).Replace($"/{espace.Tenant.Key}", "", StringComparison.Ordinal)}")];
    }
}

public sealed class SuggestionsSqliteTests(EspaceSqlite espace) : SuggestionsTests(espace), IClassFixture<EspaceSqlite>;

public sealed class SuggestionsPostgreSqlTests(EspacePg espace) : SuggestionsTests(espace), IClassFixture<EspacePg>;
