using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Relecture.Publications;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Etapes;

/// <summary>La réponse d'une personne à qui un accord est demandé, par le lien de son courriel et sans compte : d'accord, ou à changer.</summary>
public sealed class AccordParLien(TenantDb db, LectureDAccord lecture, EtapesDeRelecture etapes, Publication publication, Journal journal, TimeProvider clock)
{
    /// <returns>faux quand le lien ne vaut pas, ou plus ; vrai aussi quand l'accord était déjà noté.</returns>
    public async Task<bool> AccorderAsync(string jeton, CancellationToken cancellation)
    {
        var lu = await lecture.LireAsync(jeton, cancellation);
        if (lu.Etat != EtatDuLienDAccord.Ouvert)
        {
            return lu.Etat == EtatDuLienDAccord.Repondu;
        }

        var (lien, soumission) = (lu.Lien!, lu.Soumission!);
        var now = clock.GetUtcNow().UtcDateTime;
        lien.UtiliseLe = now;
        db.Add(new Approbation { SoumissionId = soumission.Id, Etape = lien.Etape, Genre = GenreDApprobation.Accord, Par = lien.Nom, AccountId = lien.AccountId, Le = now });
        journal.Write(new Author(lien.AccountId, lien.Nom), nameof(Approbation), soumission.ItemId, $"Accord {etapes.DeQui(lien.Etape, soumission.Cote)} pour les changements de « {lu.Examen!.Item.Title} ».", DOu.Lien);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Le même bouton pressé deux fois, ou un collègue au même instant : l'étape est franchie une fois.
            db.ChangeTracker.Clear();
        }

        return true;
    }

    /// <summary>Renvoie la proposition à son auteur, avec ces mots ; l'animation le voit au journal.</summary>
    /// <returns>faux quand le lien ne vaut pas, ou plus.</returns>
    public async Task<bool> DemanderUnChangementAsync(string jeton, string commentaire, CancellationToken cancellation)
    {
        var lu = await lecture.LireAsync(jeton, cancellation);
        if (lu.Etat != EtatDuLienDAccord.Ouvert)
        {
            return false;
        }

        lu.Lien!.UtiliseLe = clock.GetUtcNow().UtcDateTime;
        return await publication.RenvoyerAsync(lu.Examen!, commentaire, new Relecteur(new Author(lu.Lien.AccountId, lu.Lien.Nom), lu.Lien.Nom, DOu.Lien), cancellation);
    }
}
