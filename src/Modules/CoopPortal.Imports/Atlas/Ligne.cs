using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Atlas;

/// <summary>
/// Une ligne de la page, décorations ôtées. <c>Cellules</c> n'est pas vide quand des barres ou des tabulations la partagent ;
/// <c>Ouverte</c> quand le texte s'arrête sur elle, sans retour à la ligne.
/// </summary>
internal sealed partial record Ligne(int Numero, string Texte, IReadOnlyList<string> Cellules, bool Ouverte, bool Fermee)
{
    private const int _ligneAlignee = 400;

    public bool EstVide => Texte.Length == 0;

    public bool EnCellules => Cellules.Count > 0;

    /// <summary>Les mots de la ligne, cellules réunies.</summary>
    public string Mots => EnCellules ? string.Join(' ', Cellules.Where(c => c.Length > 0)) : Texte;

    public static List<Ligne> Decouper(string texte)
    {
        var brutes = texte.Split('\n');
        var rares = texte.Count(c => c is '\u00A0' or '\u202F' or '\u2009') * 10 < texte.Count(c => c == ' ');
        var lignes = new List<Ligne>(brutes.Length);
        for (var i = 0; i < brutes.Length; i++)
            lignes.Add(De(brutes[i], i + 1, i == brutes.Length - 1, rares));
        return lignes;
    }

    private static Ligne De(string brute, int numero, bool ouverte, bool insecablesRares)
    {
        // dans une rangée que ferme son année, une espace insécable entre chiffres est de leur nombre, si la page n'en met pas partout
        var jointe = insecablesRares && Annee().IsMatch(brute) ? Milliers().Replace(brute, "") : brute;
        var propre = Insecables().Replace(jointe, " ").Trim(' ', '\uFEFF', '\u200B');
        if (Filet().IsMatch(propre))
            propre = "";
        if (propre.Length == 0)
            return new Ligne(numero, "", [], ouverte, true);
        if (propre.Contains('|', StringComparison.Ordinal) || propre.Contains('¦', StringComparison.Ordinal))
            return EnBarres(propre.Replace('¦', '|'), numero, ouverte);
        if (propre.Contains('\t', StringComparison.Ordinal))
            return new Ligne(numero, propre.Trim(), [.. propre.TrimStart('\t').Split('\t').Select(Nu)], ouverte, false);
        if (propre.Length <= _ligneAlignee && Alignement().IsMatch(propre))
            return new Ligne(numero, Alignement().Replace(propre, "\t"), [.. Alignement().Split(propre).Select(Nu)], ouverte, false);
        return new Ligne(numero, propre, [], ouverte, false);
    }

    private static Ligne EnBarres(string propre, int numero, bool ouverte)
    {
        var fermee = propre[^1] == '|';
        var dedans = propre[0] == '|' ? propre[1..] : propre;
        if (fermee && dedans.Length > 0)
            dedans = dedans[..^1];
        return new Ligne(numero, propre, [.. dedans.Split('|').Select(Nu)], ouverte, fermee);
    }

    /// <summary>Sans les marques d'un Markdown : titres, gras, guillemets de citation.</summary>
    public static string Nu(string texte)
    {
        var nu = texte.Trim().TrimStart('#', '>', '*', '_').TrimEnd('*', '_', '#').Trim();
        return nu == "\\-" ? "" : nu;
    }

    // des colonnes alignées par des espaces
    [GeneratedRegex(@" {3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Alignement();

    [GeneratedRegex(@"(?<=[0-9])[\u00A0\u202F\u2009](?=[0-9]{3}(?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex Milliers();

    [GeneratedRegex(@"[^0-9](19|20)[0-9]{2}[\s|]*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Annee();

    [GeneratedRegex(@"[\u00A0\u202F\u2009\u2007]", RegexOptions.CultureInvariant)]
    private static partial Regex Insecables();

    // |---|:--:|, ====, ---- : le trait d'un tableau, pas une réponse
    [GeneratedRegex(@"^[|+:=\-_\s]*[=\-_]{2,}[|+:=\-_\s]*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Filet();
}
