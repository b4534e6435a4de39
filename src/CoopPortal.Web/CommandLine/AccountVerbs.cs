using System.CommandLine;
using CoopPortal.Comptes.Demonstration;

namespace CoopPortal.Web.CommandLine;

internal static class AccountVerbs
{
    public static Command Create()
    {
        var mail = new Argument<string>("COURRIEL") { Description = "L'adresse de la personne." };
        var create = new Command("create-admin", "Crée la première personne qui administre, et donne son lien de connexion.") { mail };
        create.SetAction((parsed, cancellation) => Common.WithHostAsync(parsed, async app =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            try
            {
                var link = await scope.ServiceProvider.GetRequiredService<AdminCreation>().CreateAsync(parsed.GetRequiredValue(mail), cancellation);
                Console.Error.WriteLine("Ce lien sert une fois :");
                Console.WriteLine(link);
                return 0;
            }
            catch (ArgumentException fault)
            {
                throw new CommandFault(fault.Message);
            }
        }, cancellation));
        return new Command("accounts", "Les comptes.") { create };
    }
}
