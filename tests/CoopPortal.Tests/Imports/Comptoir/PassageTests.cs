using CoopPortal.Imports.Comptoir.Examen;
using Xunit;

namespace CoopPortal.Tests.Imports.Comptoir;

public sealed class PassageTests
{
    private static readonly Passage _passage = new("Nom : VAUCLAIR\nNb habitants : 12 400\n\nPerspectives : un troi-\nsième puits, à creuser", 40);

    [Theory]
    [InlineData("Vauclair", 40, 40)]
    [InlineData("12400", 41, 41)]
    [InlineData("Un troisième puits", 43, 44)]
    [InlineData("Absent du texte", 0, 0)]
    [InlineData("12", 0, 0)]
    [InlineData(null, 0, 0)]
    public void Une_valeur_se_retrouve_aux_accents_et_aux_coupures_pres(string? valeur, int premiere, int derniere)
        => Assert.Equal(premiere == 0 ? null : (premiere, derniere), _passage.Trouver(valeur));

    [Fact]
    public void Une_longue_valeur_se_reconnait_a_son_debut()
    {
        var long_ = new Passage(string.Join('\n', Enumerable.Range(1, 30).Select(i => $"phrase numéro {i}")), 1);
        Assert.Equal(1, long_.Trouver("phrase numéro 1 phrase numéro 2 phrase numéro 3 phrase numéro 4 et autre chose")!.Value.Premiere);
    }

    [Fact]
    public void Les_lignes_en_cause_sont_allumees_et_numerotees()
    {
        var lines = _passage.Lignes([(41, 42)]).ToList();
        Assert.Equal([40, 41, 42, 43, 44], lines.Select(l => l.Numero));
        Assert.Equal([41, 42], lines.Where(l => l.Allumee).Select(l => l.Numero));
    }

    [Theory]
    [InlineData("coteFrancais.contacts[c2].nom", "coteFrancais.contacts", true)]
    [InlineData("budgets", "budgets.cooperationDecentralisee", true)]
    [InlineData("perspectives", "perspectives", true)]
    [InlineData("coteFrancais.contacts", "coteFrancais.collectivites", false)]
    [InlineData("actions", "actionsPassees", false)]
    [InlineData("", "titre", false)]
    public void Une_remarque_va_au_champ_qu_elle_touche(string endroit, string cle, bool attendu) => Assert.Equal(attendu, ChampPropose.Concerne(endroit, cle));
}
