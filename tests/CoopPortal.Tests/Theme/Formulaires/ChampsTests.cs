using CoopPortal.Theme;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Xunit;

namespace CoopPortal.Tests.Theme.Formulaires;

public sealed class ChampsTests
{
    private const string Piege = "<script>alert(1)</script>";

    private static ChampFormTagHelper Champ(ModelStateDictionary? etat = null) => new()
    {
        Libelle = Piege,
        Nom = "Lignes[0].Montant",
        ViewContext = new ViewContext { ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), etat ?? new ModelStateDictionary()) },
    };

    [Fact]
    public void L_etiquette_l_aide_et_l_erreur_sont_reliees_a_la_saisie()
    {
        var champ = Champ();
        champ.Aide = "Total.";
        champ.Erreur = "Ce montant contient du texte.";
        champ.Compris = "72 604 €";
        var rendu = Rendu.De(champ);
        var saisie = Saisie(champ);

        Assert.Equal(Piege, rendu.QuerySelector("label")!.TextContent);
        Assert.Equal(saisie["id"].Value, rendu.QuerySelector("label")!.GetAttribute("for"));
        Assert.Equal("true", saisie["aria-invalid"].Value);
        Assert.Equal(["Total.", "Ce montant contient du texte."],
            ((string)saisie["aria-describedby"].Value).Split(' ').Select(id => rendu.QuerySelector($"[id='{id}']")!.TextContent));
        Assert.Empty(rendu.QuerySelectorAll(".compris"));
    }

    [Fact]
    public void L_erreur_du_modele_arrive_seule_et_ce_qui_est_compris_quand_il_n_y_en_a_pas()
    {
        var etat = new ModelStateDictionary();
        etat.AddModelError("Lignes[0].Montant", "Écrivez un nombre.");
        var compris = Champ();
        compris.Compris = "Nous lisons : 2004";

        Assert.Equal("Écrivez un nombre.", Rendu.De(Champ(etat)).QuerySelector(".erreur")!.TextContent);
        Assert.Equal("Nous lisons : 2004", Rendu.De(compris).QuerySelector(".compris")!.TextContent);
        Assert.False(Saisie(Champ()).ContainsName("aria-describedby"));
    }

    [Fact]
    public void La_saisie_garde_le_nom_que_la_page_lui_donne()
    {
        Assert.Equal("Lignes[0].Montant", Saisie(Champ())["name"].Value);
        Assert.Equal("autre", Saisie(Champ(), new TagHelperAttribute("name", "autre"))["name"].Value);
    }

    [Fact]
    public void La_recherche_encode_ce_qui_a_ete_cherche()
    {
        var forme = Rendu.De(new ChampRechercheTagHelper { Libelle = "Chercher", Action = "/mali/recherche", Valeur = "\"><script>" }, "<input type=hidden name=domaine value=sante>")
            .QuerySelector("form[role=search][method=get]")!;

        Assert.Equal("\"><script>", forme.QuerySelector("input[type=search]")!.GetAttribute("value"));
        Assert.Equal(forme.QuerySelector("label")!.GetAttribute("for"), forme.QuerySelector("input[type=search]")!.Id);
        Assert.NotNull(forme.QuerySelector("input[name=domaine]"));
    }

    private static TagHelperAttributeList Saisie(ChampFormTagHelper champ, params TagHelperAttribute[] donnes)
    {
        var contexte = new TagHelperContext([], new Dictionary<object, object>(), "essai");
        champ.Init(contexte);
        var sortie = new TagHelperOutput("input", [.. donnes], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        new SaisieTagHelper().Process(contexte, sortie);
        return sortie.Attributes;
    }
}
