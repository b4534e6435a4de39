using System.Data;
using System.Net;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Core.Data;

/// <summary>La base d'un espace ressert d'une page à l'autre : rien de la précédente ne doit y rester.</summary>
public abstract class ReserveDeBasesTests(Portal portal)
{
    // Assez pour vider la réserve d'un espace, et revoir chacune de celles qui ont servi.
    private const int Toutes = 16;

    [Fact]
    public async Task Une_base_rendue_ne_suit_plus_rien_et_sa_transaction_est_defaite()
    {
        var espace = await portal.NewTenantAsync();
        var bases = portal.Services.GetRequiredService<Databases>();
        await using (var premiere = bases.Tenant(espace))
        {
            await premiere.Database.BeginTransactionAsync();
            premiere.Items.Add(new ContentItem { Type = "Partenariat", Slug = "a-moitie", Title = "À moitié" });
            await premiere.SaveChangesAsync();
            premiere.ChangeTracker.AutoDetectChangesEnabled = false;
        }

        await using var suivante = bases.Tenant(espace);
        Assert.Empty(suivante.ChangeTracker.Entries());
        Assert.True(suivante.ChangeTracker.AutoDetectChangesEnabled);
        Assert.Null(suivante.Database.CurrentTransaction);
        Assert.False(await suivante.Items.AnyAsync(i => i.Slug == "a-moitie"));
    }

    [Fact]
    public async Task Une_page_rend_sa_base_fermee()
    {
        var espace = await portal.NewTenantAsync();
        using var visiteur = portal.Browser();
        foreach (var page in new[] { "/", "/fiches", "/fiches/alencon-koutiala", "/nulle-part" })
        {
            using var reponse = await visiteur.GetAsync($"/{espace.Key}{page}");
            Assert.NotEqual(HttpStatusCode.InternalServerError, reponse.StatusCode);
        }

        using var reseau = await visiteur.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, reseau.StatusCode);
        Assert.All(Reserve(espace), etat => Assert.Equal(ConnectionState.Closed, etat));
    }

    private List<ConnectionState> Reserve(Tenant espace)
    {
        var bases = Enumerable.Range(0, Toutes).Select(_ => portal.Services.GetRequiredService<Databases>().Tenant(espace)).ToList();
        try
        {
            return bases.ConvertAll(b => b.Database.GetDbConnection().State);
        }
        finally
        {
            bases.ForEach(b => b.Dispose());
        }
    }
}

public sealed class ReserveDeBasesSqliteTests(SqlitePortal portal) : ReserveDeBasesTests(portal);

public sealed class ReserveDeBasesPgTests(PgPortal portal) : ReserveDeBasesTests(portal);
