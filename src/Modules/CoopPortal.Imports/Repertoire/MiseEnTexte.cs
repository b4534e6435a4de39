using System.Text;
using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Repertoire;

/// <summary>
/// Défait les retours à la ligne de la mise en page : une ligne rejoint la suivante quand le premier mot
/// de celle-ci n'y tenait plus ; les éléments de liste et les alinéas gardent leur ligne.
/// </summary>
internal static partial class MiseEnTexte
{
    [GeneratedRegex(@"^(?:[-–—•♦❏▪*·+][ \p{L}«]|\d{1,2}[.°)] ?\p{L}|[a-z]\) |(?:19|20)\d\d ?:)", RegexOptions.CultureInvariant)]
    private static partial Regex Puce();

    [GeneratedRegex(@"[ \t]+", RegexOptions.CultureInvariant)]
    private static partial Regex Espaces();

    /// <summary>Une cellule étroite : tout se rejoint, sauf les éléments de liste ; <c>null</c> si elle est blanche.</summary>
    public static string? Cellule(TexteSitue? passage) => Composer(passage, largeur: 0);

    /// <summary>Un texte courant, dont les lignes vont jusqu'à <paramref name="largeur"/> signes ; <c>null</c> s'il est blanc.</summary>
    /// <param name="separe">Dit, de deux lignes qui se suivent, que la seconde en ouvre une autre quoi qu'en dise la largeur.</param>
    public static string? Courant(TexteSitue? passage, int largeur, Func<string, string, bool>? separe = null) => Composer(passage, largeur, separe);

    /// <summary>La largeur des lignes pleines d'une fiche : la médiane de celles qui vont au-delà de toute cellule.</summary>
    public static int Largeur(TexteSitue fiche)
    {
        var longueurs = fiche.Lignes().Select(l => l.Texte.Trim().Length).Where(l => l >= 85).Order().ToArray();
        return longueurs.Length == 0 ? 100 : Math.Min(longueurs[longueurs.Length / 2], 160);
    }

    public static string Resserrer(string texte) => Espaces().Replace(texte, " ").Trim();

    public static bool EstUnePuce(string ligne) => Puce().IsMatch(ligne.AsSpan().TrimStart());

    private static string? Composer(TexteSitue? passage, int largeur, Func<string, string, bool>? separe = null)
    {
        if (passage is null)
            return null;
        var texte = new StringBuilder();
        var precedente = "";
        var precedenteBrute = "";
        var decalage = 0;
        var coupures = 0;
        var alinea = false;
        var puceSeule = "";
        foreach (var (numero, brute) in passage.Lignes())
        {
            var ligne = Resserrer(brute);
            if (ligne.Length == 0)
            {
                coupures++;
                alinea |= brute.Length > 0;
                continue;
            }
            // une puce que l'extraction a détachée attend son texte ; sans texte, elle ne dit rien
            if (ligne is "•" or "♦" or "❏" or "▪" or "·" or "*")
            {
                puceSeule = ligne + " ";
                continue;
            }
            (ligne, puceSeule) = (puceSeule + ligne, "");
            if (texte.Length > 0 && largeur > 0 && PuceEffacee(precedenteBrute, brute))
                texte.Append('\n');
            else if (texte.Length > 0)
                Relier(texte, precedente, ligne, largeur == 0 ? 0 : Math.Max(1, largeur - decalage), coupures, alinea, separe?.Invoke(precedente, brute.TrimEnd()) == true);
            texte.Append(ligne);
            decalage = numero == passage.PremiereLigne ? passage.Retrait : 0;
            (precedente, precedenteBrute, coupures, alinea) = (ligne, brute, 0, false);
        }
        return Vide.EstBlanc(texte.ToString()) ? null : texte.ToString();
    }

    private static void Relier(StringBuilder texte, string precedente, string ligne, int largeur, int coupures, bool alinea, bool separee)
    {
        if (EstUnePuce(ligne))
            texte.Append('\n');
        else if (largeur > 0 && alinea)
            texte.Append("\n\n");
        else if (separee || largeur > 0 && !SeSuivent(precedente, ligne, largeur, coupures > 0))
            texte.Append('\n');
        else if (!(precedente.EndsWith('-') && precedente.Length > 1 && char.IsLetterOrDigit(precedente[^2]) && char.IsLetterOrDigit(ligne[0])))
            texte.Append(' ');
    }

    // un caractère de liste que l'extraction a perdu laisse une espace en tête de ligne
    private static bool PuceEffacee(string precedente, string ligne)
        => ligne.StartsWith(' ') && char.IsLetterOrDigit(ligne.AsSpan().TrimStart()[0]) && !char.IsLower(ligne.AsSpan().TrimStart()[0])
            && (precedente.StartsWith(' ') || precedente.AsSpan().TrimEnd() is [.., ':' or '.' or ';']);

    private static bool SeSuivent(string precedente, string ligne, int largeur, bool coupure)
    {
        var espace = ligne.IndexOf(' ', StringComparison.Ordinal);
        var premierMot = espace < 0 ? ligne.Length : espace;
        // les caractères n'ont pas tous la même largeur : à un dixième près, la ligne était pleine
        var pleine = precedente.Length + 1 + premierMot > largeur * 9 / 10;
        var inachevee = char.IsLower(ligne[0]) && !precedente.EndsWith('.') && !precedente.EndsWith(':');
        return coupure ? pleine && precedente[^1] is not ('.' or ':' or ';' or '!' or '?') : pleine || (inachevee && precedente.Length > largeur * 3 / 4);
    }
}
