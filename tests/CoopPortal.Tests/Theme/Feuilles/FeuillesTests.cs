using System.Text.RegularExpressions;
using Xunit;

namespace CoopPortal.Tests.Theme.Feuilles;

/// <summary>Les deux feuilles de style, lues dans le dépôt : chaque classe y sert, et celle du guichet ne pèse que sur lui.</summary>
public sealed partial class FeuillesTests
{
    private static readonly string _racine = Racine();

    [Theory]
    [InlineData("coop.css")]
    [InlineData("guichet.css")]
    public void Aucune_classe_n_est_sans_emploi(string feuille)
    {
        var ecrits = new[] { "src", "themes" }.SelectMany(dossier => Directory.EnumerateFiles(Path.Combine(_racine, dossier), "*", SearchOption.AllDirectories))
            .Where(f => f.EndsWith(".cshtml", StringComparison.Ordinal) || f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".js", StringComparison.Ordinal))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/Migrations/", StringComparison.Ordinal))
            .SelectMany(f => Mots().Matches(File.ReadAllText(f)).Select(m => m.Value)).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(Classes(feuille));
        Assert.DoesNotContain(Classes(feuille), c => !ecrits.Contains(c));
    }

    [Fact]
    public void La_feuille_publique_laisse_de_la_place_a_la_page()
        => Assert.InRange(new FileInfo(Chemin("coop.css")).Length, 1, 34 * 1024);

    [Theory]
    [InlineData("carte.js", 2)]
    [InlineData("chercher.js", 3)]
    public void Un_script_de_visiteur_reste_leger(string script, int kibioctets)
        => Assert.InRange(new FileInfo(Chemin(script)).Length, 1, kibioctets * 1024);

    [Fact]
    public void Une_feuille_se_lit_meme_sans_couleurs_imposees_et_a_l_impression()
    {
        var feuille = File.ReadAllText(Chemin("coop.css"));
        Assert.Contains("@media (forced-colors: active)", feuille, StringComparison.Ordinal);
        Assert.Contains("@media print", feuille, StringComparison.Ordinal);
        Assert.Equal(feuille.Count(c => c == '{'), feuille.Count(c => c == '}'));
    }

    private static HashSet<string> Classes(string feuille)
        => Selecteurs().Matches(Adresses().Replace(File.ReadAllText(Chemin(feuille)), "")).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

    private static string Chemin(string feuille) => Path.Combine(_racine, "themes", "CoopPortal.Theme", "wwwroot", feuille);

    private static string Racine()
    {
        var dossier = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(dossier.FullName, "CoopPortal.sln")))
        {
            dossier = dossier.Parent ?? throw new InvalidOperationException("CoopPortal.sln est introuvable au-dessus des essais.");
        }

        return dossier.FullName;
    }

    [GeneratedRegex(@"/\*.*?\*/|url\(""[^""]*""\)", RegexOptions.Singleline)]
    private static partial Regex Adresses();

    [GeneratedRegex(@"\.([a-z][\w-]*)(?=[^{}]*\{)")]
    private static partial Regex Selecteurs();

    [GeneratedRegex(@"[A-Za-z][\w-]*")]
    private static partial Regex Mots();
}
