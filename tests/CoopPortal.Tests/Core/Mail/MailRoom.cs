using System.Collections.Concurrent;
using CoopPortal.Core;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Mail.Dispatch;
using CoopPortal.Core.Mail.Transport;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Tests.Support;
using CoopPortal.Web.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Tests.Core.Mail;

/// <summary>Un bureau de poste à soi : de vraies bases SQLite dans un dossier neuf, et un transport que l'essai dirige.</summary>
public sealed class MailRoom : IAsyncDisposable
{
    private readonly List<ServiceProvider> _offices = [];

    private MailRoom(IReadOnlyDictionary<string, string?> settings)
    {
        Settings = new Dictionary<string, string?>(settings, StringComparer.Ordinal) { ["Portal:Data"] = Folder, ["Jobs:Enabled"] = "false" };
    }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "coop-poste-" + Guid.NewGuid().ToString("N")[..8]);
    public FakeClock Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
    public ScriptedTransport Transport { get; } = new();
    public Dictionary<string, string?> Settings { get; }
    public IServiceProvider Services => _offices[0];

    public static async Task<MailRoom> OpenAsync(params (string Key, string Value)[] settings)
    {
        var room = new MailRoom(settings.ToDictionary(s => s.Key, s => (string?)s.Value, StringComparer.Ordinal));
        room.NewOffice();
        await room.Services.GetRequiredService<Migrator>().PlatformAsync(CancellationToken.None);
        return room;
    }

    /// <summary>Un autre processus sur les mêmes bases, avec le même transport.</summary>
    public IServiceProvider NewOffice()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings).Build();
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<IConfiguration>(configuration).AddSingleton<TimeProvider>(Clock);
        services.AddPortalCore(configuration).AddPortalMail(configuration);
        if (!Settings.ContainsKey("Mail:Smtp:Host"))
        {
            services.AddSingleton<IMailTransport>(Transport);
        }

        foreach (var module in PortalModules.All)
        {
            services.AddSingleton(module);
        }

        _offices.Add(services.BuildServiceProvider());
        return _offices[^1];
    }

    public async Task<Tenant> TenantAsync(string key)
    {
        await using (var platform = Services.GetRequiredService<Databases>().Platform())
        {
            platform.Tenants.Add(new TenantRow { Key = key, Name = key, State = TenantState.Running, CreatedAt = Clock.GetUtcNow().UtcDateTime });
            await platform.SaveChangesAsync();
        }

        var tenant = (await Services.GetRequiredService<TenantRegistry>().FindAsync(key, CancellationToken.None))!;
        await Services.GetRequiredService<Migrator>().TenantAsync(tenant, CancellationToken.None);
        return tenant;
    }

    public async Task PostAsync(Tenant tenant, string cause, DateTime? dueAt = null)
    {
        await using var db = Services.GetRequiredService<Databases>().Tenant(tenant);
        await Services.GetRequiredService<Outbox>().AddAsync(db, tenant, Draft(cause) with { DueAt = dueAt }, CancellationToken.None);
        await db.SaveChangesAsync();
    }

    public static MailDraft Draft(string cause) => new(cause, "maire@exemple.test", $"Objet {cause}", "<p>Été à Kéniéba</p>", "Été à Kéniéba");

    public Task TurnAsync(bool woken = true, IServiceProvider? office = null)
        => (office ?? Services).GetRequiredService<MailDispatcher>().RunOnceAsync(woken, CancellationToken.None);

    public async Task<OutgoingMail> MailAsync(Tenant tenant, string cause)
    {
        await using var db = Services.GetRequiredService<Databases>().Tenant(tenant);
        return await db.Mails.AsNoTracking().SingleAsync(m => m.CauseKey == cause);
    }

    public async Task<int> AnnouncementsAsync(string key)
    {
        await using var platform = Services.GetRequiredService<Databases>().Platform();
        return await platform.DueWork.CountAsync(d => d.TenantKey == key);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var office in _offices)
        {
            await office.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>Un transport qui note ce qui part et répond comme l'essai le veut.</summary>
public sealed class ScriptedTransport : IMailTransport
{
    public ConcurrentQueue<MailEnvelope> Sent { get; } = new();

    /// <summary>Joué avant chaque réponse ; une exception tient lieu de réponse.</summary>
    public Func<MailEnvelope, Task> OnSend { get; set; } = _ => Task.CompletedTask;

    public async Task<string> SendAsync(MailEnvelope envelope, CancellationToken cancellation)
    {
        Sent.Enqueue(envelope);
        await OnSend(envelope);
        return "250 reçu";
    }
}
