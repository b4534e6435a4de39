using System.CommandLine;
using CoopPortal.Imports.Csv;
using CoopPortal.Imports.Reprise;
using Spectre.Console;

namespace CoopPortal.Web.CommandLine;

internal static class ImportCsvVerb
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("FICHIER") { Description = "Des tableaux de fiches, de collectivités ou de contacts, enregistrés en CSV.", Arity = ArgumentArity.OneOrMore };
        var options = new ImportOptions();
        var command = new Command("csv", "Reprend des tableaux : voyez docs/imports.md pour leurs colonnes.") { files };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => Common.InTenantAsync(parsed, options.Tenant, async (services, _) =>
        {
            var sources = parsed.GetRequiredValue(files);
            options.Check(parsed, sources);
            var reprise = services.GetRequiredService<RepriseDeTableaux>();
            var tables = await reprise.TablesAsync(cancellation);
            var read = new List<TableLue>();
            foreach (var source in sources)
            {
                read.Add(LecteurCsv.Lire(source.Name, await File.ReadAllBytesAsync(source.FullName, cancellation), tables));
            }

            var proposal = await reprise.ProposerAsync(read, cancellation);
            var outcome = parsed.GetValue(options.Accept) && proposal.Fiches.Count > 0 ? await reprise.AccepterAsync(proposal, options.Author(parsed), cancellation) : null;
            Say(proposal, outcome, parsed.GetValue(options.Accept));
            await options.WriteReportAsync(parsed, RapportDeTableaux.Json(proposal, outcome), cancellation);
            return read.TrueForAll(t => t.Accepte) ? 0 : 1;
        }, cancellation));
        return command;
    }

    private static void Say(PropositionCsv proposal, BilanDeTableaux? outcome, bool accept)
    {
        foreach (var table in proposal.Tables)
        {
            if (!table.Accepte)
            {
                ImportOptions.SayRefused(table.Source, table.Refus);
                continue;
            }

            Common.Terminal.MarkupLineInterpolated($"{table.Source} : {table.Table!.Nom}, {table.Rangees.Count} rangées, {table.Colonnes.Count(c => c.Champ is not null)} colonnes reconnues sur {table.Colonnes.Count}.");
            foreach (var colonne in table.Colonnes.Where(c => c.Champ is null))
            {
                Common.Terminal.MarkupLineInterpolated($"  « {colonne.Entete} » n'est pas reconnue.");
            }
        }

        Common.Terminal.MarkupLineInterpolated($"{proposal.Fiches.Count} fiches changeraient, {proposal.Remarques.Count} points à vérifier.");
        if (!accept)
        {
            ImportOptions.SayNotWritten();
        }
        else if (outcome is null or { RienDeNeuf: true })
        {
            Common.Terminal.MarkupLine("Tout y était déjà : rien n'a changé.");
        }
        else
        {
            Common.Terminal.MarkupLineInterpolated($"{outcome.Creees} fiches créées, {outcome.Completees} complétées.");
        }

        ImportOptions.SayHeld(outcome?.Tenues ?? []);
    }
}
