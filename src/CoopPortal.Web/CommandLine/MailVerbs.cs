using System.CommandLine;
using CoopPortal.Core.Content;
using CoopPortal.Core.Mail.Rebonds;

namespace CoopPortal.Web.CommandLine;

internal static class MailVerbs
{
    /// <summary>EX_DATAERR de sysexits.h : le message n'est pas pour nous, le représenter n'y changerait rien.</summary>
    private const int PasPourNous = 65;

    /// <summary>EX_TEMPFAIL : le serveur de courrier garde le message et le représente.</summary>
    private const int PlusTard = 75;

    public static Command Create() => new("mail", "Le courrier : la boîte d'envoi, et ce qui en revient.") { MailBoxVerbs.List(), MailBoxVerbs.Retry(), MailBoxVerbs.Drop(), Bounce() };

    private static Command Bounce()
    {
        var command = new Command("bounce", "Lit sur l'entrée standard un avis de non-remise (RFC 3464) et note l'adresse perdue. Codes : 0 noté, 65 pas un avis d'ici, 75 à représenter.");
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                return await Common.WithHostAsync(parsed, async app =>
                {
                    await using var message = Console.OpenStandardInput();
                    var lu = await app.Services.GetRequiredService<BureauDesRebonds>().DepouillerAsync(message, DOu.Commande, cancellation);
                    await Console.Error.WriteLineAsync(lu.Phrase);
                    return lu.Issue is IssueDeRebond.PasUnAvis or IssueDeRebond.Etranger ? PasPourNous : 0;
                }, cancellation) is var code && code == 1 ? PlusTard : code;
            }
            catch (Exception fault) when (fault is System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException)
            {
                await Console.Error.WriteLineAsync($"La base ne répond pas, le message est à représenter : {fault.Message}");
                return PlusTard;
            }
        });
        return command;
    }
}
