using System.Text.Json.Nodes;
using CoopPortal.Imports.Repertoire;
using CoopPortal.Imports.Reprise;
using Xunit;

namespace CoopPortal.Tests.Imports.Repertoire;

public sealed class ChiffresTests
{
    private static readonly Chiffres _livre = Chiffres.De(LivreReel.Lu);

    [Fact]
    public void Chaque_fiche_compte_une_fois_par_champ_simple()
    {
        foreach (var champ in new[] { "titre", "dateMiseAJour", "perspectives", "documents", "domaines" })
            Assert.Equal(70, Assert.Single(_livre.Champs, c => c.Champ == champ) is var c ? c.Remplis + c.Vides : 0);
        Assert.Equal((70, 0), Assert.Single(_livre.Champs, c => c.Champ == "titre") is var t ? (t.Remplis, t.Vides) : default);
        Assert.Equal(140, Assert.Single(_livre.Champs, c => c.Champ == "budgets") is var b ? b.Remplis + b.Vides : 0);
    }

    [Fact]
    public void Les_lignes_d_actions_se_comptent_par_certitude()
    {
        Assert.Equal(LivreReel.Lu.Fiches.Sum(f => f.Document.Actions.Count), _livre.Actions.Sures + _livre.Actions.Partielles + _livre.Actions.Illisibles);
        Assert.True(_livre.Actions.Sures > 200, $"{_livre.Actions}");
        Assert.Equal(LivreReel.Lu.Fiches.Count(f => f.Document.TableauActions is not null), _livre.Tableaux.Values.Sum());
    }

    [Fact]
    public void Le_rapport_dit_les_chiffres_et_les_deux_endroits_d_une_contradiction()
    {
        var rapport = JsonNode.Parse(RapportDImport.Json("livre.txt", LivreReel.Lu, null))!.AsObject();
        Assert.Equal(_livre.Actions.Sures, rapport["chiffres"]!["actions"]!["sures"]!.GetValue<int>());
        Assert.Equal(2, rapport["chiffres"]!["contradictions"]!["ficheEtSouche"]!.GetValue<int>());
        var remarque = Assert.Single(rapport["remarques"]!.AsArray(), r => r!["contradiction"]?.GetValue<string>() == "ficheEtSouche" && r["lignes"]![0]!.GetValue<int>() == 12616)!;
        Assert.Equal(3288, remarque["ailleurs"]!["lignes"]![0]!.GetValue<int>());
    }

    [Fact]
    public void Un_refus_ne_compte_rien()
        => Assert.Null(JsonNode.Parse(RapportDImport.Json("x.txt", LecteurRepertoire.Lire("x.txt", "Bonjour"u8.ToArray()), null))!["chiffres"]);
}
