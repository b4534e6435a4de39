using System.Globalization;
using System.Text.RegularExpressions;
using CoopPortal.Core.Texte;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CoopPortal.Tests.Core.Texte;

/// <summary>Sur le vrai répertoire : ce qui est lu s'y trouve écrit, et tout mot s'y retrouve.</summary>
public sealed partial class LectureDuRepertoireTests
{
    [Fact]
    public void Aucune_date_lue_n_a_d_annee_que_la_ligne_ne_porte()
    {
        var lues = 0;
        foreach (var ligne in Lignes())
        {
            if (LecteurDate.Lire(ligne) is not { } date)
                continue;
            lues++;
            Assert.All(Annees().Matches(date.Edtf).Select(a => a.Value), annee =>
                Assert.True(ligne.Contains(annee, StringComparison.Ordinal) || Contient(ligne, annee[2..]), $"{ligne} : {date.Edtf}"));
            Assert.Equal(date.Edtf, LecteurDate.Lire(date.Phrase)?.Edtf);
        }
        Assert.True(lues > 100, $"{lues} dates lues");
    }

    [Fact]
    public void Aucun_montant_lu_n_a_de_chiffres_que_la_ligne_ne_porte()
    {
        var lus = 0;
        foreach (var ligne in Lignes())
        {
            if (LecteurMontant.Lire(ligne) is not { } montant)
                continue;
            lus++;
            // les zéros viennent de « millions » ou de « k », le reste est écrit
            var chiffres = montant.Valeur.ToString(CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).TrimEnd('0');
            Assert.Contains(chiffres, string.Concat(ligne.Where(char.IsAsciiDigit)), StringComparison.Ordinal);
            Assert.False(montant.Devise is "XOF" != ligne.Contains("cfa", StringComparison.OrdinalIgnoreCase), $"{ligne} : {montant.Phrase}");
        }
        Assert.True(lus > 200, $"{lus} montants lus");
    }

    [Fact]
    public void Chaque_mot_du_livre_tape_sans_accents_retrouve_sa_ligne()
    {
        using var connexion = new SqliteConnection("Data Source=:memory:");
        connexion.Open();
        using var commande = connexion.CreateCommand();
        commande.CommandText = "create virtual table fts using fts5(corps, tokenize=\"unicode61 remove_diacritics 2\")";
        commande.ExecuteNonQuery();
        var lignes = Lignes().Where((_, rang) => rang % 40 == 0).ToList();
        foreach (var ligne in lignes)
        {
            commande.CommandText = "insert into fts(corps) values ($c)";
            commande.Parameters.Clear();
            commande.Parameters.AddWithValue("$c", Analyseur.PourIndex(ligne));
            commande.ExecuteNonQuery();
        }
        commande.CommandText = "select count(*) from fts where fts match $q and rowid = $r";
        for (var rang = 0; rang < lignes.Count; rang++)
        {
            var requete = Analyseur.AnalyserRequete(string.Join(' ', Analyseur.Termes(lignes[rang])));
            if (requete.EstVide)
                continue;
            commande.Parameters.Clear();
            commande.Parameters.AddWithValue("$q", requete.VersFts5());
            commande.Parameters.AddWithValue("$r", rang + 1);
            Assert.True((long)commande.ExecuteScalar()! == 1, lignes[rang]);
        }
    }

    private static bool Contient(string ligne, string deuxChiffres) => DeuxChiffres().Matches(ligne).Any(m => m.Value == deuxChiffres);

    private static List<string> Lignes()
    {
        var dossier = new DirectoryInfo(AppContext.BaseDirectory);
        while (dossier is not null && !File.Exists(Path.Combine(dossier.FullName, "shared", "seeds", "repertoire-mali-2008.txt")))
            dossier = dossier.Parent;
        Assert.SkipWhen(dossier is null, "../shared/seeds n'est pas là");
        return [.. File.ReadLines(Path.Combine(dossier!.FullName, "shared", "seeds", "repertoire-mali-2008.txt"))
            .Select(l => l.Trim()).Where(l => l.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    [GeneratedRegex("[0-9]{4}")]
    private static partial Regex Annees();

    [GeneratedRegex("(?<![0-9])[0-9]{2}(?![0-9])")]
    private static partial Regex DeuxChiffres();
}
