using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Recherche.Contracts;
using CoopPortal.Recherche.Moteurs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Recherche.Contracts;

public abstract class ReconstructionTests(EspaceDeRecherche espace)
{
    [Fact]
    public async Task Elle_rend_tout_ce_qui_est_en_ligne_et_rien_d_autre()
    {
        var parasite = Guid.CreateVersion7();
        await espace.DansAsync(async s =>
        {
            var moteur = s.GetRequiredService<IMoteur>();
            await moteur.ViderAsync(CancellationToken.None);
            await moteur.EcrireAsync(new Entree(GenreEntree.Fiche, parasite, "Koutiala de trop", [], [], []), CancellationToken.None);
        });
        Assert.Empty(await espace.TitresAsync("yelimane"));
        var ecrites = await espace.Portal.InTenantAsync(espace.Tenant, s => s.GetRequiredService<Reconstruction>().RefaireAsync(null, CancellationToken.None));
        Assert.Equal(FichesDEssai.Toutes.Count + 1, ecrites);
        Assert.Equal([FichesDEssai.Koutiala.Titre, FichesDEssai.Dembella.Titre], await espace.TitresAsync("koutiala"));
        Assert.Equal([FichesDEssai.Yelimane.Titre], await espace.TitresAsync("yelimane"));
        Assert.Empty(await espace.TitresAsync("quatrepoils"));
        Assert.Single(await espace.TitresAsync("bethune", GenreEntree.Souche));
    }

    [Fact]
    public async Task Une_fiche_retiree_ne_se_trouve_plus()
    {
        await espace.PublierAsync(FichesDEssai.Fiche("Hennebont / Niamana", "Hennebont", "Morbihan", "Niamana", "Koulikoro"));
        Assert.Single(await espace.TitresAsync("hennebont"));
        await espace.DansAsync(async s =>
        {
            var item = await s.GetRequiredService<TenantDb>().Items.SingleAsync(i => i.Title == "Hennebont / Niamana");
            foreach (var index in s.GetServices<IPublicationHandler>().Where(h => h.Type == item.Type))
                await index.WithdrawnAsync(item, CancellationToken.None);
            item.PublishedVersion = null;
            await s.GetRequiredService<TenantDb>().SaveChangesAsync();
        });
        Assert.Empty(await espace.TitresAsync("hennebont"));
    }
}

public sealed class ReconstructionSqliteTests(EspaceSqlite espace) : ReconstructionTests(espace), IClassFixture<EspaceSqlite>;

public sealed class ReconstructionPostgreSqlTests(EspacePg espace) : ReconstructionTests(espace), IClassFixture<EspacePg>;
