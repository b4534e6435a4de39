using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Repertoire;

/// <summary>
/// Ce que la fiche appelle ses deux côtés (« partie malienne », « partie burkinabè », « l'AIMF »),
/// pour savoir de qui parle une étiquette « Pour … : ».
/// </summary>
internal sealed partial class LectureDeCotes(string titre, string? adjectif)
{
    private readonly string _gauche = Pliage.Mots(titre.Split('/')[0]);
    private readonly string? _adjectif = adjectif?.TrimEnd('s');

    [GeneratedRegex(@"la partie (?<a>[a-z-]{3,30})", RegexOptions.CultureInvariant)]
    private static partial Regex Partie();

    /// <summary>Les étiquettes « Pour la partie … », et « Pour X » quand X est le côté français du titre.</summary>
    public bool Reconnait(string etiquette) => Partie().IsMatch(etiquette) || EstLeCoteFrancais(etiquette);

    /// <summary>La clé de motivation : francaise, partenaire, ou generale pour un tiers ou les deux ensemble.</summary>
    public string Cle(string etiquette)
    {
        var parties = Partie().Matches(etiquette);
        if (parties.Count == 0)
            return "francaise";
        if (parties.Count > 1)
            return "generale";
        var dite = parties[0].Groups["a"].Value.TrimEnd('s');
        if (dite is "francaise" or "francai")
            return "francaise";
        return _adjectif is null || dite == _adjectif || dite == "partenaire" ? "partenaire" : "generale";
    }

    private bool EstLeCoteFrancais(string etiquette)
    {
        var mots = Pliage.Mots(etiquette).Split(' ').Where(m => m.Length > 1 && m is not ("pour" or "la" or "le" or "les")).ToList();
        return mots.Count > 0 && mots.TrueForAll(m => $" {_gauche} ".Contains($" {m} ", StringComparison.Ordinal));
    }
}
