using System.Globalization;
using System.Text;
using CoopPortal.Core.Content;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Csv;
using CoopPortal.Imports.Reprise;
using CoopPortal.Publication.Exports;
using CoopPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Imports.Reprise;

public sealed class RepriseDeTableauxTests(SqlitePortal portal)
{
    private const string Fiches = "titre;statut;debutContacts;budgets.cooperationDecentralisee;domaines;dateMiseAJour\nVillebelle / Sanankoro;En sommeil;1998;=12 000 €;sante | education;03/02/2009\n";
    private const string Collectivites = "fiche,cote,nom,genre,habitants\nVillebelle / Sanankoro,francais,Villebelle,Commune,12 500\nVillebelle / Sanankoro,partenaire,Sanankoro,communeRurale,8000\n";
    private const string Contacts = "fiche\tcote\trole\tnom\ttelephone\nvillebelle-sanankoro\tpartenaire\texecutif\tUne personne\t+223 70 00 00 00\n";

    [Fact]
    public async Task Trois_tableaux_font_une_fiche_et_une_seule()
    {
        var tenant = await portal.NewTenantAsync();
        var premier = await AccepterAsync(tenant, Fiches, Collectivites, Contacts);
        Assert.Equal((1, 0), (premier.Creees, premier.Completees));
        var fiche = await LireAsync(tenant, "villebelle-sanankoro");
        Assert.Equal(("en-sommeil", "1998", "2009-02-03"), (fiche.Statut, fiche.DebutContacts.Date, fiche.DateMiseAJour));
        Assert.Equal(["sante", "education"], fiche.Domaines);
        Assert.Equal(("Villebelle", "commune", 12500), (fiche.CoteFrancais.Collectivites[0].Nom, fiche.CoteFrancais.Collectivites[0].Genre, fiche.CoteFrancais.Collectivites[0].Habitants));
        Assert.Equal(("communeRurale", 8000), (fiche.CotePartenaire.Collectivites[0].Genre, fiche.CotePartenaire.Collectivites[0].Habitants));
        Assert.Equal(("executif", "+223 70 00 00 00"), (fiche.CotePartenaire.Contacts[0].Role, fiche.CotePartenaire.Contacts[0].Telephone));
        Assert.True((await AccepterAsync(tenant, Fiches, Collectivites, Contacts)).RienDeNeuf);
    }

    [Fact]
    public async Task Une_rangee_sans_fiche_connue_est_dite_et_non_reprise()
    {
        var tenant = await portal.NewTenantAsync();
        await portal.InTenantAsync(tenant, async s =>
        {
            var proposition = await ProposerAsync(s, Collectivites);
            Assert.Empty(proposition.Fiches);
            Assert.Equal(2, proposition.Remarques.Count(r => r.Message.Contains("Aucune fiche", StringComparison.Ordinal)));
        });
    }

    [Fact]
    public async Task Les_trois_exports_se_reprennent_sans_rien_changer_et_sans_formule()
    {
        var tenant = await portal.NewTenantAsync();
        await AccepterAsync(tenant, Fiches, Collectivites, Contacts);
        var exports = new List<string>();
        foreach (var table in new[] { TableCsv.Partenariats, TableCsv.Collectivites, TableCsv.Contacts })
            exports.Add(await ExporterAsync(tenant, table));
        Assert.Contains("'=12 000 €", exports[0], StringComparison.Ordinal);
        Assert.Contains("'+223 70 00 00 00", exports[2], StringComparison.Ordinal);
        Assert.All(exports.SelectMany(e => e.Split(';', '\n', '"')), c => Assert.False(c.TrimStart().StartsWith('=')));
        await portal.InTenantAsync(tenant, async s =>
        {
            var proposition = await ProposerAsync(s, [.. exports]);
            Assert.All(proposition.Tables, t => Assert.True(t.Accepte, string.Join(' ', t.Refus)));
            Assert.All(proposition.Tables, t => Assert.All(t.Colonnes, c => Assert.NotNull(c.Champ)));
            Assert.Empty(proposition.Fiches.SelectMany(f => f.Changements).Select(c => $"{c.Champ} : {c.Avant} > {c.Apres}"));
        });
    }

    private Task<BilanDeTableaux> AccepterAsync(Tenant tenant, params string[] tables) => portal.InTenantAsync(tenant, async s
        => await s.GetRequiredService<RepriseDeTableaux>().AccepterAsync(await ProposerAsync(s, tables), new Author(null, "Essai"), TestContext.Current.CancellationToken));

    private static async Task<PropositionCsv> ProposerAsync(IServiceProvider services, params string[] tables)
    {
        var reprise = services.GetRequiredService<RepriseDeTableaux>();
        var connues = await reprise.TablesAsync(TestContext.Current.CancellationToken);
        return await reprise.ProposerAsync([.. tables.Select((t, i) => LecteurCsv.Lire($"t{i}.csv", Encoding.UTF8.GetBytes(t), connues))], TestContext.Current.CancellationToken);
    }

    private Task<string> ExporterAsync(Tenant tenant, string table) => portal.InTenantAsync(tenant, async s =>
    {
        using var sortie = new StringWriter(CultureInfo.InvariantCulture);
        await s.GetRequiredService<ExportCsv>().EcrireAsync(table, sortie, TestContext.Current.CancellationToken);
        return sortie.ToString();
    });

    private Task<Partenariat> LireAsync(Tenant tenant, string slug) => portal.InTenantAsync(tenant, async s
        => PartenariatJson.FromTree((await s.GetRequiredService<ContentStore>().PublishedAsync(Types.Partenariat, slug, TestContext.Current.CancellationToken))!.Document));
}
