using System.Text;
using AngleSharp.Html.Parser;
using CoopPortal.Theme;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Theme.Courriel;

public sealed class GabaritCourrielTests
{
    private const string Piege = "<script>alert('x')</script>\" onclick=\"x";

    private static ModeleCourriel Complet(string texte, int? mois = 3) => new()
    {
        Entete = texte,
        Titre = texte,
        Salutation = texte,
        Paragraphes = [texte, texte],
        Moities = new MoitiesCourriel(texte, texte) { LieuGauche = texte, LieuDroite = texte, Mois = mois },
        Boutons = [new(texte, "https://exemple.org/oui?a=1&b=2"), new(texte, "https://exemple.org/non")],
        SousBoutons = texte,
        TitreFaits = texte,
        Faits = [texte, texte],
        Pied = [new(texte, new(texte, "https://exemple.org/fin")), new(texte)],
    };

    [Fact]
    public void Un_script_dans_chaque_champ_reste_du_texte()
    {
        var page = new HtmlParser().ParseDocument(GabaritCourriel.Html(Complet(Piege)));

        Assert.Empty(page.QuerySelectorAll("script, [onclick]"));
        Assert.Equal(Piege, page.Title);
        Assert.Equal(Piege, page.QuerySelector("h1")!.TextContent);
        // En-tête, salut, titre, 2 paragraphes, 2 noms et 2 lieux, 2 boutons, sous les boutons, titre des faits, 2 faits, 3 textes de pied.
        Assert.Equal(18, page.Body!.TextContent.Split(Piege).Length - 1);
    }

    [Fact]
    public void Tout_texte_se_relit_tel_quel()
    {
        Prop.ForAll<NonNull<string>>(tire =>
        {
            var texte = new string([.. tire.Get.Where(signe => !char.IsControl(signe) && !char.IsSurrogate(signe))]);
            var attendu = "début " + texte + " fin";
            var titre = new HtmlParser().ParseDocument(GabaritCourriel.Html(Complet(attendu))).QuerySelector("h1")!.TextContent;
            return titre == attendu;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("[texte]")]
    [InlineData("[adresse] et [fond]")]
    [InlineData("un ] seul [")]
    public void Les_crochets_d_une_valeur_ne_sont_pas_des_trous(string texte)
    {
        var page = new HtmlParser().ParseDocument(GabaritCourriel.Html(Complet(texte)));

        Assert.Equal(texte, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(texte, page.QuerySelector("a.b")!.TextContent);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("/mali/confirmer")]
    [InlineData("data:text/html,x")]
    [InlineData("")]
    public void Un_lien_qui_n_est_pas_une_adresse_absolue_est_refuse(string adresse)
    {
        var modele = Complet("x") with { Boutons = [new("Ouvrir", adresse)] };

        Assert.Contains("Ouvrir", Assert.Throws<ArgumentException>(() => GabaritCourriel.Html(modele)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => GabaritCourriel.Texte(modele));
    }

    [Fact]
    public void Les_liens_gardent_leurs_parametres()
    {
        var page = new HtmlParser().ParseDocument(GabaritCourriel.Html(Complet("Ouvrir")));

        Assert.Equal("https://exemple.org/oui?a=1&b=2", page.QuerySelector("a.b")!.GetAttribute("href"));
        Assert.Contains("https://exemple.org/oui?a=1&b=2\n", GabaritCourriel.Texte(Complet("Ouvrir")), StringComparison.Ordinal);
    }

    [Fact]
    public void Un_rappel_complet_pese_moins_de_neuf_kilo_octets_et_n_appelle_personne()
    {
        var html = GabaritCourriel.Html(Complet("Une phrase de longueur ordinaire, comme on en écrit dans un rappel. "));

        Assert.InRange(Encoding.UTF8.GetByteCount(html), 1, 9 * 1024);
        var page = new HtmlParser().ParseDocument(html);
        Assert.Empty(page.QuerySelectorAll("img, link, script, [src], [background]"));
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 12)]
    [InlineData(5, 7)]
    [InlineData(40, 0)]
    [InlineData(null, 0)]
    public void La_couture_compte_les_mois(int? mois, int cousus)
    {
        var page = new HtmlParser().ParseDocument(GabaritCourriel.Html(Complet("x", mois)));

        Assert.Equal(cousus, page.QuerySelectorAll("td[bgcolor='#edb845']").Length);
        Assert.Equal(12 - cousus, page.QuerySelectorAll("td[style*='border:solid']").Length);
    }

    [Fact]
    public void Ce_qui_manque_ne_laisse_pas_de_trace()
    {
        var page = new HtmlParser().ParseDocument(GabaritCourriel.Html(new ModeleCourriel { Entete = "CoopPortal", Titre = "Bonjour" }));

        Assert.Empty(page.QuerySelectorAll("p, a, h2"));
        Assert.Equal("CoopPortal\n\nBonjour\n\n--\n", GabaritCourriel.Texte(new ModeleCourriel { Entete = "CoopPortal", Titre = "Bonjour" }));
    }

    [Fact]
    public void Le_texte_ne_laisse_pas_un_champ_ecrire_une_fausse_ligne()
    {
        var modele = new ModeleCourriel { Entete = "CoopPortal", Titre = "Bonjour", Faits = ["Maire\r\nhttps://piege.example"] };

        Assert.Contains("- Maire https://piege.example\n", GabaritCourriel.Texte(modele), StringComparison.Ordinal);
    }
}
