using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using Xunit;

namespace CoopPortal.Tests.Recettes;

/// <summary>Le questionnaire et le document typé disent la même chose, dans les deux sens.</summary>
public sealed class QuestionnaireTests
{
    /// <summary>Ce que le document porte sans que personne ne le saisisse, et le code INSEE, qui n'a de sens qu'en France.</summary>
    private static readonly HashSet<string> _horsFormulaire =
    [
        "genre", "dateMiseAJour", "provenance", "tableauActions", "cotePartenaire.collectivites.codeInsee", "pieces.fichier",
    ];

    /// <summary>Sortes de champ et type qu'elles lisent et écrivent dans le document.</summary>
    private static readonly Dictionary<string, Func<Type, bool>> _sortes = new(StringComparer.Ordinal)
    {
        ["texte"] = t => t == typeof(string),
        ["texteLong"] = t => t == typeof(string),
        ["jour"] = t => t == typeof(string),
        ["choix"] = t => t == typeof(string),
        ["nombre"] = t => t == typeof(int?),
        ["ouiNon"] = t => t == typeof(bool?),
        ["lien"] = t => t == typeof(string),
        ["date"] = t => t == typeof(DateEnMots),
        ["montant"] = t => t == typeof(Montant),
        ["liste"] = t => t == typeof(ListeEnMots),
        ["domaines"] = t => t == typeof(IReadOnlyList<string>),
        ["contacts"] = t => t == typeof(IReadOnlyList<Contact>),
        ["fichiers"] = t => t == typeof(IReadOnlyList<PieceJointe>),
        ["lignes"] = t => Element(t) is { } e && e != typeof(string) && e != typeof(Contact),
    };

    public static TheoryData<string> Pays => [.. Depot.Pays];

    [Theory, MemberData(nameof(Pays))]
    public void Chaque_champ_designe_une_propriete_du_document_et_du_bon_type(string pays)
    {
        var feuilles = Feuilles(typeof(Partenariat), "").ToDictionary(f => f.Chemin, f => f.Type, StringComparer.Ordinal);
        Assert.All(Champs(pays), champ =>
        {
            Assert.True(feuilles.TryGetValue(champ.Chemin, out var type), $"« {champ.Chemin} » n'est pas dans Partenariat.");
            Assert.True(_sortes.TryGetValue(champ.Sorte, out var accepte), $"sorte inconnue : {champ.Sorte}");
            Assert.True(accepte!(type!), $"« {champ.Chemin} » : {champ.Sorte} ne s'écrit pas dans {type}.");
        });
    }

