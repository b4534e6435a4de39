using CoopPortal.Core.Tenancy;
using Microsoft.Extensions.Primitives;

namespace CoopPortal.Web.Hosting.Memoire;

/// <summary>
/// En tête de chaîne : sert une page gardée sans rien ouvrir d'autre, quand sa marque vaut encore.
/// Avant la compression, puisque les octets gardés sont déjà comprimés.
/// </summary>
internal sealed class ServirDeMemoire(RequestDelegate next, MemoireDesPages memoire, Validites validites, TenantRegistry registre)
{
    private static readonly StringValues _cache = "no-cache";
    private static readonly StringValues _varie = "Accept-Encoding, Cookie";

    public Task InvokeAsync(HttpContext context) => memoire.Active && DemandeGardable.Est(context.Request) ? ChercherAsync(context) : next(context);

    private async Task ChercherAsync(HttpContext context)
    {
        var request = context.Request;
        var hote = request.Host.HasValue && request.Host.Host is not ("localhost" or "127.0.0.1") ? (await registre.FindByHostAsync(request.Host.Host, context.RequestAborted))?.Key : null;
        var parametres = DemandeGardable.Parametres(request.QueryString);
        var cle = new Cle(hote, request.PathBase.Value + request.Path.Value, parametres);
        if (memoire.Trouver(cle) is { } page && await validites.VautEncoreAsync(page, context.RequestAborted))
        {
            await ServirAsync(context, memoire, cle, page);
            return;
        }

        // La page ne voit pas ce qui n'est pas dans la clé : ses liens ne le recopient pas.
        request.QueryString = new QueryString(parametres);
        context.Features.Set(new DemandeGardable(cle));
        await next(context);
    }

    internal static Task ServirAsync(HttpContext context, MemoireDesPages memoire, in Cle cle, PageGardee page)
    {
        var avant = page.Poids;
        var forme = page.Sous(Encodages.Choisir(context.Request.Headers.AcceptEncoding));
        if (page.Poids != avant)
        {
            memoire.Alourdir(cle, page.Poids - avant);
        }

        var response = context.Response;
        foreach (var (nom, valeur) in page.Entetes)
        {
            response.Headers[nom] = valeur;
        }

        response.Headers.ETag = forme.Etiquette;
        response.Headers.CacheControl = _cache;
        response.Headers.Vary = _varie;
        if (page.EstConnue(context.Request.Headers.IfNoneMatch))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.Headers.ContentType = StringValues.Empty;
            return Task.CompletedTask;
        }

        if (forme.Encodage.Count > 0)
        {
            response.Headers.ContentEncoding = forme.Encodage;
        }

        response.ContentLength = forme.Octets.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.BodyWriter.WriteAsync(forme.Octets, context.RequestAborted).AsTask();
    }
}
