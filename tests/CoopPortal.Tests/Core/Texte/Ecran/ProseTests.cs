using CoopPortal.Core.Texte;
using CoopPortal.Tests.Imports.Repertoire;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Core.Texte;

/// <summary>Le raccourci rend, octet pour octet, ce que rend l'analyse entière.</summary>
public sealed class ProseTests
{
    private static readonly string[] _morceaux = ["Un puits", "2005", "2005. ", "1)", "- ", "+", "=", "\n", "\n\n", " ", "  \n", "\u00A0", "\u202F", "à", "l’eau", "!", "(", ")", ":", "\"", "'", "%", "@", "{", "}", "/", "...", "€", ";", "\u0301", "---", "==="];

    private static readonly Arbitrary<string> _proses = Gen.ArrayOf(Gen.Elements(_morceaux)).Select(m => string.Concat(m)).ToArbitrary();

    [Fact]
    public void N_importe_quelle_prose() => Prop.ForAll(_proses, EstLeMeme).QuickCheckThrowOnFailure();

    [Fact]
    public void N_importe_quelle_chaine() => Prop.ForAll(Chaines.Toutes, EstLeMeme).QuickCheckThrowOnFailure();

    [Fact]
    public void Tout_le_livre_et_le_raccourci_y_sert()
    {
        var textes = LivreReel.Lu.Fiches.Select(f => f.Document)
            .SelectMany(d => new[] { d.Perspectives, d.Documents, d.Motivations.Francaise, d.Motivations.Partenaire, d.Motivations.Generale, d.Formalisation.Texte })
            .Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => t!).ToList();
        Assert.All(textes, t => Assert.True(EstLeMeme(t), t));
        Assert.True(textes.Count(t => Prose.Rendre(t) is not null) > textes.Count / 2);
    }

    [Theory]
    [InlineData("* un")]
    [InlineData("un\n===")]
    [InlineData("1. un")]
    [InlineData(" un")]
    [InlineData("voir www.exemple.org")]
    [InlineData("<b>")]
    [InlineData("a & b")]
    [InlineData("un\0")]
    public void Ce_qui_n_est_pas_une_prose_passe_par_l_analyse(string texte) => Assert.Null(Prose.Rendre(texte));

    private static bool EstLeMeme(string texte) => string.IsNullOrWhiteSpace(texte) || Prose.Rendre(texte) is not { } html || html == TexteRiche.Analyser(texte);
}
