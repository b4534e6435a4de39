using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Imports.Questionnaires;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace CoopPortal.Tests.Imports.Questionnaires;

public sealed class AllerRetourTests
{
    private static readonly HashSet<string> _domaines = new(StringComparer.Ordinal) { "sante", "education" };

    [Fact]
    public void Le_document_est_valide_pour_Word()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Docx.Ecrit()), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath} {e.Description}"));
    }

    [Fact]
    public void Renvoye_tel_quel_il_ne_change_rien()
    {
        var lu = LecteurQuestionnaire.Lire(Docx.Ecrit());
        Assert.True(lu.Accepte, string.Join(' ', lu.Refus));
        Assert.Equal(Docx.Reference, lu.Reference);
        Assert.Equal(Docx.Questions.Champs.Where(c => !c.EstEnLignes).Count(), lu.Reponses.Count(r => r.Code.Ligne is null));
        Assert.Empty(Proposer(Docx.Ecrit()).Changements);
    }

    [Theory, InlineData(""), InlineData("docx"), InlineData("odt,docx")]
    public async Task Ce_qui_est_recrit_est_propose_et_rien_d_autre(string formats)
    {
        var rempli = Docx.Recrire(Docx.Ecrit(), ("4 000 €", "6 500 €"), ("12500", "13 000"), ("En cours", "en sommeil"), ("sante", "sante | education"));
        rempli = Docx.Repondre(rempli, "[documents]", "Un bilan de 2024");
        rempli = Docx.Repondre(rempli, "[actions/q1/intitule]", "Une école");
        if (formats.Length > 0)
        {
            var revenu = await Docx.ParLibreOfficeAsync(rempli, formats.Split(','));
            Assert.SkipWhen(revenu is null, "LibreOffice n'est pas installé (apt-get install libreoffice-writer-nogui).");
            Assert.NotEqual(rempli, revenu);
            rempli = revenu;
        }
        var (document, changements, remarques) = Proposer(rempli);
        Assert.Equal(["actions", "coteFrancais.collectivites", "documents", "domaines", "statut"], changements.Select(c => c.Champ).Order(StringComparer.Ordinal));
        Assert.Empty(remarques);
        Assert.Equal(("6500", "EUR"), (document.RowsAt("actions").First().TextAt("budget.montant"), document.RowsAt("actions").First().TextAt("budget.devise")));
        Assert.Equal(["Puits", "Une école"], document.RowsAt("actions").Select(a => a.TextAt("intitule")));
        Assert.Equal(("en-sommeil", "Un bilan de 2024"), (document.TextAt("statut"), document.TextAt("documents")));
        Assert.Equal(13000, document.RowsAt("coteFrancais.collectivites").Single()["habitants"]!.GetValue<int>());
        Assert.Equal(Docx.Fiche().TextAt("perspectives"), document.TextAt("perspectives"));
        Assert.Empty(Proposer(rempli, document).Changements);
    }

    [Fact]
    public void Ce_qui_a_change_en_ligne_entre_temps_reste_une_question()
    {
        var aujourdhui = Docx.Fiche();
        aujourdhui["perspectives"] = "Écrit depuis par quelqu'un d'autre";
        aujourdhui["documents"] = "Un document ajouté depuis";
        var (document, changements, remarques) = Proposer(Docx.Recrire(Docx.Ecrit(), ("Un puits.", "Trois puits.")), aujourdhui);
        Assert.Empty(changements);
        Assert.Equal("Écrit depuis par quelqu'un d'autre", document.TextAt("perspectives"));
        Assert.Equal("Un document ajouté depuis", document.TextAt("documents"));
        Assert.Contains(remarques, r => r.Champ == "perspectives" && r.Message.Contains("Trois puits.", StringComparison.Ordinal));
    }

    [Fact]
    public void Une_reponse_effacee_vide_la_question() => Assert.Null(Proposer(Docx.Recrire(Docx.Ecrit(), ("En cours", ""))).Document["statut"]);

    [Fact]
    public void Un_texte_barre_en_suivi_des_modifications_ne_compte_pas()
    {
        var suivi = Docx.Changer(Docx.Ecrit(), "word/document.xml", x => x.Replace("<w:t xml:space=\"preserve\">En cours</w:t>", "<w:t>En sommeil</w:t></w:r><w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>En cours</w:delText></w:r></w:del><w:r><w:t></w:t>", StringComparison.Ordinal));
        Assert.Equal("en-sommeil", Proposer(suivi).Document.TextAt("statut"));
    }

    internal static (JsonObject Document, IReadOnlyList<CoopPortal.Imports.Reponses.ChangementPropose> Changements, IReadOnlyList<CoopPortal.Imports.Repertoire.Remarque> Remarques) Proposer(byte[] docx, JsonObject? aujourdhui = null)
    {
        var lu = LecteurQuestionnaire.Lire(docx);
        Assert.True(lu.Accepte, string.Join(' ', lu.Refus));
        return new PropositionDeReponses(Docx.Questions, _domaines, Docx.Fiche(), aujourdhui ?? Docx.Fiche()).Faire(lu);
    }
}
