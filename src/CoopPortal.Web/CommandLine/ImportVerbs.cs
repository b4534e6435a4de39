using System.CommandLine;
using CoopPortal.Imports.Repertoire;
using CoopPortal.Imports.Reprise;
using Spectre.Console;

namespace CoopPortal.Web.CommandLine;

internal static class ImportVerbs
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FICHIER") { Description = "Le texte du répertoire, tel qu'extrait de son PDF." };
        var options = new ImportOptions();
        var repertoire = new Command("repertoire", "Reprend un répertoire imprimé : ses fiches et ses partenariats non renseignés.") { file };
        options.AddTo(repertoire);
        repertoire.SetAction((parsed, cancellation) => Common.InTenantAsync(parsed, options.Tenant, async (services, _) =>
        {
            // Pas de borne de taille ici : le lecteur a la sienne, et son refus va au rapport.
            var source = parsed.GetRequiredValue(file);
            ImportOptions.CheckExists(source);
            options.CheckReport(parsed);
            var bytes = await File.ReadAllBytesAsync(source.FullName, cancellation);
            var reading = await ProgressAsync($"Lecture de {source.Name}", progress => Task.Run(() => LecteurRepertoire.Lire(source.Name, bytes, progress), cancellation));
            BilanDeReprise? outcome = null;
            if (reading.Accepte && parsed.GetValue(options.Accept))
            {
                var author = options.Author(parsed);
                outcome = await ProgressAsync("Mise en ligne", progress => services.GetRequiredService<RepriseDeRepertoire>().AccepterAsync(reading, author, source.Name, progress, cancellation));
            }

            if (parsed.GetValue(options.Report) is { } target)
            {
                await File.WriteAllTextAsync(target.FullName, RapportDImport.Json(source.Name, reading, outcome), cancellation);
            }

            return Say(reading, outcome, parsed.GetValue(options.Report));
        }, cancellation));
        return new Command("import", "Les reprises : toujours des propositions, jusqu'à ce que quelqu'un les accepte.") { repertoire, ImportAtlasVerb.Create(), ImportJsonVerb.Create(), ImportCsvVerb.Create(), QuestionnaireVerbs.Import() };
    }

    private static int Say(ResultatLecture reading, BilanDeReprise? outcome, FileInfo? report)
    {
        var terminal = Common.Terminal;
        if (!reading.Accepte)
        {
            terminal.MarkupLine("[red]Ce fichier n'est pas repris. Rien n'a été écrit.[/]");
            foreach (var reason in reading.Refus)
            {
                terminal.MarkupLineInterpolated($"  {reason}");
            }

            return 1;
        }

        terminal.MarkupLineInterpolated($"{reading.Fiches.Count} fiches et {reading.Souches.Count} partenariats non renseignés lus, {reading.Remarques.Count(r => r.Gravite != Gravite.Information)} points à vérifier.");
        SayFigures(Chiffres.De(reading));
        if (outcome is null)
        {
            ImportOptions.SayNotWritten();
        }
        else if (outcome.RienDeNeuf)
        {
            terminal.MarkupLine("Tout y était déjà : rien n'a changé.");
        }
        else
        {
            terminal.MarkupLineInterpolated($"{outcome.Creees} fiches créées, {outcome.Completees} complétées, {outcome.Inchangees} inchangées ; {outcome.Souches} partenariats non renseignés ajoutés.");
        }

        foreach (var title in outcome?.Tenues ?? [])
        {
            terminal.MarkupLineInterpolated($"  « {title} » a été relue depuis : elle n'est pas touchée.");
        }

        if (report is not null)
        {
            terminal.MarkupLineInterpolated($"Rapport : {report.FullName}");
        }

        return 0;
    }

    private static void SayFigures(Chiffres figures)
    {
        var fields = new Table().Border(TableBorder.Simple).AddColumn("Champ").AddColumn(new TableColumn("remplis").RightAligned()).AddColumn(new TableColumn("vides").RightAligned()).AddColumn(new TableColumn("douteux").RightAligned());
        foreach (var field in figures.Champs)
        {
            fields.AddRow(field.Champ, $"{field.Remplis}", $"{field.Vides}", $"{field.Douteux}");
        }

        Common.Terminal.Write(fields);
        Common.Terminal.MarkupLineInterpolated($"Lignes d'actions : {figures.Actions.Sures} sûres, {figures.Actions.Partielles} en partie, {figures.Actions.Illisibles} laissées en un seul texte. Tableaux : {Count(figures.Tableaux)}.");
        Common.Terminal.MarkupLineInterpolated($"Contradictions : {Count(figures.Contradictions)}.");

        static string Count(IReadOnlyDictionary<string, int> counts) => counts.Count == 0 ? "aucune" : string.Join(", ", counts.Select(c => $"{c.Value} {c.Key}"));
    }

    private static Task<T> ProgressAsync<T>(string what, Func<IProgress<int>, Task<T>> work)
        => Common.Terminal.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()).StartAsync(async context =>
        {
            var task = context.AddTask(Markup.Escape(what));
            var result = await work(new Counter(percent => task.Value = percent));
            task.StopTask();
            return result;
        });

    private sealed class Counter(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
