using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Demonstration;
using CoopPortal.Recherche.Chercher;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Fiches.Demonstration;

public abstract class GenerationTests(Portal portal)
{
    [Fact]
    public async Task Les_fiches_fictives_sont_en_ligne_comme_les_autres_et_se_relancent_sans_se_doubler()
    {
        var espace = await portal.NewTenantAsync("burkina-faso");
        Assert.Equal(new BilanDeDemonstration(30, 0), await FaireAsync(espace, 30, 7));
        Assert.Equal(new BilanDeDemonstration(5, 30), await FaireAsync(espace, 35, 7));
        await portal.InTenantAsync(espace, async s =>
        {
            var db = s.GetRequiredService<TenantDb>();
            var fiches = await db.Set<FicheIndex>().ToListAsync();
            Assert.Equal(35, fiches.Count);
            Assert.All(fiches, f => Assert.Contains(FichesFictives.Marque, f.NomFrancais + f.NomPartenaire, StringComparison.Ordinal));
            Assert.Equal(35, await db.Items.CountAsync(i => i.PublishedVersion == 1));
            Assert.Equal(70, await db.Owners.CountAsync());
            Assert.Empty(await db.Personnes.ToListAsync());
            Assert.NotEmpty(await db.Set<FicheDomaine>().ToListAsync());
            var lue = await s.GetRequiredService<ContentStore>().PublishedAsync(Types.Partenariat, fiches[0].Slug, CancellationToken.None);
            Assert.Equal(fiches[0].Titre, PartenariatJson.FromTree(lue!.Document).Titre);
            Assert.Equal(35, (await s.GetRequiredService<RechercheDeFiches>().ChercherAsync(new Demande { Q = "fictive" }, CancellationToken.None)).Total);
            Assert.Equal(0, await s.GetRequiredService<GenerationDeDemonstration>().VraiesAsync(CancellationToken.None));
        });
    }

    [Fact]
    public async Task Une_vraie_fiche_se_compte()
    {
        var mali = await portal.NewTenantAsync("mali");
        Assert.Equal(70, await portal.InTenantAsync(mali, s => s.GetRequiredService<GenerationDeDemonstration>().VraiesAsync(CancellationToken.None)));
    }

    private Task<BilanDeDemonstration> FaireAsync(Tenant espace, int nombre, int graine)
        => portal.InTenantAsync(espace, s => s.GetRequiredService<GenerationDeDemonstration>().FaireAsync(nombre, graine, null, CancellationToken.None));
}

public sealed class GenerationSqliteTests(SqlitePortal portal) : GenerationTests(portal);

public sealed class GenerationPostgreSqlTests(PgPortal portal) : GenerationTests(portal);

public sealed class FichesFictivesTests
{
    private static readonly Territoire[] _territoires =
    [
        new() { Cle = "r", Nom = "Région d’essai", Niveau = "region" },
        new() { Cle = "c", Nom = "Cercle d’essai", Niveau = "cercle", Parent = "r" },
        new() { Cle = "v", Nom = "Ancien cercle", Niveau = "cercle", Parent = "r", Jusqua = "2020" },
    ];

    private static readonly Domaine[] _domaines = [new() { Cle = "sante", Libelle = "Santé" }, new() { Cle = "sante-base", Libelle = "Soins", Parent = "sante" }];

    [Fact]
    public void La_meme_graine_donne_les_memes_fiches_une_autre_d_autres()
    {
        Assert.Equal(Textes(3), Textes(3));
        Assert.DoesNotContain(Textes(4), Textes(3).Contains);
    }

    [Fact]
    public void Chaque_fiche_a_son_titre_le_dit_fictif_et_ne_nomme_personne()
    {
        var fiches = Enumerable.Range(0, 3000).Concat(Enumerable.Range(65_530, 20)).Select(new FichesFictives(1, _territoires, _domaines).Faire).ToList();
        Assert.Equal(fiches.Count, fiches.Select(f => f.Titre).Distinct(StringComparer.Ordinal).Count());
        Assert.All(fiches, f => Assert.Equal(3, f.Titre.Split(FichesFictives.Marque).Length));
        Assert.All(fiches, f => Assert.Empty(f.CoteFrancais.Contacts.Concat(f.CotePartenaire.Contacts)));
        Assert.All(fiches, f => Assert.Equal(["Région d’essai"], f.CotePartenaire.Collectivites.Select(c => c.Region)));
        Assert.All(fiches, f => Assert.Equal(["sante"], f.Domaines));
    }

    [Fact]
    public void Sans_territoire_ni_domaine_elles_se_font_aussi() => Assert.Empty(new FichesFictives(1, [], []).Faire(0).Domaines);

    private static List<string> Textes(int graine) => [.. Enumerable.Range(0, 20).Select(r => PartenariatJson.ToTree(new FichesFictives(graine, _territoires, _domaines).Faire(r)).ToJsonString())];
}
