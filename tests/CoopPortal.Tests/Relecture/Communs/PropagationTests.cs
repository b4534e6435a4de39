using System.Net;
using CoopPortal.Core.Content;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Relecture.Communs;

public abstract class PropagationTests(Portal portal)
{
    private const string Maire = "coteFrancais.contacts[e1].nom";

    [Fact]
    public async Task Apres_l_envoi_le_meme_changement_se_propose_et_se_prepare_ici_et_dans_l_autre_espace()
    {
        var nom = Nouveau();
        var ici = await Bureau.OuvrirAsync(portal, Fiche(nom, "Kolimba"));
        var soeur = await ici.AutreFicheAsync(Fiche(nom, "Tensala"));
        var la = await Bureau.OuvrirAsync(portal, Fiche(nom, "Dambaré"));
        using var browser = await MandateeAsync(ici, la);
        var vers = await EnvoyerAsync(ici, browser, (Maire, "Nouvelle Mairesse"));
        Assert.EndsWith("/communs", vers, StringComparison.Ordinal);

        var page = await Feuillet.LireAsync(browser, vers);
        Assert.Contains("Nouvelle Mairesse", page.Texte, StringComparison.Ordinal);
        Assert.Equal(2, page.Champs.Count(c => c.Key == "cible"));
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var reponse = await page.EnvoyerAsync(browser);
            Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        }

        foreach (var autre in new[] { soeur, la })
        {
            var draft = await autre.BrouillonAsync();
            Assert.Equal("Nouvelle Mairesse", DocumentJson.Parse(draft!.Document).RowsAt("coteFrancais.contacts").Single(l => l.TextAt("id") == "e1").TextAt("nom"));
            Assert.Equal(1, draft.Revision);
            Assert.Equal(1, await autre.DansAsync(db => db.Journal.CountAsync(j => j.Act == "DonneesCommunes" && j.ItemId == autre.Item.Id)));
            Assert.DoesNotContain(await autre.DansAsync(db => db.Journal.Select(j => j.Sentence).ToListAsync()), s => s.Contains("Mairesse", StringComparison.Ordinal));
            Assert.Equal("Ancien Maire", (await autre.EnLigneAsync()).RowsAt("coteFrancais.contacts").Single(l => l.TextAt("id") == "e1").TextAt("nom"));
        }

