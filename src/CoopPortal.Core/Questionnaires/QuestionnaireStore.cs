using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace CoopPortal.Core.Questionnaires;

/// <summary>Qui publie un questionnaire, et pourquoi.</summary>
/// <param name="Recette">la recette que cette définition a reçue, quand elle s'en écarte ; null quand elle est cette recette.</param>
public sealed record Parution(Content.Author Par, string Raison, string? Recette);

/// <summary>Le questionnaire en vigueur d'un espace, gardé en mémoire tant que la marque de l'espace ne change pas, et ses versions passées.</summary>
public sealed class QuestionnaireStore(TenantDb db, TenantContext tenant, MarquesPubliques marques, IMemoryCache cache, TimeProvider clock)
{
    // Un espace que personne ne lit plus rend sa mémoire.
    private static readonly MemoryCacheEntryOptions _repos = new() { SlidingExpiration = TimeSpan.FromMinutes(10) };

    private sealed record Garde(Questionnaire Questionnaire, long Marque);

    /// <exception cref="Recipes.RecipeException">la recette de l'espace n'a pas posé ce questionnaire.</exception>
    public async Task<Questionnaire> CurrentAsync(string type, CancellationToken cancellation)
    {
        var marque = await marques.DeLEspaceAsync(tenant.Required, cancellation);
        if (cache.TryGetValue<Garde>(Key(type), out var known) && known is not null)
        {
            if (known.Marque == marque)
            {
                return known.Questionnaire;
            }

            if (await db.Questionnaires.Where(q => q.Type == type).MaxAsync(q => (int?)q.Number, cancellation) == known.Questionnaire.Version)
            {
                // L'espace a changé, pas le questionnaire : une version ne se récrit pas.
                return cache.Set(Key(type), known with { Marque = marque }, _repos).Questionnaire;
            }
        }

        var stored = await LastAsync(type, cancellation)
            ?? throw new Recipes.RecipeException($"L'espace {tenant.Required.Key} n'a pas de questionnaire « {type} » : repassez sa recette (recipe run FICHIER --tenant {tenant.Required.Key}).");
        return cache.Set(Key(type), new Garde(Lire(stored), marque), _repos).Questionnaire;
    }

    /// <summary>
    /// Le questionnaire d'aujourd'hui dans les mots d'une version passée : ce qu'on répondait alors se lit comme on le demandait,
    /// mais ne se montre qu'à qui peut le voir aujourd'hui.
    /// </summary>
    public async Task<Questionnaire> DansLesMotsDeAsync(string type, int? number, CancellationToken cancellation)
    {
        var current = await CurrentAsync(type, cancellation);
        if (number is null || number == current.Version)
        {
            return current;
        }

        var past = await db.Questionnaires.AsNoTracking().SingleOrDefaultAsync(q => q.Type == type && q.Number == number, cancellation);
        return past is null ? current : MotsDAlors.De(current, Lire(past));
    }

    /// <summary>Publie une version si la définition diffère de celle en vigueur ; rend vrai si quelque chose a changé.</summary>
    public Task<bool> PublishAsync(Questionnaire questionnaire, CancellationToken cancellation)
        => PublishAsync(questionnaire, new Parution(new Content.Author(null, ""), "", null), cancellation);

    /// <exception cref="DbUpdateException">quelqu'un d'autre vient de publier la même version.</exception>
    public async Task<bool> PublishAsync(Questionnaire questionnaire, Parution parution, CancellationToken cancellation)
    {
        var last = await LastAsync(questionnaire.Type, cancellation);
        var definition = Json(questionnaire);
        var recette = parution.Recette == definition ? null : parution.Recette;
        if (last?.Definition == definition && last.Recette == recette)
        {
            return false;
        }

        db.Questionnaires.Add(new QuestionnaireVersion
        {
            Type = questionnaire.Type,
            Number = (last?.Number ?? 0) + 1,
            Definition = definition,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
            AuthorId = parution.Par.AccountId,
            AuthorName = parution.Par.Name,
            Reason = parution.Raison,
            Recette = recette,
        });
        await db.SaveChangesAsync(cancellation);
        Oublier(questionnaire.Type);
        return true;
    }

    /// <summary>À appeler aussi une fois la transaction close : une requête voisine a pu relire l'ancienne version entre-temps.</summary>
    public void Oublier(string type) => cache.Remove(Key(type));

    public Task<QuestionnaireVersion?> LastAsync(string type, CancellationToken cancellation)
        => db.Questionnaires.AsNoTracking().Where(q => q.Type == type).OrderByDescending(q => q.Number).FirstOrDefaultAsync(cancellation);

    public static Questionnaire Lire(QuestionnaireVersion version) => QuestionnaireJson.Parse(version.Definition) with { Version = version.Number };

    /// <summary>La définition telle qu'elle se range : sans son numéro, qui est celui de la ligne.</summary>
    public static string Json(Questionnaire questionnaire)
        => System.Text.Json.JsonSerializer.Serialize(questionnaire with { Version = 0 }, QuestionnaireJson.Default.Questionnaire);

    private string Key(string type) => $"questionnaire:{tenant.Required.Key}:{type}";
}
