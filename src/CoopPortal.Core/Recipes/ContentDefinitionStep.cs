using System.Text.Json;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;

namespace CoopPortal.Core.Recipes;

/// <summary>
/// Étape <c>ContentDefinition</c> : publie les questionnaires de l'espace. Ce qu'une personne y a changé à l'écran reste :
/// la recette n'apporte que ce qui a changé dans la recette.
/// </summary>
public sealed class ContentDefinitionStep(TenantDb db, QuestionnaireStore store, PublicationDeQuestionnaire publication, Journal journal) : IRecipeStep
{
    public string Name => "ContentDefinition";

    public async Task RunAsync(RecipeContext context, JsonObject step, CancellationToken cancellation)
    {
        if (context.Data(step, "questionnaires") is not JsonArray questionnaires)
        {
            throw new RecipeException("L'étape « ContentDefinition » attend une liste « questionnaires ».");
        }

        foreach (var node in questionnaires)
        {
            await PoserAsync(context, Lire(node), cancellation);
        }
    }

    private static Questionnaire Lire(JsonNode? node)
    {
        try
        {
            return QuestionnaireJson.Parse(node?.ToJsonString() ?? "null");
        }
        catch (JsonException e)
        {
            throw new RecipeException($"Un questionnaire n'est pas lisible : {e.Message}", e);
        }
    }

    private async Task PoserAsync(RecipeContext context, Questionnaire recette, CancellationToken cancellation)
    {
        var last = await store.LastAsync(recette.Type, cancellation);
        var definition = QuestionnaireStore.Json(recette);
        var parution = new Parution(context.Author, "Recette passée", definition);
        if (last is null)
        {
            context.Changed($"Le questionnaire « {recette.Type} » {(context.DryRun ? "serait posé" : "change")}.");
            if (!context.DryRun)
            {
                await publication.FaireAsync(recette, parution, null, cancellation);
            }

            return;
        }

        if ((last.Recette ?? last.Definition) == definition)
        {
            return;
        }

        var current = QuestionnaireStore.Lire(last);
        var reuni = Reunion.De(QuestionnaireJson.Parse(last.Recette ?? last.Definition), recette, current, last.Number + 1);
        Dire(context, current, reuni, recette);
        if (!context.DryRun)
        {
            await publication.FaireAsync(reuni, parution, published =>
            {
                journal.Write(context.Author, "Questionnaire", null, $"Version {published.Version} du questionnaire « {recette.Type} », par la recette.");
                return db.SaveChangesAsync(cancellation);
            }, cancellation);
        }
    }

    private static void Dire(RecipeContext context, Questionnaire current, Questionnaire reuni, Questionnaire recette)
    {
        context.Changed($"Le questionnaire « {recette.Type} » {(context.DryRun ? "changerait" : "change")}.");
        foreach (var phrase in Ecart.Entre(current, reuni))
        {
            context.Changed("  " + phrase);
        }

        // Ce qui distingue encore l'espace de sa recette, une fois réunis, est ce que l'équipe a voulu.
        if (Ecart.Entre(recette, reuni) is { Count: > 0 } tenus)
        {
            context.Changed($"  Ce que l'équipe a changé à l'écran reste ({tenus.Count} {Texte.Francais.Pluriel(tenus.Count, "différence", "différences")} avec la recette).");
        }
    }
}
