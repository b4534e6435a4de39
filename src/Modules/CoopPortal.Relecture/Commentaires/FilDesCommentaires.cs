using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Commentaires;

/// <summary>Les commentaires d'un côté d'une fiche : les lire, y répondre, les dire réglés, les clore.</summary>
public sealed class FilDesCommentaires(TenantDb db, Caller caller, TimeProvider clock)
{
    /// <summary>Ceux qui attendent encore quelque chose, avec leurs réponses, dans l'ordre où ils ont été écrits.</summary>
    public async Task<IReadOnlyList<Commentaire>> OuvertsAsync(Guid itemId, string cote, CancellationToken cancellation)
        => await db.Set<Commentaire>().AsNoTracking().Include(c => c.Reponses).Where(c => c.ItemId == itemId && c.Cote == cote && c.ClosLe == null)
            .OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync(cancellation);

    /// <summary>
    /// Garde ce que la personne répond (<c>reponse[id]</c>), et ce qu'elle dit réglé ou rouvre. Ce qui est tapé puis effacé disparaît. Sauve.
    /// </summary>
    public async Task RepondreAsync(Guid itemId, string cote, IFormCollection form, CancellationToken cancellation)
    {
        var (regle, rouvert) = (form["regler"].ToString(), form["rouvrir"].ToString());
        if (!form.Keys.Any(k => k.StartsWith("reponse[", StringComparison.Ordinal)) && regle.Length == 0 && rouvert.Length == 0)
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var commentaire in await db.Set<Commentaire>().Include(c => c.Reponses).Where(c => c.ItemId == itemId && c.Cote == cote && c.ClosLe == null).ToListAsync(cancellation))
        {
            if (form.TryGetValue($"reponse[{commentaire.Id}]", out var tape))
            {
                Noter(commentaire, Propre(tape.ToString()), now);
            }

            if (regle == commentaire.Id.ToString() && commentaire.RegleLe is null)
            {
                (commentaire.RegleLe, commentaire.ReglePar) = (now, caller.Name);
            }
            else if (rouvert == commentaire.Id.ToString())
            {
                (commentaire.RegleLe, commentaire.ReglePar) = (null, null);
            }
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // La même première réponse, deux fois au même instant : l'autre est déjà écrite.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Pose ce que la relecture vient d'écrire. L'appelant tient la transaction.</summary>
    public void Poser(Guid itemId, string cote, Guid soumissionId, IEnumerable<(string Chemin, string Libelle, string Texte)> mots)
    {
        foreach (var (chemin, libelle, texte) in mots)
        {
            db.Add(new Commentaire { ItemId = itemId, Cote = cote, SoumissionId = soumissionId, Chemin = chemin, Libelle = libelle, Texte = texte, AuteurId = caller.AccountId, Par = caller.Name!, At = clock.GetUtcNow().UtcDateTime });
        }
    }

    /// <summary>Clôt ce qui portait sur ces champs. L'appelant tient la transaction.</summary>
    public async Task CloreAsync(Guid itemId, string cote, Func<string, bool> champPublie, CancellationToken cancellation)
    {
        foreach (var commentaire in await db.Set<Commentaire>().Where(c => c.ItemId == itemId && c.Cote == cote && c.ClosLe == null).ToListAsync(cancellation))
        {
            if (champPublie(Champ(commentaire.Chemin)))
            {
                commentaire.ClosLe = clock.GetUtcNow().UtcDateTime;
            }
        }
    }

    /// <summary>La clé du champ entier : <c>actions[a1].budget</c> est dans <c>actions</c>.</summary>
    public static string Champ(string chemin) => chemin.IndexOf('[', StringComparison.Ordinal) is >= 0 and var crochet ? chemin[..crochet] : chemin;

    private void Noter(Commentaire commentaire, string texte, DateTime now)
    {
        var mienne = commentaire.Reponses.FirstOrDefault(r => r.AuteurId == caller.AccountId);
        if (mienne is null && texte.Length > 0)
        {
            commentaire.Reponses.Add(new Reponse { CommentaireId = commentaire.Id, AuteurId = caller.AccountId!.Value, Par = caller.Name!, Texte = texte, At = now });
        }
        else if (mienne is not null && texte.Length == 0)
        {
            commentaire.Reponses.Remove(mienne);
        }
        else if (mienne is not null && mienne.Texte != texte)
        {
            (mienne.Texte, mienne.At) = (texte, now);
        }
    }

    // PostgreSQL refuse le caractère nul, et aucun autre caractère de commande ne se lit.
    private static string Propre(string texte) => string.Concat(texte.ReplaceLineEndings("\n").Where(c => !char.IsControl(c) || c is '\n' or '\t')).Trim();
}
