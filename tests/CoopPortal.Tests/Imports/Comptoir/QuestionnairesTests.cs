using System.Net;
using CoopPortal.Core.Content;
using CoopPortal.Imports.Comptoir;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Tests.Imports.Questionnaires;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Imports.Comptoir;

/// <summary>Un questionnaire rempli revient au comptoir : il ne propose que ce qui change, à publier ou à mettre en brouillon.</summary>
public abstract class QuestionnairesTests(Portal portal)
{
    [Fact]
    public async Task Seul_ce_qui_change_est_propose_et_publie_sur_une_fiche_que_quelqu_un_a_ecrite()
    {
        var table = await DresserAsync();
        var proposal = await table.SeuleAsync(await table.RecevoirAsync(Docx.Recrire(await PrendreAsync(table), ("Continuer.", "Deux écoles.")), "reponse.docx"));
        Assert.Equal((GenreDeProposition.Reponses, Table.Fiche, "perspectives"), (proposal.Genre, proposal.Slug, proposal.Touches));
        var form = await table.OuvrirAsync(proposal);
        Assert.Equal("perspectives", Assert.Single(form.Champs, c => c.Key == "prendre").Value);
        Assert.Contains("Deux écoles.", form.Texte, StringComparison.Ordinal);

        using var response = await table.DeciderAsync(proposal, "publier");
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
        var online = (await table.EnLigneAsync())!;
        Assert.Equal((VersionKind.Redaction, "Deux écoles.", "Apprendre ensemble."), (online.Version.Kind, online.Document.TextAt("perspectives"), online.Document.TextAt("motivations.francaise")));
        Assert.Equal(Bureau.Telephone, online.Document.RowsAt("coteFrancais.contacts").First().TextAt("telephone"));

        (await table.SurToutAsync(proposal.ImportId, "annuler", certain: true)).Dispose();
        Assert.Equal("Continuer.", (await table.EnLigneAsync())!.Document.TextAt("perspectives"));
    }

    [Fact]
    public async Task Une_reponse_effacee_dans_le_document_vide_la_question()
    {
        var table = await DresserAsync();
        var proposal = await table.SeuleAsync(await table.RecevoirAsync(Docx.Recrire(await PrendreAsync(table), ("Continuer.", "")), "reponse.docx"));
        (await table.DeciderAsync(proposal, "publier")).Dispose();
        Assert.Null((await table.EnLigneAsync())!.Document.TextAt("perspectives"));
    }

    [Fact]
    public async Task Il_peut_aller_en_brouillon_de_travail()
    {
        var table = await DresserAsync();
        var proposal = await table.SeuleAsync(await table.RecevoirAsync(Docx.Recrire(await PrendreAsync(table), ("Continuer.", "Deux écoles.")), "reponse.docx"));
        using var response = await table.DeciderAsync(proposal, "brouillon");
        Assert.EndsWith($"/fiches/{Table.Fiche}/modifier", response.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("Continuer.", (await table.EnLigneAsync())!.Document.TextAt("perspectives"));
        Assert.Equal(1, await table.DansAsync(db => db.Set<Brouillon>().CountAsync()));
    }

    [Fact]
    public async Task Renvoye_tel_quel_ou_d_une_fiche_disparue_il_le_dit()
    {
        var table = await DresserAsync();
        var document = await PrendreAsync(table);
        using var same = await table.DeposerAsync(document, "reponse.docx");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, same.StatusCode);
        Assert.Contains("ne change rien", WebUtility.HtmlDecode(await same.Content.ReadAsStringAsync()), StringComparison.Ordinal);

        var proposal = await table.SeuleAsync(await table.RecevoirAsync(Docx.Recrire(document, ("Continuer.", "Deux écoles.")), "reponse.docx"));
        var form = (await table.OuvrirAsync(proposal)).Avec("acte", "publier");
        await table.DansAsync(db => db.Items.Where(i => i.Slug == Table.Fiche).ExecuteUpdateAsync(s => s.SetProperty(i => i.PublishedVersion, (int?)null)));
        using var gone = await form.EnvoyerAsync(table.Animatrice);
        Assert.Equal(HttpStatusCode.Conflict, gone.StatusCode);
        Assert.Contains("n’est plus en ligne", await table.LireAsync($"/imports/{proposal.ImportId}/{proposal.Id}"), StringComparison.Ordinal);
    }

    private async Task<Table> DresserAsync()
    {
        var table = await Table.DresserAsync(portal);
        await table.PoserAsync(Bureau.FicheInventee("Vauclair", "Tensoba"), VersionKind.Contribution);
        return table;
    }

    private static Task<byte[]> PrendreAsync(Table table) => table.Animatrice.GetByteArrayAsync(table.Adresse($"/fiches/{Table.Fiche}/questionnaire.docx"));
}

public sealed class QuestionnairesSqliteTests(SqlitePortal portal) : QuestionnairesTests(portal);

public sealed class QuestionnairesPostgreSqlTests(PgPortal portal) : QuestionnairesTests(portal);
