using CoopPortal.Campagnes.Campagnes.Lettres;
using CoopPortal.Campagnes.Campagnes.Moteur;
using CoopPortal.Campagnes.Campagnes.Reglages;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Campagnes.Passages;

/// <summary>
/// Un passage : pour chaque campagne qui court, ce que le moteur décide ce jour-là, écrit personne par personne.
/// Chaque courriel part avec ses rappels, ses liens et sa marque du jour, ensemble ou pas du tout ; refait, un passage n'écrit rien de plus.
/// </summary>
public sealed class PassageDeCampagnes(TenantDb db, TenantContext tenant, FichesDues dues, Recoltes recoltes, CourrielDeCampagne lettre, CourriersDuJour courriers, Outbox outbox, Journal journal, TimeProvider clock)
{
    private static readonly Author _horloge = new(null, "Campagne");

    /// <returns>le nombre de courriels écrits.</returns>
    public async Task<int> FaireAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var campagnes = await db.Set<Campagne>().AsNoTracking().Where(c => c.OuverteLe != null && c.SuspendueLe == null && c.CloseLe == null).OrderBy(c => c.OuverteLe).ToListAsync(cancellation);
        var ecrits = 0;
        foreach (var campagne in campagnes)
        {
            ecrits += await UneAsync(campagne, now, cancellation);
        }

        if (ecrits > 0)
        {
            outbox.Wake();
        }

        return ecrits;
    }

    private async Task<int> UneAsync(Campagne campagne, DateTimeOffset now, CancellationToken cancellation)
    {
        var reglages = ReglagesDeCampagne.Lire(campagne);
        var sujets = (await db.Set<SujetDeCampagne>().AsNoTracking().Where(s => s.CampagneId == campagne.Id && !s.EstSouche).Select(s => s.SujetId).ToListAsync(cancellation)).ToHashSet();
        var fiches = (await dues.ToutesAsync(cancellation)).Where(f => sujets.Contains(f.Fiche.ItemId)).ToList();
        var recolte = await recoltes.FaireAsync(campagne, reglages, fiches, now, cancellation);
        var ecrits = 0;
        foreach (var envoi in recolte.Decider().Envois)
        {
            db.ChangeTracker.Clear();
            if (await EcrireAsync(campagne, reglages, recolte, envoi, now, cancellation))
            {
                ecrits++;
            }
        }

        return ecrits;
    }

    private async Task<bool> EcrireAsync(Campagne campagne, ReglagesDeCampagne reglages, Recolte recolte, Envoi envoi, DateTimeOffset now, CancellationToken cancellation)
    {
        var destinataire = recolte.Destinataires[envoi.PersonneId];
        var demandes = envoi.Demandes.Select(d => new DemandeDeCampagne(d, Cote(destinataire, d), LienFiche.NouveauJeton())).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var expire = LienFiche.Expiration(now, clock);
        try
        {
            var cause = $"campagne:{campagne.Id:N}:{envoi.PersonneId:N}:{recolte.Jour:yyyyMMdd}";
            var mail = await outbox.AddAsync(db, tenant.Required, await lettre.RedigerAsync(new ALettre(reglages, destinataire.Compte, demandes, recolte.Jour, expire, cause), cancellation), cancellation);
            foreach (var demande in demandes)
            {
                db.Add(Rappel(campagne, envoi, demande, mail, now));
                db.Add(LienFiche.Pour(demande.Cote, destinataire.Compte, demande.Jeton, now, expire, campagne.Id));
                journal.Write(_horloge, nameof(Relance), demande.Decidee.FicheId, $"« {campagne.Titre} », {demande.Decidee.Etape} : un rappel est écrit à la personne qui répond pour {demande.Cote.NomCollectivite}.");
            }

            courriers.Noter(envoi.PersonneId, recolte.Jour, mail);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            await transaction.RollbackAsync(cancellation);
            db.ChangeTracker.Clear();
            if (await courriers.EstEcriteAsync(envoi.PersonneId, recolte.Jour, cancellation))
            {
                // Un autre passage vient d'écrire à cette personne.
                return false;
            }

            throw;
        }
    }

    // Le relais demande pour l'autre côté, par le lien que la personne a du sien.
    private static CoteDu Cote(Destinataire destinataire, ADemander demande)
        => destinataire.Cotes.First(c => c.Due.Fiche.ItemId == demande.FicheId && c.Cote == demande.Cote != demande.Relais);

    private static Relance Rappel(Campagne campagne, Envoi envoi, DemandeDeCampagne demande, Guid mail, DateTimeOffset now) => new()
    {
        FicheId = demande.Decidee.FicheId,
        Cote = demande.Decidee.Cote,
        AccountId = envoi.PersonneId,
        Echeance = "",
        CampagneId = campagne.Id,
        Etape = EtapeEcrite.De(demande.Decidee),
        CourrielId = mail,
        EcriteLe = now.UtcDateTime,
    };
}
