using System.CommandLine;
using CoopPortal.Imports.Atlas;
using CoopPortal.Imports.Repertoire;
using CoopPortal.Imports.Reprise;
using Spectre.Console;

namespace CoopPortal.Web.CommandLine;

internal static class ImportAtlasVerb
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("FICHIER") { Description = "Des pages « Détail projet » de l'Atlas du ministère, copiées en texte ou en HTML.", Arity = ArgumentArity.OneOrMore };
        var options = new ImportOptions();
        var command = new Command("atlas", "Reprend les projets de pages de l'Atlas français de la coopération décentralisée.") { files };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => Common.InTenantAsync(parsed, options.Tenant, async (services, _) =>
        {
            var sources = parsed.GetRequiredValue(files);
            options.Check(parsed, sources);
            var read = new List<(string, ResultatAtlas)>();
            foreach (var source in sources)
            {
                read.Add((source.Name, LecteurAtlas.Lire(source.Name, await File.ReadAllBytesAsync(source.FullName, cancellation))));
            }

            var reprise = services.GetRequiredService<RepriseDAtlas>();
            var pages = await reprise.ProposerAsync(read, cancellation);
            var outcome = parsed.GetValue(options.Accept) && pages.Any(p => p.Lecture.Accepte)
                ? await reprise.AccepterAsync([.. pages.Where(p => p.Lecture.Accepte)], options.Author(parsed), cancellation)
                : null;
            Say(pages, outcome);
            await options.WriteReportAsync(parsed, RapportDAtlas.Json(pages, outcome), cancellation);
            return pages.All(p => p.Lecture.Accepte) ? 0 : 1;
        }, cancellation));
        return command;
    }

    private static void Say(IReadOnlyList<PageProposee> pages, BilanDAtlas? outcome)
    {
        foreach (var page in pages)
        {
            if (!page.Lecture.Accepte)
            {
                ImportOptions.SayRefused(page.Source, page.Lecture.Refus);
            }

            foreach (var projet in page.Projets)
            {
                Common.Terminal.MarkupLineInterpolated($"{page.Source} : « {projet.Document.Titre ?? "sans titre"} », {projet.Remarques.Count(r => r.Gravite != Gravite.Information)} points à vérifier.");
                Common.Terminal.MarkupLineInterpolated($"  {projet.Remarques[^1].Message}");
            }
        }

        if (outcome is null)
        {
            ImportOptions.SayNotWritten();
        }
        else if (outcome.RienDeNeuf)
        {
            Common.Terminal.MarkupLine("Tout y était déjà : rien n'a changé.");
        }
        else
        {
            Common.Terminal.MarkupLineInterpolated($"{outcome.Crees} projets ajoutés, {outcome.Completes} complétés, {outcome.Inchanges} inchangés.");
        }
    }
}
