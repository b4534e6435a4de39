using System.Net;
using CoopPortal.Core.Access;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Core.Fichiers;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Relecture.Pieces;

public abstract class OuvrirTests(Portal portal)
{
    [Fact]
    public async Task Avant_la_publication_une_piece_n_est_qu_a_son_cote_et_a_l_equipe()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var francaise = await bureau.FrancaiseAsync();
        using var partenaire = await bureau.PartenaireAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        using var relecteur = await portal.ConnecterAsync(bureau.Tenant, Role.Relecteur);
        using var visiteur = portal.Browser();
        (await bureau.JoindreAsync(francaise, "enregistrer", ("a.pdf", Echantillons.Pdf()))).Dispose();
        var adresse = bureau.Adresse($"/pieces/{await bureau.PieceEnBrouillonAsync()}");
        await Ouvre(adresse, (francaise, true), (animatrice, true), (partenaire, false), (relecteur, false), (visiteur, false));

        var proposition = await bureau.ProposerAsync(francaise);
        await Ouvre(adresse, (relecteur, true), (partenaire, false), (visiteur, false));
        Assert.Contains(adresse, (await bureau.RelireAsync(relecteur, proposition)).Html, StringComparison.Ordinal);

        await bureau.PublierAsync(animatrice, proposition);
        await Ouvre(adresse, (visiteur, true), (partenaire, true));
        Assert.Contains(adresse, await visiteur.GetStringAsync(bureau.Fiche), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_piece_retiree_de_la_fiche_n_est_plus_qu_a_ceux_qui_la_tiennent()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var francaise = await bureau.FrancaiseAsync();
        using var partenaire = await bureau.PartenaireAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        using var visiteur = portal.Browser();
        (await bureau.JoindreAsync(francaise, "enregistrer", ("a.pdf", Echantillons.Pdf()))).Dispose();
        var adresse = bureau.Adresse($"/pieces/{await bureau.PieceEnBrouillonAsync()}");
        await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(francaise));
        var formulaire = await bureau.FormulaireAsync(partenaire);
        (await formulaire.Avec("retirer", $"pieces[{formulaire["pieces.#"]}]").Avec("acte").EnvoyerAsync(partenaire)).Dispose();
        await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(partenaire));
        await Ouvre(adresse, (visiteur, false), (partenaire, true), (francaise, true), (animatrice, true));
    }

    [Fact]
    public async Task Une_fiche_hors_ligne_ne_montre_plus_ses_pieces()
    {
        var (bureau, adresse) = await PublieeAsync("a.pdf", Echantillons.Pdf());
        using var visiteur = portal.Browser();
        await bureau.DansAsync(db => db.Items.Where(i => i.Id == bureau.Item.Id).ExecuteUpdateAsync(s => s.SetProperty(i => i.PublishedVersion, (int?)null)));
        await Ouvre(adresse, (visiteur, false));
    }

    [Fact]
    public async Task La_piece_d_une_convention_s_ouvre_a_tous_avec_sa_fiche_celle_d_une_mission_aux_seuls_membres()
    {
        var fiche = await Bureau.OuvrirAsync(portal);
        using var francaise = await fiche.FrancaiseAsync();
        using var partenaire = await fiche.PartenaireAsync();
        using var animatrice = await fiche.AnimatriceAsync();
        using var visiteur = portal.Browser();
        foreach (var (type, publique) in new[] { (Types.Convention, true), (Types.Mission, false) })
        {
            var bureau = await fiche.DevantAsync(type, "avec-piece");
            (await bureau.JoindreAsync(francaise, "enregistrer", ("a.pdf", Echantillons.Pdf()))).Dispose();
            var adresse = bureau.Adresse($"/pieces/{await bureau.PieceEnBrouillonAsync()}");
            await Ouvre(adresse, (francaise, true), (partenaire, false), (visiteur, false));
            (string, string)[] reponses = type == Types.Mission ? [("titre", "Une délégation"), ("etat", "realisee"), ("debut", "mars 2025")] : [("titre", "Un jumelage")];
            await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(francaise, reponses));
            await Ouvre(adresse, (francaise, true), (partenaire, true), (visiteur, publique));
        }

