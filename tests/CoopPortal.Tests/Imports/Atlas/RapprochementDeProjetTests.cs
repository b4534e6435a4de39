using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Atlas;
using Xunit;

namespace CoopPortal.Tests.Imports.Atlas;

public sealed class RapprochementDeProjetTests
{
    private static readonly FicheConnue _dembella = Fiche("Pontcharra", "Dembella");
    private static readonly FicheConnue _evry = Fiche("Communauté d’Agglomération d’Evry", "Commune de Kayes");
    private static readonly FicheConnue _idf = Fiche("Région Île-de-France", "Assemblée régionale de Kayes");

    [Fact]
    public void Les_deux_pages_trouvent_leur_fiche_malgre_les_graphies()
    {
        var rapprochement = new RapprochementDeProjet([_evry, _dembella, _idf, Fiche("Alençon", "Koutiala")]);
        Assert.Same(_dembella, rapprochement.Proposer(PagesReelles.Lu(PagesReelles.Dembela)).Sure);
        Assert.Same(_idf, rapprochement.Proposer(PagesReelles.Lu(PagesReelles.Kayes)).Sure);
    }

    [Theory]
    [InlineData("Commune rurale de Jlendio", "Blendio", true)]
    [InlineData("Commune de Blendio", "Blendio", true)]
    [InlineData("Commune de Mali", "Malo", false)]
    [InlineData("Région de Kayes", "Commune de Kayes", true)]
    public void Une_lettre_d_ecart_ou_un_autre_genre_ne_fait_qu_une_candidate(string partenaire, string fiche, bool candidate)
    {
        var connue = Fiche("Pontcharra", fiche);
        var projet = new Projet { CollectivitesPartenaires = ["Mairie de Pontcharra"], PartenairesEtrangers = [new(partenaire, "Mali")] };
        var lu = new RapprochementDeProjet([connue]).Proposer(projet);
        var exacte = partenaire == "Commune de Blendio";
        Assert.Equal(exacte ? connue : null, lu.Sure);
        Assert.Equal(candidate && !exacte ? [connue] : [], lu.Candidates);
    }

    [Fact]
    public void Deux_fiches_egales_restent_une_question()
    {
        var lu = new RapprochementDeProjet([_dembella, _dembella with { Slug = "autre" }]).Proposer(PagesReelles.Lu(PagesReelles.Dembela));
        Assert.Null(lu.Sure);
        Assert.Equal(2, lu.Candidates.Count);
    }

    [Fact]
    public void Un_seul_cote_ne_suffit_pas()
        => Assert.Empty(new RapprochementDeProjet([Fiche("Pontcharra", "Ouahigouya")]).Proposer(PagesReelles.Lu(PagesReelles.Dembela)).Candidates);

    private static FicheConnue Fiche(string ici, string ailleurs) => new($"{ici}-{ailleurs}", $"{ici} / {ailleurs}", [ici], [ailleurs]);
}
