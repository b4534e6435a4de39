using System.Text.Json.Nodes;

namespace ExtraireFaits;

/// <summary>Les divisions de 2008, pour dire de quelle région est une collectivité qui nomme son cercle.</summary>
internal sealed class Divisions
{
    private readonly List<(string[] Mots, string Niveau, string Region)> _noms = [];
    private readonly HashSet<string> _regions = new(StringComparer.Ordinal);

    public Divisions(JsonArray territoires)
    {
        var de2008 = territoires.Select(t => t!.AsObject()).Where(t => t["depuis"] is null).ToList();
        var noms = de2008.ToDictionary(t => (string)t["cle"]!, t => (string)t["nom"]!, StringComparer.Ordinal);
        foreach (var t in de2008)
        {
            var niveau = (string)t["niveau"]!;
            var region = (niveau == "district" ? null : (string?)t["parent"]) is { } parent ? noms[parent] : (string)t["nom"]!;
            region = region == "District de Bamako" ? "Bamako" : region;
            _regions.Add(region);
            foreach (var nom in (t["variantes"]?.AsArray().Select(v => (string)v!) ?? []).Append((string)t["nom"]!))
                _noms.Add((Texte.Mots(nom), niveau, region));
        }
    }

    /// <summary>La région lue si elle existait en 2008, sinon celle des divisions nommées quand elles s'accordent.</summary>
    public string? Region(string? lue, string? territoire, string? nom)
    {
        if (lue is not null && _regions.Contains(lue))
            return lue;
        return Nommee(territoire) ?? Nommee(nom);
    }

    /// <summary>Le genre d'une division qui porte exactement ce nom à elle seule : le district de Bamako et ses communes.</summary>
    public string? Genre(string nom) =>
        _noms.Where(n => n.Niveau is "district" or "commune" && n.Mots.SequenceEqual(Texte.Mots(nom))).Select(n => n.Niveau).FirstOrDefault();

    private string? Nommee(string? texte)
    {
        var mots = Texte.Mots(texte ?? "");
        var trouvees = _noms.Where(n => Contient(mots, n.Mots)).Select(n => n.Region).Distinct(StringComparer.Ordinal).ToList();
        return trouvees.Count == 1 ? trouvees[0] : null;
    }

    private static bool Contient(string[] mots, string[] suite) =>
        Enumerable.Range(0, Math.Max(0, mots.Length - suite.Length + 1)).Any(i => mots.AsSpan(i, suite.Length).SequenceEqual(suite));
}
