using System.Net;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Web.Hosting.Memoire;

/// <summary>Deux portails sur les mêmes bases : ce que l'un change, l'autre le sert dans la seconde.</summary>
public abstract class DeuxNoeudsTests(Portal portal)
{
    private static readonly TimeSpan _uneSeconde = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Ce_que_l_un_publie_abrite_ou_ferme_l_autre_le_sait_en_une_seconde()
    {
        var tenant = await portal.NewTenantAsync();
        await using var autre = new AutreNoeud(portal);
        using var browser = autre.Browser();
        var fiche = $"/{tenant.Key}/fiches/alencon-koutiala";
        var avant = await EtiquetteAsync(browser, fiche);
        Assert.NotNull(avant);
        Assert.Equal(avant, await EtiquetteAsync(browser, fiche));
        var accueil = await EtiquetteAsync(browser, "/");

        await portal.InTenantAsync(tenant, async s =>
        {
            var questionnaires = s.GetRequiredService<QuestionnaireStore>();
            var courant = await questionnaires.CurrentAsync(Types.Partenariat, CancellationToken.None);
            await questionnaires.PublishAsync(courant with { Sections = [.. courant.Sections.Select(c => c with { Titre = "Autrement nommée" })] }, CancellationToken.None);
        });
        autre.Horloge.Avancer(_uneSeconde);
        Assert.Contains("Autrement nommée", await browser.GetStringAsync(fiche), StringComparison.Ordinal);

        await portal.InTenantAsync(tenant, async s =>
        {
            var id = await s.GetRequiredService<TenantDb>().Items.Where(i => i.Slug == "alencon-koutiala").Select(i => i.Id).SingleAsync();
            return await s.GetRequiredService<Abri>().MettreAsync(id, new(null, "Essai"), CancellationToken.None);
        });
        autre.Horloge.Avancer(_uneSeconde);
        using (var abritee = await browser.GetAsync(fiche))
        {
            Assert.Equal(HttpStatusCode.NotFound, abritee.StatusCode);
        }

        Assert.NotEqual(accueil, await EtiquetteAsync(browser, "/"));
        await using var platform = portal.Services.GetRequiredService<Databases>().Platform();
        var apropos = await EtiquetteAsync(browser, $"/{tenant.Key}/a-propos");
        Assert.NotNull(apropos);
        await platform.Tenants.Where(t => t.Key == tenant.Key).ExecuteUpdateAsync(s => s.SetProperty(t => t.State, TenantState.Disabled));
        autre.Horloge.Avancer(_uneSeconde);
        using var fermee = await browser.GetAsync($"/{tenant.Key}/a-propos");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, fermee.StatusCode);
    }

    [Fact]
    public async Task A_minuit_au_pays_la_page_se_refait_et_un_espace_au_repos_n_est_pas_lu()
    {
        var tenant = await portal.NewTenantAsync();
        await using var autre = new AutreNoeud(portal);
        using var browser = autre.Browser();
        var fiche = $"/{tenant.Key}/fiches/alencon-koutiala";
        await EtiquetteAsync(browser, fiche);
        using var lectures = new LecturesSql(tenant.Key);
        autre.Horloge.Avancer(TimeSpan.FromSeconds(10));
        Assert.Equal(0, lectures.Total);
        await EtiquetteAsync(browser, fiche);
        Assert.True(lectures.Total == 1 || portal is PgPortal, $"{lectures.Total} lectures pour une marque");
        autre.Horloge.Avancer(TimeSpan.FromDays(1));
        await EtiquetteAsync(browser, fiche);
        Assert.True(lectures.DeTable("Versions") > 0 || portal is PgPortal, "la page n'a pas été refaite");
    }

    private static async Task<string?> EtiquetteAsync(HttpClient browser, string page)
    {
        using var response = await browser.GetAsync(page);
        response.EnsureSuccessStatusCode();
        return response.Headers.ETag?.ToString();
    }
}

public sealed class DeuxNoeudsSqliteTests(SqlitePortal portal) : DeuxNoeudsTests(portal);

public sealed class DeuxNoeudsPostgreSqlTests(PgPortal portal) : DeuxNoeudsTests(portal);
