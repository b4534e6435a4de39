using CoopPortal.Recherche.Chercher;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace CoopPortal.Tests.Recherche.Chercher;

public sealed class TamisTests
{
    private static readonly DateOnly _jour = new(2026, 11, 22);

    private static readonly List<Candidat> _candidats =
    [
        Candidat("A", "Kayes", "commune", "cercle", new DateTime(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc), "sante", "education"),
        Candidat("B", "Kayes", "departement", null, new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc), "sante"),
        Candidat("C", "Mopti", "commune", "communeRurale", null, "education"),
        Candidat("D", null, "epci", "inconnu", new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)),
    ];

    [Theory]
    [InlineData("", "ABCD")]
    [InlineData("?domaine=sante", "AB")]
    [InlineData("?domaine=sante&domaine=education", "A")]
    [InlineData("?region=Kayes&region=Mopti", "ABC")]
    [InlineData("?region=Kayes&domaine=education", "A")]
    [InlineData("?genre=communes", "AC")]
    [InlineData("?genre=departements", "AB")]
    [InlineData("?genre=autres&genre=intercommunalites", "D")]
    [InlineData("?fraicheur=jamais", "C")]
    [InlineData("?fraicheur=moins-d-un-an&fraicheur=un-a-deux-ans", "AB")]
    [InlineData("?fraicheur=plus-ancien", "D")]
    [InlineData("?domaine=nimporte", "")]
    public void Les_filtres_se_combinent(string adresse, string titres)
        => Assert.Equal(titres, string.Concat(Tamis(adresse).Garder(_candidats).Select(c => c.Titre)));

    [Fact]
    public void Un_compte_dit_ce_que_la_case_laisserait()
    {
        (string, string)[] regions = [("Kayes", "Kayes"), ("Mopti", "Mopti")];
        // cocher Mopti en plus de Kayes élargit : son compte ignore le filtre de région
        Assert.Equal([("Kayes", 2, true), ("Mopti", 1, false)], Comptes("?region=Kayes", Demande.Region, regions));
        (string, string)[] domaines = [("sante", "Santé"), ("education", "Éducation"), ("sport", "Sport")];
        // cocher éducation en plus de santé resserre ; un domaine sans fiche ne se montre pas
        Assert.Equal([("sante", 2, true), ("education", 1, false)], Comptes("?domaine=sante", Demande.Domaine, domaines));
        Assert.Equal([("sante", 0, true), ("sport", 0, true)], Comptes("?domaine=sante&domaine=sport", Demande.Domaine, domaines));
    }

    private static IEnumerable<(string, int, bool)> Comptes(string adresse, string cle, (string, string)[] libelles)
        => Tamis(adresse).Compter(cle, "T", _candidats, libelles).Choix.Select(c => (c.Valeur, c.Nombre, c.Coche));

    private static Tamis Tamis(string adresse) => new(Demande.Lire(new QueryCollection(QueryHelpers.ParseQuery(adresse))), _jour);

    private static Candidat Candidat(string titre, string? region, string? genre, string? autre, DateTime? verifiee, params string[] domaines)
    {
        var candidat = new Candidat(Guid.CreateVersion7(), titre, region, genre, autre, verifiee, null, null);
        candidat.Domaines.UnionWith(domaines);
        return candidat;
    }
}
