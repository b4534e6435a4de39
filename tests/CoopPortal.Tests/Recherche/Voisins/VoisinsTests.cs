using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Recherche.Territoires;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Recherche.Voisins;

public abstract class VoisinsTests(Portal portal)
{
    [Fact]
    public async Task Une_fiche_nomme_ceux_de_son_departement_de_son_domaine_et_de_la_France()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        await espace.PublierAsync(EspaceSitue.Fiche("Rochenoire", "Gard", "Ndioum", "Département de Podor", "Saint-Louis", null, "developpement-rural"));
        var voisins = await VoisinsAsync(espace, "valbrune-podor");
        Assert.Matches("Dans le même département[^§]*Ndioum <i>–</i> Rochenoire[^§]*Même domaine, dans la même région[^§]*Dagana <i>–</i> Hautmesnil[^§]*Santé[^§]*Du même département français[^§]*Dagana", voisins);
        Assert.DoesNotContain("Clairvent", voisins, StringComparison.Ordinal);
        Assert.DoesNotContain("Ruissec", voisins, StringComparison.Ordinal);
        Assert.DoesNotContain("fiches/valbrune-podor\"", voisins, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_fiche_que_rien_ne_situe_n_a_pas_de_voisins()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        Assert.DoesNotContain("<h2>Voisins</h2>", await espace.LireAsync("/fiches/ruissec-lointaine"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Les_missions_prevues_chez_les_voisins_ne_sont_que_pour_les_membres()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        await espace.MissionAsync("Chantier des digues", "hautmesnil-dagana", "prevue", "2027-01-10", "2027-01-15");
        await espace.MissionAsync("Foire annulée", "hautmesnil-dagana", "annulee", "2027-01-10", "2027-01-15");
        await espace.MissionAsync("Chantier lointain", "clairvent-kolda", "prevue", "2027-01-10", "2027-01-15");
        await espace.MissionAsync("Chantier trop tard", "hautmesnil-dagana", "prevue", "2029-01-10", "2029-01-15");
        Assert.DoesNotContain("Chantier", await VoisinsAsync(espace, "valbrune-podor"), StringComparison.Ordinal);
        using var membre = await portal.ConnecterAsync(espace.Tenant, Role.Contributeur);
        var dedans = await VoisinsAsync(espace, "valbrune-podor", membre);
        Assert.Contains("Chantier des digues", dedans, StringComparison.Ordinal);
        Assert.DoesNotContain("Foire annulée", dedans, StringComparison.Ordinal);
        Assert.DoesNotContain("Chantier lointain", dedans, StringComparison.Ordinal);
        Assert.DoesNotContain("Chantier trop tard", dedans, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_voisine_qui_passe_a_l_abri_ou_se_retire_n_est_plus_nommee_a_la_demande_suivante()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        Assert.Contains("Hautmesnil", await VoisinsAsync(espace, "valbrune-podor"), StringComparison.Ordinal);
        await portal.InTenantAsync(espace.Tenant, async s =>
        {
            var id = await s.GetRequiredService<TenantDb>().Items.Where(i => i.Slug == "hautmesnil-dagana").Select(i => i.Id).SingleAsync();
            return await s.GetRequiredService<Abri>().MettreAsync(id, EspaceSitue.Auteur, CancellationToken.None);
        });
        // seule du même département et de la même région, elle n'y laisse rien
        Assert.DoesNotContain("Hautmesnil", await espace.LireAsync("/fiches/valbrune-podor"), StringComparison.Ordinal);

        await espace.PublierAsync(EspaceSitue.Fiche("Rochenoire", "Orne", "Ndioum", "Département de Podor", "Saint-Louis", null, "sante"));
        Assert.Contains("Rochenoire", await VoisinsAsync(espace, "valbrune-podor"), StringComparison.Ordinal);
        await espace.DansAsync(async s => await s.GetRequiredService<ContentStore>().WithdrawAsync(await s.GetRequiredService<TenantDb>().Items.SingleAsync(i => i.Slug == "rochenoire-ndioum"), CancellationToken.None));
        Assert.DoesNotContain("Rochenoire", await espace.LireAsync("/fiches/valbrune-podor"), StringComparison.Ordinal);
    }

    private static async Task<string> VoisinsAsync(EspaceSitue espace, string fiche, HttpClient? client = null)
    {
        var page = await espace.LireAsync($"/fiches/{fiche}", client);
        var debut = page.IndexOf("<h2>Voisins</h2>", StringComparison.Ordinal);
        Assert.True(debut >= 0, "La fiche n'a pas de section « Voisins ».");
        return page[debut..page.IndexOf("</section>", debut, StringComparison.Ordinal)];
    }
}

public sealed class VoisinsSqliteTests(SqlitePortal portal) : VoisinsTests(portal);

public sealed class VoisinsPgTests(PgPortal portal) : VoisinsTests(portal);
