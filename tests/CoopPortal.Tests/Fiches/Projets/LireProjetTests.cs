using System.Net;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Fiches.Projets;

public abstract class LireProjetTests(Portal portal)
{
    [Fact]
    public async Task Un_projet_repris_se_lit_se_corrige_ligne_par_ligne_et_ses_totaux_suivent()
    {
        var fiche = await Bureau.OuvrirAsync(portal);
        await DeposerAsync(fiche, new Projet
        {
            Titre = "Trois forages",
            Partenariat = fiche.Item.Slug,
            AnneeDebut = 2019,
            Themes = [new ThemeDeProjet("Environnement", "Eau")],
            MaitresOuvrage = ["Valbrune"],
            Triennal = true,
            Contacts = [new ContactDeProjet("Kolimba", "Deuxrives", "Yasmine", "Maire", "y@invente.example")],
            Financements = [new Financement { Financeur = "État", Montant = 1_000, Annee = 2019 }, new Financement { Financeur = "Valbrune", Montant = 250.5m, UnPourCent = [20, 5], Annee = 2020 }],
        });
        var projet = await fiche.SousAsync(Types.Projet, "trois-forages");
        using var visiteur = portal.Browser();
        var page = Lisse(await visiteur.GetStringAsync(projet.Fiche));
        Assert.Contains("1 250,50 €", page, StringComparison.Ordinal);
        Assert.Contains("20 € ; 5 €", page, StringComparison.Ordinal);
        Assert.Contains("Valbrune / Kolimba", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Deuxrives", page, StringComparison.Ordinal);
        Assert.DoesNotContain("y@invente", page, StringComparison.Ordinal);
        Assert.Contains("/projets/trois-forages", await visiteur.GetStringAsync(fiche.Fiche), StringComparison.Ordinal);

        using var tenante = await projet.FrancaiseAsync();
        using var animatrice = await projet.AnimatriceAsync();
        var form = await projet.FormulaireAsync(tenante);
        Assert.Equal(("État", "250,5", "oui", "Valbrune"), (form["financements[r1].financeur"], form["financements[r2].montant"], form["triennal"], form["maitresOuvrage"]));
        var proposition = await projet.ProposerAsync(tenante, ("financements[r1].montant", "2 000"));
        Assert.Contains("1 changement", (await projet.RelireAsync(animatrice, proposition)).Texte, StringComparison.Ordinal);
        await projet.PublierAsync(animatrice, proposition);
        Assert.Contains("2 250,50 €", Lisse(await visiteur.GetStringAsync(projet.Fiche)), StringComparison.Ordinal);
        var relu = ProjetJson.FromTree(await projet.EnLigneAsync());
        Assert.Equal((true, 2_000m, 250.5m), (relu.Triennal, relu.Financements[0].Montant, relu.Financements[1].Montant));
        Assert.Equal([20m, 5m], relu.Financements[1].UnPourCent);
        Assert.Equal("Deuxrives", relu.Contacts[0].Nom);
    }

    [Fact]
    public async Task Un_projet_sans_fiche_se_lit_et_sort_avec_sa_fiche_quand_il_en_a_une()
    {
        var fiche = await Bureau.OuvrirAsync(portal);
        await DeposerAsync(fiche, new Projet { Titre = "Un projet seul" });
        await DeposerAsync(fiche, new Projet { Titre = "Un projet lié", Partenariat = fiche.Item.Slug });
        using var visiteur = portal.Browser();
        Assert.Equal(HttpStatusCode.OK, (await visiteur.GetAsync(fiche.Adresse("/projets/un-projet-seul"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visiteur.GetAsync(fiche.Adresse("/projets/un-projet-lie"))).StatusCode);
        await portal.InTenantAsync(fiche.Tenant, async s =>
        {
            var db = s.GetRequiredService<TenantDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await s.GetRequiredService<ContentStore>().WithdrawAsync(await db.Items.SingleAsync(i => i.Id == fiche.Item.Id), CancellationToken.None);
            await transaction.CommitAsync();
        });
        Assert.Equal(HttpStatusCode.OK, (await visiteur.GetAsync(fiche.Adresse("/projets/un-projet-seul"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visiteur.GetAsync(fiche.Adresse("/projets/un-projet-lie"))).StatusCode);
    }

    private static string Lisse(string html) => WebUtility.HtmlDecode(html).Replace('\u202F', ' ').Replace('\u00A0', ' ');

    private static Task DeposerAsync(Bureau bureau, Projet projet) => bureau.Portal.InTenantAsync(bureau.Tenant, async s =>
    {
        var db = s.GetRequiredService<TenantDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await s.GetRequiredService<DepotDeProjets>().DeposerAsync(projet, new Author(null, "Essai"), VersionKind.Import, "Essai", CancellationToken.None);
        await transaction.CommitAsync();
    });
}

public sealed class LireProjetSqliteTests(SqlitePortal portal) : LireProjetTests(portal);

public sealed class LireProjetPgTests(PgPortal portal) : LireProjetTests(portal);
