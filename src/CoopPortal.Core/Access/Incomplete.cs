using Microsoft.AspNetCore.Http;

namespace CoopPortal.Core.Access;

/// <summary>Une page à laquelle il manque, cette fois, ce qu'un autre espace n'a pas dit à temps.</summary>
public static class Incomplete
{
    /// <summary>Cette réponse ne se garde pas : la prochaine visite doit pouvoir être entière.</summary>
    public static void NePasGarder(this HttpResponse response) => response.Headers.CacheControl = "no-store";
}
