using System.Net;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Comptoir;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Imports.Comptoir;

/// <summary>Accepter, corriger, laisser, refuser, garder pour plus tard.</summary>
public abstract class DecisionsTests(Portal portal)
{
    [Fact]
    public async Task Accepter_met_la_fiche_en_ligne_et_efface_la_proposition()
    {
        var table = await Table.DresserAsync(portal);
        var proposal = await table.PropositionAsync(await table.RecevoirAsync());
        using var response = await table.DeciderAsync(proposal, "publier");
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
        var online = (await table.EnLigneAsync())!;
        Assert.Equal(VersionKind.Import, online.Version.Kind);
        Assert.Equal("Un troisième puits.", online.Document.TextAt("perspectives"));
        var page = WebUtility.HtmlDecode(await table.Animatrice.GetStringAsync(table.Adresse($"/fiches/{Table.Fiche}")));
        Assert.Contains($"répertoire 2009, lignes {proposal.PremiereLigne}-{proposal.DerniereLigne}", page.Replace('\u00a0', ' '), StringComparison.Ordinal);

        var decided = await table.PropositionAsync(proposal.ImportId);
        Assert.Equal(EtatDeProposition.Acceptee, decided.Etat);
        Assert.Null(decided.Document ?? decided.Passage ?? decided.Remarques);
        var journal = await table.DansAsync(db => db.Journal.Select(j => j.Sentence).ToListAsync());
        Assert.Contains(journal, s => s.Contains("Vauclair / Tensoba", StringComparison.Ordinal) && s.Contains("acceptée", StringComparison.Ordinal));
        Assert.DoesNotContain(journal, s => s.Contains("MARTEL", StringComparison.Ordinal) || s.Contains("SAWADOGO", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Le_bouton_presse_deux_fois_ne_publie_qu_une_fois()
    {
        var table = await Table.DresserAsync(portal);
        var proposal = await table.PropositionAsync(await table.RecevoirAsync());
        var form = (await table.OuvrirAsync(proposal)).Avec("acte", "publier");
        using var first = await form.EnvoyerAsync(table.Animatrice);
        var after = await table.CompterAsync();
        using var second = await form.EnvoyerAsync(table.Animatrice);
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal(after, await table.CompterAsync());
        Assert.Contains("La décision est prise", WebUtility.HtmlDecode(await table.Animatrice.GetStringAsync(table.Page(proposal))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_reponse_corrigee_est_celle_qui_est_publiee_et_une_reponse_laissee_ne_l_est_pas()
    {
        var table = await Table.DresserAsync(portal);
        var proposal = await table.PropositionAsync(await table.RecevoirAsync());
        var form = await table.OuvrirAsync(proposal);
        var taken = form.Champs.Where(c => c.Key == "prendre" && c.Value != "documents").Select(c => c.Value).ToArray();
        Assert.Contains("perspectives", taken);
        using var kept = await form.Avec("perspectives", "Un quatrième puits.").Avec("prendre", taken).Avec("acte", "enregistrer").EnvoyerAsync(table.Animatrice);
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Null(await table.EnLigneAsync());
        using var published = await table.DeciderAsync(proposal, "publier");
        var online = (await table.EnLigneAsync())!.Document;
        Assert.Equal("Un quatrième puits.", online.TextAt("perspectives"));
        Assert.Null(online.TextAt("documents"));
        Assert.NotNull(online.TextAt("motivations.francaise"));
    }

    [Fact]
    public async Task Une_correction_illisible_est_dite_et_gardee_a_l_ecran()
    {
        var table = await Table.DresserAsync(portal);
        var proposal = await table.PropositionAsync(await table.RecevoirAsync());
        var form = await table.OuvrirAsync(proposal);
        var field = form.Libres.First(n => n.EndsWith(".habitants", StringComparison.Ordinal));
        using var response = await form.Avec(field, "beaucoup").Avec("acte", "publier").EnvoyerAsync(table.Animatrice);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var html = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        Assert.Contains("« beaucoup » n’est pas un nombre", html.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Null(await table.EnLigneAsync());
    }

    [Fact]
    public async Task Refuser_efface_et_ne_met_rien_en_ligne()
    {
        var table = await Table.DresserAsync(portal);
        var proposal = await table.PropositionAsync(await table.RecevoirAsync());
        using var response = await table.DeciderAsync(proposal, "refuser");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var decided = await table.PropositionAsync(proposal.ImportId);
        Assert.Equal(EtatDeProposition.Refusee, decided.Etat);
        Assert.Null(decided.Document ?? decided.Passage ?? decided.Remarques);
        Assert.Null(await table.EnLigneAsync());
    }

    [Fact]
    public async Task Plus_tard_attend_toujours()
    {
        var table = await Table.DresserAsync(portal);
        var proposal = await table.PropositionAsync(await table.RecevoirAsync());
        using var response = await table.DeciderAsync(proposal, "plustard");
        var waiting = await table.PropositionAsync(proposal.ImportId);
        Assert.Equal(EtatDeProposition.PlusTard, waiting.Etat);
        Assert.NotNull(waiting.Document);
    }

    [Fact]
    public async Task Tout_ce_qui_est_sur_s_accepte_d_un_coup_et_le_reste_attend()
    {
        var table = await Table.DresserAsync(portal);
        var import = await table.RecevoirAsync();
        await table.DouterSeulementAsync(import, Table.Fiche);
        using var response = await table.SurToutAsync(import, "sures");
        var proposals = await table.PropositionsAsync(import);
        Assert.Equal(Table.Fiche, Assert.Single(proposals, p => p.Attend).Slug);
        Assert.NotNull(await table.EnLigneAsync("les-amis-du-baobab"));
        Assert.Null(await table.EnLigneAsync());
        Assert.Equal(proposals.Count(p => p.Genre == GenreDeProposition.Souche), await table.DansAsync(db => db.Set<Souche>().CountAsync()));
        Assert.Contains("accepté en partie", WebUtility.HtmlDecode(await table.Animatrice.GetStringAsync(table.Adresse("/imports"))), StringComparison.Ordinal);

        var after = await table.CompterAsync();
        using var again = await table.SurToutAsync(import, "sures");
        Assert.Equal(after, await table.CompterAsync());
    }

    [Fact]
    public async Task Completer_n_efface_pas_ce_que_la_page_tait()
    {
        var table = await Table.DresserAsync(portal);
        await table.PoserAsync(Bureau.FicheInventee("Vauclair", "Tensoba") with { Perspectives = "Ancienne.", Statut = "en-cours" }, VersionKind.Recette);
        var proposal = await table.PropositionAsync(await table.RecevoirAsync());
        Assert.Contains("Compléterait la fiche en ligne", WebUtility.HtmlDecode(await table.Animatrice.GetStringAsync(table.Adresse($"/imports/{proposal.ImportId}"))), StringComparison.Ordinal);
        using var response = await table.DeciderAsync(proposal, "publier");
        var online = (await table.EnLigneAsync())!;
        Assert.Equal(2, online.Version.Number);
        Assert.Equal("Un troisième puits.", online.Document.TextAt("perspectives"));
        Assert.Equal("en-cours", online.Document.TextAt("statut"));
    }

    [Fact]
    public async Task Ce_qu_une_personne_a_ecrit_ne_va_qu_en_brouillon()
    {
        var table = await Table.DresserAsync(portal);
        await table.PoserAsync(Bureau.FicheInventee("Vauclair", "Tensoba") with { Perspectives = "Relu." }, VersionKind.Contribution);
        var proposal = await table.PropositionAsync(await table.RecevoirAsync());
        using var refused = await table.DeciderAsync(proposal, "publier");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        using var draft = await table.DeciderAsync(proposal, "brouillon");
        Assert.EndsWith($"/fiches/{Table.Fiche}/modifier", draft.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("Relu.", (await table.EnLigneAsync())!.Document.TextAt("perspectives"));
        var form = await Feuillet.LireAsync(table.Animatrice, table.Adresse($"/fiches/{Table.Fiche}/modifier"));
        Assert.Equal("Un troisième puits.", form["perspectives"]);
        Assert.Equal(1, await table.DansAsync(db => db.Set<Brouillon>().CountAsync()));
    }

    [Fact]
    public async Task Une_fiche_qui_a_bouge_depuis_l_ouverture_se_relit()
    {
        var table = await Table.DresserAsync(portal);
        var proposal = await table.PropositionAsync(await table.RecevoirAsync());
        var form = (await table.OuvrirAsync(proposal)).Avec("acte", "publier");
        await table.PoserAsync(Bureau.FicheInventee("Vauclair", "Tensoba"), VersionKind.Recette);
        using var response = await form.EnvoyerAsync(table.Animatrice);
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal(1, (await table.EnLigneAsync())!.Version.Number);
    }
}

public sealed class DecisionsSqliteTests(SqlitePortal portal) : DecisionsTests(portal);

public sealed class DecisionsPostgreSqlTests(PgPortal portal) : DecisionsTests(portal);
