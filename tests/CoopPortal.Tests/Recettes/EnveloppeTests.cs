using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using CoopPortal.Core.Access;
using CoopPortal.Core.Recipes;
using CoopPortal.Core.Tenancy;
using Xunit;

namespace CoopPortal.Tests.Recettes;

public sealed class EnveloppeTests
{
    private static readonly JsonSerializerOptions _strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static TheoryData<string> Pays => [.. Depot.Pays];

    [Theory, MemberData(nameof(Pays))]
    public void L_enveloppe_est_celle_d_Orchard(string pays)
    {
        var recette = Depot.Recette(pays);
        Assert.Equal(pays, recette.Texte("name"));
        Assert.NotEmpty(recette.Texte("displayName"));
        Assert.NotEmpty(recette.Texte("description"));
        Assert.Matches(@"^\d+\.\d+\.\d+$", recette.Texte("version"));
        Assert.True(recette["issetuprecipe"]!.GetValue<bool>());
        Assert.Contains("groupe-pays", recette.Textes("categories"));
    }

    [Theory, MemberData(nameof(Pays))]
    public void Le_noyau_la_charge(string pays)
    {
        var recette = Recipe.Load(Depot.Chemin($"recipes/{pays}.recipe.json"));
        Assert.True(recette.IsSetup);
        Assert.Equal(pays, recette.Name);
        Assert.Equal(Depot.Recette(pays).Objets("steps").Count(), recette.Steps.Count);
        Assert.True(TenantKey.IsValid(pays));
    }

    [Theory, MemberData(nameof(Pays))]
    public void Les_etapes_viennent_dans_l_ordre_ou_chacune_trouve_ce_dont_elle_depend(string pays)
    {
        var noms = Depot.Recette(pays).Objets("steps").Select(e => e.Texte("name")).ToList();
        Assert.Equal(["feature", "themes", "settings", "Roles", "ContentDefinition"], noms.Take(5));
        Assert.All(noms.Skip(5), nom => Assert.Equal("content", nom));

        var types = Depot.Etapes(pays, "content").Select(e => e.Texte("contentType")).ToList();
        string[] communs = ["Domaine", "Territoire", "Lieu", "Variante", "Variante", "Sigle", "Sigle"];
        Assert.Equal(pays == "mali" ? [.. communs, "Partenariat"] : communs, types);
    }

    [Theory, MemberData(nameof(Pays))]
    public void Les_modules_demandes_sont_exactement_ceux_de_la_maison(string pays)
    {
        var maison = Directory.GetDirectories(Depot.Chemin("src/Modules")).Select(Path.GetFileName).Order();
        Assert.Equal(maison, Depot.Etapes(pays, "feature").Single().Textes("enable").Order());
        Assert.True(Directory.Exists(Depot.Chemin("themes/" + Depot.Etapes(pays, "themes").Single().Texte("site"))));
    }

    [Theory, MemberData(nameof(Pays))]
    public void Les_reglages_se_lisent_et_disent_tous_les_mots_du_pays(string pays)
    {
        var reglages = Depot.Etapes(pays, "settings").Single()["TenantSettings"].Deserialize<TenantSettings>(_strict)!;

        Assert.All(
            typeof(TenantSettings).GetProperties().Where(p => p.PropertyType == typeof(string) && p.Name is not (nameof(TenantSettings.ReplyTo) or nameof(TenantSettings.Phone))),
            (PropertyInfo p) => Assert.False(string.IsNullOrWhiteSpace((string?)p.GetValue(reglages)), p.Name));
        Assert.Equal(3, reglages.Divisions.Count);
        Assert.Equal(12, reglages.FreshnessMonths);
        Assert.True(TimeZoneInfo.TryFindSystemTimeZoneById(reglages.TimeZone, out _), reglages.TimeZone);
        Assert.Null(reglages.ReplyTo);
        Assert.Null(reglages.Phone);
    }

    [Fact]
    public void Chaque_pays_a_son_motif_son_fuseau_et_ses_mots()
    {
        var reglages = Depot.Pays.Select(p => Depot.Etapes(p, "settings").Single()["TenantSettings"]!.AsObject()).ToList();
        foreach (var cle in new[] { "motif", "timeZone", "ofCountry", "inCountry", "feminine", "introduction" })
        {
            Assert.Equal(3, reglages.Select(r => r.Texte(cle)).Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Theory, MemberData(nameof(Pays))]
    public void Les_roles_sont_ceux_du_code_et_chacun_contient_le_precedent(string pays)
    {
        var roles = Depot.Etapes(pays, "Roles").Single().Objets("Roles").ToList();
        Assert.Equal(
            [nameof(Role.Contributeur), nameof(Role.Relecteur), nameof(Role.Animateur)],
            roles.Select(r => r.Texte("Name")));
        Assert.All(roles, r => Assert.NotEmpty(r.Texte("Description")));
        var droits = roles.Select(r => r.Textes("Permissions").ToHashSet(StringComparer.Ordinal)).ToList();
        Assert.ProperSubset(droits[1], droits[0]);
        Assert.ProperSubset(droits[2], droits[1]);
        Assert.All(droits[2], d => Assert.Matches(new Regex("^[a-z]+\\.[a-z]+$"), d));
    }

    [Theory, MemberData(nameof(Pays))]
    public void Chaque_fichier_cite_existe_sous_recipes_et_tient_un_tableau(string pays)
    {
        var dossier = Depot.Chemin("recipes") + Path.DirectorySeparatorChar;
        Assert.All(Depot.Etapes(pays, "content"), etape =>
        {
            var chemin = Path.GetFullPath(Path.Combine(dossier, etape.Texte("file")));
            Assert.StartsWith(dossier, chemin, StringComparison.Ordinal);
            using var json = JsonDocument.Parse(File.ReadAllText(chemin));
            Assert.NotEqual(0, json.RootElement.GetArrayLength());
        });
    }
}
