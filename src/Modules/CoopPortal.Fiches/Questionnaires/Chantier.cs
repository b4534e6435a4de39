using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Questionnaires;

/// <summary>Ouvre, enregistre, abandonne et publie le questionnaire en préparation d'un type. Un seul par type, que l'équipe partage.</summary>
public sealed class Chantier(TenantDb db, QuestionnaireStore store, PublicationDeQuestionnaire publication, Journal journal, Caller caller, TimeProvider clock)
{
    /// <returns>null quand ce type n'existe pas, ou ne se change pas à l'écran.</returns>
    public async Task<EnChantier?> OuvrirAsync(string? type, CancellationToken cancellation)
    {
        if (type is null || !TypesDeQuestionnaire.Tous.ContainsKey(type) || await store.LastAsync(type, cancellation) is not { } last)
        {
            return null;
        }

        var current = QuestionnaireStore.Lire(last);
        var draft = await db.QuestionnairesBrouillons.AsNoTracking().SingleOrDefaultAsync(b => b.Type == type, cancellation);
        return draft is null
            ? new EnChantier(current, current, 0, null, null)
            : new EnChantier(current, await ReprendreAsync(draft, current, cancellation), draft.Revision, draft.SavedBy, draft.SavedAt);
    }

    public async Task<IReadOnlyList<string>> TypesAsync(CancellationToken cancellation)
    {
        var poses = await db.Questionnaires.Select(q => q.Type).Distinct().ToListAsync(cancellation);
        return [.. TypesDeQuestionnaire.Tous.Keys.Where(poses.Contains)];
    }

    /// <returns>faux quand quelqu'un d'autre a enregistré depuis la révision montrée : rien n'est écrit.</returns>
    public async Task<bool> EnregistrerAsync(EnChantier chantier, int revision, Questionnaire prepare, CancellationToken cancellation)
    {
        if (revision != chantier.Revision)
        {
            return false;
        }

        var draft = await db.QuestionnairesBrouillons.SingleOrDefaultAsync(b => b.Type == chantier.Type, cancellation);
        if ((draft?.Revision ?? 0) != revision)
        {
            return false;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (draft is null)
        {
            draft = new QuestionnaireBrouillon { Type = chantier.Type, Definition = "", Base = 0, SavedBy = "", SavedAt = now };
            db.Add(draft);
        }

        draft.Definition = QuestionnaireStore.Json(prepare);
        draft.Base = chantier.EnVigueur.Version;
        draft.Revision++;
        draft.SavedBy = caller.Name!;
        draft.SavedAt = now;
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    public Task<int> AbandonnerAsync(string type, int revision, CancellationToken cancellation)
        => db.QuestionnairesBrouillons.Where(b => b.Type == type && b.Revision == revision).ExecuteDeleteAsync(cancellation);

    /// <returns>le numéro publié ; null quand la préparation a changé depuis qu'elle a été lue, ou n'existe plus.</returns>
    public async Task<int?> PublierAsync(EnChantier chantier, int revision, string raison, CancellationToken cancellation)
    {
        if (revision == 0 || revision != chantier.Revision || await store.LastAsync(chantier.Type, cancellation) is not { } last || last.Number != chantier.EnVigueur.Version)
        {
            return null;
        }

        var author = new Author(caller.AccountId, caller.Name!);
        var (numero, changements) = (chantier.Suivant, chantier.Changements.Count);
        var questionnaire = Gestes.Numeroter(chantier.EnVigueur, chantier.Prepare, numero);
        try
        {
            var publie = await publication.FaireAsync(questionnaire, new Parution(author, raison, last.Recette ?? last.Definition), async _ =>
            {
                if (await AbandonnerAsync(chantier.Type, revision, cancellation) == 0)
                {
                    throw new DbUpdateConcurrencyException();
                }

                journal.Write(author, "Questionnaire", null, $"Version {numero} du questionnaire « {chantier.Nom} » publiée : {changements} {Francais.Pluriel(changements, "changement", "changements")}.");
            }, cancellation);
            return publie ? numero : null;
        }
        catch (DbUpdateException)
        {
            // Le même bouton pressé deux fois, ou une collègue au même instant : l'autre requête a gagné.
            db.ChangeTracker.Clear();
            return null;
        }
    }

    // Une recette est passée, ou quelqu'un a publié, depuis que cette préparation est ouverte : elle repart de là.
    private async Task<Questionnaire> ReprendreAsync(QuestionnaireBrouillon draft, Questionnaire current, CancellationToken cancellation)
    {
        var mine = QuestionnaireJson.Parse(draft.Definition) with { Version = current.Version };
        if (draft.Base == current.Version)
        {
            return mine;
        }

        var start = await db.Questionnaires.AsNoTracking().SingleAsync(q => q.Type == draft.Type && q.Number == draft.Base, cancellation);
        return Reunion.De(QuestionnaireStore.Lire(start), current, mine, current.Version + 1);
    }
}
