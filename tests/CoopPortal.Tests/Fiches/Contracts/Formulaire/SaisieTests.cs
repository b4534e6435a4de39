using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Tests.Core.Texte;
using CoopPortal.Tests.Imports.Repertoire;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Relecture.Comparaison;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Xunit;
using Depot = CoopPortal.Tests.Recettes.Depot;

namespace CoopPortal.Tests.Fiches.Contracts.Formulaire;

public sealed class SaisieTests
{
    private static readonly Questionnaire _questions = Questions.Du("mali");
    private static readonly Champ[] _champs = [.. _questions.Champs];

    [Fact]
    public void Aucune_fiche_du_livre_ne_change_quand_on_la_renvoie_telle_quelle()
        => Assert.Empty(LivreReel.Lu.Fiches.SelectMany(f => Ecarts(PartenariatJson.ToTree(f.Document))));

    [Fact]
    public void Aucune_fiche_de_la_recette_ne_change_quand_on_la_renvoie_telle_quelle()
        => Assert.Empty(Depot.Donnees("mali-partenariats.json").SelectMany(n => Ecarts(PartenariatJson.ToTree(PartenariatJson.FromTree(n!)))));

    [Fact]
    public void Une_reponse_non_touchee_garde_ce_que_nous_en_savions()
    {
        var document = PartenariatJson.ToTree(Bureau.FicheInventee() with
        {
            DebutContacts = new DateEnMots(null, "1968"),
            Budgets = new Budgets { CooperationDecentralisee = new Montant { Valeur = 200_000, Devise = "XOF" } },
            PartenairesTechniques = new ListeEnMots { Liste = ["Un syndicat; de l’eau", "Une école"] },
        });
        var before = document.Copy();
        new Saisie(Navigateur.Renvoyer(_champs, document)).Porter(_champs, document);
        Assert.True(JsonNode.DeepEquals(before, document), document.ToJsonString(DocumentJson.Options));
    }

    [Fact]
    public void Une_reponse_changee_ne_garde_ni_l_ancienne_date_ni_l_ancienne_devise()
    {
        var document = PartenariatJson.ToTree(Bureau.FicheInventee());
        new Saisie(Navigateur.Renvoyer(_champs, document, ("debutContacts", "mai 1995"), ("budgets.cooperationDecentralisee", "un peu"))).Porter(_champs, document);
        Assert.Equal(("mai 1995", "1995-05"), (document.TextAt("debutContacts.texte"), document.TextAt("debutContacts.date")));
        Assert.Equal("un peu", document.TextAt("budgets.cooperationDecentralisee.texte"));
        Assert.Null(document.TextAt("budgets.cooperationDecentralisee.montant"));
        Assert.Null(document.TextAt("budgets.cooperationDecentralisee.devise"));
    }

    [Theory]
    [InlineData("12500", 12500)]
    [InlineData("12 500", 12500)]
    [InlineData("12.500", 12500)]
    [InlineData("12\u202f500", 12500)]
    public void Un_nombre_se_lit_comme_on_l_ecrit(string tape, int attendu)
    {
        var document = PartenariatJson.ToTree(Bureau.FicheInventee());
        new Saisie(Navigateur.Renvoyer(_champs, document, ("coteFrancais.collectivites[f1].habitants", tape))).Porter(_champs, document);
        Assert.Equal(attendu, document.RowsAt("coteFrancais.collectivites").Single()["habitants"]!.GetValue<int>());
    }

    [Fact]
    public void Quoi_qu_on_poste_rien_ne_tombe_et_aucun_texte_tape_ne_se_perd() => Prop.ForAll(Chaines.Toutes, Gen.Elements(_champs.Where(c => c.Kind != ChampKind.Fichiers)).ToArbitrary(), (tape, champ) =>
    {
        var document = PartenariatJson.ToTree(Bureau.FicheInventee());
        var nom = champ.EstEnLignes ? $"{Saisie.Ligne(champ.Cle, "zz9")}.{champ.Champs[^1].Cle}" : champ.Cle;
        var form = Navigateur.Renvoyer(_champs, document, (nom, tape), (Saisie.Ordre(champ.Cle), champ.EstEnLignes ? "zz9" : "1"));
        new Saisie(form).Porter(_champs, document);
        _ = Controle.Erreurs(_champs, document, []);
        var attendu = string.Concat(tape.ReplaceLineEndings("\n").Where(c => !char.IsWhiteSpace(c)));
        var garde = champ.EstEnLignes ? ChampAffiche.Dire(champ.Champs[^1], document.RowsAt(champ.Cle).Single().At(champ.Champs[^1].Cle))
            : champ.Kind == ChampKind.Domaines ? string.Concat((document.At(champ.Cle) as JsonArray ?? []).Select(n => n.Text()))
            : ChampAffiche.Dire(champ, document.At(champ.Cle));
        // « o » se comprend : c'est oui.
        return string.Concat((garde ?? "").Where(c => !char.IsWhiteSpace(c))) == attendu || (champ.Kind == ChampKind.OuiNon && garde is "oui" or "non" or "Oui" or "Non");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Des_cles_quelconques_ne_changent_rien() => Prop.ForAll(Chaines.Toutes, Chaines.Toutes, (cle, valeur) =>
    {
        var document = PartenariatJson.ToTree(Bureau.FicheInventee());
        var before = document.Copy();
        new Saisie(new FormCollection(new Dictionary<string, StringValues>(StringComparer.Ordinal) { ["x" + cle] = valeur })).Porter(_champs, document);
        return JsonNode.DeepEquals(before, document);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Une_ligne_sans_identifiant_ou_en_double_ne_fait_rien_tomber()
    {
        var document = PartenariatJson.ToTree(Bureau.FicheInventee());
        document.Put("actions", new JsonArray(
            new JsonObject { ["id"] = "a1", ["intitule"] = "Un puits" },
            new JsonObject { ["id"] = "a1", ["intitule"] = "Un double" },
            new JsonObject { ["intitule"] = "Sans identifiant" }));
        new Saisie(Navigateur.Renvoyer(_champs, document)).Porter(_champs, document);
        Assert.Contains("Sans identifiant", document.RowsAt("actions").Select(r => r.TextAt("intitule")));
    }

    private static IEnumerable<string> Ecarts(JsonObject document)
    {
        foreach (var cote in new[] { Cotes.Francais, Cotes.Partenaire, "redaction" })
        {
            var champs = SectionAffichee.Pour(_questions, cote).SelectMany(s => s.Champs).ToList();
            var after = document.Copy();
            new Saisie(Navigateur.Renvoyer(champs, document)).Porter(champs, after);
            foreach (var champ in champs.Where(c => !JsonTree.Same(document.At(c.Cle), after.At(c.Cle))))
            {
                yield return $"{document.TextAt("titre")}, {cote}, {champ.Cle}";
            }
        }
    }
}
