using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Repertoire;

/// <summary>Sépare les partenaires qu'une ligne énumère, aux points-virgules, aux tirets, aux virgules, et à « et » quand les deux côtés se nomment.</summary>
internal static partial class Separation
{
    private const int _motsParElement = 22;
    private const string _organismes =
        "associations?|ministeres?|agences?|villes?|regions?|departements?|conseils?|mairies?|communes?|municipalites?|collectivites?|communautes?|comites?|ong|"
        + "fondations?|unions?|syndicats?|services?|subdivisions?|instituts?|ecoles?|lycees?|colleges?|universites?|reseaux?|chambres?|ambassades?|hopita(?:l|ux)|centres?|groupes?|federations?|"
        + "offices?|programmes?|societes?|entreprises?|banques?|cooperatives?|radios?|partenaires?|jumelages?|etat|prefectures?|bureaux?|direction|mediatheques?|bibliotheques?|caisses?";

    [GeneratedRegex(@"\b(?:" + _organismes + @")\b", RegexOptions.CultureInvariant)]
    private static partial Regex Organisme();

    [GeneratedRegex(@"^(?<article>l'|le |la |les )?(?:" + _organismes + @")\b", RegexOptions.CultureInvariant)]
    private static partial Regex OrganismeEnTete();

    // « de l'Identité » après une virgule prolonge un nom de ministère
    [GeneratedRegex(@"^(?:d[eu]s? |d'|aux? |a |en |sur |par |pour |avec |dont |qui |ainsi )", RegexOptions.CultureInvariant)]
    private static partial Regex Prolongement();

    /// <param name="seule">La ligne est toute la réponse ; sinon chaque ligne est déjà un élément, que l'on ne recoupe qu'à coup sûr.</param>
    public static IReadOnlyList<string> Separer(string ligne, bool seule)
    {
        var parPoints = Couper(ligne, ";");
        if (parPoints.Count > 1)
            return parPoints;
        var parTirets = Couper(ligne.Replace(" – ", " - ", StringComparison.Ordinal).Replace(" — ", " - ", StringComparison.Ordinal), " - ");
        if (seule && (parTirets.Count > 2 || parTirets.Count == 2 && !parTirets.Exists(EstUnSigle)) && parTirets.TrueForAll(Court))
            return parTirets;
        var parVirgules = Prolonger(Couper(ligne, ","));
        if (parVirgules.Count > (seule ? 1 : 2) && parVirgules.Skip(1).Select((e, i) => EstUnElement(e, seule, i == parVirgules.Count - 2)).All(e => e)
            && (seule || EstUnElement(parVirgules[0], seule, false)) && Court(parVirgules[0]))
            return [.. parVirgules.SelectMany(SeparerEt)];
        return SeparerEt(ligne);
    }

    public static bool NommeQuelquUn(string element)
    {
        var mots = element.Split('(')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return mots.Length < 4 || mots.Skip(1).Any(m => m.Length > 1 && (char.IsUpper(m[0]) || m[1] is '’' or '\'' && m.Any(char.IsUpper)))
            || Organisme().IsMatch(Pliage.Plier(string.Join(' ', mots)));
    }

    /// <summary>« … des cofinancements (A, B, C) » : les noms sont dans la parenthèse.</summary>
    public static IReadOnlyList<string> DansLaParenthese(string element)
    {
        var (ouvre, ferme) = (element.IndexOf('(', StringComparison.Ordinal), element.LastIndexOf(')'));
        var dedans = ouvre >= 0 && ferme > ouvre ? Couper(element[(ouvre + 1)..ferme].TrimEnd('.', ' ', '…'), ",") : [];
        return dedans.Count > 1 && dedans.TrueForAll(e => EstUnElement(e, seule: true, derniere: false)) ? dedans : [];
    }

    private static List<string> Prolonger(List<string> elements)
    {
        var entiers = new List<string>();
        foreach (var element in elements)
            if (entiers.Count > 0 && entiers[^1].Length < Vide.CelluleMaximale && char.IsLower(element[0]) && Prolongement().IsMatch(Pliage.Plier(element)))
                entiers[^1] += ", " + element;
            else
                entiers.Add(element);
        return entiers;
    }

    // « SEDIF (…) et Conseil général … » : les deux côtés se nomment
    private static List<string> SeparerEt(string element)
    {
        var parties = Couper(element, " et ");
        var entiers = new List<string> { parties[0] };
        foreach (var partie in parties.Skip(1))
            if (SeNomme(partie) && !entiers[^1].Contains(" dont ", StringComparison.Ordinal) && (SeNomme(entiers[^1]) || entiers[^1].EndsWith(')')))
                entiers.Add(partie);
            else if (entiers[^1].Length < Vide.CelluleMaximale)
                entiers[^1] += " et " + partie;
        return entiers;
    }

    private static bool SeNomme(string texte)
    {
        var tete = OrganismeEnTete().Match(Pliage.Plier(texte));
        var nom = tete.Success ? texte[tete.Groups["article"].Length..] : texte;
        return char.IsUpper(nom[0]) && (tete.Success || EstUnSigle(nom.Split(' ', '(')[0]));
    }

    private static List<string> Couper(string texte, string separateur)
    {
        var elements = new List<string>();
        var debut = 0;
        var profondeur = 0;
        for (var i = 0; i < texte.Length; i++)
        {
            profondeur += texte[i] == '(' ? 1 : texte[i] == ')' && profondeur > 0 ? -1 : 0;
            if (profondeur > 0 || !texte.AsSpan(i).StartsWith(separateur, StringComparison.Ordinal))
                continue;
            elements.Add(texte[debut..i].Trim());
            debut = i + separateur.Length;
        }
        elements.Add(texte[debut..].Trim());
        elements.RemoveAll(e => e.Length == 0);
        return elements.Count == 0 ? [texte] : elements;
    }

    private static bool EstUnElement(string element, bool seule, bool derniere)
    {
        var plie = Pliage.Plier(element);
        var organisme = OrganismeEnTete().Match(plie);
        return Court(element) && (char.IsUpper(element[0]) || organisme.Success && (seule || organisme.Groups["article"].Success) || derniere && plie.StartsWith("et ", StringComparison.Ordinal));
    }

    private static bool Court(string element) => element.Split(' ').Length <= _motsParElement;

    private static bool EstUnSigle(string mot) => !mot.Contains(' ', StringComparison.Ordinal) && mot.Count(char.IsUpper) >= 2;
}
