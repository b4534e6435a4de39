using System.Text;

namespace CoopPortal.Imports.Repertoire;

/// <summary>
/// Le même texte sans accents ni capitales, caractère pour caractère : ce qui se trouve
/// à une position du texte plié se trouve à la même position du texte imprimé.
/// </summary>
internal static class Pliage
{
    private static readonly char[] _table = Construire();

    public static char Plier(char lettre) => lettre < _table.Length ? _table[lettre] : lettre switch
    {
        '’' or '‘' => '\'',
        '–' or '—' or '‐' or '‑' => '-',
        _ => lettre,
    };

    public static string Plier(string texte) => string.Create(texte.Length, texte, static (place, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            place[i] = Plier(source[i]);
    });

    /// <summary>Lettres et chiffres pliés, séparés par une espace.</summary>
    public static string Mots(string texte)
    {
        var mots = new StringBuilder(texte.Length);
        foreach (var lettre in texte)
        {
            var plie = Plier(lettre);
            if (char.IsLetterOrDigit(plie))
                mots.Append(plie);
            else if (mots.Length > 0 && mots[^1] != ' ')
                mots.Append(' ');
        }
        return mots.ToString().TrimEnd();
    }

    private static char[] Construire()
    {
        var table = new char[0x250];
        for (var i = 0; i < table.Length; i++)
        {
            var lettre = (char)i;
            var decompose = lettre >= 0xC0 ? lettre.ToString().Normalize(NormalizationForm.FormD)[0] : lettre;
            table[i] = lettre == '\u00A0' ? ' ' : char.ToLowerInvariant(decompose);
        }
        return table;
    }
}
