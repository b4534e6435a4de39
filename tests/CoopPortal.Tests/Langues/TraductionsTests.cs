using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CoopPortal.Core.Langues;
using CoopPortal.Tests.Recettes;
using Xunit;

namespace CoopPortal.Tests.Langues;

/// <summary>Chaque phrase publique a sa traduction, et rien n'est traduit que personne ne dit.</summary>
public sealed partial class TraductionsTests
{
    private static readonly Dictionary<string, Catalogue> _catalogues = new(StringComparer.Ordinal)
    {
        ["themes/CoopPortal.Theme"] = CoopPortal.Theme.Langues.Mots.Catalogue,
        ["src/CoopPortal.Web"] = CoopPortal.Web.Langues.Mots.Catalogue,
        ["src/Modules/CoopPortal.Fiches"] = CoopPortal.Fiches.Langues.Mots.Catalogue,
        ["src/Modules/CoopPortal.Recherche"] = CoopPortal.Recherche.Langues.Mots.Catalogue,
        ["src/Modules/CoopPortal.Actualites"] = CoopPortal.Actualites.Langues.Mots.Catalogue,
    };

    public static TheoryData<string> Projets => [.. _catalogues.Keys];

    [Theory]
    [MemberData(nameof(Projets))]
    public void Chaque_phrase_est_traduite_et_chaque_traduction_est_dite(string projet)
    {
        var traduites = _catalogues[projet].Toutes(Langue.Anglaise);
        var dites = Sources.Phrases(projet);
        dites.UnionWith(MotsDesDonnees(projet));
        Assert.Empty(dites.Except(traduites.Keys));
        Assert.Empty(traduites.Keys.Except(dites));
    }

    [Theory]
    [MemberData(nameof(Projets))]
    public void Une_traduction_garde_les_valeurs_et_les_liens_de_sa_phrase(string projet)
        => Assert.All(_catalogues[projet].Toutes(Langue.Anglaise), t =>
        {
            Assert.NotEqual("", t.Value.Trim());
            Assert.Equal(Reperes(t.Key), Reperes(t.Value));
        });

    [Theory]
    [MemberData(nameof(Projets))]
    public void Une_phrase_ne_porte_ni_HTML_ni_espace_insecable_tapee(string projet)
        => Assert.All(_catalogues[projet].Toutes(Langue.Anglaise).Keys, p => Assert.DoesNotMatch(@"</?[a-z]|&[a-z#]|[\u00A0\u202F]", p));

    /// <summary>La construction ne distingue pas les majuscules dans une clé : la seconde serait perdue.</summary>
    [Theory]
    [MemberData(nameof(Projets))]
    public void Deux_phrases_ne_different_pas_que_par_une_majuscule(string projet)
        => Assert.Empty(XDocument.Load(Path.Combine(Depot.Racine, projet, "Langues", "Textes.en.resx")).Descendants("data").Select(d => (string)d.Attribute("name")!)
            .GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Le_lecteur_des_sources_trouve_les_phrases_et_elles_seules()
    {
        var phrases = new HashSet<string>(StringComparer.Ordinal);
        Sources.Lire("""<p title="@T("un")">@H("deux [ici]({0})", Url.Content("~/x"))@N(n, "trois", "quatre", "x")@T(a ? "cinq" : "six, (sept)")@Model.T("huit")@(estT("neuf"))</p>""", phrases);
        Assert.Equal(["un", "deux [ici]({0})", "trois", "quatre", "cinq", "six, (sept)"], phrases);
    }

    private static string[] Reperes(string phrase) => [.. Marques().Matches(phrase).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Ce qui se dit sans être écrit dans une page : les mots du menu et des fonds de carte.</summary>
    private static IEnumerable<string> MotsDesDonnees(string projet) => projet switch
    {
        "themes/CoopPortal.Theme" => EntreesDuMenu(),
        "src/Modules/CoopPortal.Recherche" => FondsDeCarte(),
        _ => [],
    };

    private static IEnumerable<string> EntreesDuMenu()
        => Directory.EnumerateFiles(Path.Combine(Depot.Racine, "src/Modules"), "Startup.cs", SearchOption.AllDirectories)
            .SelectMany(f => Entree().Matches(File.ReadAllText(f)).Select(m => m.Groups["texte"].Value));

    private static IEnumerable<string> FondsDeCarte()
        => Directory.EnumerateFiles(Path.Combine(Depot.Racine, "recipes/data"), "*-carte.json")
            .Select(f => JsonNode.Parse(File.ReadAllText(f))!).SelectMany(f => new[] { (string)f["decoupage"]!, (string)f["source"]! });

    [GeneratedRegex(@"\(\{\d\}\)|\{\d\}|\*\*", RegexOptions.ExplicitCapture)]
    private static partial Regex Marques();

    [GeneratedRegex(@"new MenuEntry\(""(?<texte>[^""]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Entree();
}
