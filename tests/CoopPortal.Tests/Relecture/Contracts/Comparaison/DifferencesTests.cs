using System.Net;
using System.Text.RegularExpressions;
using CoopPortal.Relecture.Contracts.Comparaison;
using CoopPortal.Tests.Core.Texte;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Html;
using System.Text.Encodings.Web;
using Xunit;

namespace CoopPortal.Tests.Relecture.Contracts.Comparaison;

public sealed class DifferencesTests
{
    [Fact]
    public void Sans_les_marques_chaque_cote_rend_son_texte() => Prop.ForAll(Chaines.Toutes, Chaines.Toutes, (avant, apres) =>
    {
        var (a, b) = Differences.Entre(avant, apres);
        return Nu(a, "del") == Encode(avant) && Nu(b, "ins") == Encode(apres);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Deux_textes_egaux_n_ont_aucune_marque() => Prop.ForAll(Chaines.Toutes, texte =>
    {
        var (a, b) = Differences.Entre(texte, texte);
        return Html(a) == Encode(texte) && Html(b) == Encode(texte);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Un_mot_change_est_seul_marque()
    {
        var (avant, apres) = Differences.Entre("Un puits à Kolimba", "Un marché à Kolimba");
        Assert.Equal("Un <del>puits </del>à Kolimba", WebUtility.HtmlDecode(Html(avant)));
        Assert.Equal("Un <ins>marché </ins>à Kolimba", WebUtility.HtmlDecode(Html(apres)));
    }

    [Fact]
    public void Ce_qui_manque_d_un_cote_n_y_est_pas()
    {
        var (avant, apres) = Differences.Entre(null, "neuf");
        Assert.Null(avant);
        Assert.Equal("<ins>neuf</ins>", Html(apres));
    }

    [Fact]
    public void Un_mot_ajoute_au_bout_d_un_texte_demesure_est_seul_marque()
    {
        var long1 = string.Join(' ', Enumerable.Range(0, 5_000));
        var (avant, apres) = Differences.Entre(long1, long1 + " <b>");
        Assert.DoesNotContain("<del>", Html(avant)[..^20], StringComparison.Ordinal);
        Assert.EndsWith("&lt;b&gt;</ins>", Html(apres), StringComparison.Ordinal);
    }

    [Fact]
    public void Un_texte_recrit_partout_se_compare_phrase_a_phrase()
    {
        string Texte(string mot) => string.Concat(Enumerable.Range(0, 1_000).Select(i => i % 500 == 0 ? $"La phrase {mot} numéro {i}. " : $"Une phrase restée pareille, la {i}. "));
        var (avant, apres) = Differences.Entre(Texte("ancienne"), Texte("neuve"));
        Assert.Equal(2, Regex.Count(Html(avant), "<del>"));
        Assert.Contains("<ins>La phrase neuve num&#xE9;ro 500. </ins>", Html(apres), StringComparison.Ordinal);
    }

    [Fact]
    public void Un_texte_sans_phrases_et_recrit_en_entier_reste_lisible_sans_marque()
    {
        var (avant, apres) = Differences.Entre(string.Join(". ", Enumerable.Range(0, 5_000)), string.Join(". ", Enumerable.Range(5_000, 5_000)));
        Assert.DoesNotContain("<del>", Html(avant), StringComparison.Ordinal);
        Assert.StartsWith("5000", Html(apres), StringComparison.Ordinal);
    }

    private static string Nu(IHtmlContent? content, string tag) => Regex.Replace(Html(content), $"</?{tag}>", "");

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    private static string Html(IHtmlContent? content)
    {
        using var writer = new StringWriter();
        content!.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
