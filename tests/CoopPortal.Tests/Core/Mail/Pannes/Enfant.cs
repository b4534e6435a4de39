using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CoopPortal.Tests.Core.Mail.Pannes;

/// <summary>Le vrai portail, dans son propre processus, sur un dossier de données : de quoi le tuer pour de bon.</summary>
internal sealed class Enfant : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _dit = new();

    private Enfant(Process process) => _process = process;

    /// <summary>Ce qu'il a écrit, pour comprendre un échec.</summary>
    public string Dit
    {
        get
        {
            lock (_dit)
            {
                return _dit.ToString();
            }
        }
    }

    public static Enfant Lancer(string data, int smtp, params (string Nom, string Valeur)[] reglages)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CoopPortal.Web.dll"), "--data", data, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = data,
        };
        foreach (var (name, value) in new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Jobs__Enabled"] = "false",
            ["Mail__From"] = "CoopPortal <portail@exemple.test>",
            ["Mail__Smtp__Host"] = "127.0.0.1",
            ["Mail__Smtp__Port"] = smtp.ToString(CultureInfo.InvariantCulture),
            ["Mail__Smtp__StartTls"] = "false",
            ["Mail__PerMinute"] = "100000",
            ["Mail__PerMinutePerDomain"] = "100000",
        })
        {
            start.Environment[name] = value;
        }

        foreach (var (nom, valeur) in reglages)
        {
            start.Environment[nom] = valeur;
        }

        var enfant = new Enfant(Process.Start(start)!);
        enfant._process.OutputDataReceived += enfant.Noter;
        enfant._process.ErrorDataReceived += enfant.Noter;
        enfant._process.BeginOutputReadLine();
        enfant._process.BeginErrorReadLine();
        return enfant;
    }

    /// <summary>kill -9.</summary>
    public async Task TuerAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>kill -TERM : ce qui est en route se finit.</summary>
    public async Task ArreterAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await TuerAsync();
        }

        _process.Dispose();
    }

    private void Noter(object _, DataReceivedEventArgs e)
    {
        lock (_dit)
        {
            _dit.AppendLine(e.Data);
        }
    }
}
