using System.Text.RegularExpressions;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Imports.Repertoire.Actions;

/// <summary>Le montant d'une case : les mots toujours, le nombre quand il n'y en a qu'un et qu'il se lit sûrement.</summary>
internal static partial class Montants
{
    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Parenthese();

    // « 47 176 francs » d'avant l'euro, « 20 000 Fr » : le franc CFA, lui, se dit
    [GeneratedRegex(@"\d ?(?:frs?\.?(?:$|\W)|(?<dits>francs?(?! ?(?:cfa|c\.f\.a))))", RegexOptions.CultureInvariant)]
    private static partial Regex Francs();

    /// <param name="devise">La monnaie que dit le titre de la colonne : celle d'un nombre seul.</param>
    /// <param name="date">La date de l'action, en EDTF : un nombre de quatre chiffres à côté d'elle n'en est pas une autre.</param>
    public static Montant De(string? texte, string? devise, string? date)
    {
        if (texte is null)
            return new Montant();
        // « - », en face d'une première date, n'est pas le montant de la seconde
        var lu = Lire(texte.TrimStart('-', '–', ' '));
        // « 2050 » n'est pas une année dans une colonne dont le titre dit la monnaie, ni à côté de la date de l'action
        if (lu is null && (devise is not null || date is not null) && texte.Length == 4 && texte.All(char.IsAsciiDigit))
            lu = Lire(texte + " €") is { } nombre ? nombre with { Devise = devise } : null;
        return new Montant { Texte = texte, Valeur = lu?.Valeur, Devise = lu is null ? null : lu.Devise ?? Sienne(texte, devise, date) };
    }

    private static string? Sienne(string texte, string? devise, string? date)
    {
        if (Francs().Match(Pliage.Plier(texte)) is not { Success: true } francs || devise == "XOF")
            return devise;
        var avantEuro = date is not null && string.CompareOrdinal(date[..Math.Min(4, date.Length)], "2002") < 0;
        return !francs.Groups["dits"].Success || avantEuro ? "FRF" : null;
    }

    public static MontantLu? Lire(string texte) => LecteurMontant.Lire(texte) ?? LecteurMontant.Lire(Parenthese().Replace(texte, " "));
}
