using CoopPortal.Core.Access;
using CoopPortal.Imports.Reprise;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CoopPortal.Imports.Questionnaires;

/// <summary>Le questionnaire d'une fiche, à envoyer à qui préfère Word. Il porte des personnes : l'équipe d'animation seule le prend.</summary>
internal static class Telechargement
{
    private const string TypeWord = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/fiches/{slug}/questionnaire.docx", async (string slug, RepriseDeQuestionnaire reprise, HttpContext context, CancellationToken cancellation) =>
        {
            if (await reprise.EcrireAsync(slug, cancellation) is not { } document)
            {
                return Results.NotFound();
            }

            context.Response.Headers.CacheControl = "no-store";
            return Results.File(document, TypeWord, $"questionnaire-{slug}.docx");
        })
        .WithMetadata(new AccessAttribute(Role.Animateur));
}
