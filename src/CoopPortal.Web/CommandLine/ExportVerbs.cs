using System.CommandLine;
using System.Text;
using CoopPortal.Core.Content;
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
        return new Command("export", "Sort les fiches de l'espace.") { json };
    }
}
