using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Core.Tenancy;

/// <summary>La liste des espaces se garde, et dit pourtant à chaque fois ce que la plateforme tient.</summary>
public abstract class ListeDesEspacesTests(Portal portal)
{
    [Fact]
    public async Task Ce_qui_change_s_y_lit_aussitot_et_le_reste_n_est_pas_relu()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        var registre = portal.Services.GetRequiredService<TenantRegistry>();
        var avant = Trouver(await registre.AllAsync(CancellationToken.None), tenant.Key)!;
        var voisin = Trouver(await registre.AllAsync(CancellationToken.None), "mali")!;

        // par une autre connexion, comme le ferait la ligne de commande
        await EcrireAsync(t => t.Where(e => e.Key == tenant.Key).ExecuteUpdateAsync(s => s.SetProperty(e => e.Name, "Autrement").SetProperty(e => e.State, TenantState.Disabled).SetProperty(e => e.Settings, """{"inCountry":"ailleurs"}""")));
        var liste = await registre.AllAsync(CancellationToken.None);
        var apres = Trouver(liste, tenant.Key)!;
        Assert.Equal(("Autrement", TenantState.Disabled, "ailleurs"), (apres.Name, apres.State, apres.Settings.InCountry));
        // Ce que le texte des réglages ne dit pas garde sa valeur d’usage.
        Assert.Equal(("Europe/Paris", "bogolan", ""), (apres.Settings.TimeZone, apres.Settings.Motif, apres.Settings.Feminine));
        Assert.True(apres.Mark > avant.Mark);
        Assert.Same(voisin.Settings, Trouver(liste, "mali")!.Settings);

        await EcrireAsync(t => t.Where(e => e.Key == tenant.Key).ExecuteDeleteAsync());
        Assert.Null(Trouver(await registre.AllAsync(CancellationToken.None), tenant.Key));
    }

    [Fact]
    public async Task Un_espace_neuf_prend_sa_place_dans_l_ordre_de_creation()
    {
        var registre = portal.Services.GetRequiredService<TenantRegistry>();
        await registre.AllAsync(CancellationToken.None);
        var (un, deux) = (await portal.NewTenantAsync("senegal"), await portal.NewTenantAsync("senegal"));
        await EcrireAsync(t => t.Where(e => e.Key == deux.Key).ExecuteUpdateAsync(s => s.SetProperty(e => e.CreatedAt, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc))));
        var cles = (await registre.AllAsync(CancellationToken.None)).Select(t => t.Key).ToList();
        Assert.True(cles.IndexOf(deux.Key) is >= 0 and var rang && rang < cles.IndexOf(un.Key), "l'ordre de création n'est pas suivi");
    }

    private async Task EcrireAsync(Func<IQueryable<CoopPortal.Core.Platform.TenantRow>, Task> ecrire)
    {
        await using var platform = portal.Services.GetRequiredService<Databases>().Platform();
        await ecrire(platform.Tenants);
    }

    private static Tenant? Trouver(IReadOnlyList<Tenant> tous, string cle) => tous.SingleOrDefault(t => t.Key == cle);
}

public sealed class ListeDesEspacesSqliteTests(SqlitePortal portal) : ListeDesEspacesTests(portal);

public sealed class ListeDesEspacesPostgreSqlTests(PgPortal portal) : ListeDesEspacesTests(portal);
