using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Repertoire;
using Xunit;

namespace CoopPortal.Tests.Imports.Repertoire;

public sealed class LivreReelTests
{
    private static readonly string[] _etiquettes = ["Tél", "Fax", "expliciter", "site web", "Nb habitants", "Cités Unies France - Répertoire", "(maire, président)"];

    [Fact]
    public void Le_livre_donne_ses_70_fiches_et_ses_70_souches()
    {
        Assert.True(LivreReel.Lu.Accepte, string.Join(" ", LivreReel.Lu.Refus));
        Assert.Equal(70, LivreReel.Lu.Fiches.Count);
        Assert.Equal(70, LivreReel.Lu.Souches.Count);
        Assert.Equal(11, LivreReel.Lu.Fiches.Count(f => f.Document.Genre == "autre"));
        Assert.Equal(20, LivreReel.Lu.Fiches.Count(f => f.Document.DateMiseAJour!.StartsWith("2008", StringComparison.Ordinal)));
    }

    [Fact]
    public void Chaque_fiche_a_un_titre_une_date_et_des_lignes_a_elle()
    {
        var fin = 0;
        foreach (var fiche in LivreReel.Lu.Fiches)
        {
            Assert.NotEmpty(fiche.Document.Titre);
            Assert.DoesNotContain("  ", fiche.Document.Titre, StringComparison.Ordinal);
            Assert.Matches(@"^\d{4}-\d\d-\d\d$", fiche.Document.DateMiseAJour);
            Assert.True(fiche.PremiereLigne > fin);
            Assert.True(fiche.DerniereLigne > fiche.PremiereLigne);
            Assert.Equal([fiche.PremiereLigne, fiche.DerniereLigne], fiche.Document.Provenance!.Lignes);
            fin = fiche.DerniereLigne;
        }
        Assert.Equal(LivreReel.Lu.Fiches.Count, LivreReel.Lu.Fiches.Select(f => f.Document.Titre).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Chaque_contact_dit_quelque_chose_et_rien_que_la_page_n_ait()
    {
        string[] roles = ["executif", "elu", "service", "autreService", "comite", "autre"];
        foreach (var fiche in LivreReel.Lu.Fiches)
        {
            var mots = LivreReel.Texte(fiche).Normalize();
            var contacts = fiche.Document.CoteFrancais.Contacts.Concat(fiche.Document.CotePartenaire.Contacts).ToList();
            Assert.Equal(contacts.Count, contacts.Select(c => c.Id).Distinct(StringComparer.Ordinal).Count());
            foreach (var contact in contacts)
            {
                Assert.Contains(contact.Role, roles);
                var champs = Champs(contact).Where(c => c is not null).ToList();
                Assert.NotEmpty(champs);
                // chaque mot du contact est imprimé dans la fiche
                foreach (var mot in champs.SelectMany(c => c!.Split([' ', '\n', ','], StringSplitOptions.RemoveEmptyEntries)).Where(m => m != "/"))
                    Assert.True(Recolle(mots).Contains(Recolle(mot), StringComparison.Ordinal), $"{fiche.Document.Titre} : {mot}");
            }
        }
    }

    [Fact]
    public void Aucune_etiquette_du_formulaire_ne_passe_pour_une_valeur()
    {
        foreach (var fiche in LivreReel.Lu.Fiches)
        {
            var contacts = fiche.Document.CoteFrancais.Contacts.Concat(fiche.Document.CotePartenaire.Contacts).SelectMany(Champs).OfType<string>();
            foreach (var etiquette in _etiquettes)
                Assert.DoesNotContain(contacts, c => c.Contains(etiquette, StringComparison.Ordinal));
            foreach (var texte in Textes(fiche.Document))
            {
                Assert.DoesNotContain("Cités Unies France - Répertoire", texte, StringComparison.Ordinal);
                Assert.DoesNotContain("partenariats à développer…)", texte, StringComparison.Ordinal);
                Assert.DoesNotContain("(expliciter les sigles)", texte, StringComparison.Ordinal);
                Assert.DoesNotContain("Nb habitants", texte, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Les_remarques_montrent_des_lignes_de_leur_fiche()
    {
        Assert.NotEmpty(LivreReel.Lu.Remarques);
        foreach (var fiche in LivreReel.Lu.Fiches)
            foreach (var remarque in fiche.Remarques)
            {
                Assert.Equal(fiche.Document.Titre, remarque.Fiche);
                Assert.InRange(remarque.PremiereLigne, fiche.PremiereLigne, fiche.DerniereLigne);
                Assert.InRange(remarque.DerniereLigne, remarque.PremiereLigne, fiche.DerniereLigne);
            }
    }

    [Fact]
    public void Lire_deux_fois_donne_la_meme_chose()
    {
        var encore = LecteurRepertoire.Lire("repertoire-mali-2008.txt", LivreReel.Octets);
        Assert.Equal(Ecrire(LivreReel.Lu), Ecrire(encore));
    }

    [Fact]
    public void L_avancement_va_jusqu_a_cent_sans_reculer()
    {
        var pas = new Etapes();
        LecteurRepertoire.Lire("r.txt", LivreReel.Octets, pas);
        Assert.Equal(100, pas.Vus[^1]);
        Assert.Equal(pas.Vus.Order(), pas.Vus);
    }

    internal static IEnumerable<string?> Champs(Contact c) => [c.Nom, c.Fonction, c.Adresse, c.Telephone, c.Fax, c.Courriel, c.SiteWeb];

    private static IEnumerable<string> Textes(Partenariat p) => new[]
    {
        p.DebutContacts.Texte, p.Formalisation.Texte, p.Budgets.CooperationDecentralisee.Texte, p.Budgets.RelationsInternationales.Texte,
        p.PartenairesTechniques.Texte, p.PartenairesFinanciers.Texte, p.Motivations.Generale, p.Motivations.Francaise, p.Motivations.Partenaire,
        p.Perspectives, p.Documents,
    }.Concat(p.Actions.Select(a => a.Intitule)).OfType<string>();

    // un mot coupé en fin de ligne est imprimé « Ile-de- » puis « France »
    private static string Recolle(string texte) => string.Concat(texte.Where(c => !char.IsWhiteSpace(c)));

    private static string Ecrire(ResultatLecture lu) => System.Text.Json.JsonSerializer.Serialize(lu);

    private sealed class Etapes : IProgress<int>
    {
        public List<int> Vus { get; } = [];

        public void Report(int value) => Vus.Add(value);
    }
}
