using CoopPortal.Campagnes.Campagnes.Moteur;
using CoopPortal.Campagnes.Campagnes.Preparation;
using CoopPortal.Campagnes.Campagnes.Reglages;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Campagnes.Preparation;

public sealed class LectureDeSaisieTests
{
    private static Saisie Juste => Saisie.De(Guid.NewGuid(), "Mise à jour 2027", new DateOnly(2027, 3, 1), new ReglagesDeCampagne());

    [Fact]
    public void Une_saisie_juste_se_lit_comme_elle_s_ecrit()
    {
        var reglages = new ReglagesDeCampagne { Audience = Audience.Territoire, Territoire = "Sikasso", Etapes = [new(0, AQui.Contact), new(21, AQui.Escalade), new(40, AQui.Appels)], Pauses = [new(new DateOnly(2027, 5, 1), new DateOnly(2027, 5, 9), "pont")], Sujet = "{fiche} ?", Reponse = "equipe@exemple.test" };
        var lue = LectureDeSaisie.Lire(Saisie.De(Guid.NewGuid(), "T", new DateOnly(2027, 3, 1), reglages), ["Sikasso"]);
        Assert.Empty(lue.Fautes);
        Assert.Equal(reglages.Ecrire(), lue.Reglages.Ecrire());
    }

    [Theory]
    [InlineData("Titre", " ")]
    [InlineData("J0", "1er mars")]
    [InlineData("Mois", "douze")]
    [InlineData("Sujet", "{ville}")]
    [InlineData("Ouverture", "Bonjour {Nom}")]
    [InlineData("Reponse", "equipe")]
    [InlineData("Territoire", "Atlantide")]
    public void Chaque_faute_est_dite_sur_son_champ(string champ, string valeur)
    {
        var saisie = Juste;
        saisie.Audience = champ == "Territoire" ? Audience.Territoire : Audience.Anciennes;
        typeof(Saisie).GetProperty(champ)!.SetValue(saisie, valeur);
        Assert.Equal([champ], LectureDeSaisie.Lire(saisie, ["Sikasso"]).Fautes.Keys);
    }

    [Theory]
    [InlineData("0 14 14", "Etapes[2].Jour")]
    [InlineData("0 x", "Etapes[1].Jour")]
    [InlineData("3 14", "Etapes[0].Jour")]
    [InlineData("", "Etapes[0].Jour")]
    [InlineData("0 400", "Etapes[1].Jour")]
    public void Une_etape_fausse_est_dite_sur_sa_ligne(string jours, string cle)
    {
        var saisie = Juste;
        saisie.Etapes = [.. jours.Split(' ').Select(j => new LigneDEtape { Jour = j })];
        Assert.Equal([cle], LectureDeSaisie.Lire(saisie, []).Fautes.Keys);
    }

    [Fact]
    public void Rien_ne_suit_la_liste_d_appels_et_une_pause_va_dans_l_ordre()
    {
        var saisie = Juste;
        saisie.Etapes = [new() { Jour = "0" }, new() { Jour = "20", AQui = AQui.Appels }, new() { Jour = "30" }];
        saisie.Pauses = [new() { Du = "2027-05-09", Au = "2027-05-01" }, new() { Du = "2027-05-01" }, new()];
        var lue = LectureDeSaisie.Lire(saisie, []);
        Assert.Equal(["Etapes[0].Jour", "Pauses[0].Du"], lue.Fautes.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([new Pause(new DateOnly(2027, 5, 1), new DateOnly(2027, 5, 1), "")], lue.Reglages.Pauses);
    }

    [Fact]
    public void Aucun_texte_ne_fait_tomber_la_lecture()
        => Prop.ForAll<string, string>((a, b) =>
        {
            var saisie = Juste;
            (saisie.Titre, saisie.J0, saisie.Mois, saisie.Sujet, saisie.Reponse, saisie.Etapes[0].Jour, saisie.Pauses[0].Du) = (a, b, a, b, a, b, a);
            return LectureDeSaisie.Lire(saisie, []).Fautes is not null;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
