using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quartz;

namespace CoopPortal.Core.Jobs;

/// <summary>Éveille l'horloge une fois le portail debout, y inscrit les travaux de nuit, et l'arrête en laissant finir ce qui court.</summary>
public sealed class JobsClock(ISchedulerFactory factory, IEnumerable<NightlyWork> works, IHostApplicationLifetime lifetime, IOptions<JobsOptions> options, TimeProvider clock, ILogger<JobsClock> logger) : BackgroundService
{
    public const string Group = "nuit";
    public static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>Inscrit chaque travail s'il ne l'est pas, ou si son heure a changé. Rend le nombre d'inscriptions faites.</summary>
    public async Task<int> RegisterAsync(IScheduler scheduler, CancellationToken cancellation)
    {
        var written = 0;
        foreach (var work in works)
        {
            var key = new TriggerKey(work.Name, Group);
            var cron = work.Cron;
            // Refaire une inscription juste effacerait la nuit manquée qu'elle porte.
            if (await scheduler.GetTrigger(key, cancellation) is ICronTrigger { CronExpressionString: { } known } && known == cron)
            {
                continue;
            }

            var job = JobBuilder.Create<NightlyQuartzJob>().WithIdentity(work.Name, Group).StoreDurably().DisallowConcurrentExecution().Build();
            var trigger = TriggerBuilder.Create().WithIdentity(key).ForJob(job)
                .WithCronSchedule(cron, c => c.InTimeZone(Paris).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
                .Build();
            await scheduler.ScheduleJob(job, [trigger], ScheduleJobOptions.Replacing, cancellation);
            written++;
        }

        return written;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        IScheduler? scheduler = null;
        try
        {
            await StartedAsync(stoppingToken);
            await Task.Delay(TimeSpan.FromSeconds(options.Value.DelaySeconds), clock, stoppingToken);
            scheduler = await factory.GetScheduler(stoppingToken);
            await RegisterAsync(scheduler, stoppingToken);
            await scheduler.Start(stoppingToken);
            logger.LogInformation("L'horloge tourne : {Works}", string.Join(", ", works.Select(w => $"{w.Name} à {w.At:HH\\:mm} (Paris)")));
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            logger.LogDebug("L'horloge s'arrête");
        }
        catch (Exception e)
        {
            logger.LogError(e, "L'horloge ne démarre pas : les rappels de nuit n'auront pas lieu avant le prochain démarrage");
        }

        if (scheduler is not null)
        {
            await scheduler.Shutdown(true, CancellationToken.None);
        }
    }

    private async Task StartedAsync(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(stopping);
    }
}
