using System.CommandLine;
using System.Globalization;
using CoopPortal.Campagnes.Envois;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Mail.Dispatch;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Web.CommandLine;

/// <summary>La boîte d'envoi d'un espace, ou celle de la plateforme (les connexions) : la lire, renvoyer, abandonner.</summary>
internal static class MailBoxVerbs
{
    /// <summary>Un lien de connexion ne vaut que ce temps : le renvoyer après n'ouvrirait rien.</summary>
    private static readonly TimeSpan _connexion = TimeSpan.FromMinutes(30);
    private static readonly Author _exploitant = new(null, "Exploitation");

    private static (Option<string?> Tenant, Option<bool> Platform) Boite() => (
        new Option<string?>("--tenant") { Description = "La boîte de cet espace." },
        new Option<bool>("--platform") { Description = "La boîte de la plateforme : les courriels de connexion." });

    public static Command List()
    {
        var (tenant, platform) = Boite();
        var all = new Option<bool>("--all") { Description = "Aussi ceux qui sont partis ou abandonnés." };
        var command = new Command("list", "Liste ce qui attend, ce qui est retenu, ce qui est refusé.") { tenant, platform, all };
        command.SetAction((parsed, cancellation) => Common.WithHostAsync(parsed, async app =>
        {
            await using var db = (await OuvrirAsync(app, parsed.GetValue(tenant), parsed.GetValue(platform), cancellation)).Db;
            var tous = parsed.GetValue(all);
            await foreach (var mail in db.Set<OutgoingMail>().AsNoTracking().Where(m => tous || (m.State != MailState.Sent && m.State != MailState.Dropped)).OrderBy(m => m.DueAt).AsAsyncEnumerable().WithCancellation(cancellation))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{mail.Id}  {EnvoiEnMots.Etat(mail.State),-16}  {mail.SentAt ?? mail.DueAt:yyyy-MM-dd HH:mm}  {mail.Attempts}  {mail.To}  « {mail.Subject} »  {mail.LastAnswer}"));
            }

            return 0;
        }, cancellation));
        return command;
    }

    public static Command Retry() => Geste("retry", "Remet à l'envoi un courriel retenu ou refusé.", GesteDEnvoi.Renvoyer);

    public static Command Drop() => Geste("drop", "Abandonne un courriel : il ne partira pas.", GesteDEnvoi.Abandonner);

    private static Command Geste(string name, string description, GesteDEnvoi geste)
    {
        var (tenant, platform) = Boite();
        var ids = new Argument<Guid[]>("ID") { Description = "Un ou plusieurs identifiants, que « mail list » donne.", Arity = ArgumentArity.OneOrMore };
        var command = new Command(name, description) { ids, tenant, platform };
        command.SetAction((parsed, cancellation) => Common.WithHostAsync(parsed, async app =>
        {
            var (db, espace) = await OuvrirAsync(app, parsed.GetValue(tenant), parsed.GetValue(platform), cancellation);
            await using var ouverte = db;
            var code = 0;
            foreach (var id in parsed.GetRequiredValue(ids))
            {
                var issue = espace is null
                    ? await PlateformeAsync(app, db, geste, id, cancellation)
                    : await app.Services.GetRequiredService<TenantScopes>().RunAsync(espace, s => s.GetRequiredService<ActesDEnvoi>().FaireAsync(geste, id, null, _exploitant, cancellation), cancellation);
                var phrase = issue switch
                {
                    IssueDEnvoi.Fait => EnvoiEnMots.Fait(geste),
                    IssueDEnvoi.DejaFait => "Rien à faire : il n'est ni retenu ni refusé, ou c'est déjà fait.",
                    IssueDEnvoi.LienFerme when espace is null => "Son lien de connexion ne sert plus : la personne en demandera un autre sur la page de connexion.",
                    IssueDEnvoi.Introuvable => "Aucun courriel de cet identifiant dans cette boîte.",
                    _ => EnvoiEnMots.Faute(issue),
                };
                await Console.Error.WriteLineAsync($"{id} : {phrase}");
                code = issue is IssueDEnvoi.Fait or IssueDEnvoi.DejaFait ? code : 1;
            }

            await app.Services.GetRequiredService<MailDispatcher>().RunOnceAsync(woken: true, cancellation);
            return code;
        }, cancellation));
        return command;
    }

    private static async Task<(DbContext Db, Tenant? Espace)> OuvrirAsync(WebApplication app, string? tenant, bool platform, CancellationToken cancellation)
    {
        if (platform == tenant is not null)
        {
            throw new CommandFault("Dites quelle boîte : --tenant CLE, ou --platform.");
        }

        var databases = app.Services.GetRequiredService<Databases>();
        if (platform)
        {
            return (databases.Platform(), null);
        }

        var espace = await Common.FindAsync(app, tenant!, cancellation);
        await app.Services.GetRequiredService<Migrator>().TenantAsync(espace, cancellation);
        return (databases.Tenant(espace), espace);
    }

    private static async Task<IssueDEnvoi> PlateformeAsync(WebApplication app, DbContext db, GesteDEnvoi geste, Guid id, CancellationToken cancellation)
    {
        if (await db.Set<OutgoingMail>().SingleOrDefaultAsync(m => m.Id == id, cancellation) is not { } mail)
        {
            return IssueDEnvoi.Introuvable;
        }

        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        if (geste == GesteDEnvoi.Renvoyer && mail.CreatedAt < now - _connexion)
        {
            return IssueDEnvoi.LienFerme;
        }

        if (geste == GesteDEnvoi.Renvoyer ? !Reprise.Renvoyer(mail, now) : !Reprise.Abandonner(mail))
        {
            return IssueDEnvoi.DejaFait;
        }

        await app.Services.GetRequiredService<DueTenants>().AnnounceAsync(TenantKey.Platform, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        return IssueDEnvoi.Fait;
    }
}
