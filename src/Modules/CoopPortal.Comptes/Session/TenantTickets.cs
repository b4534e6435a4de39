using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace CoopPortal.Comptes.Session;

/// <summary>Chiffre la session pour un seul espace : renommer le cookie du Mali ne le fait pas lire au Burkina Faso.</summary>
internal sealed class TenantTickets(IDataProtectionProvider protection, IHttpContextAccessor accessor) : ISecureDataFormat<AuthenticationTicket>
{
    public string Protect(AuthenticationTicket data) => Format().Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => Format().Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText) => Format().Unprotect(protectedText);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose) => Format().Unprotect(protectedText, purpose);

    private TicketDataFormat Format()
    {
        var context = accessor.HttpContext ?? throw new InvalidOperationException("Une session ne se lit que pendant une requête.");
        return new TicketDataFormat(protection.CreateProtector("CoopPortal.Session", TenantCookies.Key(context)));
    }
}
