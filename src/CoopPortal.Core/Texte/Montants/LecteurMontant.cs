using System.Globalization;
using System.Text.RegularExpressions;

namespace CoopPortal.Core.Texte;

/// <summary>Lit un montant comme on l'écrit dans une fiche. Une fourchette ou deux montants différents ne donnent rien.</summary>
public static partial class LecteurMontant
{
    private const int _longueurMaximale = 400;
    private const decimal _fcfaPourUnEuro = 655.957m;
    private const decimal _francsPourUnEuro = 6.55957m;

    /// <summary>Nul si le texte ne donne pas un montant et un seul (« de 10 à 42000 FF », « plus de 5 000 € », « 12 €/élève »…).</summary>
    public static MontantLu? Lire(string? texte)
    {
        if (string.IsNullOrWhiteSpace(texte) || texte.Length > _longueurMaximale)
            return null;
        var lisse = Blancs().Replace(texte.Replace('’', '\''), " ").Trim();
        if (Doute().IsMatch(Analyseur.Plier(lisse)))
            return null;
        var reste = Montant().Replace(lisse, " # ");
        var montants = Montant().Matches(lisse).Select(Valeur).ToList();
        if (montants.Count == 0)
            return SansDevise(lisse);
        // hors des montants, seules des années et des durées laissent la lecture sûre
        if (Chiffre().IsMatch(Neutre().Replace(reste, " ")) || montants.Distinct().Count() != 1 || montants[0] is not { } lu)
            return null;
        return new(lu.Valeur, lu.Devise, Phrase(lu.Valeur, lu.Devise, lisse));
    }

    /// <summary>Valeur en euros aux parités fixes (1 € = 655,957 F CFA = 6,55957 FF), au centime ; nul pour une autre devise.</summary>
    public static decimal? VersEuros(decimal valeur, string? devise) => devise switch
    {
        "EUR" => valeur,
        "XOF" => Math.Round(valeur / _fcfaPourUnEuro, 2, MidpointRounding.AwayFromZero),
        "FRF" => Math.Round(valeur / _francsPourUnEuro, 2, MidpointRounding.AwayFromZero),
        _ => null,
    };

    /// <summary>Valeur en francs CFA aux mêmes parités, au franc près (1 FF = 100 F CFA) ; nul pour une autre devise.</summary>
    public static decimal? VersFrancsCfa(decimal valeur, string? devise) => devise switch
    {
        "XOF" => valeur,
        "EUR" => Math.Round(valeur * _fcfaPourUnEuro, 0, MidpointRounding.AwayFromZero),
        "FRF" => Math.Round(valeur * 100, 0, MidpointRounding.AwayFromZero),
        _ => null,
    };

    private static MontantLu? SansDevise(string lisse)
    {
        var lu = NombreSeul().Match(lisse);
        if (!lu.Success || Nombres.Lire(lu.Groups["n"].Value) is not { } nombre)
            return null;
        var echelle = Echelle(lu.Groups["e"].Value);
        var valeur = Nombres.SansZerosFinaux(nombre * echelle);
        // « 2006 » est sans doute une année
        if (echelle == 1 && Neutre().IsMatch(lu.Groups["n"].Value))
            return null;
        return new(valeur, null, Phrase(valeur, null, lisse));
    }

    private static (decimal Valeur, string? Devise)? Valeur(Match lu)
    {
        if (Nombres.Lire(lu.Groups["n"].Value) is not { } nombre)
            return null;
        var sigle = Analyseur.Plier(lu.Groups["dev"].Value).Replace(" ", "", StringComparison.Ordinal);
        var echelle = sigle == "kf" ? 1_000 : Echelle(lu.Groups["e"].Value);
        return (Nombres.SansZerosFinaux(nombre * echelle), Devise(sigle));
    }

