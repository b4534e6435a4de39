using CoopPortal.Core.Mail.Dispatch;
using CoopPortal.Core.Mail.Rebonds;
using CoopPortal.Core.Mail.Transport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoopPortal.Core.Mail;

/// <summary>L'envoi du courrier : un dossier par défaut, SMTP quand <c>Mail:Smtp:Host</c> est réglé.</summary>
public static class MailServices
{
    public static IServiceCollection AddPortalMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailOptions>()
            .Bind(configuration.GetSection(MailOptions.Section))
            .Validate(o => !o.UsesSmtp || !o.From.EndsWith(".invalid>", StringComparison.Ordinal), "Avec Mail:Smtp:Host, réglez aussi Mail:From, l'adresse d'expédition : CoopPortal <portail@example.org>.")
            .Validate(o => o.LeaseIsLongEnough, "Mail:LeaseSeconds est trop court : au moins deux fois Mail:Smtp:TimeoutSeconds, plus trente secondes.")
            .Validate(o => o is { PerMinute: > 0, PerMinutePerDomain: > 0, Bounces.Minutes: > 0 }, "Mail:PerMinute, Mail:PerMinutePerDomain et Mail:Bounces:Minutes sont des nombres d'au moins 1.")
            .ValidateOnStart();
        services.AddSingleton<FolderTransport>();
        services.AddSingleton<SmtpTransport>();
        services.AddSingleton<IMailTransport>(s => s.GetRequiredService<IOptions<MailOptions>>().Value.UsesSmtp
            ? s.GetRequiredService<SmtpTransport>()
            : s.GetRequiredService<FolderTransport>());
        services.AddScoped<AdressesMortes>();
        services.AddScoped<NoteDeRebond>();
        services.AddSingleton<BureauDesRebonds>();
        services.AddSingleton<RefusDuRelais>();
        services.AddSingleton<ReleveDesRebonds>();
        services.AddHostedService(s => s.GetRequiredService<ReleveDesRebonds>());
        services.AddSingleton<MailDrain>();
        services.AddSingleton<DueTenants>();
        services.AddSingleton<MailDispatcher>();
        services.AddHostedService(s => s.GetRequiredService<MailDispatcher>());
        return services;
    }
}
