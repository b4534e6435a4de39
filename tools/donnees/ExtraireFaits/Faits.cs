using System.Globalization;
using System.Text.Json.Nodes;
using CoopPortal.Fiches.Contracts;

namespace ExtraireFaits;

/// <summary>D'un document lu, ne garde que les faits : ni phrase, ni personne, ni adresse.</summary>
internal sealed class Faits(Graphie graphie, TableauDesDomaines tableau)
{
    public JsonObject De(Partenariat lu, int premiereLigne, int derniereLigne)
    {
        var (francais, partenaire) = Cotes(lu.Titre);
        var annee = lu.DebutContacts.Date is { Length: >= 4 } date && int.TryParse(date.AsSpan(0, 4), CultureInfo.InvariantCulture, out _) ? date[..4] : null;
        return new JsonObject
        {
            ["titre"] = lu.Titre,
            ["slug"] = Texte.Slug(lu.Titre),
            ["genre"] = lu.Genre,
            ["dateMiseAJour"] = lu.DateMiseAJour,
            ["coteFrancais"] = Cote(lu.CoteFrancais, francais, partenaire: false),
            ["cotePartenaire"] = Cote(lu.CotePartenaire, partenaire, partenaire: true),
            ["debutContacts"] = new JsonObject { ["date"] = annee },
            ["domaines"] = new JsonArray([.. tableau.De(francais).Select(d => JsonValue.Create(d))]),
            ["provenance"] = new JsonObject
            {
                ["source"] = "repertoire-mali-2008.txt",
                ["lignes"] = new JsonArray(premiereLigne, derniereLigne),
            },
        };
    }

    /// <summary>Les deux noms d'un titre ; une fiche sans partenaire nommé n'en a qu'un.</summary>
    public static (string Francais, string Partenaire) Cotes(string titre)
    {
        var barre = titre.IndexOf('/', StringComparison.Ordinal);
        return barre < 0 ? (titre.Trim(), "") : (titre[..barre].Trim(), titre[(barre + 1)..].Trim());
    }

    private JsonObject Cote(Cote cote, string titre, bool partenaire) => new()
    {
        ["collectivites"] = new JsonArray([.. cote.Collectivites.Select(c => Collectivite(c, cote, titre, partenaire))]),
    };

    private JsonObject Collectivite(CollectiviteCitee lue, Cote cote, string titre, bool partenaire) => new()
    {
        ["id"] = lue.Id,
        ["nom"] = lue.Nom is null ? null : graphie.Ecrire(lue.Nom, titre, partenaire),
        ["genre"] = lue.Genre ?? (DirigeeParUnMaire(cote) ? "commune" : null),
        ["habitants"] = lue.Habitants,
        ["territoire"] = lue.Territoire is null ? null : graphie.Ecrire(lue.Territoire, titre, partenaire),
        ["region"] = lue.Region,
    };

    private static bool DirigeeParUnMaire(Cote cote) =>
        cote.Collectivites.Count == 1 && cote.Contacts.Any(c => c.Role == "executif" && Texte.Mots(c.Fonction ?? "") is ["maire", ..]);
}