        await fiche.DansAsync(db => db.Items.Where(i => i.Id == fiche.Item.Id).ExecuteUpdateAsync(s => s.SetProperty(i => i.PublishedVersion, (int?)null)));
        var piece = (await fiche.FichiersAsync())[0];
        await Ouvre(fiche.Adresse($"/pieces/{piece.Id}"), (visiteur, false));
    }

    [Fact]
    public async Task La_piece_d_un_autre_espace_n_existe_pas()
    {
        var (_, adresse) = await PublieeAsync("a.pdf", Echantillons.Pdf());
        var ailleurs = await Bureau.OuvrirAsync(portal);
        using var animatrice = await ailleurs.AnimatriceAsync();
        await Ouvre(ailleurs.Adresse(adresse[adresse.IndexOf("/pieces/", StringComparison.Ordinal)..]), (animatrice, false));
    }

    [Fact]
    public async Task Ce_qui_ne_se_montre_pas_sans_danger_s_enregistre_et_rien_ne_s_execute()
    {
        var (_, adresse) = await PublieeAsync("Convention é.docx", Echantillons.Docx());
        using var visiteur = portal.Browser();
        using var word = await visiteur.GetAsync(adresse);
        Assert.Equal("attachment", word.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Convention é.docx", word.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", word.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", word.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(Echantillons.Docx().Length, (await word.Content.ReadAsByteArrayAsync()).Length);

        var (_, image) = await PublieeAsync("photo.png", Echantillons.Png);
        using var png = await visiteur.GetAsync(image);
        Assert.Equal(("inline", "image/png"), (png.Content.Headers.ContentDisposition!.DispositionType, png.Content.Headers.ContentType!.MediaType));
        Assert.Contains("default-src 'none'", png.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var encore = new HttpRequestMessage(HttpMethod.Get, image);
        encore.Headers.IfNoneMatch.Add(png.Headers.ETag!);
        using var inchangee = await visiteur.SendAsync(encore);
        Assert.Equal(HttpStatusCode.NotModified, inchangee.StatusCode);
    }

    [Fact]
    public async Task Une_piece_non_publique_n_est_gardee_nulle_part()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var francaise = await bureau.FrancaiseAsync();
        (await bureau.JoindreAsync(francaise, "enregistrer", ("a.pdf", Echantillons.Pdf()))).Dispose();
        using var reponse = await francaise.GetAsync(bureau.Adresse($"/pieces/{await bureau.PieceEnBrouillonAsync()}"));
        Assert.True(reponse.Headers.CacheControl!.NoStore);
    }

    private async Task<(Bureau Bureau, string Adresse)> PublieeAsync(string nom, byte[] contenu)
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var francaise = await bureau.FrancaiseAsync();
        using var animatrice = await bureau.AnimatriceAsync();
        (await bureau.JoindreAsync(francaise, "enregistrer", (nom, contenu))).Dispose();
        var adresse = bureau.Adresse($"/pieces/{await bureau.PieceEnBrouillonAsync()}");
        await bureau.PublierAsync(animatrice, await bureau.ProposerAsync(francaise));
        return (bureau, adresse);
    }

    private static async Task Ouvre(string adresse, params (HttpClient Qui, bool Ouvre)[] attendus)
    {
        foreach (var ((qui, ouvre), rang) in attendus.Select((a, i) => (a, i)))
        {
            using var reponse = await qui.GetAsync(adresse);
            Assert.True(reponse.StatusCode == (ouvre ? HttpStatusCode.OK : HttpStatusCode.NotFound), $"n° {rang} : {reponse.StatusCode}");
        }
    }
}

public sealed class OuvrirSqliteTests(SqlitePortal portal) : OuvrirTests(portal);

public sealed class OuvrirPgTests(PgPortal portal) : OuvrirTests(portal);
