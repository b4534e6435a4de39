using System.CommandLine;
using CoopPortal.Imports.Questionnaires;
using CoopPortal.Imports.Reprise;
using Spectre.Console;

namespace CoopPortal.Web.CommandLine;

internal static class QuestionnaireVerbs
{
    public static Command Import()
    {
        var file = new Argument<FileInfo>("FICHIER") { Description = "Un questionnaire .docx du portail, rempli." };
        var options = new ImportOptions();
        var command = new Command("questionnaire", "Relit un questionnaire rempli, et propose ce qu'il change à sa fiche.") { file };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => Common.InTenantAsync(parsed, options.Tenant, async (services, _) =>
        {
            var source = parsed.GetRequiredValue(file);
            options.Check(parsed, source);
            var reprise = services.GetRequiredService<RepriseDeQuestionnaire>();
            var proposal = await reprise.ProposerAsync(source.Name, LecteurQuestionnaire.Lire(await File.ReadAllBytesAsync(source.FullName, cancellation)), cancellation);
            var done = parsed.GetValue(options.Accept) && await reprise.AccepterAsync(proposal, options.Author(parsed), cancellation);
            Say(proposal, parsed.GetValue(options.Accept));
            await options.WriteReportAsync(parsed, proposal.Rapport(done), cancellation);
            return proposal.Refus.Count == 0 ? 0 : 1;
        }, cancellation));
        return command;
    }

    public static Command Export()
    {
        var tenant = Common.Tenant();
        var fiche = new Option<string>("--fiche") { Description = "L'adresse de la fiche : alencon-koutiala.", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "Le document à écrire (.docx).", Required = true };
        var command = new Command("questionnaire", "Le questionnaire d'une fiche en .docx, déjà rempli ; personnes comprises.") { tenant, fiche, output };
        command.SetAction((parsed, cancellation) => Common.InTenantAsync(parsed, tenant, async (services, _) =>
        {
            var slug = parsed.GetRequiredValue(fiche);
            var bytes = await services.GetRequiredService<RepriseDeQuestionnaire>().EcrireAsync(slug, cancellation)
                ?? throw new CommandFault($"Aucune fiche en ligne n'a l'adresse « {slug} ».");
            await File.WriteAllBytesAsync(parsed.GetRequiredValue(output).FullName, bytes, cancellation);
            return 0;
        }, cancellation));
        return command;
    }

    private static void Say(QuestionnairePropose proposal, bool accept)
    {
        if (proposal.Refus.Count > 0)
        {
            ImportOptions.SayRefused(proposal.Source, proposal.Refus);
            return;
        }

        Common.Terminal.MarkupLineInterpolated($"« {proposal.Fiche!.Title} » : {proposal.Changements.Count} réponses changent.");
        foreach (var change in proposal.Changements)
        {
            Common.Terminal.MarkupLineInterpolated($"  {change.Libelle}");
        }

        foreach (var remark in proposal.Remarques)
        {
            Common.Terminal.MarkupLineInterpolated($"  [yellow]{remark.Message}[/]");
        }

        if (!accept)
        {
            ImportOptions.SayNotWritten();
        }
    }
}
