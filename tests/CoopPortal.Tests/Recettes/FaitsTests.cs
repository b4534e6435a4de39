using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoopPortal.Fiches.Contracts;
using Xunit;

namespace CoopPortal.Tests.Recettes;

/// <summary>Les faits des 70 fiches, confrontés au livre page à page.</summary>
public sealed partial class FaitsTests
{
    private static readonly HashSet<string> _cles =
    [
        "titre", "slug", "genre", "dateMiseAJour", "coteFrancais", "cotePartenaire", "collectivites", "id", "nom",
        "habitants", "territoire", "region", "debutContacts", "date", "domaines", "provenance", "source", "lignes",
    ];

    private static readonly List<JsonObject> _corrections =
        [.. JsonNode.Parse(File.ReadAllText(Depot.Chemin("tools/donnees/ExtraireFaits/corrections.json")))!.AsObject().Objets("corrections")];

    private static readonly List<JsonObject> _faits = [.. Depot.Donnees("mali-partenariats.json").Select(f => f!.AsObject())];

    [Fact]
    public void Il_y_a_70_fiches_dont_11_d_autres_types_et_chacune_a_son_adresse()
    {
        Assert.Equal(70, _faits.Count);
        Assert.Equal(70, _faits.Select(f => f.Texte("slug")).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(11, _faits.Count(f => f.Texte("genre") == "autre"));
        Assert.All(_faits, f => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", f.Texte("slug")));
    }

    [Fact]
    public void Chaque_fiche_se_lit_comme_un_document_de_partenariat() => Assert.All(_faits, f =>
    {
        var document = PartenariatJson.FromTree(f);
        Assert.Equal(f.Texte("titre"), document.Titre);
        Assert.Empty(document.CoteFrancais.Contacts);
        Assert.Empty(document.CotePartenaire.Contacts);
        Assert.Equal(2, document.Provenance!.Lignes.Count);
        Assert.NotNull(document.Formalisation?.Actes);
        Assert.NotNull(document.Budgets?.CooperationDecentralisee);
        Assert.Empty(document.Actions);
    });

    [Fact]
    public void Rien_d_autre_que_des_faits_n_y_est()
    {
        Assert.Subset(_cles, _faits.SelectMany(Cles).ToHashSet(StringComparer.Ordinal));
        Assert.All(_faits.SelectMany(Depot.Chaines), texte =>
        {
            Assert.InRange(texte.Length, 1, 120);
            Assert.DoesNotMatch(@"[!?;]|[a-z]{4}\. \p{Ll}", texte);
        });
    }

    [Fact]
    public void Aucun_courriel_ni_telephone_dans_le_dossier_des_recettes() =>
        Assert.All(Directory.EnumerateFiles(Depot.Chemin("recipes"), "*", SearchOption.AllDirectories), fichier =>
        {
            var texte = File.ReadAllText(fichier);
            Assert.DoesNotContain('@', texte);
            // Le tracé d'une carte n'est que chiffres et tirets.
            if (!fichier.EndsWith("-carte.json", StringComparison.Ordinal))
            {
                Assert.DoesNotMatch(Telephone(), texte);
            }
        });

    [Fact]
    public void Les_fiches_se_suivent_dans_le_livre_sans_se_recouvrir()
    {
        var lignes = Livre.Lignes();
        var fin = 0;
        foreach (var fait in _faits)
        {
            var (premiere, derniere) = Bornes(fait);
            Assert.InRange(premiere, fin + 1, derniere);
            Assert.InRange(derniere, premiere, lignes.Length);
            Assert.Single(lignes[(premiere - 1)..derniere], l => l.Contains("Date de mise à jour", StringComparison.Ordinal));
            fin = derniere;
        }

        Assert.Equal(lignes.Count(l => l.Contains("Date de mise à jour :", StringComparison.Ordinal)), _faits.Count);
    }

    [Fact]
    public void Chaque_chiffre_est_imprime_sur_les_pages_de_sa_fiche() => Assert.All(_faits, fait =>
    {
        var page = Page(fait);
        var jour = DateOnly.ParseExact(fait.Texte("dateMiseAJour"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Contains(jour.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), page, StringComparison.Ordinal);
        if ((string?)fait["debutContacts"]!["date"] is { } annee)
            Assert.Matches($@"contacts[\s\S]{{0,400}}\b{annee}\b|\d\d/\d\d/{annee[2..]}\b", page);

        var chiffres = Espaces().Replace(page, "");
        Assert.All(Collectivites(fait), c =>
        {
            if (c["habitants"] is { } habitants)
                Assert.True(Imprime(habitants.GetValue<int>(), chiffres), $"{fait.Texte("titre")} : {habitants}");
        });
    });

    /// <summary>Un mot absent de la page n'y est que par une correction relue, que la page a bien demandée.</summary>
    [Fact]
    public void Chaque_nom_et_chaque_territoire_est_imprime_sur_les_pages_de_sa_fiche() => Assert.All(_faits, fait =>
    {
        var mots = Mots(Page(fait)).ToHashSet(StringComparer.Ordinal);
        foreach (var texte in Collectivites(fait).SelectMany(c => new[] { (string?)c["nom"], (string?)c["territoire"] }).Append(fait.Texte("titre")))
        {
            if (texte is not null && _corrections.Find(c => (string?)c["ecrit"] == texte && c.Texte("champ") is "nom" or "territoire") is { } correction && !Mots(texte).All(mots.Contains))
                Assert.Subset(mots, Mots(correction.Texte("lu")).ToHashSet(StringComparer.Ordinal));
            else
                Assert.All(Mots(texte ?? ""), mot => Assert.True(mots.Contains(mot), $"{fait.Texte("titre")} : « {mot} »"));
        }
    });

    [Fact]
    public void Chaque_correction_dit_pourquoi() => Assert.All(_corrections, c =>
    {
        Assert.True(c.Texte("champ") is "nom" or "territoire" or "genre" or "region");
        Assert.NotEmpty(c.Texte("raison"));
        Assert.NotEqual(c.Texte("lu"), (string?)c["ecrit"]);
    });

    [Fact]
    public void Toute_region_partenaire_est_une_division_de_2008()
    {
        var connues = Depot.Donnees("mali-territoires.json").Select(t => t!.AsObject())
            .Where(t => t.Texte("niveau") == "region" && t["depuis"] is null).Select(t => t.Texte("nom")).Append("Bamako").ToHashSet(StringComparer.Ordinal);
        var regions = _faits.SelectMany(f => f["cotePartenaire"]!.AsObject().Objets("collectivites")).Select(c => (string?)c["region"]).ToList();
        Assert.Subset(connues, regions.OfType<string>().ToHashSet(StringComparer.Ordinal));
        Assert.DoesNotContain(null, regions);
    }

    [Fact]
    public void Aucun_nom_n_est_reste_tout_en_capitales() =>
        Assert.All(_faits.SelectMany(Collectivites).SelectMany(c => new[] { (string?)c["nom"], (string?)c["territoire"] }), texte =>
            Assert.DoesNotMatch(@"\b(?!AIMF|SMPE|PADDY|PACA)\p{Lu}{4,}\b", texte ?? ""));

    [Fact]
    public void Les_domaines_sont_ceux_de_la_taxonomie()
    {
        var cles = Depot.Donnees("domaines.json").Select(d => d!.AsObject().Texte("cle")).ToHashSet(StringComparer.Ordinal);
        Assert.All(_faits, f =>
        {
            Assert.Subset(cles, f.Textes("domaines").ToHashSet(StringComparer.Ordinal));
            Assert.Equal(f.Textes("domaines").Count(), f.Textes("domaines").Distinct(StringComparer.Ordinal).Count());
        });
    }

    private static (int Premiere, int Derniere) Bornes(JsonObject fait)
    {
        var lignes = fait["provenance"]!["lignes"]!.AsArray();
        return (lignes[0]!.GetValue<int>(), lignes[1]!.GetValue<int>());
    }

    private static string Page(JsonObject fait)
    {
        var (premiere, derniere) = Bornes(fait);
        return string.Join('\n', Livre.Lignes()[(premiere - 1)..derniere]);
    }

    private static IEnumerable<JsonObject> Collectivites(JsonObject fait) =>
        new[] { "coteFrancais", "cotePartenaire" }.SelectMany(c => fait[c]!.AsObject().Objets("collectivites"));

    /// <summary>Le nombre tel quel, ou en millions (« 2,5 millions »), dans un texte sans espaces.</summary>
    private static bool Imprime(int nombre, string texte) =>
        texte.Contains(nombre.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        || texte.Contains((nombre / 1_000_000m).ToString("0.###", CultureInfo.GetCultureInfo("fr-FR")) + "million", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Cles(JsonNode? noeud) => noeud switch
    {
        JsonObject o => o.SelectMany(e => Cles(e.Value).Prepend(e.Key)),
        JsonArray a => a.SelectMany(Cles),
        _ => [],
    };

    private static string[] Mots(string texte)
    {
        var plie = texte.Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        return string.Concat(plie).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(@"(?:\d{2}[ .-]){4}\d{2}|\+\d{2,3}[ .(]*\d{2}\b|\b0\d{9}\b")]
    private static partial Regex Telephone();

    [GeneratedRegex(@"[\s\u00A0.]")]
    private static partial Regex Espaces();
}
