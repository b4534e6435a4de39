using System.Text.Json;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Tests.Relecture.Comparaison;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Core.Questionnaires;

public abstract class QuestionnaireStoreTests(Portal portal)
{
    [Fact]
    public async Task Un_questionnaire_change_prend_un_numero_et_l_ancien_reste()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        await portal.InTenantAsync(tenant, async s =>
        {
            var store = s.GetRequiredService<QuestionnaireStore>();
            var current = await store.CurrentAsync("Partenariat", CancellationToken.None);
            Assert.False(await store.PublishAsync(current, CancellationToken.None));
            var renamed = current with { Sections = [current.Sections[0] with { Titre = "Autrement dit" }, .. current.Sections.Skip(1)] };
            Assert.True(await store.PublishAsync(renamed, CancellationToken.None));
            var after = await store.CurrentAsync("Partenariat", CancellationToken.None);
            Assert.Equal((current.Version + 1, "Autrement dit"), (after.Version, after.Sections[0].Titre));
            var kept = await s.GetRequiredService<TenantDb>().Questionnaires.SingleAsync(q => q.Type == "Partenariat" && q.Number == current.Version);
            Assert.Equal(current.Sections[0].Titre, QuestionnaireJson.Parse(kept.Definition).Sections[0].Titre);
        });
    }

    [Fact]
    public async Task Un_espace_ne_lit_pas_le_questionnaire_d_un_autre()
    {
        var (here, there) = (await portal.NewTenantAsync("senegal"), await portal.NewTenantAsync("mali"));
        var titles = new List<string?>();
        foreach (var tenant in new[] { here, there })
        {
            titles.Add(await portal.InTenantAsync(tenant, async s => (await s.GetRequiredService<QuestionnaireStore>().CurrentAsync("Partenariat", CancellationToken.None)).Champs.Single(c => c.Cle == "cotePartenaire.collectivites").Libelle));
        }

        Assert.Equal(["Partie sénégalaise", "Partie malienne"], titles);
    }

    [Fact]
    public async Task Un_type_sans_questionnaire_dit_quoi_faire()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        var fault = await Assert.ThrowsAsync<CoopPortal.Core.Recipes.RecipeException>(() => portal.InTenantAsync(tenant, s => s.GetRequiredService<QuestionnaireStore>().CurrentAsync("Inconnu", CancellationToken.None)));
        Assert.Contains("repassez sa recette", fault.Message, StringComparison.Ordinal);
    }
}

public sealed class QuestionnaireStoreSqliteTests(SqlitePortal portal) : QuestionnaireStoreTests(portal);

public sealed class QuestionnaireStorePgTests(PgPortal portal) : QuestionnaireStoreTests(portal);

public sealed class QuestionnaireJsonTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":"X","sections":[{"cle":"a","titre":"A","champs":[{"cle":"b","kind":"magie","libelle":"B"}]}]}""")]
    [InlineData("""{"type":"X","sections":[{"cle":"a","titre":"A","champs":[{"cle":"b","kind":"texte"}]}]}""")]
    [InlineData("""{"type":"X","sections":[{"cle":"a","titre":"A","champs":[{"cle":"b","kind":"texte","libelle":null}]}]}""")]
    public void Une_definition_qui_n_a_pas_la_forme_est_refusee(string json)
        => Assert.Throws<JsonException>(() => QuestionnaireJson.Parse(json));

    [Theory]
    [InlineData("mali")]
    [InlineData("burkina-faso")]
    [InlineData("senegal")]
    public void Ecrire_puis_relire_rend_les_memes_questions(string pays)
    {
        var json = JsonSerializer.Serialize(Questions.Du(pays), QuestionnaireJson.Default.Questionnaire);
        Assert.Equal(json, JsonSerializer.Serialize(QuestionnaireJson.Parse(json), QuestionnaireJson.Default.Questionnaire));
    }
}
