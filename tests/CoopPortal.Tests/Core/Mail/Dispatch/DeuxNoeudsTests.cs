using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Core.Mail.Dispatch;

/// <summary>Trois portails sur la même base PostgreSQL.</summary>
public sealed class DeuxNoeudsTests(PgPortal portal)
{
    [Fact]
    public async Task Plusieurs_envoyeurs_ne_doublent_et_n_oublient_rien()
    {
        await using var room = await MailRoom.OpenAsync(("Portal:PostgreSql", await portal.NewDatabaseAsync()), ("Mail:PerMinute", "1000"), ("Mail:PerMinutePerDomain", "1000"));
        var mali = await room.TenantAsync("mali");
        for (var i = 0; i < 60; i++)
        {
            await room.PostAsync(mali, $"acte:{i}");
        }

        room.Transport.OnSend = async _ => await Task.Yield();
        IServiceProvider[] offices = [room.Services, room.NewOffice(), room.NewOffice()];
        await Task.WhenAll(offices.Select(o => Task.Run(() => room.TurnAsync(woken: true, o))));
        await room.TurnAsync();
        Assert.Equal(60, room.Transport.Sent.Count);
        Assert.Equal(60, room.Transport.Sent.Select(s => s.MessageId).Distinct(StringComparer.Ordinal).Count());
        await using var db = room.Services.GetRequiredService<Databases>().Tenant(mali);
        Assert.Equal(60, await db.Mails.CountAsync(m => m.State == MailState.Sent));
        Assert.Equal(60, await db.Set<Essai>().CountAsync(e => e.Issue == IssueDEssai.Parti));
    }
}
