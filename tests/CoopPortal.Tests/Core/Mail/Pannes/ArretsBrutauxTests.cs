using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Tenancy;
using CoopPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Core.Mail.Pannes;

/// <summary>Une campagne de 500 courriels, sur trois espaces ; le portail est tué huit fois, trois envois étant chaque fois en route.</summary>
public sealed class ArretsBrutauxTests
{
    private const int Courriels = 500;
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);
    private static readonly string[] _espaces = ["mali", "burkina-faso", "senegal"];

    /// <summary>Les étapes d'un échange, et pour finir la réponse donnée à l'instant de l'arrêt.</summary>
    private static readonly (Etape Etape, bool Repond)[] _etapes =
        [(Etape.Accueil, false), (Etape.Bonjour, false), (Etape.Expediteur, false), (Etape.Destinataire, false), (Etape.Texte, false), (Etape.Milieu, false), (Etape.Point, false), (Etape.Point, true)];

    [Fact]
    public async Task Tue_a_vingt_points_l_envoyeur_ne_perd_rien_et_ne_double_rien()
    {
        await using var room = await MailRoom.OpenAsync();
        var tenants = await RemplirAsync(room);
        await using var puits = new PuitsSmtp();
        var points = new HashSet<(Etape, bool, int)>();
        for (var tour = 0; tour < _etapes.Length; tour++)
        {
            var plan = Enumerable.Range(0, _espaces.Length).Select(place => Point(tour, place)).ToList();
            points.UnionWith(plan.Select(p => (p.Etape, p.Repond, p.Servis)));
            var guet = new Guet(plan);
            puits.Conduire = guet.ConduireAsync;
            await using var enfant = Enfant.Lancer(room.Folder, puits.Port);
            await EnAttendantAsync(guet.Tous, enfant);
            guet.Lacher();
            await enfant.TuerAsync();
        }

        Assert.True(points.Count >= 20, $"{points.Count} points distincts");
        await FinirAsync(room, tenants, puits);

        var mails = await MailsAsync(room, tenants);
        Assert.Equal(Courriels, mails.Count);
        Assert.All(mails, m => Assert.True(m.State is MailState.Sent or MailState.Held, $"{m.CauseKey} est {m.State} : {m.LastAnswer}"));
        var pris = puits.Pris.ToList();
        Assert.Equal(pris.Distinct(StringComparer.Ordinal).Count(), pris.Count);
        var envoyes = mails.Where(m => m.State == MailState.Sent).Select(m => m.MessageId.Trim('<', '>')).ToHashSet(StringComparer.Ordinal);
        var retenus = mails.Where(m => m.State == MailState.Held).Select(m => m.MessageId.Trim('<', '>')).ToHashSet(StringComparer.Ordinal);
        Assert.Subset(pris.ToHashSet(StringComparer.Ordinal), envoyes);
        Assert.All(pris, id => Assert.True(envoyes.Contains(id) || retenus.Contains(id)));
        Assert.InRange(retenus.Count, 1, _etapes.Length * _espaces.Length);
        Assert.Contains(retenus, pris.Contains);
        Assert.Contains(retenus, id => !pris.Contains(id));
        TestContext.Current.SendDiagnosticMessage("{0} points, {1} pris, {2} partis, {3} retenus dont {4} pris", points.Count, pris.Count, envoyes.Count, retenus.Count, retenus.Count(pris.Contains));
    }

    // Une connexion neuve ne salue qu'une fois ; plus loin, chaque place a déjà servi 1, 3 ou 5 courriels.
    private static (Etape Etape, int Servis, bool Repond) Point(int tour, int place)
    {
        var (etape, repond) = _etapes[(tour + (3 * place)) % _etapes.Length];
        return (etape, etape is Etape.Accueil or Etape.Bonjour ? 0 : (2 * place) + 1, repond);
    }

    private static async Task<IReadOnlyList<Tenant>> RemplirAsync(MailRoom room)
    {
        var tenants = new List<Tenant>();
        foreach (var espace in _espaces)
        {
            tenants.Add(await room.TenantAsync(espace));
        }

        // Le portail lui-même scelle les corps : ses clés sont celles de l'enfant.
        await using var portail = PortalHost.Build(["--data", room.Folder], forTool: true);
        var outbox = portail.Services.GetRequiredService<Outbox>();
        for (var place = 0; place < tenants.Count; place++)
        {
            await using var db = portail.Services.GetRequiredService<Databases>().Tenant(tenants[place]);
            for (var i = place; i < Courriels; i += tenants.Count)
            {
                await outbox.AddAsync(db, tenants[place], MailRoom.Draft($"campagne:{i}") with { To = $"maire{i}@commune{i % 20}.exemple.test" }, CancellationToken.None);
            }

            await db.SaveChangesAsync();
        }

        return tenants;
    }

    // Le dernier portail finit tranquillement ; une heure plus tard, ce qu'il n'a pas pu trancher est retenu.
    private static async Task FinirAsync(MailRoom room, IReadOnlyList<Tenant> tenants, PuitsSmtp puits)
    {
        var restent = (await MailsAsync(room, tenants)).Count(m => m.State == MailState.Waiting);
        var cible = puits.Pris.Count + restent;
        var fini = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        puits.Conduire = contact =>
        {
            if (contact.Etape == Etape.Point && puits.Pris.Count >= cible)
            {
                fini.TrySetResult();
            }

            return Task.FromResult<string?>(contact.Convenu);
        };
        await using (var enfant = Enfant.Lancer(room.Folder, puits.Port))
        {
            await EnAttendantAsync(fini.Task, enfant);
            await enfant.ArreterAsync();
        }

        room.Clock.Advance(TimeProvider.System.GetUtcNow().AddHours(1) - room.Clock.GetUtcNow());
        await room.TurnAsync();
        Assert.Empty(room.Transport.Sent);
    }

    private static async Task EnAttendantAsync(Task attendu, Enfant enfant)
    {
        try
        {
            await attendu.WaitAsync(_patience);
        }
        catch (TimeoutException)
        {
            Assert.Fail("Le portail n'est pas allé jusque-là. Il a dit :\n" + enfant.Dit);
        }
    }

    private static async Task<IReadOnlyList<OutgoingMail>> MailsAsync(MailRoom room, IReadOnlyList<Tenant> tenants)
    {
        var mails = new List<OutgoingMail>();
        foreach (var tenant in tenants)
        {
            await using var db = room.Services.GetRequiredService<Databases>().Tenant(tenant);
            mails.AddRange(await db.Mails.AsNoTracking().ToListAsync());
        }

        return mails;
    }
}
