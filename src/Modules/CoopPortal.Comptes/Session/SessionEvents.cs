using System.Security.Claims;
using CoopPortal.Core.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace CoopPortal.Comptes.Session;

/// <summary>
/// À chaque requête : le cookie dit seulement quel compte ; le rôle et les mandats sont lus maintenant,
/// pour qu'un retrait prenne effet tout de suite. Ce qui lit la base ne se demande qu'au porteur d'un cookie : un visiteur n'en coûte rien.
/// </summary>
internal sealed class SessionEvents : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var person = context.Principal is { } principal
            && Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            && principal.FindFirstValue(Ouverture.StampClaim) is { } stamp
                ? await http.RequestServices.GetRequiredService<SessionReader>().ReadAsync(id, stamp, http.RequestAborted)
                : null;
        if (person is null)
        {
            context.RejectPrincipal();
            await http.SignOutAsync(SessionServices.Scheme);
            return;
        }

        http.RequestServices.GetRequiredService<Caller>().SignedInAs(person.AccountId, person.Name, person.Role, person.Collectivites);
        http.Response.OnStarting(() =>
        {
            // Une page vue par une personne connectée ne sert à personne d'autre.
            if (http.Response.Headers.CacheControl.Count == 0)
            {
                http.Response.Headers.CacheControl = "private, no-cache";
            }

            return Task.CompletedTask;
        });
    }

    /// <summary>Le chemin de retour part de la racine de l'espace : il ne peut pas mener hors de lui.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var query = HttpMethods.IsGet(request.Method)
            ? new QueryBuilder { { "retour", request.Path + request.QueryString } }.ToQueryString().Value
            : "";
        context.Response.Headers[HeaderNames.CacheControl] = "no-store";
        context.Response.Redirect(request.PathBase + "/connexion" + query);
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
