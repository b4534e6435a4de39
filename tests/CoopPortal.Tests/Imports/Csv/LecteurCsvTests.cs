using System.Text;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Csv;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using Depot = CoopPortal.Tests.Recettes.Depot;

namespace CoopPortal.Tests.Imports.Csv;

public sealed class LecteurCsvTests
{
    private static readonly IReadOnlyList<TableCsv> _tables = TableCsv.De(QuestionnaireJson.Parse(Tests.Recettes.Depot.Questionnaire("mali").ToJsonString()));

    [Theory]
    [InlineData(';'), InlineData(','), InlineData('\t')]
    public void Chaque_separateur_se_reconnait(char separateur)
    {
        var texte = string.Join(separateur, "fiche", "cote", "nom", "habitants") + "\n" + string.Join(separateur, "a-b", "francais", "\"Un; deux, trois\tquatre\"", "12") + "\n";
        var lu = Lire(Encoding.UTF8.GetBytes(texte));
        Assert.Equal((TableCsv.Collectivites, separateur), (lu.Table!.Nom, lu.Separateur));
        Assert.Equal("Un; deux, trois\tquatre", lu.Rangees.Single().Valeurs["nom"]);
    }

    [Fact]
    public void Les_habitudes_d_excel_donnent_la_meme_chose()
    {
        const string texte = "sep=;\r\nfiche;Côté;Prénom et nom;Courriel\r\na-b;français;\"Éloïse \"\"Lo\"\"\r\nDœuvre\";e@ville.example\r\n;;;\r\n";
        byte[][] octets = [Encoding.UTF8.GetBytes(texte), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(texte)], [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(texte)], CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(texte)];
        Assert.All(octets, o =>
        {
            var lu = Lire(o);
            Assert.Equal(TableCsv.Contacts, lu.Table!.Nom);
            Assert.Equal("Éloïse \"Lo\"\nDœuvre", lu.Rangees.Single().Valeurs["nom"]);
            Assert.Equal("français", lu.Rangees.Single().Valeurs["cote"]);
        });
    }

    [Fact]
    public void L_apercu_dit_les_colonnes_et_les_inconnues()
    {
        var lu = Lire("fiche;nom;cote;Couleur préférée\na-b;Ville;fr;bleu\n"u8.ToArray());
        Assert.Equal(["fiche", "nom", "cote", null], lu.Colonnes.Select(c => c.Champ?.Cle));
        Assert.Equal("bleu", lu.Colonnes[3].Exemple);
    }

    [Fact]
    public void L_exemple_de_la_documentation_se_lit()
    {
        var guide = File.ReadAllText(Path.Combine(Depot.Racine, "docs", "imports.md"));
        var debut = guide.IndexOf("```csv", StringComparison.Ordinal) + 7;
        var lu = Lire(Encoding.UTF8.GetBytes(guide[debut..guide.IndexOf("```", debut, StringComparison.Ordinal)]));
        Assert.Equal((TableCsv.Collectivites, 2), (lu.Table!.Nom, lu.Rangees.Count));
        Assert.Equal("Sanankoro\n(chef-lieu)", lu.Rangees[1].Valeurs["nom"]);
    }

    [Theory]
    [InlineData("", "vide")]
    [InlineData("Bonjour, ceci est une lettre.\n", "en-têtes")]
    [InlineData("nom;Nom;cote;fiche\n", "Deux colonnes")]
    public void Un_mauvais_tableau_est_refuse(string texte, string mot) => Assert.Contains(mot, Assert.Single(Lire(Encoding.UTF8.GetBytes(texte)).Refus), StringComparison.Ordinal);

    [Fact]
    public void Un_guillemet_jamais_ferme_est_refuse_sans_tout_garder()
        => Assert.Contains("guillemet", Assert.Single(Lire(Encoding.UTF8.GetBytes("fiche;cote;nom\na;fr;\"" + new string('x', 5_000_000))).Refus), StringComparison.Ordinal);

    [Fact]
    public void Cent_mega_octets_sont_refuses() => Assert.Contains("95 Mo", Assert.Single(Lire(new byte[100_000_000]).Refus), StringComparison.Ordinal);

    [Fact]
    public void N_importe_quelles_cellules_donnent_un_compte_rendu() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), texte =>
    {
        var lu = Lire(Encoding.UTF8.GetBytes("fiche;cote;nom\n" + texte));
        return lu.Accepte || lu.Refus.Count == 1;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("=cmd|' /C calc'!A0"), InlineData("+223 76 00 00 00"), InlineData("-1"), InlineData("@SUM(A1)"), InlineData("\t=1"), InlineData("  =1"), InlineData("'=1"), InlineData("''@x")]
    public void Une_formule_sort_en_texte_et_revient(string valeur)
    {
        Assert.StartsWith("'", CelluleCsv.Proteger(valeur), StringComparison.Ordinal);
        Assert.Equal(valeur, CelluleCsv.Rendre(CelluleCsv.Proteger(valeur)));
    }

    [Fact]
    public void Proteger_puis_rendre_ne_change_aucun_texte() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), texte =>
        CelluleCsv.Rendre(CelluleCsv.Proteger(texte ?? "")) == (texte ?? "") && (CelluleCsv.Proteger(texte ?? "") is var p && (p.Length == 0 || !"=+-@\t".Contains(p.TrimStart(' ')[..Math.Min(1, p.TrimStart(' ').Length)], StringComparison.Ordinal) || p.TrimStart(' ').Length == 0)))
        .QuickCheckThrowOnFailure();

    private static TableLue Lire(byte[] octets) => LecteurCsv.Lire("t.csv", octets, _tables);
}
