using System.CommandLine;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Web.CommandLine;

internal static class TenantVerbs
{
    public static Command Create() => new("tenants", "Les espaces : les lister, les ouvrir, les fermer, les archiver.")
    {
        List(),
        Change("enable", "Ouvre un espace.", TenantState.Running),
        Change("disable", "Ferme un espace : ses pages disent qu'il rouvrira.", TenantState.Disabled),
        Change("archive", "Archive un espace.", TenantState.Archived),
    };

    private static Command List()
    {
        var command = new Command("list", "Liste les espaces, leur état et leur recette.");
        command.SetAction((parsed, cancellation) => Common.WithHostAsync(parsed, async app =>
        {
            foreach (var tenant in await app.Services.GetRequiredService<TenantRegistry>().AllAsync(cancellation))
            {
                Console.WriteLine($"{tenant.Key,-24} {tenant.Name,-24} {tenant.State}");
            }

            return 0;
        }, cancellation));
        return command;
    }

    private static Command Change(string name, string description, TenantState state)
    {
        var key = new Argument<string>("CLE") { Description = "Clé de l'espace." };
        var command = new Command(name, description) { key };
        command.SetAction((parsed, cancellation) => Common.WithHostAsync(parsed, async app =>
        {
            var tenant = await Common.FindAsync(app, parsed.GetRequiredValue(key), cancellation);
            await using var db = app.Services.GetRequiredService<Databases>().Platform();
            await db.Tenants.Where(t => t.Key == tenant.Key).ExecuteUpdateAsync(s => s.SetProperty(t => t.State, state), cancellation);
            Console.Error.WriteLine($"L'espace {tenant.Name} : {state}.");
            return 0;
        }, cancellation));
        return command;
    }
}
