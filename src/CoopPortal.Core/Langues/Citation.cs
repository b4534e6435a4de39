using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CoopPortal.Core.Langues;

/// <summary>
/// Une phrase de la page qui cite les mots de quelqu'un : « Signed: Convention-cadre 2005 ». Hors du français, les mots cités disent leur langue ;
/// en français c'est la phrase, et rien d'autre.
/// </summary>
/// <param name="cites">tels qu'ils sont dans la phrase, dans son ordre, majuscule comprise ou non ; ce qui n'y est pas se passe.</param>
public sealed class Citation(string phrase, params IReadOnlyList<string?> cites) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var debut = 0;
        if (Langue.DuContenu is { } langue)
        {
            foreach (var mots in cites)
            {
                var ici = string.IsNullOrWhiteSpace(mots) ? -1 : phrase.IndexOf(mots, debut, StringComparison.OrdinalIgnoreCase);
                if (ici >= 0)
                {
                    encoder.Encode(writer, phrase, debut, ici - debut);
                    writer.Write($"<span lang=\"{langue}\">");
                    encoder.Encode(writer, phrase, ici, mots!.Length);
                    writer.Write("</span>");
                    debut = ici + mots.Length;
                }
            }
        }

        encoder.Encode(writer, phrase, debut, phrase.Length - debut);
    }
}
