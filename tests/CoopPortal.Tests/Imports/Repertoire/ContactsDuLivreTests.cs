using CoopPortal.Fiches.Contracts;
using Xunit;

namespace CoopPortal.Tests.Imports.Repertoire;

/// <summary>Chaque cas dit la ligne où regarder, le côté, le rôle et le rang ; la valeur attendue est celle de la ligne.</summary>
public sealed class ContactsDuLivreTests
{
    [Theory]
    [InlineData(347, "F", "executif", 0)]
    [InlineData(385, "F", "comite", 0)]
    [InlineData(244, "F", "comite", 0)]
    [InlineData(248, "P", "autre", 0)]
    [InlineData(957, "P", "comite", 0)]
    [InlineData(1114, "P", "executif", 0)]
    [InlineData(1311, "F", "elu", 0)]
    [InlineData(3346, "P", "service", 0)]
    [InlineData(3522, "F", "elu", 0)]
    [InlineData(3528, "F", "elu", 1)]
    [InlineData(3538, "F", "service", 0)]
    [InlineData(3709, "P", "executif", 0)]
    [InlineData(3948, "P", "service", 0)]
    [InlineData(4771, "P", "service", 0)]
    [InlineData(4774, "P", "service", 1)]
    [InlineData(5144, "F", "service", 0)]
    [InlineData(5149, "F", "autreService", 0)]
    [InlineData(5160, "P", "service", 0)]
    [InlineData(5168, "P", "autreService", 0)]
    [InlineData(6819, "P", "executif", 0)]
    [InlineData(8176, "P", "executif", 0)]
    [InlineData(8183, "F", "elu", 0)]
    [InlineData(8770, "F", "elu", 0)]
    [InlineData(8785, "F", "service", 0)]
    [InlineData(9155, "P", "elu", 0)]
    [InlineData(10976, "F", "elu", 0)]
    [InlineData(11588, "P", "executif", 0)]
    [InlineData(11879, "P", "service", 0)]
    [InlineData(12170, "P", "service", 0)]
    [InlineData(12173, "P", "autre", 0)]
    [InlineData(12462, "F", "autreService", 0)]
    [InlineData(12472, "F", "comite", 0)]
    [InlineData(12476, "F", "autre", 0)]
    [InlineData(12667, "F", "service", 0)]
    [InlineData(12738, "F", "autre", 0)]
    [InlineData(12990, "F", "autre", 0)]
    [InlineData(13001, "F", "service", 0)]
    [InlineData(13161, "P", "executif", 0)]
    public void Courriel_de_la_ligne(int ligne, string cote, string role, int rang)
    {
        var attendu = LivreReel.Ligne(ligne).Split([' ', ':'], StringSplitOptions.RemoveEmptyEntries).Single(m => m.Trim('@').Contains('@', StringComparison.Ordinal));
        Assert.Equal(attendu.TrimStart('@'), Contact(ligne, cote, role, rang).Courriel);
    }

    [Theory]
    [InlineData(346, "F", "executif", 0)]
    [InlineData(354, "P", "executif", 0)]
    [InlineData(389, "P", "comite", 0)]
    [InlineData(771, "P", "executif", 0)]
    [InlineData(943, "P", "elu", 0)]
    [InlineData(1800, "P", "comite", 0)]
    [InlineData(2254, "F", "executif", 0)]
    [InlineData(2267, "F", "elu", 0)]
    [InlineData(2280, "F", "autreService", 0)]
    [InlineData(3532, "P", "elu", 0)]
    [InlineData(4762, "F", "service", 0)]
    [InlineData(6410, "F", "executif", 0)]
    [InlineData(6818, "P", "executif", 0)]
    [InlineData(7601, "F", "executif", 0)]
    [InlineData(8662, "P", "service", 0)]
    [InlineData(8765, "P", "executif", 0)]
    [InlineData(8779, "P", "comite", 0)]
    [InlineData(10482, "F", "executif", 0)]
    [InlineData(10982, "F", "service", 0)]
    [InlineData(11283, "F", "elu", 0)]
    [InlineData(11414, "P", "executif", 0)]
    [InlineData(11444, "F", "comite", 0)]
    [InlineData(11574, "F", "executif", 0)]
    [InlineData(12172, "P", "autre", 0)]
    [InlineData(12981, "P", "executif", 0)]
    [InlineData(13009, "P", "service", 0)]
    [InlineData(13022, "P", "service", 3)]
    [InlineData(13189, "P", "comite", 0)]
    [InlineData(13539, "P", "service", 0)]
    public void Telephone_de_la_ligne(int ligne, string cote, string role, int rang)
    {
        var marque = new[] { "(Std)", "Tél.", "Tél", "Tel" }.First(m => LivreReel.Ligne(ligne).Contains(m, StringComparison.Ordinal));
        Assert.Equal(LivreReel.Entre(ligne, marque, "Fax").TrimEnd('.'), Contact(ligne, cote, role, rang).Telephone);
    }

