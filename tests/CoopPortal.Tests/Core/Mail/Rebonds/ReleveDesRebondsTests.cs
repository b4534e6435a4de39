using CoopPortal.Core.Data;
using CoopPortal.Core.Mail.Rebonds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Core.Mail.Rebonds;

public sealed class ReleveDesRebondsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("new")]
    public async Task Chaque_message_est_lu_une_fois_et_range(string entree)
    {
        await using var room = await MailRoom.OpenAsync();
        var mali = await room.TenantAsync("mali");
        await room.PostAsync(mali, "acte:1");
        var mail = await room.MailAsync(mali, "acte:1");
        var dossier = Path.Combine(room.Folder, "retours");
        Directory.CreateDirectory(Path.Combine(dossier, entree));
        await File.WriteAllBytesAsync(Path.Combine(dossier, entree, "1.avis"), Avis.Octets(Avis.Postfix(mail.MessageId)));
        await File.WriteAllBytesAsync(Path.Combine(dossier, entree, "2.reponse"), Avis.Octets(Avis.Absence));
        await File.WriteAllBytesAsync(Path.Combine(dossier, entree, ".en-cours"), []);

        var releve = room.Services.GetRequiredService<ReleveDesRebonds>();
        Assert.Equal(2, await releve.ReleverAsync(dossier, CancellationToken.None));
        Assert.Equal(0, await releve.ReleverAsync(dossier, CancellationToken.None));
        Assert.True(File.Exists(Path.Combine(dossier, "lus", "1.avis")));
        Assert.True(File.Exists(Path.Combine(dossier, "autres", "2.reponse")));
        await using var db = room.Services.GetRequiredService<Databases>().Tenant(mali);
        Assert.Equal("5.1.1", (await db.Set<Rebond>().SingleAsync()).Statut);
    }
}
