using System.Net;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Relecture.Brouillons;

/// <summary>Un contenu d'un autre type que la fiche se modifie, se propose et se publie par les mêmes pages.</summary>
public abstract class AutresContenusTests(Portal portal)
{
    [Fact]
    public async Task Un_contenu_jamais_publie_part_d_une_page_vide_et_devient_la_version_1()
    {
        var fiche = await Bureau.OuvrirAsync(portal);
        var projet = await fiche.DevantAsync(Types.Projet, "un-forage");
        using var browser = await projet.FrancaiseAsync();
        using var animatrice = await projet.AnimatriceAsync();
        var form = await projet.FormulaireAsync(browser);
        Assert.Equal("", form["titre"]);
        Assert.Contains("Rien n’est encore en ligne", form.Texte, StringComparison.Ordinal);
        var proposition = await projet.ProposerAsync(browser, ("titre", "Un forage à Kolimba"), ("objectif", "De l’eau toute l’année."));
        Assert.Null(await projet.DansAsync(db => db.Items.Where(i => i.Id == projet.Item.Id).Select(i => i.PublishedVersion).SingleAsync()));
        Assert.Contains("2 changements", (await projet.RelireAsync(animatrice, proposition)).Texte, StringComparison.Ordinal);

        await projet.PublierAsync(animatrice, proposition);
        var (item, version) = await projet.DansAsync(async db => (await db.Items.SingleAsync(i => i.Id == projet.Item.Id), await db.Versions.SingleAsync(v => v.ItemId == projet.Item.Id)));
        Assert.Equal((1, "Un forage à Kolimba"), (item.PublishedVersion, item.Title));
        Assert.Equal((1, null, VersionKind.Contribution), (version.Number, version.FromVersion, version.Kind));
        Assert.Equal("De l’eau toute l’année.", (await projet.EnLigneAsync()).TextAt("objectif"));

        var again = await projet.FormulaireAsync(browser);
        Assert.Equal("Un forage à Kolimba", again["titre"]);
        Assert.Contains("Version 1", await browser.GetStringAsync(projet.Fiche + "/versions"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rien_de_tape_n_est_rien_a_envoyer_et_un_renvoi_rend_tout()
    {
        var projet = await (await Bureau.OuvrirAsync(portal)).DevantAsync(Types.Projet, "un-lycee");
        using var browser = await projet.FrancaiseAsync();
        using var animatrice = await projet.AnimatriceAsync();
        var before = await projet.EtatAsync();
        using var vide = await (await projet.FormulaireAsync(browser)).Avec("acte", "soumettre").EnvoyerAsync(browser);
        Assert.Contains("ne peut pas rester vide", WebUtility.HtmlDecode(await vide.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(before.Soumissions, (await projet.EtatAsync()).Soumissions);

        var proposition = await projet.ProposerAsync(browser, ("titre", "Un lycée"));
        using var renvoi = await (await projet.RelireAsync(animatrice, proposition)).Avec("acte", "renvoyer").Avec("commentaire", "Quand ?").EnvoyerAsync(animatrice);
        Assert.Equal(HttpStatusCode.Redirect, renvoi.StatusCode);
        var repris = await projet.FormulaireAsync(browser);
        Assert.Equal("Un lycée", repris["titre"]);
        Assert.Contains("Quand ?", repris.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_contenu_d_une_autre_fiche_n_existe_pas_ni_sous_un_autre_type_ni_retire()
    {
        var mine = await Bureau.OuvrirAsync(portal);
        var other = await mine.AutreFicheAsync(Bureau.FicheInventee("Hautecombe", "Tensala"));
        var projet = await other.DevantAsync(Types.Projet, "un-marche");
        using var stranger = await mine.FrancaiseAsync();
        using var owner = await other.FrancaiseAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(projet.Modifier)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync(projet.Modifier)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync(projet.Adresse("/missions/un-marche/modifier"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync(projet.Adresse("/ailleurs/un-marche/modifier"))).StatusCode);

        using var animatrice = await projet.AnimatriceAsync();
        await projet.PublierAsync(animatrice, await projet.ProposerAsync(owner, ("titre", "Un marché")));
        await projet.DansAsync(db => db.Items.Where(i => i.Id == projet.Item.Id).ExecuteUpdateAsync(s => s.SetProperty(i => i.PublishedVersion, (int?)null)));
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync(projet.Modifier)).StatusCode);
    }
}

public sealed class AutresContenusSqliteTests(SqlitePortal portal) : AutresContenusTests(portal);

public sealed class AutresContenusPgTests(PgPortal portal) : AutresContenusTests(portal);
