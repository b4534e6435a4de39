using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Repertoire;

/// <summary>Ce qu'une cellule peut porter sans rien dire : blancs, tirets, « néant », « idem »…</summary>
internal static partial class Vide
{
    /// <summary>Au-delà, une cellule n'en est plus une : on cesse d'y joindre des lignes, et le temps reste linéaire.</summary>
    public const int CelluleMaximale = 2_000;

    [GeneratedRegex(@"^[\s\-–—_.,:;/*~]*$", RegexOptions.CultureInvariant)]
    private static partial Regex SansMot();

    [GeneratedRegex(@"^[\s(]*(?:neant|non|aucune?|sans|nc|n/c|pas d[e'](?: un)? ?(?:comite|service|elu)[^.]*)[\s.)]*(?:\.|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Negatif();

    [GeneratedRegex(@"^[\s(]*(?:idem|id)[\s.)]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Renvoi();

    public static bool EstBlanc(string? texte) => texte is null || SansMot().IsMatch(texte);

    /// <summary>La cellule dit qu'il n'y a rien (« néant », « non », « pas de comité de jumelage »).</summary>
    public static bool EstNegatif(string texte) => Negatif().IsMatch(Pliage.Plier(texte));

    /// <summary>La cellule renvoie à une autre (« idem ») sans dire laquelle.</summary>
    public static bool EstRenvoi(string texte) => Renvoi().IsMatch(Pliage.Plier(texte));
}
