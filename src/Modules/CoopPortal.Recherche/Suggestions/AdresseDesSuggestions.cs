using CoopPortal.Core.Access;
using CoopPortal.Core.Langues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CoopPortal.Recherche.Suggestions;

/// <summary>Ce que le champ de recherche demande pendant la frappe : dix propositions au plus, chacune avec son adresse. Sans script, le bouton cherche.</summary>
internal static class AdresseDesSuggestions
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/fiches/suggestions", async (string? q, SuggestionsDeRecherche suggestions, HttpContext context, CancellationToken cancellation)
            => Results.Json(await suggestions.ChercherAsync(q, context.Request.PathBase, cancellation)))
        .WithMetadata(new AccessAttribute(Role.Visiteur), new EnMemoireAttribute(), new TraduiteAttribute());
}
