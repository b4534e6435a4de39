using System.Text.Json.Nodes;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Liens;

public sealed class FaitsDeLaFicheTests
{
    private static readonly Questionnaire _sansQuestion = new() { Type = Types.Partenariat };

    [Fact]
    public void Huit_faits_meme_quand_la_fiche_est_vide()
    {
        var faits = FaitsDeLaFiche.De(_sansQuestion, [], Cotes.Francais, "Angoulême");
        Assert.Equal(8, faits.Count);
        Assert.All(faits, f => Assert.Null(f.Valeur));
        Assert.Equal("Exécutif d’Angoulême", faits[0].Question);
    }

    [Fact]
    public void Chaque_cote_voit_ses_personnes_et_les_longs_textes_sont_coupes_a_un_mot()
    {
        var document = (JsonObject)JsonNode.Parse("""
            { "coteFrancais": { "contacts": [ { "role": "executif", "nom": "Prénom NOM", "fonction": "maire" } ] },
              "cotePartenaire": { "contacts": [ { "role": "executif", "nom": "Autre NOM" } ] },
              "actions": [ { "domaine": "Santé", "intitule": "a" }, { "domaine": "santé", "intitule": "b" }, { "domaine": "Eau" } ] }
            """)!;
        document["perspectives"] = string.Join(' ', Enumerable.Repeat("assainissement", 40));
        var francais = FaitsDeLaFiche.De(_sansQuestion, document, Cotes.Francais, "Angoulême");
        var partenaire = FaitsDeLaFiche.De(_sansQuestion, document, Cotes.Partenaire, "Ségou");
        Assert.Equal("Prénom NOM, maire", francais[0].Valeur);
        Assert.Equal("Autre NOM", partenaire[0].Valeur);
        Assert.Equal("3 actions dans 2 domaines", francais[6].Valeur);
        Assert.EndsWith("assainissement…", francais[7].Valeur, StringComparison.Ordinal);
        Assert.InRange(francais[7].Valeur!.Length, 100, 221);
    }
}
