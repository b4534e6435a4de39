using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace CoopPortal.Core.Langues;

/// <summary>« [texte]({0}) » devient un lien, « **mots** » du gras, « {0} » une valeur encodée, ou telle quelle si elle est déjà du HTML.</summary>
internal sealed partial class PhraseAvecLiens(string phrase, object?[] valeurs) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var debut = 0;
        foreach (Match marque in Marques().Matches(phrase))
        {
            encoder.Encode(writer, phrase, debut, marque.Index - debut);
            debut = marque.Index + marque.Length;
            if (marque.Groups["lien"] is { Success: true } lien)
            {
                writer.Write("<a href=\"");
                Ecrire(writer, encoder, marque.Groups["adresse"].Value);
                writer.Write("\">");
                new PhraseAvecLiens(lien.Value, valeurs).WriteTo(writer, encoder);
                writer.Write("</a>");
            }
            else if (marque.Groups["gras"] is { Success: true } gras)
            {
                writer.Write("<b>");
                new PhraseAvecLiens(gras.Value, valeurs).WriteTo(writer, encoder);
                writer.Write("</b>");
            }
            else
            {
                Ecrire(writer, encoder, marque.Groups["valeur"].Value);
            }
        }

        encoder.Encode(writer, phrase, debut, phrase.Length - debut);
    }

    private void Ecrire(TextWriter writer, HtmlEncoder encoder, string rang)
    {
        var valeur = valeurs[int.Parse(rang, CultureInfo.InvariantCulture)];
        if (valeur is IHtmlContent html)
        {
            html.WriteTo(writer, encoder);
        }
        else
        {
            encoder.Encode(writer, Convert.ToString(valeur, CultureInfo.InvariantCulture) ?? "");
        }
    }

    [GeneratedRegex(@"\[(?<lien>[^\]]+)\]\(\{(?<adresse>\d)\}\)|\*\*(?<gras>[^*]+)\*\*|\{(?<valeur>\d)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Marques();
}
