using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Core.Questionnaires;

/// <summary>Refait, dans la transaction qui publie un questionnaire, ce qui se calcule d'après lui (index, recherche).</summary>
public interface IQuestionnaireHandler
{
    string Type { get; }

    /// <param name="avant">la version d'avant ; null à la première.</param>
    Task PublieAsync(Questionnaire? avant, Questionnaire apres, CancellationToken cancellation);
}

/// <summary>Publie un questionnaire et tout ce qui en dépend, ensemble ou pas du tout.</summary>
public sealed class PublicationDeQuestionnaire(TenantDb db, QuestionnaireStore store, IEnumerable<IQuestionnaireHandler> handlers)
{
    /// <param name="avec">ce que l'appelant écrit dans la même transaction.</param>
    /// <returns>faux quand la définition en vigueur dit déjà la même chose : rien n'est écrit.</returns>
    public async Task<bool> FaireAsync(Questionnaire questionnaire, Parution parution, Func<Questionnaire, Task>? avec, CancellationToken cancellation)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var before = await store.LastAsync(questionnaire.Type, cancellation);
            if (!await store.PublishAsync(questionnaire, parution, cancellation))
            {
                return false;
            }

            var published = QuestionnaireStore.Lire((await store.LastAsync(questionnaire.Type, cancellation))!);
            foreach (var handler in handlers.Where(h => h.Type == questionnaire.Type))
            {
                await handler.PublieAsync(before is null ? null : QuestionnaireStore.Lire(before), published, cancellation);
            }

            await (avec?.Invoke(published) ?? Task.CompletedTask);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return true;
        }
        finally
        {
            store.Oublier(questionnaire.Type);
        }
    }
}
