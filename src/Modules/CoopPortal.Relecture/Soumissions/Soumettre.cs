using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Relecture.Brouillons;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Soumissions;

/// <summary>Envoie un brouillon à l'animatrice. Une proposition qui attendait déjà pour ce côté est remplacée.</summary>
public sealed class Soumettre(TenantDb db, QuestionnaireStore questionnaires, Journal journal, Caller caller, TimeProvider clock)
{
    /// <returns>faux quand le brouillon ne diffère pas de la fiche en ligne.</returns>
    public async Task<bool> FaireAsync(FicheModifiable fiche, JsonObject document, CancellationToken cancellation)
    {
        var questionnaire = await questionnaires.CurrentAsync(fiche.Item.Type, cancellation);
        var champs = SectionAffichee.Pour(questionnaire, fiche.Cote).SelectMany(s => s.Champs);
        if (champs.All(c => JsonTree.Same(document.At(c.Cle), fiche.Publiee.Document.At(c.Cle))))
        {
            return false;
        }

        var text = document.ToJsonString(DocumentJson.Options);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // Le bouton pressé deux fois : la ligne du brouillon fait attendre le second envoi jusqu'à la fin du premier.
        await db.Set<Brouillon>().Where(b => b.ItemId == fiche.Item.Id && b.Cote == fiche.Cote)
            .ExecuteUpdateAsync(s => s.SetProperty(b => b.SavedAt, b => b.SavedAt), cancellation);
        var waiting = await EnAttente().Where(s => s.ItemId == fiche.Item.Id && s.Cote == fiche.Cote).ToListAsync(cancellation);
        if (waiting.Exists(s => s.Document == text))
        {
            return true;
        }

        foreach (var replaced in waiting)
        {
            db.Add(new Decision { SoumissionId = replaced.Id, Genre = GenreDeDecision.Remplacement, By = caller.Name!, At = now });
            replaced.Document = null;
        }

        db.Add(new Soumission
        {
            ItemId = fiche.Item.Id,
            Cote = fiche.Cote,
            Document = text,
            BaseVersion = fiche.Brouillon?.BaseVersion ?? fiche.Publiee.Version.Number,
            AuthorId = caller.AccountId!.Value,
            AuthorName = caller.Name!,
            At = now,
        });
        journal.Write(new Author(caller.AccountId, caller.Name!), "Soumission", fiche.Item.Id, $"Changements proposés pour « {fiche.Item.Title} ».");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    public IQueryable<Soumission> EnAttente()
        => db.Set<Soumission>().Where(s => !db.Set<Decision>().Any(d => d.SoumissionId == s.Id));

    /// <summary>Le commentaire du dernier renvoi, tant que rien n'a été renvoyé depuis à l'animatrice.</summary>
    public async Task<string?> DernierRenvoiAsync(FicheModifiable fiche, CancellationToken cancellation)
    {
        var last = await (from s in db.Set<Soumission>()
                          where s.ItemId == fiche.Item.Id && s.Cote == fiche.Cote
                          orderby s.At descending, s.Id descending
                          select new { Decision = db.Set<Decision>().SingleOrDefault(d => d.SoumissionId == s.Id) }).FirstOrDefaultAsync(cancellation);
        return last?.Decision is { Genre: GenreDeDecision.Renvoi or GenreDeDecision.Publication, Comment: not null } sentBack ? $"{sentBack.By} : {sentBack.Comment}" : null;
    }
}
