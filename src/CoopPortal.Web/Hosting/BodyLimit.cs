using CoopPortal.Core.Modules;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace CoopPortal.Web.Hosting;

/// <summary>
/// Un envoi annoncé trop lourd reçoit un 413 lisible : laissé au lecteur de formulaires, il deviendrait un 400 sans raison.
/// </summary>
public sealed class BodyLimit(RequestDelegate next, IEnumerable<BodyAllowance> allowances)
{
    public const long Maximum = 2 * 1024 * 1024;

    // Jusque-là, le reste de l'envoi est avalé, pour que le navigateur lise la réponse au lieu d'une connexion coupée.
    private const long Swallowed = 32 * 1024 * 1024;

    public Task InvokeAsync(HttpContext context)
    {
        var maximum = Allowed(context.Request.Path);
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            return next(context);
        }

        var heavy = context.Request.ContentLength > maximum;
        if ((heavy || maximum > Maximum) && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = heavy ? Math.Max(Swallowed, 2 * maximum) : maximum;
        }

        if (!heavy)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    }

    // L'espace n'est pas encore connu ici : l'adresse est celle du module, seule (nom d'hôte) ou après la clé de l'espace.
    private long Allowed(PathString path)
    {
        var local = path.Value ?? "";
        var cut = local.IndexOf('/', Math.Min(1, local.Length));
        return allowances.Where(a => Est(a.Path, local) || (cut > 0 && Est(a.Path, local[cut..]))).Select(a => a.Bytes).DefaultIfEmpty(Maximum).Max();
    }

    private static bool Est(string motif, string local)
    {
        var (attendus, segments) = (motif.Split('/'), local.Split('/'));
        return attendus.Length == segments.Length && attendus.Zip(segments).All(p => p.First == p.Second || (p.First == "*" && p.Second.Length > 0));
    }
}