    private static string? Devise(string sigle) =>
        sigle is "€" or "\uFFFD" or "e" or "eur" || sigle.Contains("euro", StringComparison.Ordinal) ? "EUR"
        : sigle.Contains("cfa", StringComparison.Ordinal) || sigle == "xof" ? "XOF"
        : sigle is "ff" or "frf" or "kf" || sigle.StartsWith("francsf", StringComparison.Ordinal) || sigle.StartsWith("francf", StringComparison.Ordinal) ? "FRF"
        : null;

    private static decimal Echelle(string mot) => Analyseur.Plier(mot).Trim() switch
    {
        "" => 1,
        var m when m[0] == 'k' || m.StartsWith("mille", StringComparison.Ordinal) || m.StartsWith("milliers", StringComparison.Ordinal) => 1_000,
        var m when m.StartsWith("milliard", StringComparison.Ordinal) || m.StartsWith("md", StringComparison.Ordinal) => 1_000_000_000,
        _ => 1_000_000,
    };

    private static string Phrase(decimal valeur, string? devise, string lisse)
    {
        var phrase = Francais.Montant(valeur, devise);
        if (ParAn().IsMatch(lisse))
            phrase += " par an";
        return Sur().Match(lisse) is { Success: true } sur ? $"{phrase} sur {sur.Groups["n"].Value} ans" : phrase;
    }

    private const string _nombre = @"(?<![0-9A-Za-z.,/])(?<n>[0-9]{1,3}(?:[ .][0-9]{3})+(?:,[0-9]{1,2})?(?![0-9])|[0-9]+(?:[.,][0-9]+)*)";
    private const string _devise = @"(?:€|[eE]uros?|EUROS?|€uros|Eur|EUR|E|[fF]rancs? ?CFA|[fF]rancs? ?cfa|F\.? ?CFA|F ?[cC][fF][aA]|[cC]fa|CFA|XOF|[fF]rancs? [fF]ran[cç]ais|[fF]rancs?|[fF]rs?|FRF|FF|Ff|F|\uFFFD)";

    [GeneratedRegex(_nombre + @"(?: ?(?<dev>kF)| ?(?<e>[mM]illiards?|[mM]illions?|[mM]illiers?|mille|Mds?|M|k|K)? ?(?:de |d')?(?<dev>" + _devise + @"))(?![A-Za-zÀ-ÿ0-9])", RegexOptions.ExplicitCapture)]
    private static partial Regex Montant();

    [GeneratedRegex(@"\A(?:(?:total|budget|montant|environ|env\.|soit|annuel|global|de|en|moyenne)\s*:?\s*)*" + _nombre + @" ?(?<e>[mM]illiards?|[mM]illions?|[mM]illiers?|M|k|K)?(?: ?/ ?an| par an(?:née)?| annuels?| sur [0-9]{1,2} ans| en moyenne| environ| au total)*\.?\z", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex NombreSeul();

    // bornes, prix à l'unité, autre monnaie ; « cofinancé par la ville » n'est pas un prix
    [GeneratedRegex(@"\b(?:plus de|moins de|au moins|au plus|jusqu'a|maximum|minimum|maxi|mini|dollars?|usd|livres?)\b|[<>$£%±≤≥+]|/ ?(?!ans?\b|annees?\b)[a-z]|(?<!\b(?:co)?(?:financ|offert|vers|attribu|accord|apport|donn|subventionn|fourni|allou|pay)[a-z]{0,4} )\bpar (?!an\b|ans\b|annees?\b|le\b|la\b|les\b|l')|\b(?:l'unite|chacune?)\b")]
    private static partial Regex Doute();

    [GeneratedRegex(@"\b(?:19|20)[0-9]{2}\b|\b[0-9]{1,2} (?:ans?|années?|mois)\b")]
    private static partial Regex Neutre();

    [GeneratedRegex(@"[0-9]")]
    private static partial Regex Chiffre();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blancs();

    [GeneratedRegex(@"(?:/ ?|\bpar )an(?:née)?\b|\bannuel", RegexOptions.IgnoreCase)]
    private static partial Regex ParAn();

    [GeneratedRegex(@"\b(?:sur|pendant) (?<n>[0-9]{1,2}) ans\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Sur();
}
