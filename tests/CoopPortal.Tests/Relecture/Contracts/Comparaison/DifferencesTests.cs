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
    public void Un_texte_demesure_reste_lisible_sans_marque()
    {
        var long1 = string.Join(' ', Enumerable.Range(0, 5_000));
        var (avant, apres) = Differences.Entre(long1, long1 + " <b>");
        Assert.Equal(long1, Html(avant));
        Assert.EndsWith("&lt;b&gt;", Html(apres), StringComparison.Ordinal);
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
