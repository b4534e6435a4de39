using CoopPortal.Campagnes.Campagnes.Audiences;
using CoopPortal.Campagnes.Campagnes.Reglages;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Campagnes.Actes;

public enum IssueDOuverture
{
    Ouverte,
    DejaOuverte,

    /// <summary>Personne à viser : ni fiche, ni partenariat à appeler.</summary>
    Vide,
}

/// <summary>« Ouvrir » : l'audience est figée, les premiers courriels partent au premier passage ouvré.</summary>
public sealed class OuvertureDeCampagne(TenantDb db, AudienceDeCampagne audience, FichesDues dues, Journal journal, TimeProvider clock)
{
    public async Task<IssueDOuverture> FaireAsync(Guid id, Author author, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var campagne = await db.Set<Campagne>().SingleAsync(c => c.Id == id, cancellation);
        if (campagne.OuverteLe is not null)
        {
            return IssueDOuverture.DejaOuverte;
        }

        var visees = await audience.LireAsync(ReglagesDeCampagne.Lire(campagne), now, cancellation);
        if (visees.Fiches.Count + visees.Souches.Count == 0)
        {
            return IssueDOuverture.Vide;
        }

        db.AddRange(visees.Fiches.Select(f => new SujetDeCampagne { CampagneId = id, SujetId = f.Fiche.ItemId, EstSouche = false, Depuis = f.Depuis }));
        db.AddRange(visees.Souches.Select(s => new SujetDeCampagne { CampagneId = id, SujetId = s.Id, EstSouche = true }));
        campagne.OuverteLe = now.UtcDateTime;
        campagne.OuvertePar = author.Name;
        campagne.J0 = campagne.J0 < dues.Jour(now) ? dues.Jour(now) : campagne.J0;
        journal.Write(author, "Campagne", null, $"La campagne « {campagne.Titre} » est ouverte : {visees.Fiches.Count} {Francais.Pluriel(visees.Fiches.Count, "fiche", "fiches")}, {visees.Souches.Count} à appeler d’abord.");
        try
        {
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return IssueDOuverture.Ouverte;
        }
        catch (DbUpdateException)
        {
            await transaction.RollbackAsync(cancellation);
            db.ChangeTracker.Clear();
            if (await db.Set<Campagne>().AnyAsync(c => c.Id == id && c.OuverteLe != null, cancellation))
            {
                // Le même bouton pressé deux fois : les sujets ont leur clé.
                return IssueDOuverture.DejaOuverte;
            }

            throw;
        }
    }
}
