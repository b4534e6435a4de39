using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CoopPortal.Tests.Relecture;

/// <summary>Un formulaire tel qu'un navigateur le tient : tous ses champs remplis, à changer puis à renvoyer.</summary>
internal sealed record Feuillet(string Page, string Html, IReadOnlyList<KeyValuePair<string, string>> Champs, IReadOnlyList<string> Libres)
{
    public string? this[string nom] => Champs.Where(c => c.Key == nom).Select(c => c.Value).FirstOrDefault();

    /// <summary>Le texte que la personne lit.</summary>
    public string Texte => new HtmlParser().ParseDocument(Html).Body!.TextContent;

    public static async Task<Feuillet> LireAsync(HttpClient browser, string page)
    {
        using var response = await browser.GetAsync(page);
        return await LireAsync(page, response);
    }

    public static async Task<Feuillet> LireAsync(string page, HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        var form = new HtmlParser().ParseDocument(html).Forms.FirstOrDefault(f => f.QuerySelector("button[name=acte]") is not null)
            ?? throw new InvalidOperationException($"{page} ({response.StatusCode}) n'a pas de formulaire : {html}");
        var champs = new List<KeyValuePair<string, string>>();
        var libres = new List<string>();
        foreach (var element in form.QuerySelectorAll("input, textarea, select"))
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } coche:
                    if (coche.IsChecked)
                    {
                        champs.Add(new(coche.Name!, coche.Value));
                    }

                    break;
                case IHtmlInputElement { Name.Length: > 0 } input:
                    champs.Add(new(input.Name, input.Value.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)));
                    if (input.Type != "hidden")
                    {
                        libres.Add(input.Name);
                    }

                    break;
                case IHtmlTextAreaElement { Name.Length: > 0 } area:
                    champs.Add(new(area.Name, area.Value.ReplaceLineEndings("\r\n")));
                    libres.Add(area.Name);
                    break;
                case IHtmlSelectElement { Name.Length: > 0 } select:
                    champs.Add(new(select.Name, select.Value ?? ""));
                    break;
            }
        }

        return new Feuillet(page, html, champs, libres);
    }

    public Feuillet Avec(string nom, params string[] valeurs)
        => this with { Champs = [.. Champs.Where(c => c.Key != nom), .. valeurs.Select(v => KeyValuePair.Create(nom, v))] };

    public async Task<HttpResponseMessage> EnvoyerAsync(HttpClient browser, string? page = null)
    {
        var body = string.Join('&', Champs.Select(c => $"{WebUtility.UrlEncode(c.Key)}={WebUtility.UrlEncode(c.Value)}"));
        using var content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded");
        return await browser.PostAsync(page ?? Page, content);
    }
}
