using System.Net;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Comptoir.Depots;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Imports.Comptoir;

/// <summary>Une fiche en ligne au nom un peu différent : « même partenariat », « autre » ou « plus tard ».</summary>
public abstract class DoublonsTests(Portal portal)
{
    private const string Voisine = "vauclaire-tensobah";

    [Fact]
    public async Task Tant_que_personne_n_a_tranche_rien_n_est_publie()
    {
        var table = await AvecVoisineAsync();
        var import = await table.RecevoirAsync();
        await table.DouterSeulementAsync(import);
        var proposal = await table.PropositionAsync(import);
        Assert.Equal(Voisine, proposal.Doublons);
        using var sure = await table.SurToutAsync(import, "sures");
        Assert.True((await table.PropositionAsync(import)).Attend);
        using var response = await table.DeciderAsync(proposal, "publier");
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Null(await table.EnLigneAsync());
    }

    [Fact]
    public async Task Le_meme_partenariat_est_complete_sous_son_nom_en_ligne()
    {
        var table = await AvecVoisineAsync();
        var proposal = await table.PropositionAsync(await table.RecevoirAsync());
        using var settled = await table.DeciderAsync(proposal, "publier", ("doublon", Voisine));
        Assert.Equal(1, (await table.EnLigneAsync(Voisine))!.Version.Number);
        using var published = await table.DeciderAsync(proposal, "publier");
        var online = (await table.EnLigneAsync(Voisine))!;
        Assert.Equal(2, online.Version.Number);
        Assert.Equal("Vauclaire / Tensobah", online.Document.TextAt("titre"));
        Assert.Equal("Un troisième puits.", online.Document.TextAt("perspectives"));
        Assert.Null(await table.EnLigneAsync());
    }

    [Fact]
    public async Task Un_autre_partenariat_a_sa_propre_fiche()
    {
        var table = await AvecVoisineAsync();
        var proposal = await table.PropositionAsync(await table.RecevoirAsync());
        using var settled = await table.DeciderAsync(proposal, "enregistrer", ("doublon", "-autre"));
        using var published = await table.DeciderAsync(proposal, "publier");
        Assert.NotNull(await table.EnLigneAsync());
        Assert.Equal(1, (await table.EnLigneAsync(Voisine))!.Version.Number);
    }

    private async Task<Table> AvecVoisineAsync()
    {
        var table = await Table.DresserAsync(portal);
        await table.PoserAsync(Bureau.FicheInventee("Vauclaire", "Tensobah"), VersionKind.Recette);
        return table;
    }
}

public sealed class DoublonsSqliteTests(SqlitePortal portal) : DoublonsTests(portal);

public sealed class DoublonsPostgreSqlTests(PgPortal portal) : DoublonsTests(portal);

public sealed class RessemblanceTests
{
    private static readonly Ressemblance _ressemblance = new(
    [
        new FicheIndex { ItemId = Guid.NewGuid(), Slug = "a", Titre = "Pontlevant / Dembela", NomFrancais = "Pontlevant", NomPartenaire = "Dembela, Blendio" },
        new FicheIndex { ItemId = Guid.NewGuid(), Slug = "b", Titre = "Conseil général de Haute-Brume / Cercle de Tensoba" },
    ]);

    [Theory]
    [InlineData("Pontlevant / Dembella", "a")]
    [InlineData("Commune de Pont-Levant / Jlendio", "")]
    [InlineData("Pontlevant / Jlendio", "a")]
    [InlineData("Département de Haute-Brume / Tensoba", "b")]
    [InlineData("Pontlevant / Koro", "")]
    [InlineData("Autreville / Dembela", "")]
    [InlineData("Pontlevant", "")]
    [InlineData("", "")]
    public void Les_deux_cotes_doivent_se_ressembler(string titre, string attendu) => Assert.Equal(attendu, string.Join(',', _ressemblance.Chercher(titre)));
}
