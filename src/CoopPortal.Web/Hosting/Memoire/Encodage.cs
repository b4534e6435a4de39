using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace CoopPortal.Web.Hosting.Memoire;

internal enum Encodage
{
    Clair,
    Gzip,
    Brotli,
}

internal static class Encodages
{
    /// <summary>La plus petite forme que ce navigateur accepte, d'après son en-tête Accept-Encoding.</summary>
    public static Encodage Choisir(StringValues accepte)
    {
        var choisi = Encodage.Clair;
        foreach (var ligne in accepte)
        {
            var reste = ligne.AsSpan();
            while (!reste.IsEmpty)
            {
                var fin = reste.IndexOf(',');
                var element = (fin < 0 ? reste : reste[..fin]).Trim();
                reste = fin < 0 ? default : reste[(fin + 1)..];
                var parametre = element.IndexOf(';');
                if (parametre >= 0 && EstRefuse(element[(parametre + 1)..]))
                {
                    continue;
                }

                var nom = (parametre < 0 ? element : element[..parametre]).Trim();
                choisi = nom.Equals("br", StringComparison.OrdinalIgnoreCase) ? Encodage.Brotli
                    : choisi == Encodage.Clair && (nom.Equals("gzip", StringComparison.OrdinalIgnoreCase) || nom is "*") ? Encodage.Gzip
                    : choisi;
            }
        }

        return choisi;
    }

    // « q=0 » veut dire : surtout pas.
    private static bool EstRefuse(ReadOnlySpan<char> parametre)
        => parametre.Trim() is var p && p.StartsWith("q=", StringComparison.OrdinalIgnoreCase) && double.TryParse(p[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var poids) && poids == 0;
}
