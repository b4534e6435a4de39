using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static CoopPortal.Tests.Comptes.Entree;

namespace CoopPortal.Tests.Comptes.Contracts;

public sealed class MandatRegleTests
{
    [Fact]
    public void Le_filtre_de_la_base_et_la_regle_de_la_personne_disent_la_meme_chose()
    {
        var jour = new DateOnly(2026, 11, 22);
        var dates = Gen.Frequency((1, Gen.Constant<DateOnly?>(null)), (4, Gen.Choose(-3, 3).Select(n => (DateOnly?)jour.AddDays(n))));
        var instants = Gen.Elements<DateTime?>(null, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var mandats = from depuis in dates
                      from jusqua in dates
                      from valide in instants
                      from revoque in instants
                      select new Mandat { AccountId = Guid.Empty, CollectiviteId = Guid.Empty, Qualite = "elu", Depuis = depuis, Jusqua = jusqua, ValideLe = valide, RevoqueLe = revoque };
        Prop.ForAll(mandats.ToArbitrary(), m => m.EstEnCours(jour) == new[] { m }.AsQueryable().EnCours(jour).Any()).QuickCheckThrowOnFailure();
    }
}

public abstract class MandatsEnCoursTests(Portal portal)
{
    [Fact]
    public async Task Seuls_les_mandats_valides_en_cours_de_personnes_membres_y_sont()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        var francaise = await portal.CollectiviteAsync(tenant, "Valbrune");
        var partenaire = await portal.CollectiviteAsync(tenant, "Kolimba", Cotes.Partenaire);
        var fiche = await portal.FicheAsync(tenant, francaise, "Valbrune / Kolimba");
        var autre = await portal.FicheAsync(tenant, partenaire, "Isarne / Kolimba");
        var attendu = Adresse();
        await portal.ValiderAsync(tenant, attendu, francaise.Id);
        await portal.ValiderAsync(tenant, Adresse(), partenaire.Id);
        await MandatAsync(tenant, francaise.Id, m => m.ValideLe = null);
        await MandatAsync(tenant, francaise.Id, m => m.RevoqueLe = m.ValideLe);
        await MandatAsync(tenant, francaise.Id, m => m.Jusqua = new DateOnly(2020, 1, 1));
        await MandatAsync(tenant, francaise.Id, _ => { }, membre: false);

        var ligne = Assert.Single(await PourAsync(tenant, fiche.Id));
        Assert.Equal((attendu, francaise.Id, Cotes.Francais, fiche.Id), (ligne.Email, ligne.CollectiviteId, ligne.Cote, ligne.ItemId));
        Assert.Equal(2, (await PourAsync(tenant, fiche.Id, autre.Id)).Count);
        Assert.Empty(await PourAsync(tenant));
        Assert.Empty(await PourAsync(tenant, Guid.NewGuid()));
    }

    private Task<IReadOnlyList<MandatEnCours>> PourAsync(CoopPortal.Core.Tenancy.Tenant tenant, params Guid[] items)
        => portal.InTenantAsync(tenant, s => s.GetRequiredService<MandatsEnCours>().PourAsync(items, CancellationToken.None));

    private async Task MandatAsync(CoopPortal.Core.Tenancy.Tenant tenant, Guid collectiviteId, Action<Mandat> changer, bool membre = true)
    {
        var account = await portal.PersonneAsync(tenant, membre ? Role.Contributeur : null);
        await portal.InTenantAsync(tenant, async s =>
        {
            var db = s.GetRequiredService<TenantDb>();
            var mandat = new Mandat { AccountId = account.Id, CollectiviteId = collectiviteId, Qualite = "elu", ValideLe = portal.Clock.GetUtcNow().UtcDateTime };
            changer(mandat);
            db.Add(mandat);
            await db.SaveChangesAsync();
        });
    }
}

public sealed class MandatsEnCoursSqliteTests(SqlitePortal portal) : MandatsEnCoursTests(portal);

public sealed class MandatsEnCoursPgTests(PgPortal portal) : MandatsEnCoursTests(portal);