        Assert.Equal(0, (await la.EtatAsync()).Soumissions);
        Assert.Contains("c’est déjà dit", await browser.GetStringAsync(vers), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sans_mandat_dans_l_autre_espace_rien_n_y_est_ni_montre_ni_prepare()
    {
        var nom = Nouveau();
        var ici = await Bureau.OuvrirAsync(portal, Fiche(nom, "Kolimba"));
        await ici.AutreFicheAsync(Fiche(nom, "Tensala"));
        var la = await Bureau.OuvrirAsync(portal, Fiche(nom, "Dambaré"));
        using var browser = await ici.FrancaiseAsync();
        await EnvoyerAsync(ici, browser, (Maire, "Nouvelle Mairesse"));
        var page = await browser.GetStringAsync(ici.Fiche + "/communs");
        Assert.DoesNotContain("Dambaré", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        using var contenu = new FormUrlEncodedContent([new("cible", $"{la.Tenant.Key}|{la.Item.Id}"), .. Forms.Hidden(page).Where(h => h.Key.StartsWith("__", StringComparison.Ordinal))]);
        using var reponse = await browser.PostAsync(ici.Fiche + "/communs", contenu);
        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        Assert.Null(await la.BrouillonAsync());
    }

    [Fact]
    public async Task Ce_que_quelqu_un_a_change_depuis_n_est_pas_recouvert_et_son_brouillon_garde_le_reste()
    {
        var nom = Nouveau();
        var ici = await Bureau.OuvrirAsync(portal, Fiche(nom, "Kolimba"));
        var soeur = await ici.AutreFicheAsync(Fiche(nom, "Tensala"));
        using var browser = await ici.FrancaiseAsync();
        var formulaire = (await soeur.FormulaireAsync(browser)).Avec("acte", "enregistrer").Avec(Maire, "Une Troisième").Avec("perspectives", "En cours d’écriture.");
        (await formulaire.EnvoyerAsync(browser)).Dispose();
        var vers = await EnvoyerAsync(ici, browser, (Maire, "Nouvelle Mairesse"), ("coteFrancais.contacts[e1].telephone", "0222222222"));
        var page = await Feuillet.LireAsync(browser, vers);
        Assert.Contains("Une Troisième", page.Texte, StringComparison.Ordinal);
        (await page.EnvoyerAsync(browser)).Dispose();
        var document = DocumentJson.Parse((await soeur.BrouillonAsync())!.Document);
        var executif = document.RowsAt("coteFrancais.contacts").Single(l => l.TextAt("id") == "e1");
        Assert.Equal(("Une Troisième", "0222222222", "En cours d’écriture."), (executif.TextAt("nom"), executif.TextAt("telephone"), document.TextAt("perspectives")));
    }

    [Fact]
    public async Task L_animatrice_a_la_meme_proposition_pour_son_espace()
    {
        var nom = Nouveau();
        var ici = await Bureau.OuvrirAsync(portal, Fiche(nom, "Kolimba"));
        var soeur = await ici.AutreFicheAsync(Fiche(nom, "Tensala"));
        using var animatrice = await ici.AnimatriceAsync();
        var page = await Feuillet.LireAsync(animatrice, await EnvoyerAsync(ici, animatrice, (Maire, "Nouvelle Mairesse")));
        (await page.EnvoyerAsync(animatrice)).Dispose();
        Assert.NotNull(await soeur.BrouillonAsync(Brouillon.Redaction));
    }

    [Fact]
    public async Task Un_envoi_qui_ne_change_rien_de_commun_ne_propose_rien()
    {
        var nom = Nouveau();
        var ici = await Bureau.OuvrirAsync(portal, Fiche(nom, "Kolimba"));
        await ici.AutreFicheAsync(Fiche(nom, "Tensala"));
        using var browser = await ici.FrancaiseAsync();
        Assert.EndsWith(ici.Fiche, await EnvoyerAsync(ici, browser, ("perspectives", "Un lycée.")), StringComparison.Ordinal);
        Assert.Contains("Rien à reporter", WebUtility.HtmlDecode(await browser.GetStringAsync(ici.Fiche + "/communs")), StringComparison.Ordinal);
    }

    private static string Nouveau() => "Bourg-" + Guid.NewGuid().ToString("N")[..8];

    private async Task<HttpClient> MandateeAsync(Bureau ici, Bureau la)
    {
        var account = await portal.PersonneAsync(ici.Tenant, CoopPortal.Core.Access.Role.Contributeur);
        foreach (var bureau in new[] { ici, la })
        {
            var collectivite = await bureau.DansAsync(db => db.Owners.Where(o => o.ItemId == bureau.Item.Id && o.Cote == Cotes.Francais).Select(o => o.CollectiviteId).SingleAsync());
            Assert.True((await portal.ValiderAsync(bureau.Tenant, account.Email!, collectivite)).Fait);
        }

        return await portal.ConnecterAsync(ici.Tenant, account);
    }

    private static async Task<string> EnvoyerAsync(Bureau bureau, HttpClient browser, params (string Nom, string Valeur)[] reponses)
    {
        var formulaire = (await bureau.FormulaireAsync(browser)).Avec("acte", "soumettre");
        foreach (var (nom, valeur) in reponses)
        {
            formulaire = formulaire.Avec(nom, valeur);
        }

        using var reponse = await formulaire.EnvoyerAsync(browser);
        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        return reponse.Headers.Location!.ToString();
    }

    private static Partenariat Fiche(string gauche, string droite)
    {
        var fiche = Bureau.FicheInventee(gauche, droite);
        return fiche with { CoteFrancais = fiche.CoteFrancais with { Contacts = [.. fiche.CoteFrancais.Contacts, new Contact { Id = "e1", Role = "executif", Nom = "Ancien Maire", Telephone = "0111111111" }] } };
    }
}

public sealed class PropagationSqliteTests(SqlitePortal portal) : PropagationTests(portal);

public sealed class PropagationPgTests(PgPortal portal) : PropagationTests(portal);
