using System.Collections.Concurrent;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace CoopPortal.Web.Hosting.Memoire;

/// <summary>
/// Au pied de la chaîne, la session lue et l'adresse choisie : construit une page de visiteur une seule fois pour tous ceux qui l'attendent, et la garde
/// si rien en elle n'est à quelqu'un. Pas le cache du cadre : il se place après le choix de l'adresse, range des octets qu'il relit
/// et recopie à chaque visite, et ne sait ni notre marque ni minuit.
/// </summary>
internal sealed class GarderLaPage(RequestDelegate next, MemoireDesPages memoire, Validites validites)
{
    private readonly ConcurrentDictionary<(Cle, Validite), Task<PageGardee?>> _enCours = new();

    public Task InvokeAsync(HttpContext context, TenantContext tenant, Caller caller)
        => context.Features.Get<DemandeGardable>() is { } demande && !caller.IsSignedIn && context.Features.Get<IStatusCodeReExecuteFeature>() is null
            && context.GetEndpoint() is { } adresse && SeGarde(adresse.Metadata)
            ? ConstruireAsync(context, demande.Cle, tenant.Current, adresse.Metadata.GetMetadata<LitLeReseauAttribute>() is not null)
            : SuivreAsync(context, tenant.Current);

    /// <summary>Vrai d'une page ouverte à tous, que rien n'exclut.</summary>
    public static bool SeGarde(EndpointMetadataCollection adresse)
        => adresse.GetMetadata<AccessAttribute>() is { Minimum: Role.Visiteur }
            && adresse.GetMetadata<HorsMemoireAttribute>() is null
            && (adresse.GetMetadata<PageActionDescriptor>() is not null || adresse.GetMetadata<EnMemoireAttribute>() is not null);

    private async Task ConstruireAsync(HttpContext context, Cle cle, Tenant? espace, bool litLeReseau)
    {
        var reseau = litLeReseau || espace is null;
        // Avant de construire : ce qui change pendant la construction donne une autre marque, et cette page ne servira plus.
        var validite = await validites.MaintenantAsync(espace, reseau, context.RequestAborted);
        var promesse = new TaskCompletionSource<PageGardee?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var enCours = _enCours.GetOrAdd((cle, validite), promesse.Task);
        if (enCours != promesse.Task)
        {
            if (await enCours.WaitAsync(context.RequestAborted) is { } faite)
            {
                await ServirDeMemoire.ServirAsync(context, memoire, cle, faite);
                return;
            }

            // Celle-là ne se garde pas : chacun la sienne.
            await SuivreAsync(context, espace);
            return;
        }

        // Une demande lente peut arriver ici quand la première a déjà fini.
        var page = memoire.Trouver(cle) is { } deja && deja.Validite == validite && validites.EstDuJour(deja) ? deja : null;
        try
        {
            if (page is not null)
            {
                await ServirDeMemoire.ServirAsync(context, memoire, cle, page);
                return;
            }

            var octets = await ExecuterAsync(context, espace);
            if (SePartage(context.Response))
            {
                page = new PageGardee(espace?.Key, validite, validites.Expire(espace, reseau), octets, Entetes(context.Response));
                memoire.Garder(cle, page);
                await ServirDeMemoire.ServirAsync(context, memoire, cle, page);
            }
            else if (octets.Length > 0)
            {
                await context.Response.Body.WriteAsync(octets, context.RequestAborted);
            }
        }
        finally
        {
            _enCours.TryRemove((cle, validite), out _);
            promesse.SetResult(page);
        }
    }

    private async Task<byte[]> ExecuterAsync(HttpContext context, Tenant? espace)
    {
        var sortie = context.Response.Body;
        using var tampon = new MemoryStream(32 * 1024);
        context.Response.Body = tampon;
        try
        {
            await SuivreAsync(context, espace);
        }
        finally
        {
            context.Response.Body = sortie;
        }

        return tampon.ToArray();
    }

    // Une page lit la base une douzaine de fois : garder la connexion d'un bout à l'autre évite autant de mises en place
    // (les fonctions d'EF sur SQLite, le choix du schéma sur PostgreSQL). Pas celle qui en ouvre d'autres : à beaucoup, elles s'attendraient toutes.
    private async Task SuivreAsync(HttpContext context, Tenant? espace)
    {
        var lit = espace is not null && HttpMethods.IsGet(context.Request.Method) && context.GetEndpoint()?.Metadata is { } adresse
            && adresse.GetMetadata<PageActionDescriptor>() is not null && adresse.GetMetadata<LitLeReseauAttribute>() is null;
        await using var tenue = lit ? await context.RequestServices.GetRequiredService<TenantDb>().Database.TenirAsync(context.RequestAborted) : null;
        await next(context);
    }

    // Un jeton de formulaire pose « no-store » et souvent un cookie : une telle page n'est qu'à qui la demande.
    private static bool SePartage(HttpResponse response)
        => response.StatusCode == StatusCodes.Status200OK
            && StringValues.IsNullOrEmpty(response.Headers.SetCookie)
            && !response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.OrdinalIgnoreCase)
            && StringValues.IsNullOrEmpty(response.Headers.ContentEncoding);

    private static KeyValuePair<string, StringValues>[] Entetes(HttpResponse response)
        => [.. response.Headers.Where(h => h.Key is not ("Content-Length" or "Date" or "Server" or "Transfer-Encoding" or "Cache-Control" or "Vary" or "ETag"))];
}
