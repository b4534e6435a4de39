using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Relecture.Contracts.Comparaison;
using CoopPortal.Relecture.Plausibilite;
using CoopPortal.Relecture.Plausibilite.Regles;
using CoopPortal.Tests.Relecture.Comparaison;
using Xunit;

namespace CoopPortal.Tests.Relecture.Plausibilite;

public sealed class ReglesTests
{
    private const string Budget = "budgets.cooperationDecentralisee";
    private static readonly TenantSettings _mali = new()
    {
        DialingCode = "223",
        Masculine = "malien",
        Elections =
        [
            new Election("francais", "municipales", new DateOnly(2014, 3, 30), ["commune"]),
            new Election("francais", "municipales", new DateOnly(2020, 6, 28), ["commune"]),
            new Election("francais", "municipales", new DateOnly(2032, 3, 28), ["commune"]),
            new Election("partenaire", "communales", new DateOnly(2016, 11, 20), ["commune"]),
        ],
    };

    [Fact]
    public void Dix_fois_plus_rappelle_ce_que_le_livre_imprime()
    {
        var edition = Editions.Lire(Document(d =>
        {
            d.Put(Budget, Somme("978 342 F CFA", 978_342, "XOF"));
            d.Put("provenance", new JsonObject { ["source"] = "repertoire-mali-2008.txt" });
        }))!;
        var alerte = Assert.Single(Voir(new DixFois(), d => d.Put(Budget, Somme("9 783 420 F CFA", 9_783_420, "XOF")), d => d.Put(Budget, Somme("978 342 F CFA", 978_342, "XOF")), edition));
        Assert.Equal(Budget, alerte.Chemin);
        Assert.Equal("Dix fois plus. Un zéro ajouté par erreur ? L’édition 2008 imprime 978 342 F CFA.", alerte.Phrase);
        Assert.Empty(Voir(new DixFois(), d => d.Put(Budget, Somme("90 000 €", 90_000, "EUR"))));
    }

    [Fact]
    public void Une_ligne_ajoutee_n_a_rien_a_comparer_et_se_relit_case_par_case()
    {
        void Ajouter(JsonObject d) => ((JsonArray)d.At("coteFrancais.contacts")!).Add(new JsonObject { ["id"] = "c9", ["role"] = "elu", ["telephone"] = "+223 20 22 33 44", ["courriel"] = "nom@gmial.com" });
        Assert.Empty(Voir(new DixFois(), Ajouter));
        Assert.Equal("coteFrancais.contacts[c9]", Assert.Single(Voir(new TelephoneDAilleurs(), Ajouter)).Chemin);
        Assert.Single(Voir(new CourrielDouteux(), Ajouter));
    }

    [Fact]
    public void Le_livre_sans_annee_n_est_pas_une_edition()
        => Assert.Null(Editions.Lire(Document(d => d.Put("provenance", new JsonObject { ["source"] = "atlas.txt" }))));

    [Fact]
    public void Une_monnaie_qui_change_se_dit_avec_la_parite()
    {
        var alerte = Assert.Single(Voir(new DeviseChangee(), d => d.Put(Budget, Somme("20 000 F CFA", 20_000, "XOF"))));
        Assert.Contains($"vaut {Francais.Montant(20_000, "EUR")}, soit {Francais.Montant(13_119_140, "XOF")}", alerte.Phrase, StringComparison.Ordinal);
        Assert.Empty(Voir(new DeviseChangee(), d => d.Put(Budget, Somme("30 000 €", 30_000, "EUR"))));
    }

    [Theory]
    [InlineData("2012-2008", true)]
    [InlineData("2008 à 2012", false)]
    [InlineData("de 2015 au 2009", true)]
    [InlineData("2010", false)]
    public void Une_periode_a_l_envers_se_voit(string texte, bool alerte)
        => Assert.Equal(alerte, Voir(new FinAvantDebut(), d => d.RowsAt("actions").First().Put("periode", new JsonObject { ["texte"] = texte })).Count == 1);

    [Theory]
    [InlineData("debutContacts", "2031", true)]
    [InlineData("debutContacts", "2020", false)]
    [InlineData("periode", "2028", false)]
    [InlineData("periode", "2096", true)]
    public void Une_date_a_venir_n_etonne_que_la_ou_l_on_raconte(string champ, string annee, bool alerte)
    {
        var date = new JsonObject { ["texte"] = annee, ["date"] = annee };
        Assert.Equal(alerte, Voir(new DateAVenir(), d => (champ == "periode" ? d.RowsAt("actions").First() : d).Put(champ, date)).Count == 1);
    }

