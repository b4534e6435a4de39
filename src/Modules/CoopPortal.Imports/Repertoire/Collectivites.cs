using System.Text.RegularExpressions;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Imports.Repertoire;

/// <summary>Lit la cellule « Collectivité … » : nom, habitants, territoire, et ce qu'ils disent du genre.</summary>
internal static partial class Collectivites
{
    private const string _divisions = "departement|region|cercle|communaute rurale|commune|province|canton|arrondissement|district|prefecture|pays|territoire";

    [GeneratedRegex(@"^ *nom(?: de la (?:collectivite|commune|ville|region))? *:", RegexOptions.CultureInvariant)]
    private static partial Regex Nom();

    [GeneratedRegex(@"^ *(?:(?:nb|nombre) *(?:d'|de )?(?:habitants?|hab\.?)|population|habitants(?= *:)) *:?", RegexOptions.CultureInvariant)]
    private static partial Regex NombreHabitants();

    [GeneratedRegex(@"(?<=\S )(?:(?:(?:nb|nombre) *(?:d'|de )?(?:habitants?|hab\.?)|population)|(?:" + _divisions + @")s?(?: ?/ ?(?:" + _divisions + @")s?){1,4}) *:", RegexOptions.CultureInvariant)]
    private static partial Regex EtiquetteCollee();

    [GeneratedRegex(@"^ *(?:nb|nombre) (?:d'|de )[a-z]{3,20} *:", RegexOptions.CultureInvariant)]
    private static partial Regex AutreNombre();

    [GeneratedRegex(@"^ *(?:" + _divisions + @")s?(?: {0,2}/ {0,2}(?:" + _divisions + @")s?){0,4} *:", RegexOptions.CultureInvariant)]
    private static partial Regex Division();

    [GeneratedRegex(@"^ *(?:" + _divisions + @")s? (?:(?:de|du|des|d')(?: |$)?)?[a-z]", RegexOptions.CultureInvariant)]
    private static partial Regex DivisionSansDeuxPoints();

    [GeneratedRegex(@"(?:\b(?:de|du|des|d'|la|le|les|et|a|en)|[,/(-])$", RegexOptions.CultureInvariant)]
    private static partial Regex Inacheve();

    [GeneratedRegex(@"^(?:(?<communeRurale>commune rurale|communaute rurale|conseil rural)|(?<epci>ca|cc|cu|communaute)|(?<departement>conseil general|conseil departemental|cg|departement)|(?<region>conseil regional|assemblee regionale|cr|region)|(?<cercle>conseil de cercle|cercle)|(?<commune>commune|ville|mairie d[eu] (?!district)|conseil communal)|(?<district>district|mairie du district)|(?<syndicat>syndicat)|(?<association>association|asso|ong|federation))\b", RegexOptions.CultureInvariant)]
    private static partial Regex GenreDuNom();

