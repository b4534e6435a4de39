using System.Net;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Masques;
using CoopPortal.Publication.Exports;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Fiches.Masques;

public abstract class VisibiliteTests(Portal portal)
{
    private const string Champ = "partenairesFinanciers";

    [Fact]
    public async Task Une_partie_cache_ses_financeurs_de_la_page_et_de_la_recherche()
    {
        var bureau = await OuvrirAsync();
        using var visiteur = portal.Browser();
        Assert.Contains("Kwaazil", await visiteur.GetStringAsync(bureau.Fiche), StringComparison.Ordinal);
        Assert.Contains("Valbrune", await visiteur.GetStringAsync(bureau.Adresse("/fiches?q=kwaazil")), StringComparison.Ordinal);
        using var francaise = await bureau.FrancaiseAsync();
        await PoserAsync(bureau, francaise, Champ, "budgets.cooperationDecentralisee", "actions.budget");
        var page = await visiteur.GetStringAsync(bureau.Fiche);
        Assert.DoesNotContain("Kwaazil", page, StringComparison.Ordinal);
        Assert.DoesNotContain("20 000", page.Replace('\u202f', ' ').Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("7 777", page.Replace('\u202f', ' ').Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Un puits", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Valbrune", await visiteur.GetStringAsync(bureau.Adresse("/fiches?q=kwaazil")), StringComparison.Ordinal);
        // Les membres le lisent encore, et rien n'est perdu.
        using var membre = await portal.ConnecterAsync(bureau.Tenant, Role.Contributeur);
        Assert.Contains("Kwaazil", await membre.GetStringAsync(bureau.Fiche), StringComparison.Ordinal);
        await PoserAsync(bureau, francaise);
        Assert.Contains("Kwaazil", await visiteur.GetStringAsync(bureau.Fiche), StringComparison.Ordinal);
        Assert.Contains("Valbrune", await visiteur.GetStringAsync(bureau.Adresse("/fiches?q=kwaazil")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task L_autre_partie_ne_montre_pas_ce_que_la_premiere_cache_et_une_publication_ne_le_remontre_pas()
    {
        var bureau = await OuvrirAsync();
        using var francaise = await bureau.FrancaiseAsync();
        using var partenaire = await bureau.PartenaireAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        await PoserAsync(bureau, francaise, Champ);
        await PoserAsync(bureau, partenaire);
        Assert.Contains("à la demande de la partie française", WebUtility.HtmlDecode(await partenaire.GetStringAsync(bureau.Fiche + "/visibilite")), StringComparison.Ordinal);
        await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(francaise, ("perspectives", "Autre chose.")));
        using var visiteur = portal.Browser();
        Assert.DoesNotContain("Kwaazil", await visiteur.GetStringAsync(bureau.Fiche), StringComparison.Ordinal);
        Assert.DoesNotContain("Valbrune", await visiteur.GetStringAsync(bureau.Adresse("/fiches?q=kwaazil")), StringComparison.Ordinal);
        // L'équipe d'animation peut le rendre au public.
        await PoserAsync(bureau, animatrice);
        Assert.Contains("Kwaazil", await visiteur.GetStringAsync(bureau.Fiche), StringComparison.Ordinal);
        Assert.Equal(0, await bureau.DansAsync(db => db.Set<Masque>().CountAsync()));
    }

    [Fact]
    public async Task L_export_complet_dit_ce_qui_est_cache()
    {
        var bureau = await OuvrirAsync();
        using var francaise = await bureau.FrancaiseAsync();
        await PoserAsync(bureau, francaise, Champ);
        var export = await portal.InTenantAsync(bureau.Tenant, s => s.GetRequiredService<ExportJson>().DocumentAsync(CancellationToken.None));
        var fiche = export["partenariats"]![0]!.AsObject();
        Assert.Equal("""[{"champ":"partenairesFinanciers","cote":"francais","visibilite":"membres"}]""", fiche["visibilite"]!.ToJsonString(DocumentJson.Options));
        Assert.Equal("Kwaazil", fiche.TextAt("partenairesFinanciers.texte"));
    }

    [Fact]
    public async Task Un_champ_force_ne_se_cache_pas_et_refaire_ne_change_rien()
    {
        var bureau = await OuvrirAsync();
        using var francaise = await bureau.FrancaiseAsync();
        await PoserAsync(bureau, francaise, "titre", "cotePartenaire.collectivites", Champ);
        var avant = await bureau.EtatAsync();
        await PoserAsync(bureau, francaise, Champ);
        Assert.Equal(avant, await bureau.EtatAsync());
        Assert.Equal([Champ], await bureau.DansAsync(db => db.Set<Masque>().Select(m => m.Champ).ToListAsync()));
    }

    private Task<Bureau> OuvrirAsync() => Bureau.OuvrirAsync(portal, Bureau.FicheInventee() with
    {
        PartenairesFinanciers = new ListeEnMots { Texte = "Kwaazil", Liste = ["Kwaazil"] },
        Actions = [new ActionMenee { Id = "a1", Intitule = "Un puits", Budget = new Montant { Texte = "7 777 €", Valeur = 7_777, Devise = "EUR" } }],
    });

    private static async Task PoserAsync(Bureau bureau, HttpClient client, params string[] champs)
    {
        var page = bureau.Fiche + "/visibilite";
        using var response = await client.SubmitAsync(page, champs.Select(c => Entree.Champ("champ", c)));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }
}

public sealed class VisibiliteSqliteTests(SqlitePortal portal) : VisibiliteTests(portal);

public sealed class VisibilitePgTests(PgPortal portal) : VisibiliteTests(portal);
