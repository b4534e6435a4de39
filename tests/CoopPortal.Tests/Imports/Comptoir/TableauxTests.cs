using System.Net;
using System.Text;
using CoopPortal.Core.Content;
using CoopPortal.Imports.Comptoir;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Imports.Comptoir;

/// <summary>Des tableaux au comptoir : d'abord leurs colonnes, puis une proposition par fiche.</summary>
public sealed class TableauxTests(SqlitePortal portal)
{
    private const string Fiches = "titre;statut;perspectives;couleur du toit\nVillebelle / Sanankoro;En sommeil;Deux puits;rouge\n";
    private const string Collectivites = "fiche,cote,nom,genre,habitants\nVillebelle / Sanankoro,francais,Villebelle,Commune,12 500\n";

    [Fact]
    public async Task Les_colonnes_se_montrent_avant_que_rien_ne_soit_propose()
    {
        var table = await Table.DresserAsync(portal);
        var import = await table.RecevoirTousAsync(("fiches.csv", Encoding.UTF8.GetBytes(Fiches)), ("lieux.csv", Encoding.Latin1.GetBytes(Collectivites)));
        Assert.Empty(await table.PropositionsAsync(import));
        var page = await table.LireAsync($"/imports/{import}");
        Assert.Contains("3 colonnes reconnues sur 4", page, StringComparison.Ordinal);
        Assert.Contains("couleur du toit", page, StringComparison.Ordinal);
        Assert.Contains("Non reconnue", page, StringComparison.Ordinal);

        using var response = await table.SurToutAsync(import, "poursuivre");
        var proposal = await table.SeuleAsync(import);
        Assert.Equal("villebelle-sanankoro", proposal.Slug);
        (await table.DeciderAsync(proposal, "publier")).Dispose();
        var online = (await table.EnLigneAsync("villebelle-sanankoro"))!.Document;
        Assert.Equal(("en-sommeil", "Deux puits"), (online.TextAt("statut"), online.TextAt("perspectives")));
        Assert.Equal("Villebelle", Assert.Single(online.RowsAt("coteFrancais.collectivites")).TextAt("nom"));
    }

    [Fact]
    public async Task Une_fiche_connue_ne_recoit_que_les_cellules_remplies()
    {
        var table = await Table.DresserAsync(portal);
        await table.PoserAsync(Tests.Relecture.Bureau.FicheInventee("Villebelle", "Sanankoro"), VersionKind.Recette);
        var import = await table.RecevoirAsync("titre;perspectives;documents\nVillebelle / Sanankoro;Une école;\n"u8.ToArray(), "suite.csv");
        (await table.SurToutAsync(import, "poursuivre")).Dispose();
        var proposal = await table.SeuleAsync(import);
        Assert.Equal("perspectives", proposal.Touches);
        await table.PoserAsync(Tests.Relecture.Bureau.FicheInventee("Villebelle", "Sanankoro") with { Statut = "en-cours" }, VersionKind.Recette);
        (await table.DeciderAsync(proposal, "publier")).Dispose();
        var online = (await table.EnLigneAsync("villebelle-sanankoro"))!.Document;
        Assert.Equal(("Une école", "en-cours", "Apprendre ensemble."), (online.TextAt("perspectives"), online.TextAt("statut"), online.TextAt("motivations.francaise")));
    }

    [Fact]
    public async Task Un_depot_qui_ne_montre_que_ses_colonnes_s_annule_sans_laisser_de_fichier()
    {
        var table = await Table.DresserAsync(portal);
        var import = await table.RecevoirAsync(Encoding.UTF8.GetBytes(Fiches), "fiches.csv");
        Assert.Equal(1, await table.DansAsync(db => db.Set<FichierDepose>().CountAsync()));
        (await table.SurToutAsync(import, "annuler", certain: true)).Dispose();
        Assert.Equal(0, await table.DansAsync(db => db.Set<FichierDepose>().CountAsync()));
        Assert.Empty(await table.PropositionsAsync(import));
        Assert.NotEqual(import, await table.RecevoirAsync(Encoding.UTF8.GetBytes(Fiches), "fiches.csv"));
    }

    [Fact]
    public async Task Un_tableau_colle_se_lit_aussi()
    {
        var table = await Table.DresserAsync(portal);
        using var response = await table.CollerAsync(Fiches);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("couleur du toit", await table.LireAsync("/imports/" + response.Headers.Location!.ToString().Split('/')[^1]), StringComparison.Ordinal);
    }
}
