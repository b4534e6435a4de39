using Quartz;

namespace CoopPortal.Core.Jobs;

/// <summary>Le pont entre l'horloge et un travail de nuit ; le nom du travail est celui de la clé.</summary>
public sealed class NightlyQuartzJob(NightlyRound round, IEnumerable<NightlyWork> works) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var name = context.JobDetail.Key.Name;
        if (works.FirstOrDefault(w => w.Name == name) is { } work)
        {
            await round.RunAsync(work, cancellationToken);
        }
    }
}
