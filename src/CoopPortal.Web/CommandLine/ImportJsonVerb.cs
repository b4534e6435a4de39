using System.CommandLine;
using CoopPortal.Imports.Json;
using CoopPortal.Imports.Reprise;
using Spectre.Console;

namespace CoopPortal.Web.CommandLine;

internal static class ImportJsonVerb
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FICHIER") { Description = "Un document coopportal/1, tel que « export json » l'écrit." };
        var options = new ImportOptions();
        var command = new Command("json", "Remet dans un espace ce qu'un autre a exporté, sans rien perdre.") { file };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => Common.InTenantAsync(parsed, options.Tenant, async (services, tenant) =>
        {
            var source = parsed.GetRequiredValue(file);
            options.Check(parsed, source);
            var read = LecteurJson.Lire(await File.ReadAllBytesAsync(source.FullName, cancellation));
            var outcome = read.Accepte && parsed.GetValue(options.Accept)
                ? await services.GetRequiredService<RepriseDeJson>().AccepterAsync(read, options.Author(parsed), source.Name, progress: null, cancellation)
                : null;
            Say(source.Name, read, outcome, tenant.Key);
            await options.WriteReportAsync(parsed, RapportDEchange.Json(source.Name, read, outcome), cancellation);
            return read.Accepte ? 0 : 1;
        }, cancellation));
        return command;
    }

    private static void Say(string source, ExportLu read, BilanDeJson? outcome, string tenant)
    {
        if (!read.Accepte)
        {
            ImportOptions.SayRefused(source, read.Refus);
            return;
        }

        Common.Terminal.MarkupLineInterpolated($"{read.Partenariats.Count} fiches, {read.Souches.Count} partenariats connus et {read.Projets.Count} projets lus.");
        if (read.Tenant is { } from && from != tenant)
        {
            Common.Terminal.MarkupLineInterpolated($"Le fichier vient de l'espace « {from} » ; il est repris dans « {tenant} ».");
        }

        if (outcome is null)
        {
            ImportOptions.SayNotWritten();
            return;
        }

        Common.Terminal.MarkupLineInterpolated($"{outcome.Creees} fiches créées, {outcome.Completees} complétées, {outcome.Inchangees} inchangées ; {outcome.Souches} partenariats connus et {outcome.Projets} projets ajoutés.");
        ImportOptions.SayHeld(outcome.Tenues);
    }
}
