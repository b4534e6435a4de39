using CoopPortal.Core.Platform;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoopPortal.Comptes.Session;

internal static class SessionServices
{
    public const string Scheme = "coop";

    public static IServiceCollection AddPortalSession(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<SessionReader>();
        services.AddScoped<SessionEvents>();
        services.AddAuthentication(Scheme).AddCookie(Scheme);
        services.AddOptions<CookieAuthenticationOptions>(Scheme).Configure<IDataProtectionProvider, IHttpContextAccessor>((o, protection, accessor) =>
        {
            o.Cookie.Name = "coop.session";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.CookieManager = new TenantCookies();
            o.TicketDataFormat = new TenantTickets(protection, accessor);
            o.EventsType = typeof(SessionEvents);
            o.ExpireTimeSpan = TimeSpan.FromDays(7);
            o.SlidingExpiration = true;
        });

        services.AddIdentityCore<Account>(o =>
        {
            o.User.RequireUniqueEmail = true;
            // La longueur protège mieux que les signes imposés.
            o.Password.RequiredLength = 12;
            o.Password.RequiredUniqueChars = 5;
            o.Password.RequireDigit = o.Password.RequireLowercase = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
            o.Lockout.MaxFailedAccessAttempts = 5;
            o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        }).AddEntityFrameworkStores<PlatformDb>().AddErrorDescriber<ErreursEnFrancais>();

        // Ces lignes, et la portée qu'elles ouvrent, écriraient l'adresse des liens de connexion dans le journal technique.
        services.AddLogging(l => l.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None));
        return services;
    }
}
