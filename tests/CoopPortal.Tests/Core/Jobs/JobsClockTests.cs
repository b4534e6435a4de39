using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using CoopPortal.Core.Jobs;
using CoopPortal.Core.Tenancy;
using CoopPortal.Tests.Core.Mail;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;
using Xunit;

namespace CoopPortal.Tests.Core.Jobs;

public sealed class JobsClockTests
{
    [Fact]
    public async Task L_inscription_se_refait_sans_deplacer_la_prochaine_nuit()
    {
        await using var room = await MailRoom.OpenAsync();
        await using (var first = Build(room.Folder))
        {
            var scheduler = await first.GetRequiredService<ISchedulerFactory>().GetScheduler();
            Assert.Equal(1, await Clock(first).RegisterAsync(scheduler, CancellationToken.None));
            Assert.Equal(0, await Clock(first).RegisterAsync(scheduler, CancellationToken.None));
        }

        await using var second = Build(room.Folder);
        var again = await second.GetRequiredService<ISchedulerFactory>().GetScheduler();
        Assert.Equal(0, await Clock(second).RegisterAsync(again, CancellationToken.None));
        var trigger = Assert.IsAssignableFrom<ICronTrigger>(await again.GetTrigger(new TriggerKey(Recorder.Name, JobsClock.Group)));
        Assert.Equal("0 30 4 * * ?", trigger.CronExpressionString);
        Assert.Equal(CronTriggerMisfireInstruction.FireAndProceed, trigger.MisfireInstruction);
        Assert.True(File.Exists(Path.Combine(room.Folder, "jobs.db")));
    }

    [Fact]
    public void Sans_horloge_rien_ne_s_inscrit()
    {
        using var services = Build(Path.GetTempPath(), enabled: false);
        Assert.Empty(services.GetServices<IHostedService>());
        Assert.Null(services.GetService<ISchedulerFactory>());
    }

    [Fact]
    public async Task Un_espace_en_panne_ou_trop_lent_ne_retient_pas_les_autres()
    {
        await using var room = await MailRoom.OpenAsync();
        foreach (var key in (string[])["burkina-faso", "mali", "senegal"])
        {
            await room.TenantAsync(key);
        }

        await using var services = Build(room.Folder, room: room);
        var result = await services.GetRequiredService<NightlyRound>().RunAsync(services.GetServices<NightlyWork>().Single(), CancellationToken.None);
        Assert.Equal(["senegal"], result.Done);
        Assert.Equal(["burkina-faso", "mali"], result.Failed);
    }

    private static JobsClock Clock(IServiceProvider services) => services.GetServices<IHostedService>().OfType<JobsClock>().Single();

    private static ServiceProvider Build(string folder, bool enabled = true, MailRoom? room = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Portal:Data"] = folder,
            ["Jobs:Enabled"] = enabled ? "true" : "false",
            ["Jobs:TenantDeadlineSeconds"] = "1",
        }).Build();
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(TimeProvider.System).AddSingleton<IHostApplicationLifetime, NoLifetime>();
        services.AddPortalJobs(configuration).AddNightlyJob<Recorder>();
        if (room is not null)
        {
            services.AddScoped<TenantContext>();
            services.AddScoped<CoopPortal.Core.Content.Origine>();
            services.AddSingleton(room.Services.GetRequiredService<TenantRegistry>());
            services.AddSingleton(room.Services.GetRequiredService<Migrator>());
            services.AddSingleton(room.Services.GetRequiredService<MarquesPubliques>());
            services.AddSingleton<TenantScopes>();
        }

        return services.BuildServiceProvider();
    }

    private sealed class Recorder : INightlyJob
    {
        public static string Name => "essai";

        public static TimeOnly At => new(4, 30);

        // « mali » échoue, « burkina-faso » ne rend jamais la main et n'écoute pas son délai.
        public Task RunAsync(Tenant tenant, DateTimeOffset now, CancellationToken cancellation) => tenant.Key switch
        {
            "mali" => throw new InvalidOperationException("panne"),
            "burkina-faso" => new TaskCompletionSource().Task,
            _ => Task.CompletedTask,
        };
    }

    private sealed class NoLifetime : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;
        public CancellationToken ApplicationStopping => CancellationToken.None;
        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }
    }
}
