using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Comptes.Session;

/// <summary>Une session par espace : le nom du cookie porte la clé de l'espace, son chemin est celui de l'espace.</summary>
internal sealed class TenantCookies : ICookieManager
{
    private readonly ChunkingCookieManager _inner = new();

    public string? GetRequestCookie(HttpContext context, string key) => _inner.GetRequestCookie(context, Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options)
        => _inner.AppendResponseCookie(context, Name(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options)
        => _inner.DeleteCookie(context, Name(context, key), options);

    internal static string Key(HttpContext context)
        => context.RequestServices.GetRequiredService<TenantContext>().Current?.Key ?? TenantKey.Platform;

    private static string Name(HttpContext context, string key) => $"{key}.{Key(context)}";
}
