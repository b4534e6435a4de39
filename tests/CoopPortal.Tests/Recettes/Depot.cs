using System.Text.Json.Nodes;

namespace CoopPortal.Tests.Recettes;

/// <summary>Les fichiers du dépôt, retrouvés depuis le dossier des essais.</summary>
internal static class Depot
{
    public static readonly string[] Pays = ["mali", "burkina-faso", "senegal"];

    public static string Racine { get; } = Remonter();

    public static string Chemin(string relatif) => Path.Combine(Racine, relatif);

    /// <summary>Un document de « ../shared/seeds », à côté du dépôt.</summary>
    public static string Seed(string nom) => Path.Combine(Racine, "..", "shared", "seeds", nom);

    public static JsonObject Recette(string pays) => JsonNode.Parse(File.ReadAllText(Chemin($"recipes/{pays}.recipe.json")))!.AsObject();

    public static JsonArray Donnees(string fichier) => JsonNode.Parse(File.ReadAllText(Chemin($"recipes/data/{fichier}")))!.AsArray();

    public static IEnumerable<JsonObject> Etapes(string pays, string nom) =>
        Recette(pays)["steps"]!.AsArray().Select(e => e!.AsObject()).Where(e => e.Texte("name") == nom);

    public static JsonObject Questionnaire(string pays) =>
        Etapes(pays, "ContentDefinition").Single()["questionnaires"]!.AsArray().Select(q => q!.AsObject()).Single(q => q.Texte("type") == "Partenariat");

    public static string Texte(this JsonObject objet, string cle) =>
        objet[cle]?.GetValue<string>() ?? throw new InvalidDataException($"« {cle} » manque dans {objet.ToJsonString()}");

    public static IEnumerable<JsonObject> Objets(this JsonObject objet, string cle) =>
        objet[cle]?.AsArray().Select(e => e!.AsObject()) ?? [];

    public static IEnumerable<string> Textes(this JsonObject objet, string cle) =>
        objet[cle]?.AsArray().Select(e => e!.GetValue<string>()) ?? [];

    /// <summary>Toutes les chaînes d'un arbre JSON, clés exclues.</summary>
    public static IEnumerable<string> Chaines(JsonNode? noeud) => noeud switch
    {
        JsonObject o => o.SelectMany(e => Chaines(e.Value)),
        JsonArray a => a.SelectMany(Chaines),
        JsonValue v when v.TryGetValue<string>(out var texte) => [texte],
        _ => [],
    };

    private static string Remonter()
    {
        var dossier = new DirectoryInfo(AppContext.BaseDirectory);
        while (dossier is not null && !File.Exists(Path.Combine(dossier.FullName, "CoopPortal.sln")))
        {
            dossier = dossier.Parent;
        }

        return dossier?.FullName ?? throw new InvalidOperationException("Aucun dossier parent ne contient CoopPortal.sln.");
    }
}
