using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Tests.Imports.Repertoire;
using CoopPortal.Web.CommandLine;
using Xunit;

namespace CoopPortal.Tests.Web.CommandLine;

public sealed class VerbesTests(Dossier dossier) : IClassFixture<Dossier>
{
    [Theory]
    [InlineData("vide.txt")]
    [InlineData("blanc.txt")]
    [InlineData("lettre.txt")]
    [InlineData("binaire.txt")]
    [InlineData("coupe-tot.txt")]
    [InlineData("coupe-tard.txt")]
    public async Task Un_mauvais_fichier_est_refuse_avec_son_rapport_et_rien_n_est_ecrit(string name)
    {
        Assert.Equal(0, await dossier.LancerAsync("tenants", "list"));
        var before = dossier.Compter("burkina-faso");
        await File.WriteAllBytesAsync(dossier.Chemin(name), Mauvais(name));
        var report = dossier.Chemin(name + ".json");
        Assert.NotEqual(0, await dossier.LancerAsync("import", "repertoire", dossier.Chemin(name), "--tenant", "burkina-faso", "--accept", "--report", report));
        Assert.Equal(before, dossier.Compter("burkina-faso"));
        var written = DocumentJson.Parse(await File.ReadAllTextAsync(report));
        Assert.Equal("false", written.TextAt("accepte"));
        Assert.NotEmpty(written["refus"]!.AsArray());
        Assert.Null(written["bilan"]);
    }

    private static byte[] Mauvais(string name) => name switch
    {
        "vide.txt" => [],
        "blanc.txt" => " \n\n"u8.ToArray(),
        "lettre.txt" => "Bonjour,\nceci est une lettre.\n"u8.ToArray(),
        "binaire.txt" => [0x50, 0x4B, 3, 4, 0, 0, 8, 0, 255, 254],
        "coupe-tot.txt" => LivreReel.Octets[..(LivreReel.Octets.Length / 2)].ToArray(),
        _ => LivreReel.Octets[..(LivreReel.Octets.Length * 9 / 10)].ToArray(),
    };

    [Fact]
    public async Task Le_livre_se_lit_sans_rien_ecrire_puis_s_accepte_puis_ne_change_plus()
    {
        var book = dossier.Chemin("repertoire-mali-2008.txt");
        await File.WriteAllBytesAsync(book, LivreReel.Octets.ToArray());
        Assert.Equal(0, await dossier.LancerAsync("tenants", "list"));
        var recipe = dossier.Compter("mali");
        Assert.Equal(0, await dossier.LancerAsync("import", "repertoire", book, "--tenant", "mali"));
        Assert.Equal(recipe, dossier.Compter("mali"));

        var report = dossier.Chemin("rapport.json");
        Assert.Equal(0, await dossier.LancerAsync("import", "repertoire", book, "--tenant", "mali", "--accept", "--report", report, "--par", "Une animatrice"));
        var accepted = dossier.Compter("mali");
        Assert.Equal((70, 140, 70), (accepted.Items, accepted.Versions, accepted.Souches));
        var written = DocumentJson.Parse(await File.ReadAllTextAsync(report));
        Assert.Equal(("true", "70", "70", "70"), (written.TextAt("accepte"), written.TextAt("fiches"), written.TextAt("souches"), written.TextAt("bilan.completees")));

        Assert.Equal(0, await dossier.LancerAsync("import", "repertoire", book, "--tenant", "mali", "--accept"));
        Assert.Equal(accepted, dossier.Compter("mali"));

        var export = dossier.Chemin("mali.json");
        Assert.Equal(0, await dossier.LancerAsync("export", "json", "--tenant", "mali", "--out", export));
        var document = DocumentJson.Parse(await File.ReadAllTextAsync(export));
        Assert.Equal((70, 70), (document["partenariats"]!.AsArray().Count, document["souches"]!.AsArray().Count));
        Assert.DoesNotContain("&#", await File.ReadAllTextAsync(export), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nulle-part")]
    [InlineData("../mali")]
    [InlineData("platform")]
    [InlineData("")]
    public async Task Un_espace_inconnu_est_refuse(string tenant)
    {
        var export = dossier.Chemin("rien.json");
        Assert.NotEqual(0, await dossier.LancerAsync("export", "json", "--tenant", tenant, "--out", export));
        Assert.False(File.Exists(export));
    }

    [Fact]
    public async Task Un_rapport_sans_dossier_est_refuse_avant_d_ecrire()
    {
        var book = dossier.Chemin("livre.txt");
        await File.WriteAllBytesAsync(book, LivreReel.Octets.ToArray());
        Assert.Equal(0, await dossier.LancerAsync("tenants", "list"));
        var before = dossier.Compter("senegal");
        Assert.NotEqual(0, await dossier.LancerAsync("import", "repertoire", book, "--tenant", "senegal", "--accept", "--report", dossier.Chemin("absent/rapport.json")));
        Assert.Equal(before, dossier.Compter("senegal"));
    }

    [Theory]
    [InlineData("import", "repertoire", "absent.txt", "--tenant", "mali")]
    [InlineData("import", "repertoire")]
    [InlineData("import", "magie", "x")]
    [InlineData("export", "json")]
    [InlineData("recipe", "run", "absente.recipe.json", "--tenant", "neuf")]
    [InlineData("relances", "run", "--tenant", "mali", "--now", "demain")]
    [InlineData("tenants", "disable", "nulle-part")]
    [InlineData("tenants", "magie")]
    [InlineData("mail", "list")]
    [InlineData("mail", "list", "--platform", "--tenant", "mali")]
    [InlineData("mail", "list", "--tenant", "nulle-part")]
    [InlineData("mail", "retry", "pas-un-identifiant", "--tenant", "mali")]
    [InlineData("mail", "drop", "0198a1b2-c3d4-75e6-8718-293a4b5c6d7e", "--platform")]
    [InlineData("accounts", "create-admin", "pas-une-adresse")]
    public async Task Une_commande_mal_ecrite_n_a_pas_le_code_zero(params string[] args)
        => Assert.NotEqual(0, await dossier.LancerAsync(args));

    [Fact]
    public async Task Une_recette_a_l_etape_inconnue_est_refusee_et_n_ouvre_rien()
    {
        var path = dossier.Chemin("magie.recipe.json");
        await File.WriteAllTextAsync(path, """{"name":"magie","version":"1","steps":[{"name":"magie"}]}""");
        Assert.NotEqual(0, await dossier.LancerAsync("recipe", "run", path, "--tenant", "magie"));
        Assert.False(Directory.Exists(Path.Combine(dossier.Chemin("donnees"), "tenants", "magie")));
    }

    [Fact]
    public async Task Un_espace_se_ferme_et_se_rouvre()
    {
        Assert.Equal(0, await dossier.LancerAsync("tenants", "disable", "senegal"));
        Assert.Equal(0, await dossier.LancerAsync("tenants", "enable", "senegal"));
        Assert.Equal(0, await dossier.LancerAsync("search", "rebuild", "--tenant", "senegal"));
        Assert.Equal(2, await dossier.LancerAsync("relances", "run", "--tenant", "senegal", "--now", "2027-01-15"));
    }

    [Theory]
    [InlineData(true, "import")]
    [InlineData(true, "--help")]
    [InlineData(false, "--urls")]
    [InlineData(false, "Import")]
    public void Un_verbe_se_reconnait_a_son_premier_mot(bool verbe, string mot)
    {
        Assert.Equal(verbe, Verbs.IsVerb([mot]));
        Assert.False(Verbs.IsVerb([]));
    }
}
