using FsCheck;
using FsCheck.Fluent;

namespace CoopPortal.Tests.Core.Texte;

/// <summary>Chaînes pour les propriétés : n'importe quels caractères, et du texte qui ressemble à ce que les gens tapent.</summary>
internal static class Chaines
{
    private static readonly string[] _morceaux =
    [
        "l'eau", "d’", "«", "»", "\"", "“", "”", "*", ":", "-", "(", ")", "AND", "OR", "NOT", "NEAR", "^", "'", "''", "\\", "{", "}", "+",
        "école", "Koutiala", "St", "1994", "12/04/2006", "€", "F CFA", "300.000", " ", "\u00A0", "\u202F", "à", "de", "mai", "..", "/",
        "œ", "m²", "A.F.D.", "\0", "\ud83d", "\ude00", "😀", "http://x.fr", "?", "!", ";", "<b>", "javascript:", "[x](", "|", "&", "%", "~",
    ];

    public static Arbitrary<string> Toutes { get; } = Gen.OneOf(
        Gen.ArrayOf(Gen.Choose(0, 0xFFFF)).Select(c => new string([.. c.Select(n => (char)n)])),
        Gen.ArrayOf(Gen.Elements(_morceaux)).Select(m => string.Concat(m)),
        Gen.ArrayOf(Gen.Choose(32, 126)).Select(c => new string([.. c.Select(n => (char)n)]))).ToArbitrary();
}
