using System.Diagnostics;
using System.Globalization;

namespace CoopPortal.Benchmarks.Support;

/// <summary>Un programme .NET lancé à part, comme une personne le lance ; il s'arrête avec sa mesure.</summary>
internal sealed class Programme : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    // Ce qu'une personne installe : les réglages de .NET que pose le service.
    private static readonly (string Nom, string Valeur)[] _deploiement =
    [
        .. File.ReadLines(Path.Combine(Atelier.Racine, "deploy", "coopportal.service")).Where(l => l.StartsWith("Environment=DOTNET_", StringComparison.Ordinal))
            .Select(l => l["Environment=".Length..].Split('=', 2)).Select(l => (l[0], l[1])),
    ];

    private readonly Process _process;
    private readonly Stopwatch _depuis = Stopwatch.StartNew();

    private Programme(string dll, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Logging__LogLevel__Default"] = "Warning" } };
        foreach (var (nom, valeur) in _deploiement)
        {
            start.Environment[nom] = valeur;
        }

        start.ArgumentList.Add(dll);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
        Sortie = _process.StandardOutput.ReadToEndAsync();
        Erreurs = _process.StandardError.ReadToEndAsync();
    }

    public Task<string> Sortie { get; }
    public Task<string> Erreurs { get; }

    /// <summary>Le temps entre le lancement et la première page servie.</summary>
    public TimeSpan PremierePage { get; private set; }

    /// <summary>Lance un serveur et attend que <paramref name="page"/> réponde 200.</summary>
    public static async Task<Programme> ServirAsync(string dll, Uri page, params string[] arguments)
    {
        var programme = new Programme(dll, arguments);
        using var client = new HttpClient();
        while (true)
        {
            try
            {
                using var response = await client.GetAsync(page);
                if (response.IsSuccessStatusCode)
                {
                    programme.PremierePage = programme._depuis.Elapsed;
                    return programme;
                }
            }
            catch (HttpRequestException) when (!programme._process.HasExited && programme._depuis.Elapsed < _patience)
            {
                await Task.Delay(5);
                continue;
            }

            throw new InvalidOperationException($"{page} ne répond pas : {(programme._process.HasExited ? await programme.Erreurs : "délai passé")}");
        }
    }

    /// <summary>Lance une commande jusqu'au bout.</summary>
    /// <returns>sa durée, lancement compris.</returns>
    public static async Task<TimeSpan> AcheverAsync(string dll, params string[] arguments)
    {
        var programme = new Programme(dll, arguments);
        await programme._process.WaitForExitAsync();
        return programme._process.ExitCode == 0 ? programme._depuis.Elapsed
            : throw new InvalidOperationException($"{string.Join(' ', arguments)} : code {programme._process.ExitCode}. {await programme.Erreurs}");
    }

    /// <summary>La même chose, avec la mémoire résidente la plus haute que le noyau a vue (VmHWM), en Mo.</summary>
    public static async Task<(TimeSpan Duree, double Memoire)> AcheverEtPeserAsync(string dll, params string[] arguments)
    {
        var programme = new Programme(dll, arguments);
        var haut = 0.0;
        while (!programme._process.HasExited)
        {
            haut = Math.Max(haut, programme.Etat("VmHWM:"));
            await Task.WhenAny(programme._process.WaitForExitAsync(), Task.Delay(50));
        }

        return programme._process.ExitCode == 0 ? (programme._depuis.Elapsed, haut)
            : throw new InvalidOperationException($"{string.Join(' ', arguments)} : code {programme._process.ExitCode}. {await programme.Erreurs}");
    }

    /// <summary>La mémoire résidente, en Mo, telle que le noyau la compte (VmRSS).</summary>
    public double Memoire() => Etat("VmRSS:");

    // un processus qui vient de finir n'a plus cette ligne
    private double Etat(string nom)
    {
        try
        {
            var ligne = File.ReadLines($"/proc/{_process.Id}/status").FirstOrDefault(l => l.StartsWith(nom, StringComparison.Ordinal));
            return ligne is null ? 0 : double.Parse(ligne[nom.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
