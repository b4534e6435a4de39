using System.Text.Json.Nodes;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Masques;
using CoopPortal.Recherche.Chiffres;
using CoopPortal.Tests.Recherche.Territoires;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Recherche.Chiffres;

public abstract class ChiffresTests(Portal portal)
{
    [Fact]
    public async Task Les_fiches_se_comptent_par_domaine_territoire_annee_et_fraicheur()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        var page = await espace.LireAsync("/chiffres");
        Assert.Matches("Santé</a></th><td class=\"nombre\">3</td>", page);
        Assert.Matches("Région de Saint-Louis</a></th><td class=\"nombre\">2</td>", page);
        Assert.Matches("Non situés</a></th><td class=\"nombre\">1</td>", page);
        Assert.Matches("1975-1979</th><td class=\"nombre\">1</td>", page);
        Assert.Matches("1985-1989</th><td class=\"nombre\">0</td>", page);
        Assert.Contains("1 fiche ne la dit pas.", page, StringComparison.Ordinal);
        Assert.Matches("Pas encore vérifiée</a></th><td class=\"nombre\">4</td>", page);
    }

    [Fact]
    public async Task Les_montants_se_convertissent_aux_parites_fixes_et_un_masque_les_retire()
    {
        var espace = await EspaceSitue.OuvrirAsync(portal);
        await espace.PublierAsync(EspaceSitue.Fiche("Montvert", "Gard", "Matam", null, "Matam", "1999", "sante") with
        {
            Actions =
            [
                Action("a1", "sante", 1000, "EUR"), Action("a2", "Santé", 655_957, "XOF"), Action("a3", "education", 655.957m, "FRF"), Action("a4", "education", null, null), Action("a5", "sante", 500, "USD"),
            ],
        });
        await espace.DependreAsync(Types.Projet, "Le château d’eau", "montvert-matam", new JsonObject
        {
            ["partenariat"] = "montvert-matam",
            ["financements"] = new JsonArray(
                new JsonObject { ["financeur"] = "Agence des rives", ["montant"] = 4000, ["annee"] = 2009 },
                new JsonObject { ["financeur"] = "AGENCE DES RIVES", ["montant"] = 500, ["annee"] = 2010 },
                new JsonObject { ["financeur"] = "Montvert", ["montant"] = 250, ["annee"] = 2010 }),
        });
        var page = await espace.LireAsync("/chiffres");
        // 1 000 € + 655 957 F CFA (1 000 €), et 655,957 FF (100 €) ; ni le montant vide ni le dollar
        Assert.Matches("Santé</th><td class=\"nombre\">2 000 €</td>", page);
        Assert.Matches("Éducation</th><td class=\"nombre\">100 €</td>", page);
        Assert.Contains("3 actions disent un montant lisible, sur 5.", page, StringComparison.Ordinal);
        Assert.Contains("1 € = 655,957 F CFA = 6,55957 FF", page, StringComparison.Ordinal);
        Assert.Matches("Agence des rives</th><td class=\"nombre\">4 500 €</td>", page);
        Assert.Matches("2010</th><td class=\"nombre\">750 €</td>", page);

        await MasquerAsync(espace, "montvert-matam", LecteurDeMasques.DuProjet + "financements");
        page = await espace.LireAsync("/chiffres");
        Assert.DoesNotContain("Agence des rives", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("750 €", page, StringComparison.Ordinal);
        await MasquerAsync(espace, "montvert-matam", "actions.budget");
        page = await espace.LireAsync("/chiffres");
        Assert.DoesNotContain("2 000 €", page, StringComparison.Ordinal);
        Assert.DoesNotContain("sur 5.", page, StringComparison.Ordinal);
    }

    private static ActionMenee Action(string id, string domaine, decimal? montant, string? devise)
        => new() { Id = id, Domaine = domaine, Intitule = "Un ouvrage", Budget = new Montant { Texte = "x", Valeur = montant, Devise = devise } };

    private static Task MasquerAsync(EspaceSitue espace, string fiche, string champ) => espace.DansAsync(async s =>
    {
        var db = s.GetRequiredService<TenantDb>();
        db.Add(new Masque { ItemId = await db.Items.Where(i => i.Slug == fiche).Select(i => i.Id).SingleAsync(), Champ = champ, Cote = Cotes.Francais, By = "Essai", At = _quand });
    });

    private static readonly DateTime _quand = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);
}

public sealed class ChiffresSqliteTests(SqlitePortal portal) : ChiffresTests(portal);

public sealed class ChiffresPgTests(PgPortal portal) : ChiffresTests(portal);

public sealed class BarresTests
{
    [Theory]
    [InlineData(new[] { 1968, 1970, 1970 }, new[] { "1968", "1969", "1970" }, new[] { 1, 0, 2 })]
    [InlineData(new[] { 1968, 2004 }, new[] { "1965-1969", "1970-1974", "1975-1979", "1980-1984", "1985-1989", "1990-1994", "1995-1999", "2000-2004" }, new[] { 1, 0, 0, 0, 0, 0, 0, 1 })]
    [InlineData(new int[0], new string[0], new int[0])]
    public void Les_annees_se_groupent_par_cinq_quand_elles_sont_loin(int[] annees, string[] noms, int[] nombres)
    {
        var barres = ChiffresModel.ParAnnee(annees);
        Assert.Equal(noms, barres.Select(b => b.Nom));
        Assert.Equal(nombres, barres.Select(b => (int)b.Valeur));
    }

    [Fact]
    public void La_plus_longue_barre_remplit_sa_place_et_la_plus_courte_se_voit()
    {
        var barres = new Barres("x", "x", "x", [new Barre("a", 1000, "1000"), new Barre("b", 1, "1"), new Barre("c", 0, "0"), new Barre("d", 500, "500")]);
        Assert.Equal(["240", "10", "0", "120"], barres.Lignes.Select(barres.Longueur));
    }
}
