using System.Buffers;
using System.Text.RegularExpressions;

namespace CoopPortal.Core.Texte;

/// <summary>Espaces devant la ponctuation haute et dans les guillemets.</summary>
internal static partial class Espacement
{
    private static readonly SearchValues<char> _signes = SearchValues.Create(";?!:«»");

    public static string Poser(string texte) => !texte.AsSpan().ContainsAny(_signes) ? texte : Endroits().Replace(texte, endroit =>
        endroit.Groups["adresse"].Success ? endroit.Value
        : endroit.Groups["haute"].Success ? Francais.FineInsecable + endroit.Groups["haute"].Value
        : endroit.Groups["ouvrant"].Success ? "«" + Francais.Insecable
        : Francais.Insecable + endroit.Groups["autre"].Value);

    // Les adresses sont prises d'abord, et laissées ; « 14:32 » et « 16:9 » se lisent sans espace.
    [GeneratedRegex(
        @"(?<adresse>(?:https?:|mailto:|ftp:|tel:|www\.)\S*[^\s.,;:!?»)])"
        + @"|(?<=[^\s;?!«])[ \u00A0\u202F]*(?<haute>[;?!]+)"
        + @"|(?<=[^\s:«])(?:[ \u00A0\u202F]+(?<autre>:)|(?<autre>:)(?![0-9/:]))(?!:)"
        + @"|(?<ouvrant>«)[ \u00A0\u202F]*(?=\S)"
        + @"|(?<=[^\s«])[ \u00A0\u202F]*(?<autre>»)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Endroits();
}
