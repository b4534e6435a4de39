using System.Text.Json;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Recipes;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Fiches.Recettes;

/// <summary>Les faits d'un répertoire que la recette connaît, pour qu'un espace neuf ne soit pas vide.</summary>
internal sealed class PartenariatRecipe(TenantDb db, Depot depot, Journal journal) : IContentRecipe
{
    public string ContentType => Types.Partenariat;

    public async Task RunAsync(RecipeContext context, JsonArray data, CancellationToken cancellation)
    {
        var documents = data.Select(Read).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var created = 0;
        foreach (var document in documents)
        {
            var outcome = await depot.DeposerAsync(document, context.Author, VersionKind.Recette, "Faits du répertoire imprimé", cancellation);
            created += outcome is IssueDuDepot.Creee or IssueDuDepot.Completee ? 1 : 0;
        }

        if (created == 0)
        {
            return;
        }

        context.Changed($"{created} fiches sont posées ou complétées.");
        if (context.DryRun)
        {
            await transaction.RollbackAsync(cancellation);
            return;
        }

        journal.Write(context.Author, "Recette", null, $"{created} fiches posées depuis les faits du répertoire imprimé.");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static Partenariat Read(JsonNode? node)
    {
        try
        {
            return PartenariatJson.FromTree(node ?? throw new RecipeException("Un partenariat de la recette est vide."));
        }
        catch (JsonException e)
        {
            throw new RecipeException($"Un partenariat de la recette n'est pas lisible : {e.Message}", e);
        }
    }
}
