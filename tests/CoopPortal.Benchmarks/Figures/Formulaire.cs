using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoopPortal.Benchmarks.Support;

namespace CoopPortal.Benchmarks.Figures;

/// <summary>Le formulaire d'une fiche de cent vingt actions : l'ouvrir, ce qu'il pèse, entier et par section, et enregistrer pendant qu'on tape.</summary>
internal static partial class Formulaire
{
    private const int Actions = 120;
    private const int Fois = 40;
    private const string Administration = "administration@coopportal.example";

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Jeton();

    [GeneratedRegex("<input type=\"hidden\" name=\"(revision|version)\" value=\"([0-9]+)\"")]
    private static partial Regex Depart();

    [GeneratedRegex("/connexion/lien/([A-Za-z0-9_-]+)")]
    private static partial Regex Lien();

    public static async Task MesurerAsync(Atelier atelier)
    {
        var donnees = atelier.Chemin("formulaire");
        await Programme.AcheverAsync(atelier.Portail, "tenants", "list", "--data", donnees);
        var fichier = atelier.Chemin("grande-fiche.json");
        await File.WriteAllTextAsync(fichier, GrandeFiche());
        await Programme.AcheverAsync(atelier.Portail, "import", "json", fichier, "--tenant", "mali", "--accept", "--data", donnees);
        await Programme.AcheverAsync(atelier.Portail, "accounts", "create-admin", Administration, "--data", donnees);
        var adresse = Atelier.AdresseLibre();
        await using var portail = await Programme.ServirAsync(atelier.Portail, new Uri(adresse + "/mali/"), "--data", donnees, "--urls", adresse);
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(adresse) };
        await EntrerAsync(client, donnees);

        const string page = "/mali/fiches/valbrune-kolimba/modifier";
        foreach (var (nom, chemin) in new[] { ("entier", page), ("les actions seules", page + "?section=actions"), ("les contacts seuls", page + "?section=contacts"), ("les perspectives seules", page + "?section=perspectives") })
        {
            var (temps, nus) = await OuvrirAsync(client, chemin, null);
            var (_, serres) = await OuvrirAsync(client, chemin, "br");
            Console.WriteLine($"formulaire de {Actions} actions, {nom} : {temps:F0} ms, {nus / 1024.0:F1} Ko, {serres / 1024.0:F1} Ko comprimés (brotli)");
        }

