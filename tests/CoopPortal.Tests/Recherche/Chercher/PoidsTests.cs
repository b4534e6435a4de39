using System.Text;
using Xunit;

namespace CoopPortal.Tests.Recherche.Chercher;

/// <summary>Une page pleine se charge aussi en 2G, et quinze fiches y tiennent.</summary>
public sealed class PoidsTests(EspaceSqlite espace) : IClassFixture<EspaceSqlite>
{
    [Fact]
    public async Task Une_page_pleine_pese_moins_de_30_ko()
    {
        for (var n = 0; n < 30; n++)
        {
            await espace.PublierAsync(FichesDEssai.Fiche($"Saint-Maurice-sur-Exemple {n} / Kolimba {n}", $"Saint-Maurice-sur-Exemple {n}", "Provence-Alpes-Côte d’Azur", $"Kolimba {n}", $"Région d’exemple {n}") with
            {
                Statut = n % 2 == 0 ? "en-cours" : "termine",
                DebutContacts = new() { Texte = $"{1960 + (n * 2)}", Date = $"{1960 + (n * 2)}" },
                Budgets = new() { CooperationDecentralisee = new() { Texte = "x", Valeur = 4000 * (n + 1) * (n + 1), Devise = "EUR" } },
                Domaines = ["education", "sante", "eau-assainissement", "developpement-rural", "societe-civile"],
                Perspectives = string.Join(' ', Enumerable.Repeat("Un fromager au milieu du village et beaucoup de mots autour.", 30)),
            });
        }

        var html = await espace.Portal.Browser().GetStringAsync($"/{espace.Tenant.Key}/fiches?q=fromager");
        Assert.Equal(15, html.Split("<article").Length - 1);
        Assert.Contains("rel=\"next\"", html, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(html), 1, 30 * 1024);
        var suite = await espace.Portal.Browser().GetStringAsync($"/{espace.Tenant.Key}/fiches?q=fromager&page=2");
        Assert.Equal(15, suite.Split("<article").Length - 1);
    }
}
