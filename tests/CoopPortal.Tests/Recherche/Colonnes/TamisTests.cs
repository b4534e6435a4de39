using CoopPortal.Recherche.Chercher;
using CoopPortal.Recherche.Colonnes;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace CoopPortal.Tests.Recherche.Colonnes;

public sealed class TamisTests
{
    private static readonly DateOnly _jour = new(2026, 11, 22);

    private static readonly List<LigneDeColonnes> _lignes =
    [
        Ligne("A", "Kayes", ["communes", "departements"], new DateTime(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc), "sante", "education"),
        Ligne("B", "Kayes", ["departements"], new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc), "sante"),
        Ligne("C", "Mopti", ["communes"], null, "education"),
        Ligne("D", null, ["intercommunalites", "autres"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)),
    ];

    [Theory]
    [InlineData("", "ABCD")]
    [InlineData("?domaine=sante", "AB")]
    [InlineData("?domaine=sante&domaine=education", "ABC")]
    [InlineData("?region=Kayes&region=Mopti", "ABC")]
    [InlineData("?region=Kayes&domaine=education", "A")]
    [InlineData("?genre=communes", "AC")]
    [InlineData("?genre=departements", "AB")]
    [InlineData("?genre=autres&genre=intercommunalites", "D")]
    [InlineData("?fraicheur=jamais", "C")]
    [InlineData("?fraicheur=moins-d-un-an&fraicheur=un-a-deux-ans", "AB")]
    [InlineData("?fraicheur=plus-ancien", "D")]
    [InlineData("?domaine=nimporte", "")]
    [InlineData("?domaine=nimporte&domaine=sante", "AB")]
    public void Les_filtres_se_combinent(string adresse, string titres) => Assert.Equal(titres, Titres(adresse));

    [Fact]
    public void Un_compte_ignore_les_cases_de_son_groupe_et_suit_les_autres()
    {
        // cocher Mopti en plus de Kayes élargit : son compte ignore le filtre de région
        Assert.Equal([("Kayes", 2), ("Mopti", 1)], Comptes("?region=Kayes", Demande.Region));
        Assert.Equal([("Kayes", 1), ("Mopti", 1)], Comptes("?region=Kayes&domaine=education", Demande.Region));
        Assert.Equal([("education", 1), ("sante", 2)], Comptes("?region=Kayes&domaine=education", Demande.Domaine));
        // une fiche que deux groupes refusent ne compte dans aucun
        Assert.Equal([("Kayes", 1)], Comptes("?region=Mopti&domaine=education&genre=departements", Demande.Region));
        Assert.Empty(Comptes("?region=Atlantide&domaine=sport", Demande.Genre));
    }

    [Fact]
    public void Compter_en_bits_compte_comme_on_compterait_a_la_main()
        => Prop.ForAll(Arb.From(Gen.Choose(0, 1 << 30)), graine =>
        {
            var hasard = new Random(graine);
            var lignes = Enumerable.Range(0, hasard.Next(0, 200)).Select(n => new LigneDeColonnes(Guid.CreateVersion7(), n * 3, $"F{n}", null, null,
                [.. Demande.Cles.SelectMany(cle => Enumerable.Range(0, hasard.Next(0, 3)).Select(_ => (cle, $"v{hasard.Next(9)}"))).Distinct()])).ToList();
            var filtres = Demande.Cles.SelectMany(cle => Enumerable.Range(0, hasard.Next(0, 2)).Select(_ => (Cle: cle, Valeur: $"v{hasard.Next(9)}"))).ToLookup(f => f.Cle, f => f.Valeur);
            var tamisees = Tamis.Passer(new ColonnesDesFiches(lignes, Demande.Cles, new Dictionary<int, Guid>()), null, filtres);

            bool Passe(LigneDeColonnes ligne, string? sauf) => filtres.All(g => g.Key == sauf || g.Any(v => ligne.Valeurs.Contains((g.Key, v))));
            return tamisees.Nombre == lignes.Count(l => Passe(l, null)) && tamisees.Gardees.Nombre == tamisees.Nombre
                && Demande.Cles.All(cle => Enumerable.Range(0, 9).All(v => tamisees.Comptes.GetValueOrDefault((cle, $"v{v}")) == lignes.Count(l => l.Valeurs.Contains((cle, $"v{v}")) && Passe(l, cle))));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1)]
    [InlineData(1_000_000)]
    public void Un_numero_mene_a_sa_fiche_meme_si_les_numeros_sont_epars(int pas)
    {
        var lignes = Enumerable.Range(0, 50).Select(n => new LigneDeColonnes(Guid.CreateVersion7(), 7 + (n * pas), $"{n:00}", null, null, [])).ToList();
        var colonnes = new ColonnesDesFiches(lignes, Demande.Cles, new Dictionary<int, Guid>());
        Assert.Equal(lignes.Select(l => l.Id), lignes.Select(l => colonnes.Id(colonnes.Rang(l.Numero!.Value))));
        Assert.Equal([-1, -1, -1], new[] { 6, -5, 7 + (50 * pas) }.Select(colonnes.Rang));
    }

    private static string Titres(string adresse)
    {
        var colonnes = new ColonnesDesFiches(_lignes, Demande.Cles, new Dictionary<int, Guid>());
        return string.Concat(Tamis.Passer(colonnes, null, Filtres(adresse)).Gardees.Rangs().Select(r => _lignes.Single(l => l.Id == colonnes.Id(r)).Titre));
    }

    private static IEnumerable<(string, int)> Comptes(string adresse, string cle)
        => Tamis.Passer(new ColonnesDesFiches(_lignes, Demande.Cles, new Dictionary<int, Guid>()), null, Filtres(adresse)).Comptes
            .Where(c => c.Key.Facette == cle).Select(c => (c.Key.Valeur, c.Value)).OrderBy(c => c.Valeur, StringComparer.Ordinal);

    private static ILookup<string, string> Filtres(string adresse)
        => Demande.Lire(new QueryCollection(QueryHelpers.ParseQuery(adresse))).Filtres.ToLookup(f => f.Cle, f => f.Valeur);

    private static LigneDeColonnes Ligne(string titre, string? region, string[] genres, DateTime? verifiee, params string[] domaines) => new(
        Guid.CreateVersion7(), null, titre, verifiee, null,
        [
            .. domaines.Select(d => (Demande.Domaine, d)), .. genres.Select(g => (Demande.Genre, g)), (Demande.Fraicheur, new Tranches(_jour).De(verifiee)),
            .. region is null ? Array.Empty<(string, string)>() : [(Demande.Region, region)],
        ]);
}
