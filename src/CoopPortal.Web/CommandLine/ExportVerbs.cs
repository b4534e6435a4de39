using System.CommandLine;
using System.Text;
using CoopPortal.Core.Content;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Publication.Exports;

namespace CoopPortal.Web.CommandLine;

internal static class ExportVerbs
{
    public static Command Create()
    {
        var tenant = Common.Tenant();
        var output = new Option<FileInfo?>("--out") { Description = "Où écrire ; sinon sur la sortie standard." };
        var json = new Command("json", "Le format d'échange coopportal/1, complet, personnes comprises.") { tenant, output };
        json.SetAction((parsed, cancellation) => Common.InTenantAsync(parsed, tenant, async (services, _) =>
        {
            var document = await services.GetRequiredService<ExportJson>().DocumentAsync(cancellation);
            var bytes = Encoding.UTF8.GetBytes(document.ToJsonString(DocumentJson.Indented) + "\n");
            if (parsed.GetValue(output) is { } target)
            {
                await File.WriteAllBytesAsync(target.FullName, bytes, cancellation);
                return 0;
            }

            await using var stdout = Console.OpenStandardOutput();
            await stdout.WriteAsync(bytes, cancellation);
            return 0;
        }, cancellation));
        return new Command("export", "Sort les fiches de l'espace.") { json, Csv(), QuestionnaireVerbs.Export() };
    }

    private static Command Csv()
    {
        var tenant = Common.Tenant();
        var output = new Option<FileInfo?>("--out") { Description = "Où écrire ; sinon sur la sortie standard." };
        var table = new Option<string>("--table") { Description = "partenariats, collectivites ou contacts.", DefaultValueFactory = _ => TableCsv.Partenariats };
        table.AcceptOnlyFromAmong(TableCsv.Partenariats, TableCsv.Collectivites, TableCsv.Contacts);
        var csv = new Command("csv", "Un tableau pour tableur, complet, personnes comprises ; aucune cellule n'y est une formule.") { tenant, table, output };
        csv.SetAction((parsed, cancellation) => Common.InTenantAsync(parsed, tenant, async (services, _) =>
        {
            await using Stream stream = parsed.GetValue(output) is { } target ? target.Create() : Console.OpenStandardOutput();
            await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            await services.GetRequiredService<ExportCsv>().EcrireAsync(parsed.GetRequiredValue(table), writer, cancellation);
            return 0;
        }, cancellation));
        return csv;
    }
}
