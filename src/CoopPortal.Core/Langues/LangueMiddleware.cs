using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace CoopPortal.Core.Langues;

/// <summary>
/// Reconnaît la langue au segment qui suit l'espace (« /mali/en/fiches ») et le déplace dans <c>PathBase</c> : les liens d'une page
/// restent dans sa langue sans le savoir, et chaque langue d'une page a son adresse, donc sa place dans les caches.
/// </summary>
public sealed class LangueMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        // Une page d'erreur repasse par ici sous une autre adresse : la langue est déjà choisie.
        if (context.Features.Get<Langue>() is { } choisie)
        {
            Langue.Entrer(choisie);
        }
        else if (Langue.DuSegment(PremierSegment.De(context.Request.Path)) is { } langue)
        {
            PremierSegment.Deplacer(context.Request, langue.Code);
            context.Features.Set(langue);
            Langue.Entrer(langue);
        }

        await next(context);
    }
}

/// <summary>Après le choix de l'adresse : une page qui n'est qu'en français y ramène, sans rien perdre de ce qui est envoyé.</summary>
public sealed class SeulementEnFrancais(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        // Une adresse inconnue le reste, et sa page d'erreur avec elle : y ramener mènerait ailleurs avec « /en//un.autre.site ».
        if (context.Features.Get<Langue>() is not { } langue || context.GetEndpoint() is not { } adresse || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            return next(context);
        }

        var lecture = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (lecture && adresse.Metadata.GetMetadata<TraduiteAttribute>() is not null)
        {
            return next(context);
        }

        var racine = request.PathBase.Value![..^langue.Segment.Length];
        context.Response.StatusCode = lecture ? StatusCodes.Status302Found : StatusCodes.Status307TemporaryRedirect;
        context.Response.Headers.Location = new PathString(racine).Add(request.Path).ToUriComponent() + request.QueryString.ToUriComponent();
        return Task.CompletedTask;
    }
}
