using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace CoopPortal.Core.Jobs;

/// <summary>L'horloge des travaux de nuit, gardée à part : un fichier SQLite, ou le schéma de la plateforme sur PostgreSQL, à plusieurs nœuds.</summary>
public static class JobsServices
{
    public static IServiceCollection AddPortalJobs(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(JobsOptions.Section);
        services.AddOptions<JobsOptions>().Bind(section);
        services.AddSingleton<NightlyRound>();
        if (!section.GetValue(nameof(JobsOptions.Enabled), true))
        {
            return services;
        }

        var portal = configuration.GetSection(PortalOptions.Section).Get<PortalOptions>() ?? new PortalOptions();
        services.AddQuartz(q =>
        {
            q.ConfigureScheduler(o =>
            {
                o.InstanceName = "coop";
                o.InstanceId = "AUTO";
            });
            q.UseDefaultTimeZone(JobsClock.Paris);
            q.UsePersistentStore(store =>
            {
                store.ProvisionSchema();
                store.UseSystemTextJsonSerializer();
                Connect(store, portal);
            });
        });
        services.AddHostedService<JobsClock>();
        return services;
    }

    public static IServiceCollection AddNightlyJob<T>(this IServiceCollection services) where T : class, INightlyJob
        => services.AddScoped<T>().AddSingleton(new NightlyWork(T.Name, T.At, typeof(T)) { Hours = T.Hours });

    private static void Connect(IPersistentStoreBuilder store, PortalOptions portal)
    {
        if (portal.IsPostgreSql)
        {
            store.UsePostgres(NpgsqlFactory.Instance, new NpgsqlConnectionStringBuilder(portal.PostgreSql) { SearchPath = TenantKey.Platform }.ConnectionString);
            store.UseClustering(c => c.CheckinInterval = TimeSpan.FromSeconds(15));
            return;
        }

        Directory.CreateDirectory(portal.DataFolder);
        store.UseSqlite(SqliteFactory.Instance, $"Data Source={Path.Combine(portal.DataFolder, "jobs.db")}");
    }
}