        await EnregistrerAsync(client, page);
    }

    private static async Task<(double Mediane, long Octets)> OuvrirAsync(HttpClient client, string chemin, string? codage)
    {
        var (temps, octets) = (new List<double>(), 0L);
        for (var i = 0; i < Fois; i++)
        {
            using var demande = new HttpRequestMessage(HttpMethod.Get, new Uri(chemin, UriKind.Relative));
            if (codage is not null)
            {
                demande.Headers.AcceptEncoding.ParseAdd(codage);
            }

            var depart = Stopwatch.GetTimestamp();
            using var reponse = (await client.SendAsync(demande)).EnsureSuccessStatusCode();
            octets = (await reponse.Content.ReadAsByteArrayAsync()).LongLength;
            temps.Add(Stopwatch.GetElapsedTime(depart).TotalMilliseconds);
        }

        temps.Sort();
        return (temps[temps.Count / 2], octets);
    }

    private static async Task EnregistrerAsync(HttpClient client, string page)
    {
        var html = await client.GetStringAsync(new Uri(page, UriKind.Relative));
        var depart = Depart().Matches(html).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value, StringComparer.Ordinal);
        var (temps, envoyes, recus) = (new List<double>(), 0L, 0L);
        for (var i = 0; i < Fois; i++)
        {
            using var corps = new FormUrlEncodedContent(
            [
                new("__RequestVerificationToken", WebUtility.HtmlDecode(Jeton().Match(html).Groups[1].Value)), new("acte", "enregistrer"), new("ici", "perspectives"),
                new("revision", depart["revision"]), new("version", depart["version"]), new("perspectives", $"Un marché couvert, essai {i}."),
            ]);
            using var demande = new HttpRequestMessage(HttpMethod.Post, new Uri(page, UriKind.Relative)) { Content = corps };
            demande.Headers.Add("X-Brouillon", "auto");
            var debut = Stopwatch.GetTimestamp();
            using var reponse = (await client.SendAsync(demande)).EnsureSuccessStatusCode();
            var lu = await reponse.Content.ReadAsByteArrayAsync();
            temps.Add(Stopwatch.GetElapsedTime(debut).TotalMilliseconds);
            (envoyes, recus) = (corps.Headers.ContentLength ?? 0, lu.LongLength);
            depart["revision"] = JsonNode.Parse(lu)!["revision"]!.ToString();
        }

        temps.Sort();
        Console.WriteLine($"enregistrer le brouillon en tapant : {temps[temps.Count / 2]:F0} ms en médiane, {temps[temps.Count * 9 / 10]:F0} ms au 9e décile ; {envoyes} octets envoyés, {recus} reçus");
    }

    private static async Task EntrerAsync(HttpClient client, string donnees)
    {
        await PosterAsync(client, "/mali/connexion", ("Courriel", Administration), ("Adresse", Administration));
        var limite = Stopwatch.StartNew();
        string? lien = null;
        while (lien is null && limite.Elapsed < TimeSpan.FromSeconds(30))
        {
            var depot = Directory.CreateDirectory(Path.Combine(donnees, "courrier"));
            foreach (var courriel in Directory.EnumerateFiles(depot.FullName, "*.eml", SearchOption.AllDirectories))
            {
                // un lien coupé par le codage du courriel finit par « = »
                var texte = (await File.ReadAllTextAsync(courriel)).Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal);
                lien = Lien().Match(texte) is { Success: true } m ? m.Value : lien;
            }

            await Task.Delay(50);
        }

        await PosterAsync(client, "/mali" + (lien ?? throw new InvalidOperationException("Le lien de connexion n'est pas venu dans le courrier.")));
    }

    private static async Task PosterAsync(HttpClient client, string page, params (string Nom, string Valeur)[] champs)
    {
        var html = await client.GetStringAsync(new Uri(page, UriKind.Relative));
        using var corps = new FormUrlEncodedContent(champs.Select(c => KeyValuePair.Create(c.Nom, c.Valeur)).Append(new("__RequestVerificationToken", WebUtility.HtmlDecode(Jeton().Match(html).Groups[1].Value))));
        using var reponse = await client.PostAsync(new Uri(page, UriKind.Relative), corps);
        reponse.EnsureSuccessStatusCode();
    }

    private static string GrandeFiche()
    {
        var actions = new JsonArray(Enumerable.Range(0, Actions).Select(i => (JsonNode?)new JsonObject
        {
            ["id"] = $"a{i}",
            ["domaine"] = i % 3 == 0 ? "Eau" : "Éducation",
            ["intitule"] = $"Action inventée numéro {i.ToString(CultureInfo.InvariantCulture)} : équiper une école, former deux personnes et suivre le chantier jusqu'à la réception.",
            ["periode"] = new JsonObject { ["texte"] = $"{1990 + (i % 30)} (2 ans)", ["date"] = $"{1990 + (i % 30)}" },
            ["budget"] = new JsonObject { ["texte"] = $"{i + 1} 000 €", ["montant"] = (i + 1) * 1000, ["devise"] = "EUR" },
        }).ToArray());
        var fiche = new JsonObject
        {
            ["id"] = Guid.CreateVersion7().ToString(),
            ["slug"] = "valbrune-kolimba",
            ["titre"] = "Valbrune / Kolimba",
            ["genre"] = "partenariat",
            ["coteFrancais"] = new JsonObject { ["collectivites"] = new JsonArray(new JsonObject { ["id"] = "f1", ["nom"] = "Valbrune", ["genre"] = "commune" }), ["contacts"] = new JsonArray() },
            ["cotePartenaire"] = new JsonObject { ["collectivites"] = new JsonArray(new JsonObject { ["id"] = "p1", ["nom"] = "Kolimba", ["genre"] = "commune", ["region"] = "Sikasso" }), ["contacts"] = new JsonArray() },
            ["actions"] = actions,
        };
        return new JsonObject { ["format"] = "coopportal/1", ["tenant"] = "mali", ["partenariats"] = new JsonArray(fiche), ["souches"] = new JsonArray(), ["projets"] = new JsonArray() }
            .ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
