using System.Text.RegularExpressions;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Imports.Repertoire.Actions;

/// <summary>Le montant d'une case : les mots toujours, le nombre quand il n'y en a qu'un et qu'il se lit sûrement.</summary>
internal static partial class Montants
{
    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Parenthese();

    /// <param name="enEuros">Le titre de la colonne dit la monnaie : un nombre seul est en euros.</param>
    public static Montant De(string? texte, bool enEuros)
    {
        if (texte is null)
            return new Montant();
        var lu = Lire(texte);
        // « 2050 » n'est pas une année dans une colonne dont le titre dit l'euro
        if (lu is null && enEuros && texte.Length == 4 && texte.All(char.IsAsciiDigit))
            lu = Lire(texte + " €");
        return new Montant { Texte = texte, Valeur = lu?.Valeur, Devise = lu?.Devise ?? (lu is not null && enEuros ? "EUR" : null) };
    }

    public static MontantLu? Lire(string texte) => LecteurMontant.Lire(texte) ?? LecteurMontant.Lire(Parenthese().Replace(texte, " "));
}
