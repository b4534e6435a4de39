using System.Text.RegularExpressions;

namespace CoopPortal.Core.Texte;

/// <summary>Lit les dates comme on les écrit dans une fiche. Dans le doute, ne rend rien : les mots restent à côté.</summary>
public static partial class LecteurDate
{
    private const int _longueurMaximale = 200;

    /// <summary>Nul si le texte entier ne se comprend pas sans hésiter (date impossible, année à deux chiffres seule, « 2003-04 »…).</summary>
    public static DateLue? Lire(string? texte)
    {
        if (string.IsNullOrWhiteSpace(texte) || texte.Length > _longueurMaximale)
            return null;
        var edtf = DeEdtf(texte.Trim()) ?? DeFrancais(Preparer(texte));
        return edtf is null ? null : new DateLue(edtf, DateEnClair.Mots.Dire(edtf)!);
    }

    /// <summary>La valeur EDTF en français (« 2025-03/.. » donne « à partir de mars 2025 ») ; le texte reçu, tel quel, s'il n'est pas de l'EDTF.</summary>
    public static string EnClair(string edtf) => DateEnClair.Mots.Dire(edtf) ?? edtf;

    // « 2003-04 » peut être avril 2003 ou 2003-2004 : c'est laissé aux mots
    private static string? DeEdtf(string texte)
    {
        if (DateEnClair.Mots.Dire(texte) is null || MoisOuPeriode().IsMatch(texte) && LireDeuxChiffres(texte) > LireDeuxChiffres(texte[..4]))
            return null;
        if (texte[0] == '{')
            return Formes.Ensemble([.. texte[1..^1].Split(',', StringSplitOptions.TrimEntries).Select(PointDeDate.DeEdtf)]);
        var parties = texte.Split('/');
        return parties.Length == 1 || parties.Contains("..", StringComparer.Ordinal)
            ? texte
            : Formes.Intervalle(PointDeDate.DeEdtf(parties[0]), PointDeDate.DeEdtf(parties[1]));
    }

    private static int LireDeuxChiffres(string texte) => 10 * (texte[^2] - '0') + texte[^1] - '0';

    private static string Preparer(string texte)
    {
        var plie = Tirets().Replace(Analyseur.Plier(texte), "-");
        plie = ParentheseFinale().Replace(plie, "");
        return Blancs().Replace(plie, " ").Trim(' ', '.', ',', ';', ':');
    }

    private static string? DeFrancais(string plie)
    {
        var mots = Precaution().Replace(plie, "").Trim();
        if (Apres(Approche().Match(mots), mots) is { } vers)
            return (vers with { Approche = true }).Edtf;
        if (Apres(Depuis().Match(mots), mots) is { } debut)
            return debut.Edtf + "/..";
        if (Apres(Jusque().Match(mots), mots) is { } fin)
            return "../" + fin.Edtf;
        if (LecteurDePoint.Lire(mots) is { } seul)
            return seul.Edtf;
        return LecteurDePeriode.Lire(mots);
    }

    private static PointDeDate? Apres(Match introduction, string mots) =>
        introduction.Success ? LecteurDePoint.Lire(mots[introduction.Length..]) : null;

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}\z")]
    private static partial Regex MoisOuPeriode();

    [GeneratedRegex(@"[\u2010-\u2015\u2212-]+")]
    private static partial Regex Tirets();

    // « 2003 (3 ans) » : la précision reste dans les mots ; une autre année entre parenthèses, elle, ferait douter
    [GeneratedRegex(@"\((?![^()]*[0-9]{4})[^()]*\)\s*\z")]
    private static partial Regex ParentheseFinale();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blancs();

    [GeneratedRegex(@"\A(?:(?:en cours|actions?|en|dans|courant|au cours de|pendant|l'annee|annee|durant)\s+)+(?=[^-])")]
    private static partial Regex Precaution();

    [GeneratedRegex(@"\A(?:vers|environ|env\.?|autour de|aux alentours de)\s+")]
    private static partial Regex Approche();

    [GeneratedRegex(@"\A(?:depuis|a partir|a compter|des(?! annees))\s*(?:de |du |des |d'|le |l'annee |les )*(?=[0-9a-z])")]
    private static partial Regex Depuis();

    [GeneratedRegex(@"\Ajusqu'?\s*(?:en |au |aux |a |le |fin )+")]
    private static partial Regex Jusque();
}
