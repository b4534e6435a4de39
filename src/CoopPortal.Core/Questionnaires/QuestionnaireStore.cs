using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace CoopPortal.Core.Questionnaires;

/// <summary>Le questionnaire en vigueur d'un espace, gardé en mémoire trente secondes au plus.</summary>
public sealed class QuestionnaireStore(TenantDb db, TenantContext tenant, IMemoryCache cache, TimeProvider clock)
{
    /// <exception cref="InvalidOperationException">la recette de l'espace n'a pas posé ce questionnaire.</exception>
    public async Task<Questionnaire> CurrentAsync(string type, CancellationToken cancellation)
    {
        if (cache.TryGetValue<Questionnaire>(Key(type), out var known) && known is not null)
        {
            return known;
        }

        var stored = await db.Questionnaires.AsNoTracking().Where(q => q.Type == type)
            .OrderByDescending(q => q.Number).FirstOrDefaultAsync(cancellation)
            ?? throw new InvalidOperationException($"L'espace {tenant.Required.Key} n'a pas de questionnaire « {type} » : repassez sa recette.");
        var questionnaire = QuestionnaireJson.Parse(stored.Definition) with { Version = stored.Number };
        return cache.Set(Key(type), questionnaire, TimeSpan.FromSeconds(30));
    }

    /// <summary>Publie une version si la définition diffère de celle en vigueur ; rend vrai si quelque chose a changé.</summary>
    public async Task<bool> PublishAsync(Questionnaire questionnaire, CancellationToken cancellation)
    {
        var last = await db.Questionnaires.Where(q => q.Type == questionnaire.Type).OrderByDescending(q => q.Number).FirstOrDefaultAsync(cancellation);
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

    private static string Json(Questionnaire questionnaire)
        => System.Text.Json.JsonSerializer.Serialize(questionnaire, QuestionnaireJson.Default.Questionnaire);

    private string Key(string type) => $"questionnaire:{tenant.Required.Key}:{type}";
}
