using System.Security.Cryptography;
using System.Text;
using CoopPortal.Campagnes.Campagnes.Lettres;
using CoopPortal.Campagnes.Campagnes.Passages;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts.Situations;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Rappels;

/// <summary>
/// Un passage dans l'espace de la portée : un courriel par personne, ses rappels et ses liens dans la même transaction.
/// S'arrêter en chemin ne perd ni ne double rien : le passage suivant reprend où celui-ci en était.
/// </summary>
public sealed class TourDeRappels(
    TenantDb db, TenantContext tenant, FichesDues dues, MiseEnMarche marche, CourrielDeRappel courriel, SituationActuelle situation, CourriersDuJour courriers, ManquesDesFiches manques, Outbox outbox, Journal journal, TimeProvider clock)
{
    private static readonly Author _horloge = new(null, "Rappels automatiques");

    public async Task<Bilan> FaireAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        if (await marche.EnCoursAsync(cancellation) is null)
        {
            return Bilan.Arrete(tenant.Required.Name);
        }

        var fiches = await dues.ListerAsync(now, cancellation);
        var destinataires = await dues.JoignablesAsync(fiches, now, cancellation);
        var ecrits = 0;
        foreach (var destinataire in destinataires)
        {
            if (await EcrireAsync(destinataire, now, cancellation))
            {
                ecrits++;
            }
        }

        var suivies = destinataires.SelectMany(d => d.Cotes).Select(c => c.Due.Fiche.ItemId).ToHashSet();
        var bilan = new Bilan(true, tenant.Required.Name, fiches.Count, destinataires.Count, ecrits, fiches.Count(f => !suivies.Contains(f.Fiche.ItemId)));
        db.ChangeTracker.Clear();
        db.Add(new Tour { FaitLe = now.UtcDateTime, FichesDues = bilan.FichesDues, Courriels = bilan.Courriels, SansDestinataire = bilan.SansDestinataire });
        await db.SaveChangesAsync(cancellation);
        outbox.Wake();
        return bilan;
    }

    private async Task<bool> EcrireAsync(Destinataire destinataire, DateTimeOffset now, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var connues = await ConnuesAsync(destinataire, cancellation);
        var nouveaux = destinataire.Cotes.Where(c => !connues.Contains(Cle(c))).ToList();
        // Un autre courriel lui est parti aujourd'hui : celui-ci attendra demain.
        if (nouveaux.Count == 0 || await courriers.EstEcriteAsync(destinataire.Compte.Id, dues.Jour(now), cancellation))
        {
            return false;
        }

        var etats = await manques.DesAsync(nouveaux.ConvertAll(c => (c.Due.Fiche, c.Cote)), cancellation);
        var demandes = nouveaux.Zip(etats, (cote, etat) => new Demande(cote, LienFiche.NouveauJeton(), cote.Due.Anniversaire is null ? etat : "")).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var expire = LienFiche.Expiration(now, clock);
        try
        {
            var mail = await outbox.AddAsync(db, tenant.Required, courriel.Rediger(destinataire.Compte, demandes, Cause(destinataire, nouveaux), expire, dues.Jour(now), await situation.EnUneLigneAsync(cancellation)), cancellation);
            foreach (var (cote, jeton, _) in demandes)
            {
                db.Add(Rappel(destinataire, cote, mail, now));
                db.Add(LienFiche.Pour(cote, destinataire.Compte, jeton, now, expire));
                journal.Write(_horloge, nameof(Relance), cote.Due.Fiche.ItemId, $"Un rappel est écrit à la personne qui répond pour {cote.NomCollectivite}.");
            }

            courriers.Noter(destinataire.Compte.Id, dues.Jour(now), mail);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            await transaction.RollbackAsync(cancellation);
            db.ChangeTracker.Clear();
            var ecrites = await ConnuesAsync(destinataire, cancellation);
            if (nouveaux.TrueForAll(c => ecrites.Contains(Cle(c))) || await courriers.EstEcriteAsync(destinataire.Compte.Id, dues.Jour(now), cancellation))
            {
                // Un autre passage vient d'écrire à cette personne.
                return false;
            }

            throw;
        }
    }

    private async Task<HashSet<(Guid, string, string)>> ConnuesAsync(Destinataire destinataire, CancellationToken cancellation)
    {
        var id = destinataire.Compte.Id;
        var rows = await db.Set<Relance>().AsNoTracking().Where(r => r.AccountId == id).Select(r => new { r.FicheId, r.Cote, r.Echeance }).ToListAsync(cancellation);
        return [.. rows.Select(r => (r.FicheId, r.Cote, r.Echeance))];
    }

    private static (Guid, string, string) Cle(CoteDu cote) => (cote.Due.Fiche.ItemId, cote.Cote, cote.Due.Echeance);

    private static Relance Rappel(Destinataire destinataire, CoteDu cote, Guid mail, DateTimeOffset now) => new()
    {
        FicheId = cote.Due.Fiche.ItemId,
        Cote = cote.Cote,
        AccountId = destinataire.Compte.Id,
        Echeance = cote.Due.Echeance,
        CourrielId = mail,
        EcriteLe = now.UtcDateTime,
    };

    private static string Cause(Destinataire destinataire, IEnumerable<CoteDu> cotes)
    {
        var texte = string.Join('\n', cotes.Select(Cle));
        return $"relance:{destinataire.Compte.Id:N}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(texte)))}";
    }
}