    [Theory, MemberData(nameof(Pays))]
    public void Chaque_propriete_du_document_a_un_champ_et_un_seul(string pays)
    {
        var chemins = Champs(pays).Select(c => c.Chemin).ToList();
        Assert.Equal(chemins.Distinct(StringComparer.Ordinal).Count(), chemins.Count);
        var attendus = Feuilles(typeof(Partenariat), "").Select(f => f.Chemin).Where(c => !_horsFormulaire.Contains(c));
        Assert.Equal(attendus.Order(StringComparer.Ordinal), chemins.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Pays))]
    public void Le_noyau_lit_le_questionnaire_sans_rien_en_perdre(string pays)
    {
        var lu = QuestionnaireJson.Parse(Depot.Questionnaire(pays).ToJsonString());
        Assert.Equal("Partenariat", lu.Type);
        Assert.Equal(
            Champs(pays).Select(c => (c.Json.Texte("cle"), c.Sorte, c.Json.Texte("cote"), c.Json.Texte("visibilite"), c.Json.Objets("options").Count())),
            lu.Champs.SelectMany(c => c.Champs.Prepend(c))
                .Select(c => (c.Cle, Camel(c.Kind), Camel(c.Cote), Camel(c.Visibilite), c.Options.Count)));

        static string Camel(Enum valeur) => JsonNamingPolicy.CamelCase.ConvertName(valeur.ToString());
    }

    [Theory, MemberData(nameof(Pays))]
    public void Chaque_champ_dit_ce_qu_il_demande_de_qui_et_pour_qui(string pays)
    {
        Assert.All(Depot.Questionnaire(pays).Objets("sections"), s => Assert.All(["cle", "titre", "aide"], k => Assert.NotEmpty(s.Texte(k))));
        Assert.All(Champs(pays), champ =>
        {
            Assert.NotEmpty(champ.Json.Texte("libelle"));
            Assert.NotEmpty(champ.Json.Texte("aide"));
            Assert.True(champ.Json.Texte("cote") is "francais" or "partenaire" or "commun", champ.Chemin);
            Assert.True(champ.Json.Texte("visibilite") is "public" or "membres" or "animateurs", champ.Chemin);
            Assert.False(champ.Json["obligatoire"]!.GetValue<bool>() && champ.Json.Texte("visibilite") == "membres");
            Assert.Equal(champ.Sorte == "choix", champ.Json["options"] is not null);
            Assert.Equal(champ.Sorte is "lignes" or "contacts" or "fichiers", champ.Json["champs"] is not null);
            var options = champ.Json.Objets("options").ToList();
            Assert.All(options, option => Assert.NotEmpty(option.Texte("libelle")));
            Assert.Equal(options.Count, options.Select(option => option.Texte("valeur")).Distinct(StringComparer.Ordinal).Count());
        });
    }

    [Theory, MemberData(nameof(Pays))]
    public void Des_contacts_seul_le_site_internet_est_public(string pays)
    {
        var contacts = Champs(pays).Where(c => c.Sorte == "contacts" || c.Chemin.Contains(".contacts.", StringComparison.Ordinal)).ToList();
        Assert.Equal(20, contacts.Count);
        Assert.All(contacts, c => Assert.Equal(
            c.Chemin.EndsWith(".siteWeb", StringComparison.Ordinal) ? "public" : "animateurs", c.Json.Texte("visibilite")));
    }

    [Theory, MemberData(nameof(Pays))]
    public void Chaque_cote_n_ecrit_que_sa_part(string pays)
    {
        Assert.All(Champs(pays), champ =>
        {
            var attendu = champ.Chemin.StartsWith("coteFrancais", StringComparison.Ordinal) || champ.Chemin == "motivations.francaise" ? "francais"
                : champ.Chemin.StartsWith("cotePartenaire", StringComparison.Ordinal) || champ.Chemin == "motivations.partenaire" ? "partenaire"
                : "commun";
            Assert.Equal(attendu, champ.Json.Texte("cote"));
        });
    }

    [Fact]
    public void Les_trois_pays_demandent_les_memes_champs_avec_leurs_mots()
    {
        var chemins = Depot.Pays.Select(p => Champs(p).Select(c => (c.Chemin, c.Sorte)).ToList()).ToList();
        Assert.Equal(chemins[0], chemins[1]);
        Assert.Equal(chemins[0], chemins[2]);
        string Mots(string pays) => string.Join('\n', Depot.Chaines(Depot.Questionnaire(pays)));
        Assert.Contains("Pour la partie malienne", Mots("mali"), StringComparison.Ordinal);
        Assert.Contains("Pour la partie burkinabè", Mots("burkina-faso"), StringComparison.Ordinal);
        Assert.Contains("Pour la partie sénégalaise", Mots("senegal"), StringComparison.Ordinal);
        Assert.DoesNotContain("malien", Mots("burkina-faso") + Mots("senegal"), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("ercle", Mots("burkina-faso") + Mots("senegal"), StringComparison.Ordinal);
        Assert.Contains("rovince", Mots("burkina-faso"), StringComparison.Ordinal);
        Assert.DoesNotContain("rovince", Mots("mali") + Mots("senegal"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Pays))]
    public void Les_sections_suivent_la_fiche_imprimee(string pays) =>
        Assert.Equal(
            ["fiche", "collectivites", "contacts", "presentation", "histoire", "actions", "perspectives", "documents"],
            Depot.Questionnaire(pays).Objets("sections").Select(s => s.Texte("cle")));

    private sealed record Question(string Chemin, string Sorte, JsonObject Json);

    private static List<Question> Champs(string pays) =>
        [.. Depot.Questionnaire(pays).Objets("sections").SelectMany(s => s.Objets("champs")).SelectMany(c => Deplier(c, ""))];

    private static IEnumerable<Question> Deplier(JsonObject champ, string prefixe)
    {
        var chemin = prefixe + champ.Texte("cle");
        yield return new Question(chemin, champ.Texte("kind"), champ);
        foreach (var sous in champ.Objets("champs").SelectMany(c => Deplier(c, chemin + ".")))
        {
            yield return sous;
        }
    }

    /// <summary>Les propriétés à saisir d'un type, une par champ : les valeurs en mots sont d'un seul tenant, les listes comptent et s'ouvrent.</summary>
    private static IEnumerable<(string Chemin, Type Type)> Feuilles(Type type, string prefixe)
    {
        foreach (var p in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.Name != "Id" && p.GetCustomAttribute<JsonExtensionDataAttribute>() is null))
        {
            var nom = p.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(p.Name);
            var element = Element(p.PropertyType);
            var compose = p.PropertyType == typeof(CoopPortal.Fiches.Contracts.CoteDeFiche) || p.PropertyType == typeof(Formalisation)
                || p.PropertyType == typeof(Budgets) || p.PropertyType == typeof(Evaluation) || p.PropertyType == typeof(Motivations);
            if (!compose)
            {
                yield return (prefixe + nom, p.PropertyType);
            }

            var dedans = compose ? p.PropertyType : element is not null && element != typeof(string) ? element : null;
            foreach (var sous in dedans is null ? [] : Feuilles(dedans, prefixe + nom + "."))
            {
                yield return sous;
            }
        }
    }

    private static Type? Element(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;
}