    [Theory]
    [InlineData(18_001, "augmente de 50 %")]
    [InlineData(5_900, "diminue de 51 %")]
    [InlineData(18_000, null)]
    [InlineData(13_000, null)]
    [InlineData(120_000, null)]
    public void Une_population_qui_change_de_plus_de_moitie(int habitants, string? dit)
    {
        var alertes = Voir(new PopulationBouleversee(), d => d.RowsAt("coteFrancais.collectivites").First().Put("habitants", habitants));
        Assert.Equal(dit is null ? 0 : 1, alertes.Count);
        Assert.All(alertes, a => Assert.Contains(dit!, a.Phrase, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("coteFrancais.contacts", "+223 20 22 33 44", true)]
    [InlineData("coteFrancais.contacts", "02 33 32 41 82", false)]
    [InlineData("cotePartenaire.contacts", "02 33 32 41 82", true)]
    [InlineData("cotePartenaire.contacts", "20 22 33 44", false)]
    [InlineData("cotePartenaire.contacts", "+221 33 823 00 00", true)]
    [InlineData("cotePartenaire.contacts", "à demander", false)]
    public void Un_telephone_d_un_autre_pays_se_voit(string tableau, string numero, bool alerte)
        => Assert.Equal(alerte, Voir(new TelephoneDAilleurs(), d => d.RowsAt(tableau).First().Put("telephone", numero)).Count == 1);

    [Theory]
    [InlineData("nom@gmial.com", true)]
    [InlineData("nom@gmai.com", true)]
    [InlineData("nom@orange.ml", false)]
    [InlineData("nom.gmail.com", true)]
    [InlineData("nom@gmail", true)]
    [InlineData("nom@gmail.com", false)]
    [InlineData("nom@invente.exemple", true)]
    [InlineData("nom@mairie-valbrune.example ; autre@gmail.com", false)]
    public void Un_domaine_de_courriel_a_une_lettre_pres_se_voit(string adresse, bool alerte)
        => Assert.Equal(alerte, Voir(new CourrielDouteux(), d => d.RowsAt("coteFrancais.contacts").First().Put("courriel", adresse)).Count == 1);

    [Fact]
    public void Une_reponse_demandee_et_videe_se_voit()
    {
        Assert.Equal("titre", Assert.Single(Voir(new ReponseDemandeeVidee(), d => d.Put("titre", null))).Chemin);
        Assert.Empty(Voir(new ReponseDemandeeVidee(), d => d.Put("perspectives", null)));
    }

    [Fact]
    public void Un_maire_d_avant_les_dernieres_elections_se_demande()
    {
        void Maire(JsonObject d) => d.RowsAt("coteFrancais.contacts").First().Put("role", "executif");
        var alertes = Voir(new MandatAncien(), d => d.Put("perspectives", "Autre chose."), Maire);
        Assert.Equal(["coteFrancais.contacts[c1]", "cotePartenaire.contacts[d1]"], alertes.Select(a => a.Chemin).Order(StringComparer.Ordinal));
        Assert.Contains("municipales ont eu lieu le 28 juin 2020", alertes.Single(a => a.Chemin.Contains("c1", StringComparison.Ordinal)).Phrase, StringComparison.Ordinal);
        Assert.Single(Voir(new MandatAncien(), d => d.RowsAt("coteFrancais.contacts").First().Put("nom", "Une autre"), Maire));
        Assert.Empty(Voir(new MandatAncien(), d => d.Put("perspectives", "Autre chose."), d =>
        {
            Maire(d);
            d.Put("dateMiseAJour", "2021-01-01");
        }));
        Assert.Empty(Voir(new MandatAncien(), d => d.Put("perspectives", "Autre chose."), d =>
        {
            Maire(d);
            d.RowsAt("coteFrancais.collectivites").First().Put("genre", "region");
            d.RowsAt("cotePartenaire.collectivites").First().Put("genre", "region");
        }));
    }

    private static List<Alerte> Voir(IRegleDePlausibilite regle, Action<JsonObject> change, Action<JsonObject>? depart = null, Edition? edition = null)
    {
        var avant = Document(depart);
        var apres = avant.Copy();
        change(apres);
        var questions = Questions.Du("mali");
        return [.. regle.Voir(new Lecture(Comparateur.Entre(questions, avant, apres), avant, apres, questions, _mali, new DateOnly(2026, 11, 22)) { Edition = edition })];
    }

    private static JsonObject Document(Action<JsonObject>? depart = null)
    {
        var document = PartenariatJson.ToTree(Bureau.FicheInventee());
        depart?.Invoke(document);
        return document;
    }

    private static JsonObject Somme(string texte, int montant, string devise) => new() { ["texte"] = texte, ["montant"] = montant, ["devise"] = devise };
}
