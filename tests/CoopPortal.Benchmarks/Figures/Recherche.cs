using System.Diagnostics;
using System.Globalization;
using CoopPortal.Benchmarks.Support;
using Microsoft.Data.Sqlite;

namespace CoopPortal.Benchmarks.Figures;

/// <summary>
/// Cent mille fiches fictives, un mélange publié de recherches, à une connexion : médiane et 95e centile de la page entière, facettes comprises ;
/// à part, les mots que presque toutes les fiches disent, et les propositions. À côté, FTS5 brut sur la même base et Kestrel nu rendant une page du même poids.
/// <c>RECHERCHE_FICHES</c> change le nombre de fiches ; <c>RECHERCHE_DONNEES</c> nomme un dossier de données déjà rempli.
/// </summary>
internal static class Recherche
{
    private const string Espace = "burkina-faso";
    private const int Tours = 6;

    /// <summary>Le mélange : ce que des gens cherchent, filtrent et trient. Chaque adresse part à la suite de <c>/fiches</c>.</summary>
    private static readonly string[] _melange =
    [
        "?q=karit%C3%A9", "?q=CSCOM", "?q=centre+de+sant%C3%A9+communautaire", "?q=%C2%AB+eau+potable+du+bourg+%C2%BB", "?q=moulin+d%C3%A9cortiqueuse", "?q=manuscrits&tri=fraicheur",
        "?q=biblioth%C3%A8que&domaine=education", "?q=for%C3%AAt+reboisement&fraicheur=moins-d-un-an", "?q=valbrune", "?q=commune+fictive+de+montcombe", "?q=kamol", "?q=kamolas",
        "?q=teinture&france=Bretagne&france=Normandie", "?q=pharmacie&debut=1990&budget=10000-a-50000", "?q=PDSEC&statut=en-cours", "?q=barage", "?q=alphab%C3%A9tisation+cantine",
        "?q=festival&verifiee=deux", "?q=cadastre&page=3", "?q=ambulance&genre=communes&tri=nom",
    ];

    private static readonly string[] _partout = ["?q=commune", "?q=fictive", "?q=commune+fictive+village", "?q=commune&domaine=sante&tri=fraicheur", "", "?domaine=sante&domaine=education", "?fraicheur=jamais&tri=fraicheur"];

    private static readonly string[] _frappes = ["ka", "kam", "kamo", "val", "valb", "commune de mont", "sante", "cs", "kamolasa", "zzz"];

    public static async Task MesurerAsync(Atelier atelier)
    {
        var donnees = Environment.GetEnvironmentVariable("RECHERCHE_DONNEES") ?? await GenererAsync(atelier);
        var fichier = Path.Combine(donnees, "tenants", Espace, "tenant.db");
        var adresse = Atelier.AdresseLibre();
        await using var portail = await Programme.ServirAsync(atelier.Portail, new Uri($"{adresse}/{Espace}/"), "--data", donnees, "--urls", adresse, "--Memoire:Active", "false", "--Jobs:Enabled", "false");
        using var client = new HttpClient();
        var premiere = Stopwatch.GetTimestamp();
        var page = await client.GetByteArrayAsync(new Uri($"{adresse}/{Espace}/fiches?q=karit%C3%A9"));
        Console.WriteLine($"première recherche, colonnes à lire : {Stopwatch.GetElapsedTime(premiere).TotalMilliseconds:F0} ms ; mémoire du portail ensuite : {portail.Memoire():F0} Mo");
        await File.WriteAllBytesAsync(Path.Combine(donnees, "page.html"), page);
        var nu = Atelier.AdresseLibre();
        await using var temoin = await Programme.ServirAsync(typeof(Recherche).Assembly.Location, new Uri(nu), "temoin", donnees, nu);

        Console.WriteLine($"{"",-44}{"requêtes",10}{"médiane ms",12}{"95e ms",10}{"le pire ms",12}{"octets au plus",16}");
        await LigneAsync(client, "Kestrel nu, une page du même poids", Enumerable.Repeat($"{nu}/octets", _melange.Length));
        Dire("FTS5 brut, mêmes mots, vingt premiers", Brut(fichier, [.. _melange.Select(Mots)]), 0);
        await LigneAsync(client, "recherche, mélange publié", _melange.Select(m => $"{adresse}/{Espace}/fiches{m}"));
        Dire("FTS5 brut, mots de presque toutes les fiches", Brut(fichier, [.. _partout.Select(Mots).Where(m => m.Length > 0)]), 0);
        await LigneAsync(client, "mots de presque toutes les fiches, ou aucun", _partout.Select(m => $"{adresse}/{Espace}/fiches{m}"));
        await LigneAsync(client, "propositions à la frappe", _frappes.Select(f => $"{adresse}/{Espace}/fiches/suggestions?q={Uri.EscapeDataString(f)}"));
        foreach (var m in _melange.Concat(_partout))
            await LigneAsync(client, $"  {(m.Length == 0 ? "toutes" : Uri.UnescapeDataString(m))}", [$"{adresse}/{Espace}/fiches{m}"]);
    }

