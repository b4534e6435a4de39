using CoopPortal.Core.Access;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Recherche.Territoires;
using CoopPortal.Tests.Support;
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
