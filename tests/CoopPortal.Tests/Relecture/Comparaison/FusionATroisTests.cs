using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Relecture.Comparaison;
using Xunit;

namespace CoopPortal.Tests.Relecture.Comparaison;

public sealed class FusionATroisTests
{
    private static readonly Champ[] _champs = [.. Questions.Du("mali").Champs.Where(c => c.Cle == "actions")];

    [Fact]
    public void Chacun_ajoute_sa_ligne_a_sa_place()
        => Assert.Equal("a m b n", Ordre(Reunir("a b", "a b n", "a m b").Document));

    [Fact]
    public void Qui_deplace_donne_l_ordre_et_l_ajout_de_l_autre_suit_sa_ligne()
        => Assert.Equal("c n a b", Ordre(Reunir("a b c", "a b c n", "c a b").Document));

    [Fact]
    public void Une_ligne_retiree_d_un_cote_ne_revient_pas()
        => Assert.Equal("b m", Ordre(Reunir("a b", "b", "a b m").Document));

    [Fact]
    public void Deux_cases_d_une_meme_ligne_se_reunissent()
    {
        var (depart, enLigne, mien) = (Doc("a"), Doc("a"), Doc("a"));
        Ligne(enLigne, "a")["domaine"] = "Eau";
        Ligne(mien, "a")["intitule"] = "Deux puits";
        var (document, conflits) = FusionATrois.De(_champs, depart, enLigne, mien, _ => false);
        Assert.Empty(conflits);
        Assert.Equal(("Eau", "Deux puits"), (Ligne(document, "a").TextAt("domaine"), Ligne(document, "a").TextAt("intitule")));
    }

    [Fact]
    public void La_meme_case_montre_les_deux()
    {
        var (depart, enLigne, mien) = (Doc("a"), Doc("a"), Doc("a"));
        Ligne(enLigne, "a")["domaine"] = "Eau";
        Ligne(mien, "a")["domaine"] = "Santé";
        var conflit = Assert.Single(FusionATrois.De(_champs, depart, enLigne, mien, _ => false).Conflits);
        var sans = new Dictionary<string, string>(StringComparer.Ordinal);
        Assert.Equal(("actions[a].domaine", "Eau", "Santé"), (conflit.Chemin, conflit.EnLigneEnMots(sans), conflit.ProposeEnMots(sans)));
        Assert.EndsWith(" : Domaine", conflit.Libelle, StringComparison.Ordinal);
    }

    [Theory, InlineData(true, "a b"), InlineData(false, "b")]
    public void Une_ligne_retiree_ici_et_changee_la_est_une_question(bool retenu, string attendu)
    {
        var (depart, enLigne, mien) = (Doc("a b"), Doc("b"), Doc("a b"));
        Ligne(mien, "a")["domaine"] = "Santé";
        var (document, conflits) = FusionATrois.De(_champs, depart, enLigne, mien, _ => retenu);
        Assert.Equal("actions[a]", Assert.Single(conflits).Chemin);
        Assert.Equal("ligne retirée", conflits[0].EnLigneEnMots(new Dictionary<string, string>(StringComparer.Ordinal)));
        Assert.Equal(attendu, Ordre(document));
    }

    [Fact]
    public void Des_lignes_sans_identifiant_se_comparent_entieres()
    {
        var (depart, enLigne, mien) = (Doc("a"), Doc("a"), Doc("a"));
        ((JsonArray)enLigne["actions"]!).Add(new JsonObject { ["intitule"] = "Un four" });
        Ligne(mien, "a")["domaine"] = "Santé";
        Assert.Equal("actions", Assert.Single(FusionATrois.De(_champs, depart, enLigne, mien, _ => false).Conflits).Chemin);
    }

    private static (JsonObject Document, IReadOnlyList<EnConflit> Conflits) Reunir(string depart, string enLigne, string mien)
    {
        var reunis = FusionATrois.De(_champs, Doc(depart), Doc(enLigne), Doc(mien), _ => false);
        Assert.Empty(reunis.Conflits);
        return reunis;
    }

    private static JsonObject Doc(string ids) => new() { ["actions"] = new JsonArray([.. ids.Split(' ').Select(i => (JsonNode)new JsonObject { ["id"] = i, ["intitule"] = "Action " + i })]) };

    private static JsonObject Ligne(JsonObject document, string id) => document.RowsAt("actions").Single(r => r.TextAt("id") == id);

    private static string Ordre(JsonObject document) => string.Join(' ', document.RowsAt("actions").Select(r => r.TextAt("id")));
}
