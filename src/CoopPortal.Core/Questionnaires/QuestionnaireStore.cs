using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace CoopPortal.Core.Questionnaires;

/// <summary>Le questionnaire en vigueur d'un espace, gardé en mémoire trente secondes au plus.</summary>
public sealed class QuestionnaireStore(TenantDb db, TenantContext tenant, IMemoryCache cache, TimeProvider clock)
{
    /// <exception cref="Recipes.RecipeException">la recette de l'espace n'a pas posé ce questionnaire.</exception>
    public async Task<Questionnaire> CurrentAsync(string type, CancellationToken cancellation)
    {
        if (cache.TryGetValue<Questionnaire>(Key(type), out var known) && known is not null)
        {
            return known;
        }

        var stored = await LastAsync(type, cancellation)
            ?? throw new Recipes.RecipeException($"L'espace {tenant.Required.Key} n'a pas de questionnaire « {type} » : repassez sa recette (recipe run FICHIER --tenant {tenant.Required.Key}).");
        var questionnaire = QuestionnaireJson.Parse(stored.Definition) with { Version = stored.Number };
        return cache.Set(Key(type), questionnaire, TimeSpan.FromSeconds(30));
    }

    /// <summary>Vrai quand <see cref="PublishAsync"/> changerait quelque chose.</summary>
    public async Task<bool> DiffersAsync(Questionnaire questionnaire, CancellationToken cancellation)
        => (await LastAsync(questionnaire.Type, cancellation))?.Definition != Json(questionnaire with { Version = 0 });

    /// <summary>Publie une version si la définition diffère de celle en vigueur ; rend vrai si quelque chose a changé.</summary>
    public async Task<bool> PublishAsync(Questionnaire questionnaire, CancellationToken cancellation)
    {
        var last = await LastAsync(questionnaire.Type, cancellation);
        var number = (last?.Number ?? 0) + 1;
        var definition = Json(questionnaire with { Version = 0 });
        if (last?.Definition == definition)
        {
            return false;
        }

        db.Questionnaires.Add(new QuestionnaireVersion
        {
            Type = questionnaire.Type,
            Number = number,
            Definition = definition,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(cancellation);
        cache.Remove(Key(questionnaire.Type));
        return true;
    }

    private Task<QuestionnaireVersion?> LastAsync(string type, CancellationToken cancellation)
        => db.Questionnaires.AsNoTracking().Where(q => q.Type == type).OrderByDescending(q => q.Number).FirstOrDefaultAsync(cancellation);

    private static string Json(Questionnaire questionnaire)
        => System.Text.Json.JsonSerializer.Serialize(questionnaire, QuestionnaireJson.Default.Questionnaire);

    private string Key(string type) => $"questionnaire:{tenant.Required.Key}:{type}";
}
