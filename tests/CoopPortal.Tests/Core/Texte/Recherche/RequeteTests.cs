using CoopPortal.Core.Texte;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CoopPortal.Tests.Core.Texte;

/// <summary>Les expressions sont jugées par SQLite lui-même, sur une vraie table FTS5.</summary>
public sealed class RequeteTests : IDisposable
{
    private readonly SqliteConnection _base = new("Data Source=:memory:");

    public RequeteTests()
    {
        _base.Open();
        Executer("create virtual table fts using fts5(titre, lieux, corps, tokenize=\"unicode61 remove_diacritics 2\", prefix='2 3')");
        Indexer(1, "Alençon / Koutiala", "Koutiala Sikasso", "Construction d'écoles et qualité de l’eau potable à Koutiala");
        Indexer(2, "Pontcharra / Dembella", "Dembella Sikasso", "Forages, cœur de village, 500 m² de maraîchage");
        Indexer(3, "Yélimané", "Yélimané Kayes", "Coopérations décentralisées avec l'A.F.D., eau non potable : potable demain, l'eau");
    }

    public void Dispose() => _base.Dispose();

    [Theory]
    [InlineData("koutiala", "1")]
    [InlineData("KOUTIALA", "1")]
    [InlineData("kout", "1")]
    [InlineData("ecole", "1")]
    [InlineData("l'école", "1")]
    [InlineData("l'eau potable", "1,3")]
    [InlineData("« eau potable »", "1")]
    [InlineData("\"qualité de l'eau\"", "1")]
    [InlineData("“qualité eau”", "")]
    [InlineData("Yelimane", "3")]
    [InlineData("Dembela", "2")]
    [InlineData("dembéla pontcharra", "2")]
    [InlineData("sikasso", "1,2")]
    [InlineData("sikasso ecoles", "1")]
    [InlineData("cooperation decentralisee", "3")]
    [InlineData("AFD", "3")]
    [InlineData("a.f.d", "3")]
    [InlineData("coeur", "2")]
    [InlineData("m2", "2")]
    [InlineData("forages OR koutiala", "")]
    [InlineData("les forages de", "2")]
    [InlineData("titre:koutiala", "")]
    [InlineData("kayes -", "3")]
    [InlineData("« eau potable", "1,3")]
    [InlineData("zanzibar", "")]
    [InlineData("?!", "")]
    public void La_recherche_trouve_ce_qu_on_attend(string saisie, string attendus)
    {
        var requete = Analyseur.AnalyserRequete(saisie);
        Assert.Equal(attendus, Chercher(requete.VersFts5()));
    }

    [Fact]
    public void Une_requete_se_lit_en_mots_phrases_et_debut_de_mot()
    {
        var requete = Analyseur.AnalyserRequete("les écoles « l'eau potable » Kout");
        Assert.Equal(["ecoles", "kout"], requete.Mots.Select(m => m.Terme));
        Assert.Equal([false, true], requete.Mots.Select(m => m.Prefixe));
        Assert.Equal(["eau", "potable"], Assert.Single(requete.Phrases));
        Assert.Equal("(\"ecoles\" OR \"ecol0\" OR \"ecoles1\") AND (\"kout\"* OR \"kout0\" OR \"kout1\") AND \"eau potable\"", requete.VersFts5());
        Assert.Equal("('ecoles' | 'ecol0' | 'ecoles1') & ('kout':* | 'kout0' | 'kout1') & ('eau' <-> 'potable')", requete.VersTsQuery());
    }

    [Fact]
    public void Le_dernier_mot_n_est_pas_un_debut_quand_une_phrase_suit() =>
        Assert.False(Assert.Single(Analyseur.AnalyserRequete("kout \"eau potable\"").Mots).Prefixe);

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    [InlineData("« » \"\" ' -- *")]
    public void Une_requete_vide_se_dit_vide(string? saisie)
    {
        var requete = Analyseur.AnalyserRequete(saisie);
        Assert.True(requete.EstVide);
        Assert.Equal("", Chercher(requete.VersFts5()));
        Assert.Equal("", requete.VersTsQuery());
    }

    [Fact]
    public void Des_mots_outils_seuls_se_cherchent_quand_meme() =>
        Assert.Equal(["la", "les"], Analyseur.AnalyserRequete("la les").Mots.Select(m => m.Terme));

    [Fact]
    public void Un_texte_colle_par_erreur_reste_une_requete_raisonnable()
    {
        var requete = Analyseur.AnalyserRequete(string.Join(' ', Enumerable.Range(0, 5000).Select(n => $"mot{n}")));
        Assert.Equal(32, requete.Mots.Count);
        Assert.Equal("", Chercher(requete.VersFts5()));
    }

    [Fact]
    public void Fts5_accepte_l_expression_de_n_importe_quelle_saisie() =>
        Prop.ForAll(Chaines.Toutes, saisie => Chercher(Analyseur.AnalyserRequete(saisie).VersFts5()) is not null).QuickCheckThrowOnFailure();

    [Fact]
    public void TsQuery_n_a_que_des_termes_cites() =>
        Prop.ForAll(Chaines.Toutes, saisie =>
        {
            var restes = Analyseur.AnalyserRequete(saisie).VersTsQuery().Split('\'').Where((_, rang) => rang % 2 == 0);
            return restes.All(r => r is "" or "(" or ")" or " | " or " <-> " or ":* | " or ":*)" || r is ") & (" or ":*) & (");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Tout_texte_indexe_se_retrouve_par_chacun_de_ses_mots()
    {
        Prop.ForAll(Chaines.Toutes, texte =>
        {
            Executer("delete from fts where rowid = 9");
            Indexer(9, "", "", texte);
            return Analyseur.Termes(texte).All(t => Chercher(Analyseur.AnalyserRequete(t).VersFts5()).EndsWith('9') || !t.All(char.IsAscii));
        }).QuickCheckThrowOnFailure();
    }

    private void Indexer(int id, string titre, string lieux, string corps) =>
        Executer("insert into fts(rowid, titre, lieux, corps) values ($id, $t, $l, $c)",
            ("$id", id), ("$t", Analyseur.PourIndex(titre)), ("$l", Analyseur.PourIndexLieux(lieux)), ("$c", Analyseur.PourIndex(corps)));

    private void Executer(string sql, params (string Nom, object Valeur)[] valeurs)
    {
        using var commande = _base.CreateCommand();
        commande.CommandText = sql;
        foreach (var (nom, valeur) in valeurs)
            commande.Parameters.AddWithValue(nom, valeur);
        commande.ExecuteNonQuery();
    }

    private string Chercher(string expression)
    {
        using var commande = _base.CreateCommand();
        commande.CommandText = "select rowid from fts where fts match $q order by rowid";
        commande.Parameters.AddWithValue("$q", expression);
        using var lecteur = commande.ExecuteReader();
        var trouves = new List<long>();
        while (lecteur.Read())
            trouves.Add(lecteur.GetInt64(0));
        return string.Join(',', trouves);
    }
}
