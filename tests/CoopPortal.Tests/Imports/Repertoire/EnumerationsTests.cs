using CoopPortal.Imports.Repertoire;
using Xunit;

namespace CoopPortal.Tests.Imports.Repertoire;

public sealed class EnumerationsTests
{
    [Theory]
    [InlineData("MAE, CRIF, Association X (a, b)", "MAE|CRIF|Association X (a, b)")]
    [InlineData("- Un\n- Deux", "Un|Deux")]
    [InlineData("État – Région Bretagne", "État|Région Bretagne")]
    [InlineData("ASV – CCAS de la Brume – partenaires ponctuels (écoles, etc.)", "ASV|CCAS de la Brume|partenaires ponctuels (écoles, etc.)")]
    [InlineData("Villes du Monde; Conseil régional de la Brume (mission : a; b); PSX ; conseil général du Val", "Villes du Monde|Conseil régional de la Brume (mission : a; b)|PSX|conseil général du Val")]
    [InlineData("Conseil général, Francophonie, et divers", "Conseil général|Francophonie|divers")]
    [InlineData("Ville de Vauclair, Ministère de l’Intérieur, de l’Équipement et du Logement.", "Ville de Vauclair|Ministère de l’Intérieur, de l’Équipement et du Logement")]
    [InlineData("SEV (Syndicat des eaux) et Conseil général du Val", "SEV (Syndicat des eaux)|Conseil général du Val")]
    [InlineData("Ministère des Affaires étrangères et européennes", "Ministère des Affaires étrangères et européennes")]
    [InlineData("Actuellement Aquaval, Agence de l’eau", "Aquaval|Agence de l’eau")]
    [InlineData("banque du Val, communes du canton, collectivités", "banque du Val|communes du canton|collectivités")]
    public void Une_ligne_se_coupe_quand_c_est_sur(string texte, string elements) => Assert.Equal(elements.Split('|'), Enumerations.Elements(texte));

    [Theory]
    [InlineData("Centre du Val pour l’eau - ValEau")]
    [InlineData("Puits du Val, opérateur local")]
    [InlineData("Association de jumelage et associations vauclairoises")]
    public void Un_nom_ne_se_coupe_pas(string texte) => Assert.Equal([texte], Enumerations.Elements(texte));

    [Theory]
    [InlineData("Pour ce partenariat :\n- Un\n- Deux, trois", "Un|Deux, trois")]
    [InlineData("A Tensoba :\nComité local, regroupant les élus\nPuits du Val, ONG de droit local", "Comité local, regroupant les élus|Puits du Val, ONG de droit local")]
    [InlineData("Commission européenne\nBudget de ce projet :\n50.000 euros / an", "Commission européenne")]
    [InlineData("Agence du Val\nUrbanisme\nRose LENOIR, directrice\nTel : 04 00 00 00 01\n\nFonds Eau\nPuits", "Agence du Val|Fonds Eau")]
    [InlineData("Un service ; Un autre\nAssociations du Val", "Un service|Un autre|Associations du Val")]
    [InlineData(". L’Union (au titre d’un appel ; d’un autre) ;\n+ Le Val (depuis 2006)\net les partenaires ci-dessus", "L’Union (au titre d’un appel ; d’un autre)|Le Val (depuis 2006)")]
    public void Chapeaux_sommes_et_coordonnees_ne_sont_pas_des_partenaires(string texte, string elements) => Assert.Equal(elements.Split('|'), Enumerations.Elements(texte));

    [Theory]
    [InlineData("Sur des projets, selon les besoins")]
    [InlineData("Transfert de savoir-faire dans les domaines de l’eau, l’environnement et la gestion des déchets.")]
    public void Une_phrase_qui_ne_nomme_personne_reste_en_mots(string texte) => Assert.Empty(Enumerations.Elements(texte));

    [Fact]
    public void Les_noms_sont_parfois_dans_la_parenthese()
        => Assert.Equal(["Agence du Val", "Région Brume"], Enumerations.Elements("Essentiellement des fonds propres mais aussi des aides (Agence du Val, Région Brume ...)"));

    [Fact]
    public void Une_ligne_pleine_devant_une_majuscule_ouvre_un_autre_partenaire()
    {
        var fiche = LivreInvente.LireUne(LivreInvente.Fiche(suite: LivreInvente.Suite.Replace(
            "Partenaires techniques (expliciter les sigles) : Eau Vive, Puits du Faso",
            """
            Partenaires techniques (expliciter les sigles) : 
            Commune de Tensoba 
            IRV Val (Institut Régional du Val pour la Coopération et le Développement) à travers le Fonds du Val et de la 
            Brume 
            APV (Agriculteurs du Pays du Val pour le Développement International) Antennes du Val haut et du Val bas 
            Ministère du Plan 
            """, StringComparison.Ordinal)));
        Assert.Equal(
            ["Commune de Tensoba", "IRV Val (Institut Régional du Val pour la Coopération et le Développement) à travers le Fonds du Val et de la Brume",
                "APV (Agriculteurs du Pays du Val pour le Développement International) Antennes du Val haut et du Val bas", "Ministère du Plan"],
            fiche.Document.PartenairesTechniques.Liste);
    }
}
