using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoopPortal.Core.Tenancy;

/// <summary>
/// Reconnaît l'espace à son nom d'hôte ou au premier segment du chemin, qu'il déplace dans <c>PathBase</c> :
/// tout ce qui suit vit dans l'espace sans le savoir.
/// </summary>
public sealed class TenantMiddleware(RequestDelegate next, TenantRegistry registry, Migrator migrator, MarquesPubliques marques, ILogger<TenantMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context, TenantContext tenantContext, Origine origine)
    {
        var request = context.Request;
        var cancellation = context.RequestAborted;
        var tenant = request.Host.HasValue && request.Host.Host is not ("localhost" or "127.0.0.1")
            ? await registry.FindByHostAsync(request.Host.Host, cancellation)
            : null;
        if (tenant is null && PremierSegment.De(request.Path) is { } segment && await registry.FindAsync(segment, cancellation) is { } found)
        {
            tenant = found;
            PremierSegment.Deplacer(request, segment);
        }

        // La page qui dit qu'un espace est fermé se rend hors de lui : son nom d'hôte y ramènerait sans fin.
        var dejaFerme = tenant is { State: not TenantState.Running } && context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (tenant is null || dejaFerme)
        {
            await next(context);
            return;
        }

        tenantContext.Enter(tenant);
        origine.De = DOu.Formulaire;
        using var scope = logger.BeginScope("espace {Tenant}", tenant.Key);
        if (tenant.State == TenantState.Running)
        {
            await migrator.TenantAsync(tenant, cancellation);
            try
            {
                await next(context);
            }
            finally
            {
                await marques.DireAsync(tenant);
            }

            return;
        }

        context.Response.StatusCode = tenant.State == TenantState.Archived ? StatusCodes.Status410Gone : StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "3600";
    }
}
