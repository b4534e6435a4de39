using System.Globalization;
using System.Text;

namespace CoopPortal.Core.Texte;

/// <summary>Minuscules, sans accents ni ligatures, compatibilité Unicode défaite (« m² » devient « m2 »).</summary>
internal static class Pliage
{
    public static string Plier(string texte)
    {
        if (!texte.AsSpan().ContainsAnyExceptInRange('\0', '\u007f'))
            return texte.ToLowerInvariant();
        var decompose = Sain(texte).Normalize(NormalizationForm.FormKD);
        var plie = new StringBuilder(decompose.Length);
        foreach (var rune in decompose.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark))
                Ajouter(plie, Rune.ToLowerInvariant(rune));
        }
        return plie.ToString();
    }

    // une moitié de caractère isolée, ou un point de code réservé (U+FFFE…), ferait échouer la normalisation
    private static string Sain(string texte)
    {
        var lettres = texte.AsSpan();
        if (!lettres.ContainsAnyInRange('\uD800', '\uDFFF') && !lettres.ContainsAnyInRange('\uFDD0', '\uFDEF') && !lettres.ContainsAnyInRange('\uFFFE', '\uFFFF'))
            return texte;
        var sain = new StringBuilder(texte.Length);
        foreach (var rune in texte.EnumerateRunes())
            sain.Append((rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF ? " " : rune.ToString());
        return sain.ToString();
    }

    // Les lettres que la décomposition ne sépare pas : ligatures, et lettres du bambara, du peul, du songhaï
    private static void Ajouter(StringBuilder plie, Rune rune) => _ = rune.Value switch
    {
        'œ' => plie.Append("oe"),
        'æ' => plie.Append("ae"),
        'ß' => plie.Append("ss"),
        'ø' or 'ɔ' => plie.Append('o'),
        'ɛ' or 'ǝ' or 'ə' => plie.Append('e'),
        'ɲ' or 'ƴ' => plie.Append(rune.Value == 'ɲ' ? "ny" : "y"),
        'ŋ' => plie.Append("ng"),
        'ɓ' => plie.Append('b'),
        'ɗ' or 'đ' => plie.Append('d'),
        'ɠ' => plie.Append('g'),
        'ł' => plie.Append('l'),
        '’' or '‘' or 'ʼ' or '´' => plie.Append('\''),
        <= char.MaxValue => plie.Append((char)rune.Value),
        _ => plie.Append(rune.ToString()),
    };
}