    [GeneratedRegex(@"\((?<p>commune|commune rurale|district|cercle|departement|region|arrondissement)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Precision();

    public static CollectiviteCitee? Lire(TexteSitue cellule, Cote cote, string? adjectif, Journal journal)
    {
        var champ = cote == Cote.Francais ? "coteFrancais.collectivites[f1]" : "cotePartenaire.collectivites[p1]";
        List<(string Nom, string Valeur, int Ligne)> champs = [];
        foreach (var (numero, texte) in cellule.Lignes())
            foreach (var partie in Decoller(MiseEnTexte.Resserrer(texte)))
                Ranger(champs, numero, partie);
        var nom = Valeur(champs, "nom");
        var habitants = Valeur(champs, "habitants");
        var territoire = Valeur(champs, "territoire")?.TrimEnd(':', ' ');
        if (nom is null && habitants is null && territoire is null)
            return null;
        var ligne = champs[0].Ligne;
        journal.Situer(champ, ligne);
        if (champs.FindIndex(c => c.Nom == "habitants") is >= 0 and var rang)
            journal.Situer(champ + ".habitants", champs[rang].Ligne);
        foreach (var (_, texte, numero) in champs.Where(c => c.Nom == "autre" && !Vide.EstBlanc(c.Valeur)))
            journal.Informer(champ, numero, $"« {texte} » n'est pas un champ de la fiche.");
        if (nom is not null && nom.Count(c => c == ',') >= 2)
            journal.Douter(champ + ".nom", ligne, "Plusieurs collectivités dans un même champ : à séparer.");
        return new CollectiviteCitee
        {
            Id = cote == Cote.Francais ? "f1" : "p1",
            Nom = nom,
            Genre = Genre(nom),
            Habitants = LireHabitants(habitants, champ, ligne, journal),
            Territoire = territoire,
            Region = Genre(nom) == "association" ? null : Territoires.Region(cote, adjectif, territoire, nom),
        };
    }

    /// <summary>Le genre que le nom porte en toutes lettres ; <c>null</c> s'il ne le dit pas.</summary>
    public static string? Genre(string? nom)
    {
        var precision = Precision().Match(Pliage.Plier(nom ?? ""));
        var trouve = GenreDuNom().Match(Pliage.Mots(precision.Success ? precision.Groups["p"].Value : nom ?? ""));
        return trouve.Success ? trouve.Groups.Values.Skip(1).First(g => g.Success).Name : null;
    }

    // « Nom : … Nb habitants : … » : les cellules collées se rendent à leurs étiquettes
    private static IEnumerable<string> Decoller(string ligne)
    {
        var debut = 0;
        foreach (var place in EtiquetteCollee().Matches(Pliage.Plier(ligne)).Select(m => m.Index))
        {
            yield return ligne[debut..place].TrimEnd();
            debut = place;
        }
        yield return ligne[debut..];
    }

    private static void Ranger(List<(string Nom, string Valeur, int Ligne)> champs, int numero, string ligne)
    {
        if (ligne.Length == 0)
            return;
        var plie = Pliage.Plier(ligne);
        if (Nom().Match(plie) is { Success: true } nom)
            champs.Add(("nom", ligne[nom.Length..].Trim(), numero));
        else if (NombreHabitants().Match(plie) is { Success: true } habitants)
            champs.Add(("habitants", ligne[habitants.Length..].Trim(), numero));
        else if (AutreNombre().IsMatch(plie))
            champs.Add(("autre", ligne, numero));
        else if (Division().Match(plie) is { Success: true } division)
            champs.Add(("territoire", champs.Exists(c => c.Nom == "territoire") ? ligne : ligne[division.Length..].Trim(), numero));
        else if (champs.Count > 0 && champs[^1].Valeur.Length > Vide.CelluleMaximale)
            return;
        else if (champs.Count > 0 && (Inacheve().IsMatch(Pliage.Plier(champs[^1].Valeur)) || !DivisionSansDeuxPoints().IsMatch(plie)))
            champs[^1] = (champs[^1].Nom, Joindre(champs[^1].Valeur, ligne), champs[^1].Ligne);
        else if (champs.Count > 0)
            champs.Add(("territoire", ligne, numero));
        else
            champs.Add(("nom", ligne, numero));
    }

    private static string Joindre(string debut, string suite)
        => debut.Length == 0 || (debut.EndsWith('-') && debut.Length > 1 && char.IsLetter(debut[^2])) ? debut + suite : $"{debut} {suite}";

    private static string? Valeur(List<(string Nom, string Valeur, int Ligne)> champs, string nom)
    {
        var valeurs = champs.Where(c => c.Nom == nom && !Vide.EstBlanc(c.Valeur)).Select(c => c.Valeur).ToList();
        return valeurs.Count == 0 ? null : string.Join(nom == "territoire" ? ", " : " ", valeurs);
    }

    private static int? LireHabitants(string? texte, string champ, int ligne, Journal journal)
    {
        if (texte is null)
            return null;
        var habitants = Valeurs.Habitants(texte, out var autres);
        if (habitants is null)
            journal.Renoncer(champ + ".habitants", ligne, $"Nombre d'habitants illisible : « {texte} ».");
        else if (autres || texte.Contains('?', StringComparison.Ordinal))
            journal.Douter(champ + ".habitants", ligne, $"Nombre d'habitants à vérifier : « {texte} ».");
        return habitants;
    }
}
