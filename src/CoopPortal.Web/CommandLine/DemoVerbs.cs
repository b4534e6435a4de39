using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CoopPortal.Fiches.Contracts.Demonstration;
using Spectre.Console;

namespace CoopPortal.Web.CommandLine;

internal static class DemoVerbs
{
    private const int AuPlus = 1_000_000;

    public static Command Create()
    {
        var tenant = Common.Tenant();
        var count = new Option<int>("--count") { Description = "Combien de fiches.", Required = true };
        var seed = new Option<int>("--seed") { Description = "La même graine donne les mêmes fiches.", DefaultValueFactory = _ => 1 };
        var among = new Option<bool>("--parmi-les-vraies") { Description = "Accepte un espace qui tient déjà de vraies fiches : les fictives s'y mêleront, et rien ne les ôte." };
        var generate = new Command("generate", "Met en ligne des fiches fictives, pour essayer ou mesurer.") { tenant, count, seed, among };
        generate.SetAction((parsed, cancellation) => Common.InTenantAsync(parsed, tenant, async (services, space) =>
        {
            var wanted = parsed.GetRequiredValue(count);
            if (wanted is < 1 or > AuPlus)
            {
                throw new CommandFault(string.Create(CultureInfo.InvariantCulture, $"--count va de 1 à {AuPlus}."));
            }

            var demonstration = services.GetRequiredService<GenerationDeDemonstration>();
            if (await demonstration.VraiesAsync(cancellation) is > 0 and var real && !parsed.GetValue(among))
            {
                throw new CommandFault($"L'espace {space.Name} tient {real} vraies fiches : des fiches fictives s'y mêleraient sans retour. Créez un espace d'essai (recipe run FICHIER --tenant essai), ou dites --parmi-les-vraies.");
            }

            var start = Stopwatch.GetTimestamp();
            var outcome = await Common.Terminal.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()).StartAsync(async context =>
            {
                var task = context.AddTask("Fiches fictives", maxValue: wanted);
                return await demonstration.FaireAsync(wanted, parsed.GetValue(seed), new Counter(done => task.Value = done), cancellation);
            });
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Espace {space.Name} : {outcome.Creees} fiches fictives mises en ligne en {seconds:F0} s, {outcome.DejaLa} y étaient déjà."));
            return 0;
        }, cancellation));
        return new Command("demo", "Des données fictives, pour essayer ou mesurer.") { generate };
    }

    private sealed class Counter(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
