using CoopPortal.Core.Fichiers;
using CoopPortal.Tests.Core.Fichiers;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Relecture.Pieces;

public abstract class MenageTests(Portal portal)
{
    [Fact]
    public async Task Un_fichier_que_plus_rien_ne_cite_part_apres_trente_jours_et_pas_avant()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var francaise = await bureau.FrancaiseAsync();
        (await bureau.JoindreAsync(francaise, "enregistrer", ("a.pdf", Echantillons.Pdf()))).Dispose();
        await bureau.NuitAsync();
        await VieillirAsync(bureau, 31);
        Assert.Single(await bureau.FichiersAsync());

        await bureau.DansAsync(db => db.Set<CoopPortal.Relecture.Brouillons.Brouillon>().ExecuteDeleteAsync());
        await bureau.NuitAsync();
        await VieillirAsync(bureau, 29);
        await bureau.NuitAsync();
        Assert.Single(bureau.SurLeDisque());
        await VieillirAsync(bureau, 2);
        await bureau.NuitAsync();
        Assert.Empty(await bureau.FichiersAsync());
        Assert.Empty(bureau.SurLeDisque());
    }

    [Fact]
    public async Task Un_fichier_publie_un_jour_reste()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var francaise = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        (await bureau.JoindreAsync(francaise, "enregistrer", ("a.pdf", Echantillons.Pdf()))).Dispose();
        await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(francaise));
        var formulaire = await bureau.FormulaireAsync(francaise);
        (await formulaire.Avec("retirer", $"pieces[{formulaire["pieces.#"]}]").Avec("acte").EnvoyerAsync(francaise)).Dispose();
        await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(francaise));
        await bureau.NuitAsync();
        await VieillirAsync(bureau, 90);
        await bureau.NuitAsync();
        Assert.Single(await bureau.FichiersAsync());
        Assert.Single(bureau.SurLeDisque());
    }

    [Fact]
    public async Task Un_contenu_partage_reste_tant_qu_un_fichier_le_cite_et_un_reste_sans_table_part()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var francaise = await bureau.FrancaiseAsync();
        using var partenaire = await bureau.PartenaireAsync();
        (await bureau.JoindreAsync(francaise, "enregistrer", ("a.pdf", Echantillons.Pdf()))).Dispose();
        (await bureau.JoindreAsync(partenaire, "enregistrer", ("a.pdf", Echantillons.Pdf()))).Dispose();
        await bureau.DansAsync(db => db.Set<CoopPortal.Relecture.Brouillons.Brouillon>().Where(b => b.Cote == "francais").ExecuteDeleteAsync());
        await bureau.NuitAsync();
        await VieillirAsync(bureau, 31);
        var coffre = portal.Services.GetRequiredService<Coffre>();
        using (var contenu = new MemoryStream(Echantillons.Pdf("perdu")))
        using (var recu = await coffre.RecevoirAsync(bureau.Tenant.Key, contenu, CancellationToken.None))
        {
            coffre.Ranger(bureau.Tenant.Key, recu);
        }

        Assert.Equal(2, bureau.SurLeDisque().Count);
        await bureau.NuitAsync();
        Assert.Equal((await bureau.FichiersAsync()).Select(f => f.Empreinte), bureau.SurLeDisque());
        Assert.Equal("partenaire", Assert.Single(await bureau.FichiersAsync()).Cote);
    }

    // L'horloge du portail sert à d'autres essais : ici, c'est l'orphelin qui vieillit.
    private static Task<int> VieillirAsync(Bureau bureau, int jours) => bureau.DansAsync(async db =>
    {
        foreach (var fichier in await db.Fichiers.ToListAsync())
        {
            fichier.OrphelinDepuis = fichier.OrphelinDepuis?.AddDays(-jours);
        }

        return await db.SaveChangesAsync();
    });
}

public sealed class MenageSqliteTests(SqlitePortal portal) : MenageTests(portal);

public sealed class MenagePgTests(PgPortal portal) : MenageTests(portal);
