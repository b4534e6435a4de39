using System.Text.Json.Nodes;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Recherche.Index;
using Xunit;

namespace CoopPortal.Tests.Recherche.Index;

public sealed class TextePublicTests
{
    private static readonly Dictionary<string, string> _domaines = new(StringComparer.Ordinal) { ["sante"] = "Santé" };

    private static readonly JsonObject _document = (JsonObject)JsonNode.Parse("""
        {
          "titre": "Un / Deux",
          "statut": "en-cours",
          "cote": { "collectivites": [{ "id": "1", "nom": "Roquebleue", "genre": "commune", "habitants": 12, "territoire": "Haute-Plaine" }],
                    "contacts": [{ "id": "2", "role": "elu", "nom": "Secret A" }] },
          "debut": { "texte": "vers 1968", "date": "1968~" },
          "budget": { "texte": "dix mille", "montant": 10000 },
          "financeurs": { "texte": null, "liste": ["La région", "Une fondation"] },
          "long": "Premier alinéa.\n\nSecond alinéa.",
          "reserve": "Secret B",
          "domaines": ["sante", "inconnu"],
          "actions": [{ "id": "3", "intitule": "Un puits", "note": "Secret C", "periode": { "texte": "été 2007" } }]
        }
        """)!;

    [Fact]
    public void Tout_ce_qui_est_public_est_lu_et_rien_d_autre()
    {
        var texte = Lire();
        Assert.Equal(["Roquebleue", "Haute-Plaine"], texte.Lieux);
        Assert.Equal(["En cours", "Santé", "inconnu"], texte.Reperes);
        Assert.Equal(
            ["vers 1968", "dix mille", "La région", "Une fondation", "Premier alinéa.", "Second alinéa.", "Un puits, été 2007"],
            texte.Paragraphes);
    }

    [Theory]
    [InlineData(Visibilite.Public)]
    [InlineData(Visibilite.Membres)]
    [InlineData(Visibilite.Animateurs)]
    public void Un_contact_n_est_jamais_lu_meme_dit_public(Visibilite visibilite)
        => Assert.DoesNotContain(Lire(visibilite).Paragraphes.Concat(Lire(visibilite).Lieux), t => t.Contains("Secret", StringComparison.Ordinal));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "titre": 3, "cote": [], "debut": "1968", "budget": [], "financeurs": 4, "long": {}, "domaines": "sante", "actions": { "a": 1 } }""")]
    [InlineData("""{ "cote": { "collectivites": [null, 3, "x"], "contacts": null }, "domaines": [null, {}], "actions": [[]] }""")]
    public void Un_document_mal_forme_donne_peu_mais_n_echoue_pas(string json)
        => Assert.Empty(TextePublic.Lire((JsonObject)JsonNode.Parse(json)!, Questions(), _domaines).Lieux);

    private static TextePublic Lire(Visibilite contacts = Visibilite.Animateurs) => TextePublic.Lire(_document, Questions(contacts), _domaines);

    private static Questionnaire Questions(Visibilite contacts = Visibilite.Animateurs) => new()
    {
        Type = "Essai",
        Sections =
        [
            new Section
            {
                Cle = "s",
                Titre = "S",
                Champs =
                [
                    Champ("titre", ChampKind.Texte),
                    Champ("statut", ChampKind.Choix) with { Options = [new OptionDeChoix("en-cours", "En cours")] },
                    Champ("cote.collectivites", ChampKind.Lignes) with
                    {
                        Champs = [Champ("nom", ChampKind.Texte), Champ("genre", ChampKind.Choix), Champ("habitants", ChampKind.Nombre), Champ("territoire", ChampKind.Texte)],
                    },
                    Champ("cote.contacts", ChampKind.Contacts) with { Visibilite = contacts, Champs = [Champ("nom", ChampKind.Texte)] },
                    Champ("debut", ChampKind.Date),
                    Champ("budget", ChampKind.Montant),
                    Champ("financeurs", ChampKind.Liste),
                    Champ("long", ChampKind.TexteLong),
                    Champ("reserve", ChampKind.TexteLong) with { Visibilite = Visibilite.Membres },
                    Champ("domaines", ChampKind.Domaines),
                    Champ("actions", ChampKind.Lignes) with
                    {
                        Champs = [Champ("intitule", ChampKind.TexteLong), Champ("note", ChampKind.Texte) with { Visibilite = Visibilite.Animateurs }, Champ("periode", ChampKind.Date)],
                    },
                ],
            },
        ],
    };

    private static Champ Champ(string cle, ChampKind kind) => new() { Cle = cle, Kind = kind, Libelle = cle };
}
