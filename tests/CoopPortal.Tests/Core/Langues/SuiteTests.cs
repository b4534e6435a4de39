using System.Text.Encodings.Web;
using CoopPortal.Core.Langues;
using Microsoft.AspNetCore.Html;
using Xunit;

namespace CoopPortal.Tests.Core.Langues;

/// <summary>Nos mots et ceux des gens sur une même ligne.</summary>
public sealed class SuiteTests
{
    [Fact]
    public void Les_vides_se_sautent_et_le_reste_est_encode()
    {
        Assert.Null(Suite.De(", ", null, ""));
        Assert.Equal("a &amp; b, <i>c</i>", Ecrire(Suite.De(", ", "", "a & b", null, new HtmlString("<i>c</i>"))!));
    }

    [Fact]
    public void Ce_que_les_gens_ont_ecrit_ne_dit_sa_langue_que_hors_du_francais()
    {
        Assert.Null(Langue.DuContenu);
        Assert.Equal("Orne &lt;61&gt;", Ecrire(Suite.TelQuel("Orne <61>")));
        Langue.Entrer(Langue.Anglaise);
        Assert.Equal("fr", Langue.DuContenu);
        Assert.Equal("<span lang=\"fr\">Orne &lt;61&gt;</span>", Ecrire(Suite.TelQuel("Orne <61>")));
        Assert.Equal("", Ecrire(Suite.TelQuel(null)));
    }

    [Fact]
    public void Un_nombre_ne_se_separe_pas_de_ce_qu_il_compte()
    {
        var catalogue = new Catalogue(typeof(MotsDesRecettes), "Recettes");
        Assert.Equal("1\u00A0fiche dit, sur 3", catalogue.Compter(1, "{0} fiche dit, sur {1}", "{0} fiches disent, sur {1}", 3));
        Assert.Equal("2\u00A0fiches disent, sur 3", catalogue.Compter(2, "{0} fiche dit, sur {1}", "{0} fiches disent, sur {1}", 3));
    }

    private static string Ecrire(IHtmlContent html)
    {
        using var ecrit = new StringWriter();
        html.WriteTo(ecrit, HtmlEncoder.Default);
        return ecrit.ToString();
    }
}
