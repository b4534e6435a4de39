using System.Net;
using AngleSharp.Html.Parser;
using CoopPortal.Relecture.Reglages;
using CoopPortal.Tests.Support;
using Xunit;

namespace CoopPortal.Tests.Relecture;

/// <summary>Les gestes du parcours, tels qu'un navigateur les fait.</summary>
internal static class Gestes
{
    public static async Task ReglerAsync(this Bureau bureau, HttpClient animatrice, RegleDEtapes etapes, string delai = "5", params int[] jours)
    {
        var page = bureau.Adresse("/relecture/reglages");
        int[] coches = jours.Length == 0 ? [1, 2, 3, 4, 5] : jours;
        using var response = await animatrice.SubmitAsync(page, [new("etapes", etapes.ToString()), new("delai", delai), .. coches.Select(j => KeyValuePair.Create("jours", $"{j}"))], page + "?handler=Regler");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    /// <summary>Envoie des réponses, et rend la ligne d'état que la personne lit ensuite.</summary>
    public static async Task<string> MessageAsync(this Bureau bureau, HttpClient browser, params (string Nom, string Valeur)[] reponses)
    {
        var form = (await bureau.FormulaireAsync(browser)).Avec("acte", "soumettre");
        foreach (var (nom, valeur) in reponses)
        {
            form = form.Avec(nom, valeur);
        }

        using var response = await form.EnvoyerAsync(browser);
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
        return await bureau.SuivreAsync(browser, response);
    }

    public static async Task<string> SuivreAsync(this Bureau bureau, HttpClient browser, HttpResponseMessage response)
    {
        _ = bureau;
        var html = await browser.GetStringAsync(response.Headers.Location!.ToString());
        return Propre(new HtmlParser().ParseDocument(html).QuerySelector("[role=status]")?.TextContent ?? "");
    }

    /// <summary>Un geste de l'animation sur une proposition qui attend, et ce que l'écran en dit.</summary>
    public static async Task<string> GesteAsync(this Bureau bureau, HttpClient animatrice, Guid proposition, string geste, params (string Nom, string Valeur)[] champs)
    {
        var page = bureau.Adresse($"/relecture/{proposition}");
        var form = (await Feuillet.LireAsync(animatrice, page)).Avec("geste", geste);
        foreach (var (nom, valeur) in champs)
        {
            form = form.Avec(nom, valeur);
        }

        using var response = await form.EnvoyerAsync(animatrice, page + "/gestes");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return await bureau.SuivreAsync(animatrice, response);
    }

    public static async Task<string> TexteAsync(this HttpClient browser, string page)
        => Propre(new HtmlParser().ParseDocument(await browser.GetStringAsync(page)).QuerySelector("main")!.TextContent);

    /// <summary>Les espaces insécables et les retours se lisent comme des espaces.</summary>
    private static string Propre(string texte) => string.Join(' ', texte.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
