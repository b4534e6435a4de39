using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Texte;

namespace CoopPortal.Core.Protection;

/// <summary>
/// Ce qui désigne les personnes à l'abri : leur nom, dans n'importe quel ordre et sans civilité, leur courriel, leur téléphone.
/// Une valeur corrigée depuis, une autre fiche, un nouvel import les désignent encore ; mieux vaut cacher un homonyme qu'en montrer une.
/// </summary>
public sealed class PersonnesALAbri
{
    /// <summary>La marque d'une ligne de contact à l'abri dans un document lu ; aucune version ne la garde.</summary>
    public const string Marque = "abri";

    private const int ChiffresDUnNumero = 8;
    private static readonly HashSet<string> _civilites = new(StringComparer.Ordinal) { "m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle", "dr", "docteur", "me", "maitre" };

    private readonly HashSet<string> _traits;

    private PersonnesALAbri(HashSet<string> traits) => _traits = traits;

    public static PersonnesALAbri Aucune { get; } = new([]);

    public bool EstVide => _traits.Count == 0;

    public static PersonnesALAbri De(IEnumerable<JsonObject> personnes) => new(personnes.SelectMany(Traits).ToHashSet(StringComparer.Ordinal));

    public bool Designe(JsonObject ligne) => _traits.Count > 0 && Traits(ligne).Any(_traits.Contains);

    public bool DesigneLeNom(string? nom) => _traits.Count > 0 && Nom(nom) is { } trait && _traits.Contains(trait);

    public static bool EstMarquee(JsonObject ligne) => ligne[Marque] is JsonValue valeur && valeur.TryGetValue<bool>(out var marquee) && marquee;

    /// <summary>Ôte les marques, pour comparer un document lu à celui qu'une source propose.</summary>
    public static JsonObject Demarquer(JsonObject document)
    {
        foreach (var ligne in document.Select(p => p.Value).OfType<JsonArray>().Concat(document.Select(p => p.Value).OfType<JsonObject>().SelectMany(o => o.Select(p => p.Value).OfType<JsonArray>())).SelectMany(a => a.OfType<JsonObject>()))
        {
            ligne.Remove(Marque);
        }

        return document;
    }

    private static IEnumerable<string> Traits(JsonObject ligne)
    {
        if (Nom($"{ligne["prenom"].Text()} {ligne["nom"].Text()}") is { } nom)
        {
            yield return nom;
        }

        if (ligne["courriel"].Text()?.Trim() is { Length: > 0 } courriel)
        {
            yield return "c:" + courriel.ToLowerInvariant();
        }

        // « 02 33 00 00 01 / 06 11 22 33 44 » : chaque numéro compte.
        foreach (var numero in (ligne["telephone"].Text() ?? "").Split('/', ';', ',', '\n').Select(t => string.Concat(t.Where(char.IsAsciiDigit))).Where(n => n.Length >= ChiffresDUnNumero))
        {
            yield return "t:" + numero[^ChiffresDUnNumero..];
        }
    }

    private static string? Nom(string? nom)
    {
        var mots = Analyseur.Plier(nom ?? "").Split([' ', '-', '.', ',', '\'', '’', '\u00A0', '\u202F'], StringSplitOptions.RemoveEmptyEntries).Where(m => !_civilites.Contains(m)).Order(StringComparer.Ordinal).ToList();
        return mots.Count == 0 ? null : "n:" + string.Join(' ', mots);
    }
}
