using CoopPortal.Core.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CoopPortal.Fiches.Suggestions;

/// <summary>Ce que le script du formulaire demande pendant qu'on tape un nom ; dix réponses au plus.</summary>
internal static class AdresseDesSuggestions
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/suggestions/{sorte}", async (string sorte, string? q, string? cote, SuggestionsDeLEspace suggestions, HttpContext context, CancellationToken cancellation) =>
        {
            if (await suggestions.ChercherAsync(sorte, cote, q, cancellation) is not { } trouvees)
            {
                return Results.NotFound();
            }

            context.Response.Headers.CacheControl = "private, no-store";
            return Results.Json(trouvees);
        })
        .WithMetadata(new AccessAttribute(Role.Contributeur));
}
