using System.Net;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Relecture.Ajouts;

/// <summary>« Ajouter une convention » : de la fiche au formulaire, puis en ligne.</summary>
public abstract class AjouterTests(Portal portal)
{
    [Fact]
    public async Task Une_convention_s_ajoute_depuis_la_fiche_et_parait_apres_relecture()
    {
        var fiche = await Bureau.OuvrirAsync(portal);
        using var tenante = await fiche.FrancaiseAsync();
        using var partenaire = await fiche.PartenaireAsync();
        using var animatrice = await fiche.AnimatriceAsync();
        using var visiteur = portal.Browser();
        Assert.Contains("/ajouter/conventions", await tenante.GetStringAsync(fiche.Fiche), StringComparison.Ordinal);
        Assert.DoesNotContain("/ajouter/", await visiteur.GetStringAsync(fiche.Fiche), StringComparison.Ordinal);

        using var ouverte = await tenante.SubmitAsync(fiche.Fiche + "/ajouter/conventions", [new("titre", "Convention-cadre 2025")]);
        Assert.EndsWith("/conventions/convention-cadre-2025/modifier", ouverte.Headers.Location!.ToString(), StringComparison.Ordinal);
        var convention = await fiche.SousAsync(Types.Convention, "convention-cadre-2025");
        Assert.Equal(HttpStatusCode.NotFound, (await visiteur.GetAsync(convention.Fiche)).StatusCode);
        Assert.Contains("Convention-cadre 2025", await tenante.GetStringAsync(fiche.Fiche), StringComparison.Ordinal);
        Assert.DoesNotContain("Convention-cadre 2025", await visiteur.GetStringAsync(fiche.Fiche), StringComparison.Ordinal);
        Assert.Equal("Convention-cadre 2025", (await convention.FormulaireAsync(tenante))["titre"]);

        await convention.PublierAsync(animatrice, await convention.ProposerAsync(tenante, ("signature", "17 juin 2025"), ("echeance", "31 décembre 2027"), ("objet", "Trois forages.")));
        var page = WebUtility.HtmlDecode(await visiteur.GetStringAsync(convention.Fiche)).Replace('\u00A0', ' ');
        Assert.Contains("Signée : 17 juin 2025, jusqu’au 31 décembre 2027", page, StringComparison.Ordinal);
        Assert.Contains("Trois forages.", page, StringComparison.Ordinal);
        Assert.Contains("/conventions/convention-cadre-2025", await visiteur.GetStringAsync(fiche.Fiche), StringComparison.Ordinal);
        Assert.Contains("/conventions/convention-cadre-2025", await visiteur.GetStringAsync(fiche.Adresse("/conventions")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await partenaire.GetAsync(convention.Modifier)).StatusCode);
    }

    [Fact]
    public async Task Le_meme_envoi_deux_fois_n_ouvre_qu_une_convention()
    {
        var fiche = await Bureau.OuvrirAsync(portal);
        using var tenante = await fiche.FrancaiseAsync();
        var champs = Forms.Hidden(await tenante.GetStringAsync(fiche.Fiche + "/ajouter/conventions")).Append(new("titre", "Jumelage")).ToList();
        var avant = await fiche.EtatAsync();
        foreach (var _ in new[] { 1, 2 })
        {
            using var content = new FormUrlEncodedContent(champs);
            using var reponse = await tenante.PostAsync(fiche.Fiche + "/ajouter/conventions", content);
            Assert.EndsWith("/conventions/jumelage/modifier", reponse.Headers.Location!.ToString(), StringComparison.Ordinal);
        }

        var apres = await fiche.EtatAsync();
        Assert.Equal((avant.Items + 1, avant.Brouillons + 1, avant.Journal + 1), (apres.Items, apres.Brouillons, apres.Journal));
        using var autre = await tenante.SubmitAsync(fiche.Fiche + "/ajouter/conventions", [new("titre", "Jumelage")]);
        Assert.EndsWith("/conventions/jumelage-2/modifier", autre.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sans_intitule_ou_sur_la_fiche_d_une_autre_rien_ne_s_ouvre()
    {
        var fiche = await Bureau.OuvrirAsync(portal);
        var autre = await fiche.AutreFicheAsync(Bureau.FicheInventee("Hautecombe", "Tensala"));
        using var tenante = await fiche.FrancaiseAsync();
        var avant = await fiche.EtatAsync();
        using var vide = await tenante.SubmitAsync(fiche.Fiche + "/ajouter/missions", [new("titre", " ")]);
        Assert.Contains("Donnez-lui un intitulé", WebUtility.HtmlDecode(await vide.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await tenante.GetAsync(autre.Fiche + "/ajouter/missions")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await tenante.GetAsync(fiche.Fiche + "/ajouter/fiches")).StatusCode);
        var champs = Forms.Hidden(await tenante.GetStringAsync(fiche.Fiche + "/ajouter/missions")).Append(new("titre", "Forgée"));
        using var content = new FormUrlEncodedContent(champs);
        Assert.Equal(HttpStatusCode.NotFound, (await tenante.PostAsync(autre.Fiche + "/ajouter/missions", content)).StatusCode);
        Assert.Equal(avant, await fiche.EtatAsync());
    }

    [Fact]
    public async Task Une_fiche_en_cours_apres_sa_fin_et_une_convention_qui_finit_se_voient_chez_qui_les_tient()
    {
        var fiche = await Bureau.OuvrirAsync(portal, Bureau.FicheInventee() with { Statut = "en-cours", FinPrevue = new DateEnMots("2024", "2024") });
        var convention = await fiche.DevantAsync(Types.Convention, "jumelage");
        using var tenante = await fiche.FrancaiseAsync();
        using var animatrice = await fiche.AnimatriceAsync();
        await convention.PublierAsync(animatrice, await convention.ProposerAsync(tenante, ("titre", "Le jumelage"), ("echeance", "31 janvier 2027")));
        foreach (var (qui, page) in new[] { (tenante, "/moi"), (animatrice, "/relecture") })
        {
            var texte = WebUtility.HtmlDecode(await qui.GetStringAsync(fiche.Adresse(page)));
            Assert.Contains("annonçait une fin le 31 décembre 2024", texte, StringComparison.Ordinal);
            Assert.Contains("prend fin le 31 janvier 2027", texte, StringComparison.Ordinal);
        }

        Assert.Contains("Le partenariat continue-t-il ?", WebUtility.HtmlDecode(await tenante.GetStringAsync(fiche.Modifier)), StringComparison.Ordinal);
        var autre = await fiche.AutreFicheAsync(Bureau.FicheInventee("Hautecombe", "Tensala"));
        using var ailleurs = await autre.FrancaiseAsync();
        Assert.DoesNotContain("prend fin le", WebUtility.HtmlDecode(await ailleurs.GetStringAsync(fiche.Adresse("/moi"))), StringComparison.Ordinal);
    }
}

public sealed class AjouterSqliteTests(SqlitePortal portal) : AjouterTests(portal);

public sealed class AjouterPgTests(PgPortal portal) : AjouterTests(portal);
