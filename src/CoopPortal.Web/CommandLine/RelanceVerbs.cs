using System.CommandLine;
using System.Globalization;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Core.Mail.Dispatch;

namespace CoopPortal.Web.CommandLine;

internal static class RelanceVerbs
{
    public static Command Create()
    {
        var tenant = Common.Tenant();
        var now = new Option<string?>("--now") { Description = "Fait comme si l'on était ce jour-là (AAAA-MM-JJ)." };
        var run = new Command("run", "Fait tout de suite le tour de rappels de la nuit.") { tenant, now };
        run.SetAction((parsed, cancellation) => Common.WithHostAsync(parsed, async app =>
        {
            var clock = app.Services.GetRequiredService<TimeProvider>();
            var when = clock.GetUtcNow();
            if (parsed.GetValue(now) is { } day)
            {
                if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                {
                    throw new CommandFault($"« {day} » n'est pas un jour. Écrivez-le ainsi : 2027-01-15.");
                }

                when = new DateTimeOffset(date, new TimeOnly(5, 0), TimeSpan.Zero);
            }

            var target = await Common.FindAsync(app, parsed.GetRequiredValue(tenant), cancellation);
            var outcome = await app.Services.GetRequiredService<RelancesRunner>().RunAsync(target, when, cancellation);
            Console.Error.WriteLine(outcome.Phrase);
            await app.Services.GetRequiredService<MailDispatcher>().RunOnceAsync(woken: true, cancellation);
            return outcome.EnMarche || outcome.DeCampagne > 0 ? 0 : 2;
        }, cancellation));
        return new Command("relances", "Les rappels aux fiches qui vieillissent.") { run };
    }
}
