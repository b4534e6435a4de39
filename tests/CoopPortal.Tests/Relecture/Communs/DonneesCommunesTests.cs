using CoopPortal.Core.Content;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Communs;
using Xunit;

namespace CoopPortal.Tests.Relecture.Communs;

public sealed class DonneesCommunesTests
{
    [Fact]
    public void Un_nouveau_maire_remplace_l_ancien_la_ou_c_etait_encore_lui()
    {
        var (avant, apres, cible) = (Fiche("Ancienne", "01"), Fiche("Nouvelle", "02"), Fiche("Ancienne", "01"));
        var changees = DonneesCommunes.Entre(avant, apres, Cotes.Francais);
        Assert.Equal(["nom", "telephone"], changees.Select(c => c.Champ));
        Assert.All(DonneesCommunes.Porter(cible, Cotes.Francais, changees), r => Assert.True(r.AFaire));
        Assert.True(JsonTree.Same(apres, cible));
        Assert.All(DonneesCommunes.Porter(cible, Cotes.Francais, changees), r => Assert.Equal((false, true), (r.AFaire, r.DejaFait)));
    }

    [Fact]
    public void Une_valeur_que_quelqu_un_a_changee_depuis_reste_et_se_dit()
    {
        var cible = Fiche("Autre", "01");
        var reports = DonneesCommunes.Porter(cible, Cotes.Francais, DonneesCommunes.Entre(Fiche("Ancienne", "01"), Fiche("Nouvelle", "02"), Cotes.Francais));
        Assert.Equal("Autre", Assert.Single(reports, r => r.Autre is not null).Autre);
        Assert.Equal(("Autre", "02"), (Nom(cible), cible.RowsAt("coteFrancais.contacts").First().TextAt("telephone")));
    }

    [Fact]
    public void Un_telephone_change_partout_ou_il_etait_ecrit_et_une_case_videe_ne_se_propage_pas()
    {
        var (avant, apres) = (Fiche("Maire", "01", service: "05"), Fiche("Maire", "", service: "06"));
        var changees = DonneesCommunes.Entre(avant, apres, Cotes.Francais);
        Assert.Equal(("05", "06"), (Assert.Single(changees).Avant, changees[0].Apres));
        var cible = Fiche("Maire", "05", service: "07");
        DonneesCommunes.Porter(cible, Cotes.Francais, changees);
        Assert.Equal(["06", "07"], cible.RowsAt("coteFrancais.contacts").Select(l => l.TextAt("telephone")));
    }

    [Fact]
    public void Les_habitants_restent_un_nombre_et_deux_executifs_ne_se_devinent_pas()
    {
        var (avant, apres, cible) = (Fiche("Maire", "01"), Fiche("Maire", "01", habitants: 13_000), Fiche("Maire", "01"));
        DonneesCommunes.Porter(cible, Cotes.Francais, DonneesCommunes.Entre(avant, apres, Cotes.Francais));
        Assert.Equal(13_000, cible.RowsAt("coteFrancais.collectivites").Single()["habitants"]!.GetValue<int>());
        var double_ = Fiche("Maire", "01", service: "05", roleDuService: "executif");
        Assert.DoesNotContain(DonneesCommunes.Entre(double_, Fiche("Autre", "01", service: "05", roleDuService: "executif"), Cotes.Francais), c => c.Genre == "executif");
    }

    [Fact]
    public void Une_fiche_sans_executif_en_recoit_un()
    {
        var cible = PartenariatJson.ToTree(Bureau.FicheInventee());
        DonneesCommunes.Porter(cible, Cotes.Francais, DonneesCommunes.Entre(Fiche("Ancienne", "01"), Fiche("Nouvelle", "01"), Cotes.Francais));
        Assert.Null(cible.RowsAt("coteFrancais.contacts").SingleOrDefault(l => l.TextAt("role") == "executif"));
        DonneesCommunes.Porter(cible, Cotes.Francais, DonneesCommunes.Entre(PartenariatJson.ToTree(Bureau.FicheInventee()), Fiche("Nouvelle", "01"), Cotes.Francais));
        Assert.Equal("Nouvelle", cible.RowsAt("coteFrancais.contacts").Single(l => l.TextAt("role") == "executif").TextAt("nom"));
    }

    private static string? Nom(System.Text.Json.Nodes.JsonObject fiche) => fiche.RowsAt("coteFrancais.contacts").First().TextAt("nom");

    private static System.Text.Json.Nodes.JsonObject Fiche(string maire, string telephone, string service = "09", int habitants = 12_000, string roleDuService = "service")
    {
        var fiche = Bureau.FicheInventee();
        return PartenariatJson.ToTree(fiche with
        {
            CoteFrancais = fiche.CoteFrancais with
            {
                Collectivites = [fiche.CoteFrancais.Collectivites[0] with { Habitants = habitants }],
                Contacts = [new Contact { Id = "e1", Role = "executif", Nom = maire, Telephone = telephone }, new Contact { Id = "s1", Role = roleDuService, Nom = "Service", Telephone = service }],
            },
        });
    }
}
