using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Contracts;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Fiches.Contracts;

public abstract class TablesDeListesTests(Portal portal)
{
    [Fact]
    public async Task Reconstruire_remet_dans_les_tables_ce_qui_est_en_ligne_et_garde_les_confirmations()
    {
        var fiche = await Bureau.OuvrirAsync(portal);
        var projet = await fiche.DevantAsync(Types.Projet, "un-forage");
        using var animatrice = await fiche.AnimatriceAsync();
        await projet.PublierAsync(animatrice, await projet.ProposerAsync(animatrice, ("titre", "Un forage"), ("anneeDebut", "2019")));
        var verifiee = new DateTime(2026, 3, 4, 5, 6, 7, DateTimeKind.Utc);
        await fiche.DansAsync(async db =>
        {
            await db.Set<ProjetIndex>().ExecuteDeleteAsync();
            return await db.Set<FicheIndex>().ExecuteUpdateAsync(s => s.SetProperty(f => f.VerifieFrancaisLe, verifiee).SetProperty(f => f.Titre, "Effacé"));
        });
        await portal.InTenantAsync(fiche.Tenant, s => s.GetRequiredService<Reconstruction>().RefaireAsync(null, CancellationToken.None));
        var (refait, index) = await fiche.DansAsync(async db => (await db.Set<ProjetIndex>().SingleAsync(), await db.Set<FicheIndex>().SingleAsync()));
        Assert.Equal(("un-forage", "Un forage", 2019, fiche.Item.Id), (refait.Slug, refait.Titre, refait.AnneeDebut, refait.FicheItemId));
        Assert.Equal((Bureau.Titre, verifiee), (index.Titre, index.VerifieFrancaisLe));
    }
}

public sealed class TablesDeListesSqliteTests(SqlitePortal portal) : TablesDeListesTests(portal);

public sealed class TablesDeListesPgTests(PgPortal portal) : TablesDeListesTests(portal);
