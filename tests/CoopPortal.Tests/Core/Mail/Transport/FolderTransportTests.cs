using CoopPortal.Core.Mail.Transport;
using CoopPortal.Web.Courrier;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Core.Mail.Transport;

public sealed class FolderTransportTests
{
    private static readonly DateTime _date = new(2026, 11, 22, 9, 30, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Le_fichier_depose_se_relit_accents_compris()
    {
        await using var room = await MailRoom.OpenAsync();
        var transport = room.Services.GetRequiredService<FolderTransport>();
        var draft = MailRoom.Draft("x") with
        {
            Subject = "Votre fiche est-elle toujours juste ? Château-Thierry et Kéniéba, une longue coopération décentralisée",
            Html = "<p>Été</p>\n<a href=\"http://localhost/mali/lien/abc=def\">Ouvrir</a>",
            ListUnsubscribe = "https://exemple.test/mali/sortie",
            ReplyTo = "equipe@exemple.test",
        };
        await transport.SendAsync(new MailEnvelope("<id-1@coopportal>", _date, draft), CancellationToken.None);

        var depots = new Depots(transport);
        var name = Assert.Single(depots.Noms());
        var read = (await depots.LireAsync(name, CancellationToken.None))!;
        Assert.Equal(draft.Subject, read.Objet);
        Assert.Contains("maire@exemple.test", read.A, StringComparison.Ordinal);
        Assert.NotNull(read.Le);
        Assert.StartsWith("20261122-093000-id-1", name, StringComparison.Ordinal);
        Assert.Equal("Été à Kéniéba", read.Texte.Trim());
        Assert.Equal(draft.Html, read.Html.ReplaceLineEndings("\n").Trim());

        var raw = await File.ReadAllTextAsync(Path.Combine(transport.Folder, name));
        Assert.Contains("multipart/alternative", raw, StringComparison.Ordinal);
        Assert.Matches("(?im)^Message-ID: <id-1@coopportal>\r?$", raw);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(raw, "(?im)^Date:"));
        Assert.Matches("(?im)^List-Unsubscribe: <https://exemple.test/mali/sortie>", raw);
        Assert.Matches("(?im)^Reply-To: equipe@exemple.test", raw);
        Assert.Contains("/mali/lien/abc=def", raw, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(transport.Folder));
    }

    [Fact]
    public async Task Une_ligne_interminable_se_relit_aussi()
    {
        await using var room = await MailRoom.OpenAsync();
        var transport = room.Services.GetRequiredService<FolderTransport>();
        var html = "<p>" + new string('é', 4000) + "</p>";
        await transport.SendAsync(new MailEnvelope("<id-2@coopportal>", _date, MailRoom.Draft("x") with { Html = html }), CancellationToken.None);
        var depots = new Depots(transport);
        Assert.Equal(html, (await depots.LireAsync(depots.Noms()[0], CancellationToken.None))!.Html.Trim());
    }

    [Theory]
    [InlineData("pas une adresse", "Objet")]
    [InlineData("maire@exemple.test", "Objet\r\nBcc: autre@exemple.test")]
    public async Task Une_adresse_ou_un_objet_mal_forme_est_refuse_pour_de_bon(string to, string subject)
    {
        await using var room = await MailRoom.OpenAsync();
        var transport = room.Services.GetRequiredService<FolderTransport>();
        var refusal = await Assert.ThrowsAsync<MailRefusedException>(() => transport.SendAsync(
            new MailEnvelope("<id-3@coopportal>", _date, MailRoom.Draft("x") with { To = to, Subject = subject }), CancellationToken.None));
        Assert.True(refusal.IsPermanent);
    }

    [Theory]
    [InlineData("../platform.db")]
    [InlineData("..%2Fplatform.db")]
    [InlineData("/etc/passwd")]
    [InlineData("")]
    public async Task Un_nom_qui_sort_du_dossier_n_ouvre_rien(string name)
    {
        await using var room = await MailRoom.OpenAsync();
        var transport = room.Services.GetRequiredService<FolderTransport>();
        await transport.SendAsync(new MailEnvelope("<id-4@coopportal>", _date, MailRoom.Draft("x")), CancellationToken.None);
        Assert.Null(await new Depots(transport).LireAsync(name, CancellationToken.None));
    }

    [Fact]
    public async Task Un_dossier_qui_ne_se_cree_pas_est_un_refus_passager()
    {
        await using var room = await MailRoom.OpenAsync();
        var transport = room.Services.GetRequiredService<FolderTransport>();
        await File.WriteAllTextAsync(transport.Folder, "un fichier à la place du dossier");
        var refusal = await Assert.ThrowsAsync<MailRefusedException>(() => transport.SendAsync(new MailEnvelope("<id-5@coopportal>", _date, MailRoom.Draft("x")), CancellationToken.None));
        Assert.False(refusal.IsPermanent);
    }
}
