using System.Text.Json.Nodes;
using CoopPortal.Core.Langues;
using CoopPortal.Tests.Recettes;
using Genres = CoopPortal.Fiches.Contracts.Genres;
using Xunit;

namespace CoopPortal.Tests.Core.Langues;

/// <summary>Ce qu'une recette donne à lire existe en anglais, et l'anglais ne dit rien qu'aucune recette ne donne.</summary>
public sealed class MotsDesRecettesTests
{
    private static readonly IReadOnlyDictionary<string, string> _anglais = MotsDesRecettes.Catalogue.Toutes(Langue.Anglaise);

    public static TheoryData<string> Pays => [.. Depot.Pays];

    [Theory]
    [MemberData(nameof(Pays))]
    public void Chaque_mot_qu_une_page_montre_est_traduit(string pays) => Assert.Empty(DuPays(pays).Concat(Communs()).Select(Trouve).Distinct().Except(_anglais.Keys));

    [Fact]
    public void Chaque_traduction_est_celle_d_un_mot_montre() => Assert.Empty(_anglais.Keys.Except(Depot.Pays.SelectMany(DuPays).Concat(Communs()).Select(Trouve)));

    [Fact]
    public void Deux_mots_ne_different_jamais_par_leur_seule_casse() => Assert.Equal(_anglais.Count, _anglais.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void Un_mot_en_minuscule_se_trouve_par_sa_majuscule_et_un_mot_change_par_un_espace_dit_sa_langue()
    {
        Assert.Equal(("région", null), (MotsDesRecettes.Dire("région"), MotsDesRecettes.LangueDe("Nos bonheurs")));
        Langue.Entrer(Langue.Anglaise);
        Assert.Equal(("region", "Region"), (MotsDesRecettes.Dire("région"), MotsDesRecettes.Dire("Région")));
        Assert.Equal(("Nos bonheurs", "fr"), (MotsDesRecettes.Dire("Nos bonheurs"), MotsDesRecettes.LangueDe("Nos bonheurs")));
        Assert.Null(MotsDesRecettes.LangueDe("Les actions"));
        Assert.Null(MotsDesRecettes.LangueDe(null));
    }

    // « région », nom d'une division, est le « Région » du questionnaire.
    private static string Trouve(string mot) => char.ToUpperInvariant(mot[0]) + mot[1..];

    // L'aide d'une question n'est que dans les formulaires, qui restent en français ; celle d'une section se lit sur la fiche.
    private static IEnumerable<string> DuPays(string pays)
        => Depot.Etapes(pays, "ContentDefinition").SelectMany(e => e.Objets("questionnaires")).SelectMany(q => q.Objets("sections"))
            .SelectMany(s => new[] { s.Texte("titre"), (string?)s["aide"] }.OfType<string>().Concat(s.Objets("champs").SelectMany(DuChamp)))
            .Concat(Depot.Etapes(pays, "settings").Select(e => e["TenantSettings"]!.AsObject()).SelectMany(r => r.Textes("divisions")));

    private static IEnumerable<string> DuChamp(JsonObject champ)
        => [champ.Texte("libelle"), .. champ.Objets("options").Select(o => o.Texte("libelle")), .. champ.Objets("champs").SelectMany(DuChamp)];

    private static IEnumerable<string> Communs()
        => Depot.Donnees("domaines.json").Select(d => d!.AsObject()).SelectMany(d => d.Objets("sousDomaines").Append(d)).Select(d => d.Texte("libelle"))
            .Concat(Genres.Tous.Select(g => g.Value));
}