    private static async Task<string> GenererAsync(Atelier atelier)
    {
        var nombre = int.TryParse(Environment.GetEnvironmentVariable("RECHERCHE_FICHES"), NumberStyles.None, CultureInfo.InvariantCulture, out var voulu) ? voulu : 100_000;
        var donnees = atelier.Chemin("recherche");
        await Programme.AcheverAsync(atelier.Portail, "tenants", "list", "--data", donnees);
        var duree = await Programme.AcheverAsync(atelier.Portail, "demo", "generate", "--tenant", Espace, "--count", nombre.ToString(CultureInfo.InvariantCulture), "--data", donnees);
        Console.WriteLine($"{nombre} fiches fictives en {duree.TotalSeconds:F0} s ({nombre / duree.TotalSeconds:F0} par seconde)");
        return donnees;
    }

    private static async Task LigneAsync(HttpClient client, string nom, IEnumerable<string> adresses)
    {
        var pages = adresses.Select(a => new Uri(a)).ToList();
        var octets = 0;
        foreach (var page in pages)
            octets = Math.Max(octets, (await client.GetByteArrayAsync(page)).Length);
        var temps = new List<double>();
        for (var tour = 0; tour < Tours; tour++)
        {
            foreach (var page in pages)
            {
                var debut = Stopwatch.GetTimestamp();
                _ = await client.GetByteArrayAsync(page);
                temps.Add(Stopwatch.GetElapsedTime(debut).TotalMilliseconds);
            }
        }

        Dire(nom, temps, octets);
    }

    private static void Dire(string nom, List<double> temps, int octets)
    {
        temps.Sort();
        Console.WriteLine($"{nom,-44}{temps.Count,10}{temps[temps.Count / 2],12:F1}{temps[Math.Min(temps.Count - 1, temps.Count * 95 / 100)],10:F1}{temps[^1],12:F1}{(octets == 0 ? "" : $"{octets}"),16}");
    }

    // Les mots d'une adresse, pliés, tous demandés : ce qu'une requête FTS5 écrite à la main chercherait.
    private static string Mots(string adresse)
    {
        var q = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(adresse).GetValueOrDefault("q").ToString();
        return string.Join(" AND ", Core.Texte.Analyseur.Termes(q).Select(t => $"\"{t}\""));
    }

    private static List<double> Brut(string fichier, IReadOnlyList<string> requetes)
    {
        using var connexion = new SqliteConnection($"Data Source={fichier};Mode=ReadOnly");
        connexion.Open();
        var temps = new List<double>();
        for (var tour = 0; tour <= Tours; tour++)
        {
            foreach (var requete in requetes)
            {
                var debut = Stopwatch.GetTimestamp();
                using var commande = connexion.CreateCommand();
                commande.CommandText = """select r."Titre" from "RechercheMots" m join "Recherche" r on r."Numero" = m.rowid where "RechercheMots" match $q order by bm25("RechercheMots") limit 20""";
                commande.Parameters.AddWithValue("$q", requete);
                using var lecteur = commande.ExecuteReader();
                while (lecteur.Read())
                    _ = lecteur.GetString(0);
                if (tour > 0)
                    temps.Add(Stopwatch.GetElapsedTime(debut).TotalMilliseconds);
            }
        }

        return temps;
    }
}
