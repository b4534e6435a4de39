using System.Net;
using CoopPortal.Core.Data;
using CoopPortal.Relecture.Reglages;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Relecture.Reglages;

public abstract class ReglagesTests(Portal portal)
{
    [Fact]
    public async Task Regler_deux_fois_la_meme_chose_n_ecrit_qu_une_ligne()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var animatrice = await bureau.AnimatriceAsync();
        await bureau.ReglerAsync(animatrice, RegleDEtapes.Elu, "3", 1, 3);
        var apres = await bureau.EtatAsync();
        await bureau.ReglerAsync(animatrice, RegleDEtapes.Elu, "3", 1, 3);
        Assert.Equal(apres, await bureau.EtatAsync());
        var regle = await bureau.DansAsync(db => db.Set<ReglagesDeRelecture>().SingleAsync());
        Assert.Equal((RegleDEtapes.Elu, 0b1010, 3), (regle.Etapes, regle.JoursTravailles, regle.Delai));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("61")]
    [InlineData("cinq")]
    [InlineData("-3")]
    [InlineData("")]
    public async Task Un_delai_illisible_est_rendu_sans_rien_changer(string delai)
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var animatrice = await bureau.AnimatriceAsync();
        var page = bureau.Adresse("/relecture/reglages");
        using var response = await animatrice.SubmitAsync(page, [new("etapes", "Aucune"), new("jours", "1"), new("delai", delai)], page + "?handler=Regler");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("nombre de jours", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(0, await bureau.DansAsync(db => db.Set<ReglagesDeRelecture>().CountAsync()));
    }

    [Fact]
    public async Task L_auteur_lit_le_delai_et_qui_remplace_l_equipe()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var animatrice = await bureau.AnimatriceAsync();
        using var browser = await bureau.FrancaiseAsync();
        await bureau.ReglerAsync(animatrice, RegleDEtapes.Animation, "5", 1, 2, 3, 4, 5);
        var page = bureau.Adresse("/relecture/reglages");
        using var noted = await animatrice.SubmitAsync(page, [new("du", "2026-11-20"), new("au", "2026-12-04"), new("remplacant", "L’équipe de Dakar")], page + "?handler=Absenter");
        Assert.Equal(HttpStatusCode.Redirect, noted.StatusCode);
        var message = await bureau.MessageAsync(browser, ("perspectives", "Un puits."));
        // L'horloge des essais est au dimanche 22 novembre 2026 : cinq jours ouvrés mènent au vendredi 27, donc avant le lundi.
        Assert.Contains("sous 5 jours ouvrés", message, StringComparison.Ordinal);
        Assert.Contains("avant le lundi 30 novembre", message, StringComparison.Ordinal);
        Assert.Contains("L’équipe de Dakar la remplace", message, StringComparison.Ordinal);
        Assert.Contains("vendredi 4 décembre", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12-04", "2026-12-01", "Awa", "avant le premier")]
    [InlineData("2026-10-01", "2026-10-02", "Awa", "déjà finie")]
    [InlineData("2026-12-01", "", "Awa", "dernier jour")]
    [InlineData("2026-12-01", "2026-12-02", " ", "qui remplace")]
    public async Task Une_absence_mal_dite_est_rendue(string du, string au, string remplacant, string mots)
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var animatrice = await bureau.AnimatriceAsync();
        var page = bureau.Adresse("/relecture/reglages");
        using var response = await animatrice.SubmitAsync(page, [new("du", du), new("au", au), new("remplacant", remplacant)], page + "?handler=Absenter");
        Assert.Contains(mots, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(0, await bureau.DansAsync(db => db.Set<Absence>().CountAsync()));
    }
}

public sealed class ReglagesSqliteTests(SqlitePortal portal) : ReglagesTests(portal);

public sealed class ReglagesPgTests(PgPortal portal) : ReglagesTests(portal);
