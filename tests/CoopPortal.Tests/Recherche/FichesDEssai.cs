using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Tests.Recherche;

/// <summary>Des fiches inventées ; seuls les noms de lieux existent.</summary>
internal static class FichesDEssai
{
    public const string Nom = "Zéphyrine Quatrepoils";
    public const string Telephone = "0199887766";
    public const string Courriel = "zquatrepoils@invente.example";

    public static Partenariat Koutiala { get; } = Fiche("Alençon / Koutiala", "Alençon", "Orne", "Koutiala", "Sikasso") with
    {
        Domaines = ["education", "eau-assainissement"],
        Motivations = new() { Generale = "Construire des écoles neuves, et suivre la qualité de l’eau potable dans les quartiers." },
    };

    public static Partenariat Dembella { get; } = Fiche("Pontcharra / Dembella", "Pontcharra", "Isère", "Dembella", "Sikasso") with
    {
        Domaines = ["developpement-rural"],
        Perspectives = "Des forages, puis un voyage d’échange à Koutiala.",
    };

    public static Partenariat Yelimane { get; } = Fiche("Montreuil / Yélimané", "Montreuil", "Seine-Saint-Denis", "Yélimané", "Kayes") with
    {
        Domaines = ["sante"],
        Actions = [new ActionMenee { Id = "a1", Intitule = "Assainissement du marché : l’eau n’y est pas encore potable" }],
        Documents = "Un <script>alert(1)</script> dans le texte.",
    };

    public static IReadOnlyList<Partenariat> Toutes { get; } = [Koutiala, Dembella, Yelimane];

    public static Partenariat Fiche(string titre, string gauche, string territoire, string droite, string region) => new()
    {
        Titre = titre,
        CoteFrancais = new CoteDeFiche
        {
            Collectivites = [new CollectiviteCitee { Id = "f1", Nom = gauche, Genre = "commune", Habitants = 30_000, Territoire = territoire }],
            Contacts = [new Contact { Id = "c1", Role = "elu", Nom = Nom, Telephone = Telephone, Courriel = Courriel, Adresse = "Impasse Quatrepoils" }],
        },
        CotePartenaire = new CoteDeFiche { Collectivites = [new CollectiviteCitee { Id = "p1", Nom = droite, Genre = "cercle", Habitants = 100_000, Region = region }] },
        Provenance = new Provenance("repertoire-2008.txt", [1, 2]),
    };
}
