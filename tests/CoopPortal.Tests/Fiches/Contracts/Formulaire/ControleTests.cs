using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Tests.Imports.Repertoire;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Relecture.Comparaison;
using Xunit;
using Depot = CoopPortal.Tests.Recettes.Depot;

namespace CoopPortal.Tests.Fiches.Contracts.Formulaire;

public sealed class ControleTests
{
    private static readonly Champ[] _champs = [.. Questions.Du("mali").Champs];

    [Fact]
    public void Aucune_fiche_du_livre_n_est_bloquee_avant_d_etre_touchee()
        => Assert.Empty(LivreReel.Lu.Fiches.SelectMany(f => Fautes(PartenariatJson.ToTree(f.Document))));

    [Fact]
    public void Aucune_fiche_de_la_recette_n_est_bloquee_avant_d_etre_touchee()
        => Assert.Empty(Depot.Donnees("mali-partenariats.json").SelectMany(n => Fautes(PartenariatJson.ToTree(PartenariatJson.FromTree(n!)))));

    [Fact]
    public void Une_reponse_hors_des_choix_passe_si_elle_est_deja_en_ligne_et_pas_autrement()
    {
        var document = PartenariatJson.ToTree(Bureau.FicheInventee());
        document.RowsAt("coteFrancais.collectivites").Single().Put("genre", "bailliage");
        Assert.Empty(Controle.Erreurs(_champs, document, document));
        Assert.Single(Controle.Erreurs(_champs, document, PartenariatJson.ToTree(Bureau.FicheInventee())));
    }

    [Theory]
    [InlineData(Controle.TexteMaximum, false)]
    [InlineData(Controle.TexteMaximum + 1, true)]
    public void La_longueur_d_un_titre_est_bornee_a_ce_que_la_base_tient(int longueur, bool faute)
    {
        var document = PartenariatJson.ToTree(Bureau.FicheInventee());
        document.Put("titre", new string('é', longueur));
        Assert.Equal(faute, Controle.Erreurs(_champs, document, []).ContainsKey("titre"));
    }

    [Fact]
    public void Une_ligne_laissee_vide_n_est_pas_une_faute()
    {
        var document = PartenariatJson.ToTree(Bureau.FicheInventee());
        ((JsonArray)document.At("coteFrancais.collectivites")!).Add(new JsonObject { ["id"] = "n1" });
        Assert.Empty(Controle.Erreurs(_champs, document, []));
    }

    [Fact]
    public void La_faute_porte_le_nom_du_champ_dans_le_formulaire()
    {
        var document = PartenariatJson.ToTree(Bureau.FicheInventee());
        document.RowsAt("coteFrancais.collectivites").Single().Put("habitants", "beaucoup");
        Assert.Equal("coteFrancais.collectivites[f1].habitants", Assert.Single(Controle.Erreurs(_champs, document, [])).Key);
    }

    private static IEnumerable<string> Fautes(JsonObject document)
        => Controle.Erreurs(_champs, document, document).Select(e => $"{document.TextAt("titre")}, {e.Key} : {e.Value[..Math.Min(40, e.Value.Length)]}");
}
