using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace CoopPortal.BrowserTests.Contribution;

/// <summary>Les réponses du formulaire telles que la page les montre, par nom de champ.</summary>
internal sealed class Formulaire(ILookup<string, string> champs)
{
    public static async Task<Formulaire> LireAsync(IPage page)
    {
        var lus = await page.EvaluateAsync<string[][]>("""
            () => [...document.querySelectorAll('main form [name]')]
              .filter(c => c.type !== 'checkbox' || c.checked)
              .filter(c => c.tagName !== 'BUTTON')
              .map(c => [c.name, c.value])
            """);
        return new Formulaire(lus.ToLookup(c => c[0], c => c[1].ReplaceLineEndings("\n"), StringComparer.Ordinal));
    }

    public string? Valeur(string nom) => champs[nom].SingleOrDefault();

    public IReadOnlyList<string> Valeurs(string nom) => [.. champs[nom].Order(StringComparer.Ordinal)];

    /// <summary>Les lignes d'une liste, dans l'ordre de la page : « coteFrancais.contacts[c1] ».</summary>
    public IReadOnlyList<string> Lignes(string cle) => [.. (Valeur(cle + ".#") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => $"{cle}[{id}]")];

    /// <summary>Ce qu'une réponse exportée donne à lire dans sa case : ses mots.</summary>
    public static string Mots(JsonNode? valeur) => valeur switch
    {
        null => "",
        JsonObject objet => Mots(objet["texte"]),
        JsonValue v => v.ToString().ReplaceLineEndings("\n"),
        _ => throw new InvalidOperationException($"Pas une réponse simple : {valeur.GetPath()}"),
    };
}
