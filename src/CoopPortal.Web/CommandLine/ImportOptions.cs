using System.CommandLine;
using CoopPortal.Core.Content;
using Spectre.Console;

namespace CoopPortal.Web.CommandLine;

/// <summary>Ce que les reprises partagent : accepter ou non, au nom de qui, et où écrire le rapport.</summary>
internal sealed class ImportOptions
{
    private const long LargestFile = 512L * 1024 * 1024;

    public Option<string> Tenant { get; } = Common.Tenant();
    public Option<bool> Accept { get; } = new("--accept") { Description = "Accepte tout ce qui a été lu ; sinon rien n'est écrit, seul le rapport l'est." };
    public Option<FileInfo?> Report { get; } = new("--report") { Description = "Où écrire le rapport (JSON)." };
    public Option<string> By { get; } = new("--par") { Description = "Le nom de la personne qui accepte.", DefaultValueFactory = _ => Environment.UserName };

    public void AddTo(Command command)
    {
        command.Add(Tenant);
        command.Add(Accept);
        command.Add(Report);
        command.Add(By);
    }

    public Author Author(ParseResult parsed) => new(null, $"{parsed.GetValue(By)} (ligne de commande)");

    /// <exception cref="CommandFault">un fichier n'existe pas, ou le rapport n'a pas où aller.</exception>
    public void Check(ParseResult parsed, params IEnumerable<FileInfo> files)
    {
        CheckExists(files);
        foreach (var file in files.Where(f => f.Length > LargestFile))
        {
            throw new CommandFault($"Le fichier « {file.Name} » pèse plus de 512 Mo : aucun document de ce genre n'en fait autant. Rien n'a été lu.");
        }

        CheckReport(parsed);
    }

    public static void CheckExists(params IEnumerable<FileInfo> files)
    {
        foreach (var file in files.Where(f => !f.Exists))
        {
            throw new CommandFault($"Le fichier « {file.FullName} » n'existe pas.");
        }
    }

    public void CheckReport(ParseResult parsed)
    {
        if (parsed.GetValue(Report) is { Directory.Exists: false } lost)
        {
            throw new CommandFault($"Le dossier du rapport, « {lost.DirectoryName} », n'existe pas. Rien n'a été écrit.");
        }
    }

    public async Task WriteReportAsync(ParseResult parsed, string report, CancellationToken cancellation)
    {
        if (parsed.GetValue(Report) is { } target)
        {
            await File.WriteAllTextAsync(target.FullName, report, cancellation);
            Common.Terminal.MarkupLineInterpolated($"Rapport : {target.FullName}");
        }
    }

    public static void SayRefused(string file, IEnumerable<string> reasons)
    {
        Common.Terminal.MarkupLineInterpolated($"[red]« {file} » n'est pas repris.[/]");
        foreach (var reason in reasons)
        {
            Common.Terminal.MarkupLineInterpolated($"  {reason}");
        }
    }

    /// <summary>Nomme ce qu'une personne a relu : la reprise ne passe pas par-dessus.</summary>
    public static void SayHeld(IEnumerable<string> titles)
    {
        foreach (var title in titles)
        {
            Common.Terminal.MarkupLineInterpolated($"  « {title} » a été relue ici : elle n'est pas touchée.");
        }
    }

    public static void SayNotWritten() => Common.Terminal.MarkupLine("Rien n'est écrit : ajoutez [bold]--accept[/] pour accepter ce qui a été lu.");
}
