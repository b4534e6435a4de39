namespace CoopPortal.Core.Texte;

/// <summary>
/// Les pays dont on connaît l'indicatif, et combien de chiffres y a un numéro, avant et après qu'on les a allongés
/// (Mali : sept avant 2009, huit depuis). D'après les plans publiés par l'UIT.
/// </summary>
internal static class Plans
{
    private static readonly Dictionary<string, int[]> _longueurs = new(StringComparer.Ordinal)
    {
        ["33"] = [9],
        ["212"] = [8, 9],
        ["213"] = [8, 9],
        ["216"] = [8],
        ["221"] = [7, 9],
        ["222"] = [7, 8],
        ["223"] = [7, 8],
        ["224"] = [8, 9],
        ["225"] = [8, 10],
        ["226"] = [8],
        ["227"] = [8],
        ["228"] = [7, 8],
        ["229"] = [8, 10],
        ["235"] = [7, 8],
        ["236"] = [8],
        ["237"] = [8, 9],
        ["241"] = [7, 8],
        ["242"] = [9],
        ["250"] = [9],
        ["253"] = [8],
        ["257"] = [8],
        ["261"] = [9],
        ["269"] = [7],
    };

    /// <summary>L'indicatif connu par lequel un numéro international commence.</summary>
    public static string? Commence(string chiffres)
        => chiffres.Length >= 3 && _longueurs.ContainsKey(chiffres[..3]) ? chiffres[..3] : chiffres.StartsWith("33", StringComparison.Ordinal) ? "33" : null;

    public static bool Accepte(string indicatif, string national)
        => _longueurs.TryGetValue(indicatif, out var longueurs) && Array.IndexOf(longueurs, national.Length) >= 0 && national[0] != '0';
}
