using CoopPortal.Campagnes.Campagnes;
using CoopPortal.Campagnes.Campagnes.Moteur;
using CoopPortal.Campagnes.Campagnes.Reglages;
using CoopPortal.Core.Recipes;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Support;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Campagnes.Reglages;

public sealed class CalendrierDUnEspaceTests
{
    private static readonly DateOnly _j0 = new(2027, 3, 1);

    [Fact]
    public void Un_ferie_ferme_son_cote_chaque_annee_ou_une_fois()
    {
        var espace = new TenantSettings { Feries = [new(Cotes.Francais, "Noël", "12-25"), new(Cotes.Partenaire, "Journée", "2027-05-25"), new(Cotes.Francais, "Faute", "31-02")] };
        var calendrier = CalendrierDUnEspace.De(espace, new ReglagesDeCampagne(), _j0);
        // Le 25 décembre 2028 est un lundi, le 25 mai 2027 un mardi, en 2028 un jeudi.
        Assert.False(calendrier.EstOuvert(new DateOnly(2028, 12, 25), Cotes.Francais));
        Assert.True(calendrier.EstOuvert(new DateOnly(2028, 12, 25), Cotes.Partenaire));
        Assert.False(calendrier.EstOuvert(new DateOnly(2027, 5, 25), Cotes.Partenaire));
        Assert.True(calendrier.EstOuvert(new DateOnly(2028, 5, 25), Cotes.Partenaire));
    }

    [Fact]
    public void Un_scrutin_fait_taire_son_cote_sauf_si_l_equipe_ne_le_veut_pas()
    {
        var espace = new TenantSettings { Elections = [new(Cotes.Francais, "municipales", new DateOnly(2027, 3, 14), ["commune"])] };
        var jour = new DateOnly(2027, 3, 10);
        Assert.False(CalendrierDUnEspace.De(espace, new ReglagesDeCampagne(), _j0).EstOuvert(jour, Cotes.Francais));
        Assert.True(CalendrierDUnEspace.De(espace, new ReglagesDeCampagne(), _j0).EstOuvert(jour, Cotes.Partenaire));
        Assert.True(CalendrierDUnEspace.De(espace, new ReglagesDeCampagne { SeTaireAuxElections = false }, _j0).EstOuvert(jour, Cotes.Francais));
    }

    [Fact]
    public void Une_pause_de_l_equipe_ferme_les_deux_cotes_et_l_etape_passe_au_lendemain()
    {
        var reglages = new ReglagesDeCampagne { Pauses = [new(_j0, _j0.AddDays(4), "Tabaski")] };
        var calendrier = CalendrierDUnEspace.De(new TenantSettings(), reglages, _j0);
        Assert.All((string[])[Cotes.Francais, Cotes.Partenaire], c => Assert.Equal(_j0.AddDays(7), calendrier.JourDe(new Etape(0, AQui.Contact), _j0, c)));
    }

    [Theory]
    [InlineData("mali")]
    [InlineData("burkina-faso")]
    [InlineData("senegal")]
    public void Chaque_recette_donne_des_feries_lisibles_des_deux_cotes(string recette)
    {
        var loaded = Recipe.Load(Path.Combine(Portal.RecipesFolder, recette + ".recipe.json"));
        var settings = loaded.Steps.Single(s => (string?)s["name"] == "settings")["TenantSettings"]!;
        var feries = System.Text.Json.JsonSerializer.Deserialize(settings.ToJsonString(), TenantJson.Default.TenantSettings)!.Feries;
        Assert.Equal([Cotes.Francais, Cotes.Partenaire], feries.Select(f => f.Cote).Distinct().Order(StringComparer.Ordinal));
        Assert.All(feries, f => Assert.NotEmpty(CalendrierDUnEspace.Jours(f, new DateOnly(2026, 1, 1))));
    }

    [Fact]
    public void Les_reglages_se_relisent_et_un_json_vide_vaut_les_ordinaires()
    {
        var reglages = new ReglagesDeCampagne { Audience = Audience.Territoire, Territoire = "Sikasso", Pauses = [new(_j0, _j0, "pont")], Etapes = [new(0, AQui.Contact), new(20, AQui.Appels)] };
        var lus = ReglagesDeCampagne.Lire(new Campagne { Titre = "t", J0 = _j0, PrepareeLe = default, PrepareePar = "a", Reglages = reglages.Ecrire() });
        Assert.Equal((reglages.Audience, reglages.Territoire), (lus.Audience, lus.Territoire));
        Assert.Equal(reglages.Etapes, lus.Etapes);
        Assert.Equal(reglages.Pauses, lus.Pauses);
        var vides = ReglagesDeCampagne.Lire(new Campagne { Titre = "t", J0 = _j0, PrepareeLe = default, PrepareePar = "a" });
        Assert.Equal(Calendrier.EtapesOrdinaires, vides.Etapes);
        Assert.True(vides.SeTaireAuxElections);
    }
}
