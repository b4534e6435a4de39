using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace CoopPortal.Web.Hosting;

/// <summary>
/// Un envoi annoncé trop lourd reçoit un 413 lisible : laissé au lecteur de formulaires, il deviendrait un 400 sans raison.
/// </summary>
public sealed class BodyLimit(RequestDelegate next)
{
    public const long Maximum = 2 * 1024 * 1024;

    // Jusque-là, le reste de l'envoi est avalé, pour que le navigateur lise la réponse au lieu d'une connexion coupée.
    private const long Swallowed = 32 * 1024 * 1024;

    public Task InvokeAsync(HttpContext context)
    {
        if (!(context.Request.ContentLength > Maximum) || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            return next(context);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = Swallowed;
        }

        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    }
}
