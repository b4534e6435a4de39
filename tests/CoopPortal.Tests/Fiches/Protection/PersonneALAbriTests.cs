using System.Net;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Publication.Exports;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Fiches.Protection;

/// <summary>Une personne à l'abri : ni nom, ni coordonnée, ni site, sur cette fiche et sur les autres ; et rien de perdu.</summary>
public abstract class PersonneALAbriTests(Portal portal)
{
    private const string Site = "quatrepoils-zyx.example";

    [Fact]
    public async Task Rien_d_elle_ne_se_lit_ni_ici_ni_sur_une_autre_fiche()
    {
        var bureau = await OuvrirAsync();
        var autre = await bureau.AutreFicheAsync(Bureau.FicheInventee("Hautecombe", "Tensala") with
        {
            Provenance = null,
            CoteFrancais = new CoteDeFiche { Collectivites = [new CollectiviteCitee { Id = "f1", Nom = "Hautecombe" }], Contacts = [new Contact { Id = "x1", Role = "elu", Nom = "QUATREPOILS Zéphyrine", SiteWeb = Site }] },
        });
        using var visiteur = portal.Browser();
        Assert.Contains(Site, await visiteur.GetStringAsync(bureau.Fiche), StringComparison.Ordinal);
        Assert.Contains(Site, await visiteur.GetStringAsync(autre.Fiche), StringComparison.Ordinal);
        using var francaise = await bureau.FrancaiseAsync();
        await AbriterAsync(bureau, francaise);
        using var relecteur = await portal.ConnecterAsync(bureau.Tenant, Role.Relecteur);
        using var etrangere = await portal.ConnecterAsync(bureau.Tenant, Role.Contributeur);
        foreach (var client in new[] { visiteur, relecteur, etrangere })
        {
            foreach (var page in new[] { bureau.Fiche, autre.Fiche, bureau.Adresse("/fiches?q=quatrepoils"), bureau.Adresse("/") })
            {
                var corps = await client.GetStringAsync(page);
                foreach (var trait in new[] { Site, Bureau.Telephone, Bureau.Courriel, "Zéphyrine" })
                {
                    Assert.DoesNotContain(trait, WebUtility.HtmlDecode(corps), StringComparison.OrdinalIgnoreCase);
                }
            }
        }

        Assert.Contains("Valbrune", await visiteur.GetStringAsync(bureau.Fiche), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Les_siens_la_lisent_marquee_et_une_publication_ne_la_perd_pas()
    {
        var bureau = await OuvrirAsync();
        using var francaise = await bureau.FrancaiseAsync();
        await AbriterAsync(bureau, francaise);
        using var animatrice = await bureau.AnimatriceAsync();
        var page = WebUtility.HtmlDecode(await animatrice.GetStringAsync(bureau.Fiche));
        Assert.Contains(Bureau.Nom, page, StringComparison.Ordinal);
        Assert.Contains("À l’abri", page, StringComparison.Ordinal);
        Assert.Contains(Bureau.Nom, WebUtility.HtmlDecode(await francaise.GetStringAsync(bureau.Modifier)), StringComparison.Ordinal);

        // Une correction de son numéro en fait une autre ligne : elle reste à l'abri, et la version suivante la garde.
        await bureau.ToutRelireAvantAsync();
        await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(francaise, ("coteFrancais.contacts[c1].telephone", "01 44 55 66 77")));
        var contact = (await bureau.EnLigneAsync()).RowsAt("coteFrancais.contacts").Single();
        Assert.Equal((Bureau.Nom, "01 44 55 66 77"), (contact.TextAt("nom"), contact.TextAt("telephone")));
        using var visiteur = portal.Browser();
        Assert.DoesNotContain(Site, await visiteur.GetStringAsync(bureau.Fiche), StringComparison.Ordinal);
        Assert.DoesNotContain(await bureau.DansAsync(db => db.Versions.Select(v => v.Document).ToListAsync()), d => d.Contains("\"abri\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Qui_relit_sans_animer_ne_la_voit_pas_dans_une_proposition()
    {
        var bureau = await OuvrirAsync();
        await bureau.ToutRelireAvantAsync();
        using var francaise = await bureau.FrancaiseAsync();
        var proposition = await bureau.ProposerAsync(francaise, ("coteFrancais.contacts[c1].telephone", "01 44 55 66 77"), ("perspectives", "Une école."));
        await AbriterAsync(bureau, francaise);
        using var relecteur = await portal.ConnecterAsync(bureau.Tenant, Role.Relecteur);
        var page = WebUtility.HtmlDecode(await relecteur.GetStringAsync(bureau.Adresse($"/relecture/{proposition}")));
        Assert.Contains("Une école.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("01 44 55 66 77", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Quatrepoils", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Le_tableau_des_contacts_la_tait_et_l_export_complet_la_marque()
    {
        var bureau = await OuvrirAsync();
        using var francaise = await bureau.FrancaiseAsync();
        await AbriterAsync(bureau, francaise);
        var csv = await portal.InTenantAsync(bureau.Tenant, async s =>
        {
            await using var sortie = new StringWriter();
            await s.GetRequiredService<ExportCsv>().EcrireAsync(TableCsv.Contacts, sortie, CancellationToken.None);
            return sortie.ToString();
        });
        Assert.DoesNotContain("Quatrepoils", csv, StringComparison.Ordinal);
        Assert.Contains(Bureau.NomPartenaire, csv, StringComparison.Ordinal);
        var export = await portal.InTenantAsync(bureau.Tenant, s => s.GetRequiredService<ExportJson>().DocumentAsync(CancellationToken.None));
        var contact = export["partenariats"]![0]!.AsObject().RowsAt("coteFrancais.contacts").Single();
        Assert.Equal((Bureau.Nom, "true"), (contact.TextAt("nom"), contact.TextAt("abri")));
    }

    [Fact]
    public async Task Une_reprise_du_meme_contact_n_ecrit_pas_de_version_et_lever_l_abri_la_rend()
    {
        var bureau = await OuvrirAsync();
        using var francaise = await bureau.FrancaiseAsync();
        await AbriterAsync(bureau, francaise);
        var issue = await portal.InTenantAsync(bureau.Tenant, async s =>
        {
            await using var transaction = await s.GetRequiredService<TenantDb>().Database.BeginTransactionAsync();
            return (await s.GetRequiredService<Depot>().DeposerAsync(bureau.Item.Slug, PartenariatJson.ToTree(Fiche()), Entree.Animation, VersionKind.Import, "Reprise", CancellationToken.None)).Issue;
        });
        Assert.Equal(IssueDuDepot.Inchangee, issue);
        var acte = await bureau.DansAsync(db => db.Set<MiseALAbri>().Select(m => m.Id).SingleAsync());
        await francaise.SubmitAsync(bureau.Fiche + "/abri", [Entree.Champ("acte", acte.ToString())], bureau.Fiche + "/abri?handler=Lever");
        using var visiteur = portal.Browser();
        Assert.Contains(Site, await visiteur.GetStringAsync(bureau.Fiche), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chacun_ne_met_a_l_abri_que_les_personnes_de_son_cote()
    {
        var bureau = await OuvrirAsync();
        using var partenaire = await bureau.PartenaireAsync();
        var page = WebUtility.HtmlDecode(await partenaire.GetStringAsync(bureau.Fiche + "/abri"));
        Assert.Contains(Bureau.NomPartenaire, page, StringComparison.Ordinal);
        Assert.DoesNotContain(Bureau.Nom, page, StringComparison.Ordinal);
        var francaise = await PersonneAsync(bureau);
        using var refus = await partenaire.SubmitAsync(bureau.Fiche + "/abri", [Entree.Champ("personne", francaise.ToString())], bureau.Fiche + "/abri?handler=Personne");
        Assert.Equal(HttpStatusCode.NotFound, refus.StatusCode);
        Assert.Equal(0, await bureau.DansAsync(db => db.Set<MiseALAbri>().CountAsync()));
    }

    [Fact]
    public async Task La_page_dit_ou_son_nom_est_aussi_ecrit_en_toutes_lettres()
    {
        var bureau = await Bureau.OuvrirAsync(portal, Fiche() with { Perspectives = "Mme Quatrepoils ira à Kolimba." });
        using var francaise = await bureau.FrancaiseAsync();
        Assert.Contains("Son nom est aussi écrit dans", WebUtility.HtmlDecode(await francaise.GetStringAsync(bureau.Fiche + "/abri")), StringComparison.Ordinal);
    }

    private Task<Bureau> OuvrirAsync() => Bureau.OuvrirAsync(portal, Fiche());

    private static Partenariat Fiche()
    {
        var fiche = Bureau.FicheInventee();
        return fiche with { Provenance = null, CoteFrancais = fiche.CoteFrancais with { Contacts = [fiche.CoteFrancais.Contacts[0] with { SiteWeb = Site }] } };
    }

    private static Task<Guid> PersonneAsync(Bureau bureau) => bureau.DansAsync(async db => (await db.Personnes.Where(p => p.ItemId == bureau.Item.Id).ToListAsync()).Single(p => p.Data.Contains(Bureau.Nom, StringComparison.Ordinal)).Id);

    private static async Task AbriterAsync(Bureau bureau, HttpClient client)
    {
        using var response = await client.SubmitAsync(bureau.Fiche + "/abri", [Entree.Champ("personne", (await PersonneAsync(bureau)).ToString())], bureau.Fiche + "/abri?handler=Personne");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(1, await bureau.DansAsync(db => db.Set<MiseALAbri>().CountAsync(m => m.PersonneId != null)));
    }
}

public sealed class PersonneALAbriSqliteTests(SqlitePortal portal) : PersonneALAbriTests(portal);

public sealed class PersonneALAbriPgTests(PgPortal portal) : PersonneALAbriTests(portal);
