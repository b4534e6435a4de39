using System.Net;
using CoopPortal.Core.Fichiers;
using CoopPortal.Core.Protection;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Core.Fichiers;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Relecture.Pieces;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Fiches.Protection;

public abstract class FichierALAbriTests(Portal portal)
{
    private const string Nom = "rapport-kwaazil.pdf";

    [Fact]
    public async Task Un_fichier_a_l_abri_ne_s_ouvre_et_ne_se_nomme_qu_aux_siens()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var francaise = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        using var visiteur = portal.Browser();
        (await bureau.JoindreAsync(francaise, "enregistrer", (Nom, Echantillons.Pdf()))).Dispose();
        await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(francaise));
        var fichier = await bureau.DansAsync(db => db.Set<Fichier>().Select(f => f.Id).SingleAsync());
        var adresse = bureau.Adresse($"/pieces/{fichier}");
        Assert.Equal(HttpStatusCode.OK, (await visiteur.GetAsync(adresse)).StatusCode);
        Assert.Contains("kwaazil", await visiteur.GetStringAsync(bureau.Fiche), StringComparison.Ordinal);

        var page = bureau.Fiche + "/abri";
        await francaise.SubmitAsync(page, [Entree.Champ("fichier", fichier.ToString())], page + "?handler=Fichier");
        Assert.Equal(HttpStatusCode.NotFound, (await visiteur.GetAsync(adresse)).StatusCode);
        var publique = await visiteur.GetStringAsync(bureau.Fiche);
        Assert.DoesNotContain("kwaazil", publique, StringComparison.Ordinal);
        Assert.DoesNotContain(fichier.ToString(), publique, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await francaise.GetAsync(adresse)).StatusCode);
        Assert.Contains("kwaazil", await animatrice.GetStringAsync(bureau.Adresse("/abris")), StringComparison.Ordinal);

        // Une publication pendant l'abri garde le fichier, et le garde caché.
        await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(francaise, ("perspectives", "Autre chose.")));
        Assert.DoesNotContain("kwaazil", await visiteur.GetStringAsync(bureau.Fiche), StringComparison.Ordinal);
        var acte = await bureau.DansAsync(db => db.Set<MiseALAbri>().Select(m => m.Id).SingleAsync());
        await francaise.SubmitAsync(page, [Entree.Champ("acte", acte.ToString())], page + "?handler=Lever");
        Assert.Contains("kwaazil", await visiteur.GetStringAsync(bureau.Fiche), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visiteur.GetAsync(adresse)).StatusCode);
    }
}

public sealed class FichierALAbriSqliteTests(SqlitePortal portal) : FichierALAbriTests(portal);

public sealed class FichierALAbriPgTests(PgPortal portal) : FichierALAbriTests(portal);
