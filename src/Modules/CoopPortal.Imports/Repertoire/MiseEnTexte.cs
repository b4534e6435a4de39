using System.Text;
using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Repertoire;

/// <summary>
/// Défait les retours à la ligne de la mise en page : une ligne rejoint la suivante quand le premier mot
/// de celle-ci n'y tenait plus ; les éléments de liste et les alinéas gardent leur ligne.
/// </summary>
internal static partial class MiseEnTexte
{
    [GeneratedRegex(@"^(?:[-–—•♦❏▪*·+][ \p{L}«]|\d{1,2}[.°)] ?\p{L}|[a-z]\) )", RegexOptions.CultureInvariant)]
    private static partial Regex Puce();

    [GeneratedRegex(@"[ \t]+", RegexOptions.CultureInvariant)]
    private static partial Regex Espaces();

    /// <summary>Une cellule étroite : tout se rejoint, sauf les éléments de liste ; <c>null</c> si elle est blanche.</summary>
    public static string? Cellule(TexteSitue? passage) => Composer(passage, largeur: 0);

    /// <summary>Un texte courant, dont les lignes vont jusqu'à <paramref name="largeur"/> signes ; <c>null</c> s'il est blanc.</summary>
    public static string? Courant(TexteSitue? passage, int largeur) => Composer(passage, largeur);

    /// <summary>La largeur des lignes pleines d'un passage : celle que neuf lignes sur dix ne dépassent pas.</summary>
    public static int Largeur(TexteSitue passage)
    {
        var longueurs = passage.Lignes().Select(l => l.Texte.Trim().Length).Where(l => l > 0).Order().ToArray();
        return longueurs.Length == 0 ? 80 : Math.Clamp(longueurs[longueurs.Length * 9 / 10], 60, 140);
    }

    public static string Resserrer(string texte) => Espaces().Replace(texte, " ").Trim();

    public static bool EstUnePuce(string ligne) => Puce().IsMatch(ligne.AsSpan().TrimStart());

    private static string? Composer(TexteSitue? passage, int largeur)
    {
        if (passage is null)
            return null;
        var texte = new StringBuilder();
        var precedente = "";
        var coupures = 0;
        var alinea = false;
        foreach (var (_, brute) in passage.Lignes())
        {
            var ligne = Resserrer(brute);
            if (ligne.Length == 0)
            {
                coupures++;
                alinea |= brute.Length > 0;
                continue;
            }
            if (texte.Length > 0)
                Relier(texte, precedente, ligne, largeur, coupures, alinea);
            texte.Append(ligne);
            (precedente, coupures, alinea) = (ligne, 0, false);
        }
        return Vide.EstBlanc(texte.ToString()) ? null : texte.ToString();
    }

    private static void Relier(StringBuilder texte, string precedente, string ligne, int largeur, int coupures, bool alinea)
    {
        if (EstUnePuce(ligne))
            texte.Append('\n');
        else if (largeur > 0 && alinea)
            texte.Append("\n\n");
        else if (largeur > 0 && !SeSuivent(precedente, ligne, largeur, coupures > 0))
            texte.Append('\n');
        else if (!(precedente.EndsWith('-') && precedente.Length > 1 && char.IsLetter(precedente[^2]) && char.IsLetter(ligne[0])))
            texte.Append(' ');
    }

    private static bool SeSuivent(string precedente, string ligne, int largeur, bool coupure)
    {
        var espace = ligne.IndexOf(' ', StringComparison.Ordinal);
        var premierMot = espace < 0 ? ligne.Length : espace;
        // les caractères n'ont pas tous la même largeur : à un dixième près, la ligne était pleine
        var pleine = precedente.Length + 1 + premierMot > largeur * 9 / 10;
        var inachevee = char.IsLower(ligne[0]) && !precedente.EndsWith('.') && !precedente.EndsWith(':');
        return coupure ? pleine && inachevee : pleine || (inachevee && precedente.Length > largeur * 3 / 4);
    }
}
