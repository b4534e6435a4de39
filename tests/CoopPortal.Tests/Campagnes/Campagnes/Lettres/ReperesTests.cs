using CoopPortal.Campagnes.Campagnes.Lettres;
using CoopPortal.Campagnes.Campagnes.Reglages;
using CoopPortal.Core.Tenancy;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Campagnes.Lettres;

public sealed class ReperesTests
{
    [Theory]
    [InlineData("Bonjour {nom}, {fiche} de {espace}", "")]
    [InlineData("La {ville} de {nom}", "{ville}")]
    [InlineData("Une accolade { seule", "{")]
    [InlineData("{Nom} et {}", "{Nom} {}")]
    public void Un_repere_inconnu_se_dit(string texte, string inconnus)
        => Assert.Equal(inconnus.Split(' ', StringSplitOptions.RemoveEmptyEntries), Reperes.Inconnus(texte));

    [Fact]
    public void Un_repere_se_remplace_et_une_valeur_n_est_pas_relue()
        => Assert.Equal("{fiche} pour {fiche}", Reperes.Remplacer("{nom} pour {nom}", new Dictionary<string, string> { ["nom"] = "{fiche}", ["fiche"] = "non" }));

    [Fact]
    public void Les_mots_de_la_campagne_puis_de_l_espace_puis_les_notres()
    {
        var espace = new TenantSettings { TextesDeRappel = [new("fr", "Le nôtre", "", "Merci du Mali")] };
        var textes = MotsDuRappel.De(espace, new ReglagesDeCampagne { Sujet = "Celui-ci" });
        Assert.Equal(("Celui-ci", MotsDuRappel.Reference.Ouverture, "Merci du Mali"), (textes.Sujet, textes.Ouverture, textes.Cloture));
    }

    [Fact]
    public void Nos_mots_n_ont_que_des_reperes_connus()
        => Assert.Empty(Reperes.Inconnus(MotsDuRappel.Reference.Sujet + MotsDuRappel.Reference.Ouverture + MotsDuRappel.Reference.Cloture));
}
