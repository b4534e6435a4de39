using System.Net;
using CoopPortal.Core.Content;
using CoopPortal.Core.Fichiers;
using CoopPortal.Tests.Core.Fichiers;
using CoopPortal.Tests.Support;
using Xunit;

namespace CoopPortal.Tests.Relecture.Pieces;

public abstract class JoindreTests(Portal portal)
{
    [Fact]
    public async Task Un_fichier_joint_est_dans_le_brouillon_et_dans_le_coffre_de_l_espace()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        using var reponse = await bureau.JoindreAsync(browser, "enregistrer", ("Bilan 2025.pdf", Echantillons.Pdf()));
        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        var fichier = Assert.Single(await bureau.FichiersAsync());
        Assert.Equal(("Bilan 2025.pdf", "application/pdf", (long)Echantillons.Pdf().Length), (fichier.Nom, fichier.TypeMime, fichier.Taille));
        Assert.Equal([fichier.Empreinte], bureau.SurLeDisque());
        Assert.Equal(fichier.Id, await bureau.PieceEnBrouillonAsync());
        var page = await bureau.FormulaireAsync(browser);
        Assert.Contains("Bilan 2025.pdf", page.Texte, StringComparison.Ordinal);
        Assert.Equal("Bilan 2025", page.Champs.Single(c => c.Key.StartsWith("pieces[", StringComparison.Ordinal)).Value);
    }

    [Fact]
    public async Task Le_meme_formulaire_envoye_deux_fois_ne_joint_qu_une_piece()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        var formulaire = await bureau.FormulaireAsync(browser);
        for (var fois = 0; fois < 2; fois++)
        {
            using var reponse = await Envois.JoindreAsync(formulaire, browser, bureau.Modifier, "enregistrer", ("a.pdf", Echantillons.Pdf()));
            Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        }

        Assert.Single(await bureau.FichiersAsync());
        await bureau.PieceEnBrouillonAsync();
    }

    [Fact]
    public async Task Le_meme_contenu_des_deux_cotes_n_est_qu_une_fois_sur_le_disque()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var francaise = await bureau.FrancaiseAsync();
        using var partenaire = await bureau.PartenaireAsync();
        (await bureau.JoindreAsync(francaise, "enregistrer", ("a.pdf", Echantillons.Pdf()))).Dispose();
        (await bureau.JoindreAsync(partenaire, "enregistrer", ("b.pdf", Echantillons.Pdf()))).Dispose();
        Assert.Equal(2, (await bureau.FichiersAsync()).Count);
        Assert.Single(bureau.SurLeDisque());
    }

    [Fact]
    public async Task Chaque_fichier_refuse_dit_quoi_faire_et_le_reste_est_garde()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        var formulaire = (await bureau.FormulaireAsync(browser)).Avec("perspectives", "Un lycée.");
        using var reponse = await Envois.JoindreAsync(formulaire, browser, bureau.Modifier, "soumettre",
            ("page.html", "<script>alert(1)</script>"u8.ToArray()),
            ("vide.pdf", []),
            ("lourd.pdf", [.. "%PDF-1.7"u8, .. new byte[Coffre.TailleMaximum]]),
            ("photo.pdf", Echantillons.Png),
            ("macros.docx", Echantillons.Docx(("word/vbaProject.bin", "x"))),
            ("bon.png", Echantillons.Png));
        Assert.Equal(HttpStatusCode.OK, reponse.StatusCode);
        var texte = (await Feuillet.LireAsync(bureau.Modifier, reponse)).Texte;
        Assert.All(new[] { "« page.html » n’est pas d’une sorte", "« vide.pdf » est vide", "« lourd.pdf » pèse 10", "« photo.pdf » contient autre chose", "« macros.docx » contient des macros" },
            attendu => Assert.Contains(attendu, texte, StringComparison.Ordinal));
        Assert.Equal("bon.png", Assert.Single(await bureau.FichiersAsync()).Nom);
        Assert.Equal("Un lycée.", DocumentJson.Parse((await bureau.BrouillonAsync())!.Document).TextAt("perspectives"));
        Assert.Equal(0, (await bureau.EtatAsync()).Soumissions);
    }

    [Fact]
    public async Task Une_piece_retiree_quitte_le_brouillon_et_une_ligne_inventee_n_y_entre_pas()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var browser = await bureau.FrancaiseAsync();
        (await bureau.JoindreAsync(browser, "enregistrer", ("a.pdf", Echantillons.Pdf()))).Dispose();
        var formulaire = await bureau.FormulaireAsync(browser);
        var ligne = formulaire["pieces.#"]!;
        (await formulaire.Avec("retirer", $"pieces[{ligne}]").Avec("acte").EnvoyerAsync(browser)).Dispose();
        Assert.Empty(DocumentJson.Parse((await bureau.BrouillonAsync())!.Document).RowsAt("pieces"));
        var forge = (await bureau.FormulaireAsync(browser)).Avec("pieces.#", "zz9").Avec("pieces[zz9].titre", "forgé").Avec("pieces[zz9].fichier", Guid.NewGuid().ToString()).Avec("ajouter", "pieces");
        (await forge.EnvoyerAsync(browser)).Dispose();
        Assert.Empty(DocumentJson.Parse((await bureau.BrouillonAsync())!.Document).RowsAt("pieces"));
    }
}

public sealed class JoindreSqliteTests(SqlitePortal portal) : JoindreTests(portal);

public sealed class JoindrePgTests(PgPortal portal) : JoindreTests(portal);