    [Theory]
    [InlineData(202, "F", "executif", "fonction")]
    [InlineData(352, "P", "executif", "fonction")]
    [InlineData(769, "P", "executif", "fonction")]
    [InlineData(3307, "F", "executif", "adresse")]
    [InlineData(4379, "F", "executif", "fonction")]
    public void Champ_etiquete_de_la_ligne(int ligne, string cote, string role, string champ)
    {
        var contact = Contact(ligne, cote, role, 0);
        var valeur = champ == "fonction" ? contact.Fonction : contact.Adresse;
        Assert.EndsWith(LivreReel.Entre(ligne, ligne == 3307 ? " " : ":"), valeur, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(218, "F", "elu", 0, "Fax")]
    [InlineData(1583, "F", "executif", 0, "Fax")]
    [InlineData(3315, "P", "executif", 0, "Fax")]
    [InlineData(11420, "F", "elu", 0, "Fax")]
    [InlineData(11594, "F", "elu", 0, "")]
    [InlineData(7602, "F", "executif", 0, "")]
    [InlineData(11890, "P", "comite", 0, "Fax")]
    public void Telecopie_meme_a_la_ligne_suivante(int ligne, string cote, string role, int rang, string marque)
        => Assert.Equal(LivreReel.Entre(ligne, marque).TrimEnd('.'), Contact(ligne, cote, role, rang).Fax);

    [Theory]
    [InlineData(342)]
    [InlineData(612)]
    [InlineData(1294)]
    [InlineData(1388)]
    [InlineData(1757)]
    [InlineData(2141)]
    [InlineData(5740)]
    [InlineData(6034)]
    [InlineData(7235)]
    [InlineData(8629)]
    [InlineData(10479)]
    [InlineData(11843)]
    [InlineData(12696)]
    public void Deux_noms_dans_un_champ_sont_signales_et_gardes(int ligne)
    {
        var contact = Contact(ligne, "F", "executif", 0);
        Assert.Equal("deux noms", contact.Doute);
        Assert.Equal(Resserre(LivreReel.Entre(ligne, "Nom :")), contact.Nom);
        Assert.Contains(LivreReel.Fiche(ligne).Remarques, r => r.Champ == $"coteFrancais.contacts[{contact.Id}]");
    }

    [Fact]
    public void Un_nom_simple_n_est_pas_mis_en_doute()
    {
        // lignes 749-1115, 4621-4660, 8410-8470 : exécutifs à un seul nom, relevés à la main
        foreach (var ligne in new[] { 182, 741, 902, 1080, 1561, 3486, 4608, 7415, 8415, 9512, 9984, 11385, 12412 })
            Assert.Null(Contact(ligne, "F", "executif", 0).Doute);
    }

    [Theory]
    [InlineData(359, "F", "elu", 0, ":")]
    [InlineData(363, "P", "elu", 0, ":")]
    [InlineData(2279, "F", "autreService", 0, "")]
    [InlineData(3945, "P", "service", 0, "")]
    [InlineData(6065, "F", "autreService", 0, "")]
    [InlineData(6663, "F", "service", 0, ":")]
    [InlineData(8199, "P", "service", 0, "")]
    [InlineData(10969, "P", "executif", 0, ":")]
    [InlineData(10971, "P", "executif", 2, ":")]
    [InlineData(11883, "F", "comite", 0, "")]
    [InlineData(13030, "P", "comite", 0, ":")]
    public void Le_nom_est_separe_de_la_fonction(int ligne, string cote, string role, int rang, string marque)
    {
        var contact = Contact(ligne, cote, role, rang);
        Assert.Null(contact.Doute);
        Assert.EndsWith(LivreReel.Entre(ligne, marque), contact.Nom, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12997, "F", "service", "Responsable de la coopération décentralisée")]
    [InlineData(13029, "P", "comite", "Secrétaire permanent du comité national de jumelage")]
    [InlineData(12735, "F", "autre", "chargé de projet")]
    [InlineData(9853, "P", "autre", "Président de l’Arcade")]
    [InlineData(246, "P", "autre", "Administrateur responsable")]
    public void L_etiquette_dit_parfois_la_fonction(int ligne, string cote, string role, string fonction) => Assert.Equal(fonction, Contact(ligne, cote, role, 0).Fonction);

    [Theory]
    [InlineData(5764, 2)]
    [InlineData(12664, 2)]
    public void Le_courriel_dit_ou_le_nom_commence(int ligne, int mots)
    {
        var contact = Contact(ligne, "F", "service", 0);
        Assert.Equal(mots, contact.Nom!.Split(' ').Length);
        var compte = contact.Courriel!.Split('@')[0].Replace(".", "", StringComparison.Ordinal);
        Assert.EndsWith(compte[^5..], contact.Nom.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(contact.Fonction);
    }

    [Theory]
    [InlineData(3540, "F", "autreService", 0, "17 rue de Boston – 67000 STRASBOURG")]
    [InlineData(3540, "F", "autreService", 1, "11 rue Jean Mermoz – 68127 SAINTE-CROIX-EN-PLAINE")]
    [InlineData(11887, "P", "comite", 0, "BP 61 Gao")]
    public void L_adresse_ne_reste_pas_dans_le_nom(int ligne, string cote, string role, int rang, string adresse)
    {
        var contact = Contact(ligne, cote, role, rang);
        Assert.Equal(adresse, contact.Adresse);
        Assert.DoesNotContain(adresse, contact.Nom, StringComparison.Ordinal);
    }

    [Fact]
    public void Un_contact_revenu_a_gauche_garde_sa_ligne()
        => Assert.All(LivreReel.Lu.Fiches, f => Assert.All(f.Document.CoteFrancais.Contacts, c => Assert.InRange(f.Lieux.GetValueOrDefault($"coteFrancais.contacts[{c.Id}]"), f.PremiereLigne, f.DerniereLigne)));

    [Theory]
    [InlineData(218, "F", "elu", "+33442919993")]
    [InlineData(354, "P", "executif", "+2232640106")]
    [InlineData(771, "P", "executif", "+2232222946")]
    [InlineData(1113, "P", "executif", "+2232320310")]
    [InlineData(1768, "P", "executif", "+2232521272")]
    [InlineData(3714, "F", "elu", "+33562567890 +33562395893")]
    [InlineData(6855, "F", "comite", "+33143993732 +33146583842")]
    [InlineData(7074, "P", "executif", "")]
    [InlineData(7806, "P", "service", "+2232220668 +2236748161")]
    [InlineData(8662, "P", "service", "+2236781427")]
    [InlineData(11124, "F", "executif", "")]
    [InlineData(11283, "F", "elu", "+33238617136 +33679423026")]
    [InlineData(11414, "P", "executif", "+2232272073")]
    [InlineData(11574, "F", "executif", "+33241833000")]
    [InlineData(12145, "P", "executif", "+2232226478 +2236734135 +2236439671")]
    [InlineData(13539, "P", "service", "+2232620251")]
    public void Telephone_normalise_quand_il_est_sur(int ligne, string cote, string role, string numeros)
        => Assert.Equal(numeros, string.Join(' ', CoopPortal.Core.Texte.Telephones.Normaliser(Contact(ligne, cote, role, 0).Telephone, cote == "F" ? "33" : "223")));

    [Theory]
    [InlineData(4895, "P", 3)]
    [InlineData(4608, "P", 0)]
    [InlineData(12648, "P", 0)]
    [InlineData(12648, "F", 2)]
    [InlineData(12878, "F", 2)]
    [InlineData(12906, "F", 0)]
    [InlineData(1989, "F", 1)]
    [InlineData(322, "F", 4)]
    [InlineData(322, "P", 4)]
    [InlineData(10943, "P", 3)]
    [InlineData(12955, "P", 6)]
    [InlineData(4718, "P", 4)]
    public void Nombre_de_contacts(int ligne, string cote, int nombre) => Assert.Equal(nombre, Contacts(ligne, cote).Count);

    private static IReadOnlyList<Contact> Contacts(int ligne, string cote)
        => cote == "F" ? LivreReel.Document(ligne).CoteFrancais.Contacts : LivreReel.Document(ligne).CotePartenaire.Contacts;

    private static Contact Contact(int ligne, string cote, string role, int rang) => Contacts(ligne, cote).Where(c => c.Role == role).ElementAt(rang);

    private static string Resserre(string texte) => string.Join(' ', texte.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
