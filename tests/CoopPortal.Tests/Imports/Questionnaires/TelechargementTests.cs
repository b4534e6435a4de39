using System.Net;
using CoopPortal.Core.Access;
using CoopPortal.Imports.Questionnaires;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Xunit;

namespace CoopPortal.Tests.Imports.Questionnaires;

public abstract class TelechargementTests(Portal portal)
{
    [Fact]
    public async Task L_animatrice_prend_sur_la_fiche_un_questionnaire_que_l_import_reconnait()
    {
        var tenant = await portal.NewTenantAsync();
        using var animatrice = await portal.ConnecterAsync(tenant, Role.Animateur);
        var adresse = $"/{tenant.Key}/fiches/alencon-koutiala/questionnaire.docx";
        Assert.Contains($"href=\"{adresse}\"", await animatrice.GetStringAsync($"/{tenant.Key}/fiches/alencon-koutiala"), StringComparison.Ordinal);
        using var response = await animatrice.GetAsync(adresse);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Contains("questionnaire-alencon-koutiala.docx", response.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        var lu = LecteurQuestionnaire.Lire(await response.Content.ReadAsByteArrayAsync());
        Assert.True(lu.Accepte);
        Assert.Equal("alencon-koutiala", lu.Reference!.Slug);
        using var visiteur = portal.Browser();
        Assert.DoesNotContain("questionnaire.docx", await visiteur.GetStringAsync($"/{tenant.Key}/fiches/alencon-koutiala"), StringComparison.Ordinal);
        using var absente = await animatrice.GetAsync($"/{tenant.Key}/fiches/nulle-part/questionnaire.docx");
        Assert.Equal(HttpStatusCode.NotFound, absente.StatusCode);
    }
}

public sealed class TelechargementSqliteTests(SqlitePortal portal) : TelechargementTests(portal);

public sealed class TelechargementPgTests(PgPortal portal) : TelechargementTests(portal);
