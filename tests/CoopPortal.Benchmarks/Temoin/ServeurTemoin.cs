using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace CoopPortal.Benchmarks.Temoin;

/// <summary>
/// La limite de la machine, dans le même tir : Kestrel nu qui rend les mêmes octets de mémoire,
/// puis une ligne SQLite, puis une recherche FTS5 brute, sur la base même du portail.
/// </summary>
internal static class ServeurTemoin
{
    private const string Octets = "/octets";

    public static async Task<int> RunAsync(string donnees, string adresse)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add(adresse);
        var page = await File.ReadAllBytesAsync(Path.Combine(donnees, "page.html"));
        var comprimes = File.Exists(Path.Combine(donnees, "page.br")) ? await File.ReadAllBytesAsync(Path.Combine(donnees, "page.br")) : page;
        var source = $"Data Source={Path.Combine(donnees, "tenants", "mali", "tenant.db")};Mode=ReadOnly";
        app.MapGet("/", () => "prêt");
        app.MapGet(Octets, (HttpContext context) => RendreAsync(context, page));
        app.MapGet("/comprimes", (HttpContext context) => RendreAsync(context, comprimes));
        app.MapGet("/ligne", (HttpContext context) => RendreAsync(context, Lire(source, """select "Document" from "Versions" order by rowid limit 1""", page)));
        app.MapGet("/fts", (HttpContext context) => RendreAsync(context, Lire(source, """select r."Titre" from "RechercheMots" m join "Recherche" r on r."Numero" = m.rowid where "RechercheMots" match 'koutiala' order by bm25("RechercheMots") limit 20""", page)));
        await app.RunAsync();
        return 0;
    }

    private static byte[] Lire(string source, string sql, byte[] page)
    {
        using var connection = new SqliteConnection(source);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            _ = reader.GetString(0);
        }

        return page;
    }

    private static Task RendreAsync(HttpContext context, byte[] page)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = page.Length;
        return context.Response.Body.WriteAsync(page).AsTask();
    }
}
