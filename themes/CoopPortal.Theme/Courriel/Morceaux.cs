using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CoopPortal.Theme;

/// <summary>Les morceaux du gabarit. <c>[nom]</c> y reçoit une valeur, toujours encodée.</summary>
internal static class Morceaux
{
    private const string Enseigne = "font-family:Bahnschrift,'Avenir Next Condensed','Roboto Condensed','Arial Narrow',sans-serif";
    private static readonly HtmlEncoder _encodeur = HtmlEncoder.Create(UnicodeRanges.All);

    public const string Ouverture = $$"""
        <!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light"><title>[titre]</title><style>@media(max-width:600px){.b{display:block!important;margin:0 0 10px!important}.c{padding-left:16px!important;padding-right:16px!important} }</style></head>
        <body style="margin:0;padding:0;background:#f5efe4"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" bgcolor="#f5efe4"><tr><td align="center" style="padding:16px 0"><table role="presentation" width="600" cellpadding="0" cellspacing="0" bgcolor="#fffefb" style="width:100%;max-width:600px;color:#221810;font:17px/1.5 Charter,Cambria,'Noto Serif',Georgia,serif">
        <tr><td class="c" style="padding:14px 32px;font-size:17px;font-weight:700;{{Enseigne}}">[entete]</td></tr>

        """;

    public const string DebutCorps = """<tr><td class="c" style="padding:28px 32px 20px">""";
    public const string Paragraphe = """<p style="margin:0 0 12px">[texte]</p>""";
    public const string Titre = $"""<h1 style="margin:0 0 12px;font-size:25px;line-height:1.12;{Enseigne}">[texte]</h1>""";
    public const string Bouton = $"""<a class="b" href="[adresse]" style="display:inline-block;margin:0 10px 10px 0;padding:14px 22px;border:2px solid #22367c;background:[fond];color:[encre];font-size:19px;font-weight:700;line-height:22px;text-align:center;text-decoration:none;{Enseigne}">[texte]</a>""";
    public const string SousBoutons = """<p style="margin:0;font-size:16px;color:#5a4c3f">[texte]</p>""";
    public const string Filet = """<div style="margin:24px 0 16px;border-top:1px solid #dfd5c6;font-size:0;line-height:0">&nbsp;</div>""";
    public const string TitreFaits = $"""<h2 style="margin:0 0 6px;font-size:18px;line-height:1.2;{Enseigne}">[texte]</h2>""";
    public const string Fait = """<p style="margin:0 0 4px;font-size:16px">[texte]</p>""";
    public const string DebutPied = """</td></tr><tr><td class="c" style="padding:16px 32px 20px;border-top:1px solid #dfd5c6;font-size:14px;color:#5a4c3f">""";
    public const string DebutLignePied = """<p style="margin:0 0 8px">""";
    public const string Lien = """ <a href="[adresse]" style="color:#22367c">[texte]</a>""";
    public const string Fin = "</td></tr></table></td></tr></table></body></html>";

    public static string Encode(string texte) => _encodeur.Encode(texte);

    public static void Ajoute(StringBuilder corps, string morceau, string? texte)
    {
        if (!string.IsNullOrWhiteSpace(texte))
        {
            Ajoute(corps, morceau, ("texte", texte));
        }
    }

    public static void AjouteTous(StringBuilder corps, string morceau, IEnumerable<string> textes)
    {
        foreach (var texte in textes)
        {
            Ajoute(corps, morceau, texte);
        }
    }

    /// <summary>Remplit les trous de gauche à droite en une passe : une valeur qui contient « [texte] » reste du texte.</summary>
    public static void Ajoute(StringBuilder corps, string morceau, params ReadOnlySpan<(string Nom, string Valeur)> valeurs)
    {
        var debut = 0;
        while (morceau.IndexOf('[', debut) is var trou and >= 0)
        {
            var fin = morceau.IndexOf(']', trou);
            corps.Append(morceau, debut, trou - debut);
            foreach (var (nom, valeur) in valeurs)
            {
                if (morceau.AsSpan(trou + 1, fin - trou - 1).SequenceEqual(nom))
                {
                    corps.Append(Encode(valeur));
                }
            }

            debut = fin + 1;
        }

        corps.Append(morceau, debut, morceau.Length - debut);
    }

    public static string Adresse(LienCourriel lien) =>
        Uri.TryCreate(lien.Adresse, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri.AbsoluteUri
            : throw new ArgumentException($"« {lien.Texte} » doit mener à une adresse absolue http ou https.", nameof(lien));

    public static string UneLigne(string texte) => string.Join(' ', texte.Split((char[]?)['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
