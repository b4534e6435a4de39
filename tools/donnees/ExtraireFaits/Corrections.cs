using System.Text.Json;

namespace ExtraireFaits;

/// <summary>
/// Ce que le livre imprime, ce qu'on écrit, et pourquoi. <c>Lu</c> est la valeur lue du champ ;
/// pour un genre ou une région, le nom de la collectivité.
/// </summary>
internal sealed record Correction(string Champ, string Lu, string? Ecrit, string Raison, string? Fiche = null, string? Cote = null);

/// <summary>Ce qu'une personne a relu : <c>corrections.json</c>, à côté du programme.</summary>
internal sealed record Corrections(IReadOnlyList<string> Sigles, IReadOnlyList<Correction> Liste)
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web);

    private readonly HashSet<Correction> _inutiles = [.. Liste];

    /// <summary>Les corrections qu'aucune fiche n'a demandées : à retirer.</summary>
    public IEnumerable<Correction> Inutiles => _inutiles;

    public static Corrections Lire(string chemin)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(chemin));
        return new Corrections(
            json.RootElement.GetProperty("sigles").Deserialize<List<string>>(_options)!,
            json.RootElement.GetProperty("corrections").Deserialize<List<Correction>>(_options)!);
    }

    /// <returns>vrai si la valeur est corrigée ; <paramref name="ecrit"/> est alors ce qu'on écrit, éventuellement rien.</returns>
    public bool Corrige(string champ, string fiche, string cote, string? lu, out string? ecrit)
    {
        var trouvee = Liste.FirstOrDefault(c => c.Champ == champ && c.Lu == lu && (c.Fiche ?? fiche) == fiche && (c.Cote ?? cote) == cote);
        ecrit = trouvee?.Ecrit;
        return trouvee is not null && (_inutiles.Remove(trouvee) || true);
    }
}
