using System.CommandLine;
using CoopPortal.Recherche.Contracts;

namespace CoopPortal.Web.CommandLine;

internal static class SearchVerbs
{
    public static Command Create()
    {
        var tenant = Common.Tenant();
        var rebuild = new Command("rebuild", "Refait l'index de recherche depuis les fiches en ligne.") { tenant };
        rebuild.SetAction((parsed, cancellation) => Common.InTenantAsync(parsed, tenant, async (services, space) =>
        {
            var count = await services.GetRequiredService<Reconstruction>().RefaireAsync(null, cancellation);
            Console.Error.WriteLine($"Espace {space.Name} : {count} entrées indexées.");
            return 0;
        }, cancellation));
        return new Command("search", "La recherche.") { rebuild };
    }
}
