using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Relecture.Comparaison;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoopPortal.Tests.Relecture.Comparaison;

public sealed class FusionTests
{
    private static readonly Questionnaire _questions = Questions.Du("mali");
    private static readonly IReadOnlySet<string> _aucun = new HashSet<string>(StringComparer.Ordinal);
    private static readonly Champ[] _simples = [.. _questions.Champs.Where(c => c.Kind is ChampKind.Texte or ChampKind.TexteLong)];

    [Fact]
    public void Des_changements_disjoints_se_gardent_tous() => Prop.ForAll(Choix(), tirage =>
    {
        var (depart, enLigne, proposition) = Trois(tirage);
        var fusion = Fusion.De(_questions, Brouillon.Redaction, depart, enLigne, proposition, _aucun);
        return fusion.Conflits.Count == 0 && _simples.Select((c, i) => (c, i)).All(x => fusion.Document.TextAt(x.c.Cle) == tirage[x.i % tirage.Length] switch
        {
            1 => "en ligne",
            2 => "proposé",
            _ => depart.TextAt(x.c.Cle),
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Refaire_la_fusion_ne_change_plus_rien() => Prop.ForAll(Choix(), tirage =>
    {
        var (depart, enLigne, proposition) = Trois(tirage);
        var once = Fusion.De(_questions, Brouillon.Redaction, depart, enLigne, proposition, _aucun).Document;
        var twice = Fusion.De(_questions, Brouillon.Redaction, depart, once, proposition, _aucun);
        return twice.Conflits.Count == 0 && JsonNode.DeepEquals(once, twice.Document);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Un_cote_n_emporte_que_ses_champs() => Prop.ForAll(Gen.Elements(Cotes.Francais, Cotes.Partenaire).ToArbitrary(), cote =>
    {
        var depart = Document();
        var proposition = depart.Copy();
        foreach (var champ in _simples)
        {
            proposition.Put(champ.Cle, "proposé");
        }

        var fusion = Fusion.De(_questions, cote, depart, depart.Copy(), proposition, _aucun);
        return _simples.All(c => fusion.Document.TextAt(c.Cle) == (SectionAffichee.Modifiable(c, cote) ? "proposé" : depart.TextAt(c.Cle)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Un_conflit_garde_la_valeur_en_ligne_jusqu_au_choix()
    {
        var (depart, enLigne, proposition) = (Document(), Document(), Document());
        enLigne.Put("perspectives", "en ligne");
        proposition.Put("perspectives", "proposé");
        var waiting = Fusion.De(_questions, Cotes.Francais, depart, enLigne, proposition, _aucun);
        Assert.Equal("perspectives", Assert.Single(waiting.Conflits).Chemin);
        Assert.Equal("en ligne", waiting.Document.TextAt("perspectives"));
        Assert.Equal("proposé", Fusion.De(_questions, Cotes.Francais, depart, enLigne, proposition, new HashSet<string>(StringComparer.Ordinal) { "perspectives" }).Document.TextAt("perspectives"));
        Assert.Empty(Fusion.De(_questions, Cotes.Francais, depart, enLigne, enLigne.Copy(), _aucun).Conflits);
    }

    [Fact]
    public void Une_reponse_vide_autrement_ecrite_n_est_ni_un_changement_ni_un_conflit()
    {
        var (depart, enLigne, proposition) = (Document(), Document(), Document());
        depart.Remove("debutContacts");
        enLigne.Put("debutContacts", new JsonObject { ["texte"] = "1994", ["date"] = "1994" });
        proposition.Put("debutContacts", new JsonObject { ["texte"] = null, ["date"] = null });
        var fusion = Fusion.De(_questions, Cotes.Francais, depart, enLigne, proposition, _aucun);
        Assert.Empty(fusion.Conflits);
        Assert.Equal("1994", fusion.Document.TextAt("debutContacts.date"));
    }

    [Fact]
    public void Une_ligne_vide_ne_part_pas_en_ligne()
    {
        var proposition = Document();
        proposition.Put("actions", new JsonArray(new JsonObject { ["id"] = "a1", ["intitule"] = "Un puits" }, new JsonObject { ["id"] = "n1" }, new JsonObject { ["id"] = "n2", ["intitule"] = "Un four" }));
        var rows = Fusion.De(_questions, Cotes.Francais, Document(), Document(), proposition, _aucun).Document.RowsAt("actions").Select(r => r.TextAt("id"));
        Assert.Equal(["a1", "n2"], rows);
    }

    [Fact]
    public void La_fusion_ne_touche_ni_la_version_en_ligne_ni_la_proposition()
    {
        var (enLigne, proposition) = (Document(), Document());
        proposition.Put("actions", new JsonArray());
        var (before, after) = (enLigne.ToJsonString(), proposition.ToJsonString());
        Fusion.De(_questions, Cotes.Francais, Document(), enLigne, proposition, _aucun).Document.Put("titre", "autre");
        Assert.Equal((before, after), (enLigne.ToJsonString(), proposition.ToJsonString()));
    }

    // Pour chaque champ : 0 personne n'y touche, 1 il a changé en ligne, 2 la proposition le change.
    private static Arbitrary<int[]> Choix() => Gen.ArrayOf(Gen.Choose(0, 2)).Where(a => a.Length > 0).ToArbitrary();

    private static (JsonObject Depart, JsonObject EnLigne, JsonObject Proposition) Trois(int[] tirage)
    {
        var (depart, enLigne, proposition) = (Document(), Document(), Document());
        foreach (var (champ, i) in _simples.Select((c, i) => (c, i)))
        {
            switch (tirage[i % tirage.Length])
            {
                case 1: enLigne.Put(champ.Cle, "en ligne"); break;
                case 2: proposition.Put(champ.Cle, "proposé"); break;
            }
        }

        return (depart, enLigne, proposition);
    }

    private static JsonObject Document() => PartenariatJson.ToTree(Bureau.FicheInventee());
}
