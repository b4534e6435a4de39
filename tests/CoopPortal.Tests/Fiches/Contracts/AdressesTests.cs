using CoopPortal.Fiches.Contracts;
using Xunit;

namespace CoopPortal.Tests.Fiches.Contracts;

public sealed class AdressesTests
{
    [Theory]
    [InlineData(Types.Partenariat, "/fiches/x")]
    [InlineData(Types.Convention, "/conventions/x")]
    [InlineData(Types.Mission, "/missions/x")]
    [InlineData(Types.Projet, "/projets/x")]
    public void L_adresse_vient_du_type_et_ramene_au_type(string type, string adresse)
    {
        Assert.Equal(adresse, Adresses.De(type, "x"));
        Assert.Equal(type, Adresses.Type(adresse.Split('/')[1]));
    }

    [Theory]
    [InlineData("actualites")]
    [InlineData("Fiches")]
    [InlineData("")]
    [InlineData(null)]
    public void Aucun_autre_mot_n_est_la_racine_d_un_contenu(string? racine) => Assert.Null(Adresses.Type(racine));

    [Fact]
    public void Une_actualite_n_a_pas_d_adresse_ici() => Assert.Throws<InvalidOperationException>(() => Adresses.De("Actualite", "x"));

    [Fact]
    public void Les_mots_s_accordent()
    {
        Assert.Equal(("La convention", "publiée", "telle quelle"), (Adresses.Nom(Types.Convention).AvecArticle, Adresses.Nom(Types.Convention).Accorder("publié"), Adresses.Nom(Types.Convention).TelQuel));
        Assert.Equal(("du projet", "publié"), (Adresses.Nom(Types.Projet).De, Adresses.Nom(Types.Projet).Accorder("publié")));
    }
}
