using Xunit;

namespace CoopPortal.Tests.Imports.Repertoire.Actions;

/// <summary>Les dates et les montants d'une case, dits de plusieurs façons.</summary>
public sealed class ValeursDesTableauxTests
{
    [Theory]
    [InlineData("Inauguration du marché en mars 2004", "2004-03")]
    [InlineData("Depuis 1999, selon les moyens", "1999/..")]
    [InlineData("Du 03/02/07 au 21/03/07", "2007-02-03/2007-03-21")]
    [InlineData("mai puis octobre 2006", "{2006-05,2006-10}")]
    [InlineData("2003 sur 2 ans", "2003")]
    [InlineData("2002, puis une phase de plus en 2005 ou 2006", null)]
    [InlineData("Travaux en 2001, inauguration en mai 2003", null)]
    [InlineData("Avant 1999, puis abandon", null)]
    public void Une_date_dans_une_phrase(string periode, string? date)
    {
        var action = Assert.Single(TableauxInventesTests.Lire($"Santé \n \n \n\nConstruction d’un dispensaire \n \n\n{periode} \n \n\n9 000 € \n\n").Actions);
        Assert.Equal((periode, date), (action.Periode.Texte, action.Periode.Date));
    }

    [Theory]
    [InlineData("2001", "10 000 francs", "FRF")]
    [InlineData("2006", "10 000 francs", null)]
    [InlineData("2001", "10 000 francs CFA", "XOF")]
    [InlineData("2006", "10 000 Fr", "FRF")]
    [InlineData("2006", "10 000", null)]
    public void Des_francs_d_avant_l_euro_sont_francais(string annee, string budget, string? devise)
    {
        var action = Assert.Single(TableauxInventesTests.Lire($"Santé \n \n \n\nConstruction d’un dispensaire \n \n\n{annee} \n\n{budget} \n\n").Actions);
        Assert.Equal((10000m, devise), (action.Budget.Valeur!.Value, action.Budget.Devise));
    }

    [Theory]
    [InlineData("Domaines \nd’intervention \n\nActivités menées \n\nAnnée \n\nCoût (en FCFA) \n\n", "XOF")]
    [InlineData("Domaines d’intervention Actions réalisées Période Budget \n(Euros) \n\n", "EUR")]
    [InlineData("Domaine d’intervention \n\nProjets \n\nDates \n\nMontant \n\n", null)]
    public void La_monnaie_que_dit_le_titre_de_la_colonne(string titres, string? devise)
    {
        var fiche = LivreInvente.LireUne(TableauxInventesTests.AvecTableau("Santé \n \n\nConstruction d’un dispensaire \n \n\n2004 \n\n12 500 000 \n\nEau \n \n\nDeux puits à grand diamètre \n \n\n2005 \n\n2050 \n\n", titres)).Document;
        Assert.Equal([("Santé", 12500000m, devise), ("Eau", 2050m, devise)], fiche.Actions.Select(a => (a.Domaine!, a.Budget.Valeur!.Value, a.Budget.Devise)));
    }
}
