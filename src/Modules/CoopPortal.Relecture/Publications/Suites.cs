using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Relecture.Commentaires;
using CoopPortal.Relecture.Contracts.Comparaison;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Publications;

/// <summary>Ce que l'auteur retrouve après une décision : son brouillon pour ce qui lui revient, et les mots de la relecture. L'appelant tient la transaction.</summary>
public sealed class Suites(TenantDb db, FilDesCommentaires commentaires, TimeProvider clock)
{
    public async Task PublieeAsync(Examen examen, int version, CancellationToken cancellation)
    {
        var (soumission, item) = (examen.Soumission, examen.Item);
        var sent = soumission.Document;
        if (examen.Partage.Rendu is null)
        {
            // Ce qui a été tapé depuis l'envoi n'est pas dans la proposition : ce brouillon-là reste à son auteur.
            await db.Set<Brouillon>().Where(b => b.ItemId == item.Id && b.Cote == soumission.Cote && b.Document == sent).ExecuteDeleteAsync(cancellation);
        }
        else
        {
            await RendreAsync(examen, version, cancellation);
        }

        await commentaires.CloreAsync(item.Id, soumission.Cote, champ => Publie(examen, champ), cancellation);
        Poser(examen);
    }

    public void Renvoyee(Examen examen) => Poser(examen with { Suggerees = [.. examen.Suggerees, .. examen.Corrigees] });

    private void Poser(Examen examen)
    {
        var mots = examen.Travail.Mots.Select(m => (m.Key, examen.Libelle(m.Key), m.Value));
        commentaires.Poser(examen.Item.Id, examen.Soumission.Cote, examen.Soumission.Id, mots.Concat(examen.Suggerees.Select(c => (c.Chemin, Libelle(c), Suggestion(c)))));
    }

    /// <summary>Une correction qui ne part pas en ligne n'écrit pas à la place de l'auteur : elle lui est proposée.</summary>
    public static string Suggestion(Changement correction) => $"Nous proposons d’écrire : {correction.Apres ?? "rien"}";

    public static string Libelle(Changement change) => change.Endroit.Length == 0 ? change.Question.Libelle : $"{change.Endroit}, {change.Question.Libelle}";

    // Le brouillon que l'auteur n'a pas repris depuis l'envoi devient ce qui lui revient ; celui qu'il a repris le contient déjà.
    private async Task RendreAsync(Examen examen, int version, CancellationToken cancellation)
    {
        var (soumission, now) = (examen.Soumission, clock.GetUtcNow().UtcDateTime);
        var rendu = examen.Partage.Rendu!.ToJsonString(DocumentJson.Options);
        var draft = await db.Set<Brouillon>().SingleOrDefaultAsync(b => b.ItemId == soumission.ItemId && b.Cote == soumission.Cote, cancellation);
        if (draft is null)
        {
            db.Add(new Brouillon { ItemId = soumission.ItemId, Cote = soumission.Cote, Document = rendu, BaseVersion = version, Revision = 1, SavedBy = soumission.AuthorName, SavedAt = now });
        }
        else if (draft.Document == soumission.Document)
        {
            db.Add(new BrouillonPasse { ItemId = draft.ItemId, Cote = draft.Cote, Revision = draft.Revision, Document = draft.Document });
            (draft.Document, draft.BaseVersion, draft.SavedAt) = (rendu, version, now);
            draft.Revision++;
        }
    }

    private static bool Publie(Examen examen, string champ)
        => examen.Questionnaire.Sections.FirstOrDefault(s => s.Champs.Any(c => c.Cle == champ)) is not { } section || examen.Travail.Garde(section.Cle);
}
