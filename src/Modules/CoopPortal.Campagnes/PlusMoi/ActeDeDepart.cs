using CoopPortal.Campagnes.Contacts;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Campagnes.Remplacements;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.PlusMoi;

public enum IssueDeDepart
{
    Note,
    DejaNote,
    Refuse,
}

/// <summary>
/// « Ce n'est plus moi » : le mandat s'arrête, ses liens et ses rappels en attente avec lui, une tâche s'ouvre sur chaque fiche
/// et la personne en reçoit l'avis, pour qu'un lien passé en d'autres mains ne la fasse pas partir à son insu.
/// </summary>
public sealed class ActeDeDepart(
    TenantDb db, PlatformDb platform, TenantContext tenant, LectureDeLien lecture, FinDeMandat fin, ContactsAOuvrir contacts, RappelsEnAttente rappels, AvisDeDepart avis, Outbox outbox, Journal journal, TimeProvider clock)
{
    public async Task<IssueDeDepart> FaireAsync(string jeton, Successeur successeur, CancellationToken cancellation)
    {
        var lu = await lecture.LireAsync(jeton, cancellation);
        if (lu.Lien is not { } lien || lu.Etat is not (EtatDuLien.Ouvert or EtatDuLien.Repondu) || !await lecture.VautEncoreAsync(lien, cancellation))
        {
            return await DejaNoteAsync(lu.Lien, cancellation) ? IssueDeDepart.DejaNote : IssueDeDepart.Refuse;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        // Le lien se révoque une fois : de deux envois au même instant, un seul passe.
        if (await Revoquer(db.Set<LienFiche>().Where(l => l.Empreinte == lien.Empreinte), now, cancellation) == 0)
        {
            return IssueDeDepart.DejaNote;
        }

        await Revoquer(db.Set<LienFiche>().Where(l => l.AccountId == lien.AccountId && l.CollectiviteId == lien.CollectiviteId), now, cancellation);
        var par = new Author(lien.AccountId, lien.Nom);
        var depart = Depart(lien, successeur, now);
        db.Add(depart);
        await fin.RendreAsync(lien.AccountId, lien.CollectiviteId, successeur.EstVide ? Suite.PersonneEncore : Suite.Nommee, par, DOu.Lien, cancellation);
        await contacts.OuvrirAsync(lien.AccountId, [lien.CollectiviteId], RaisonDeRemplacer.Depart, cancellation);
        journal.Write(par, "Départ", lien.FicheId, $"La personne qui répondait pour {lu.Collectivite} dit que ce n’est plus elle{(successeur.EstVide ? "" : ", et nomme qui la remplace")}.", DOu.Lien);
        await RepondreAsync(lien, now, cancellation);
        if (await platform.Users.AsNoTracking().Where(a => a.Id == lien.AccountId).Select(a => a.Email).SingleOrDefaultAsync(cancellation) is { Length: > 0 } adresse)
        {
            await outbox.AddAsync(db, tenant.Required, avis.Rediger(lien, depart, lu.Collectivite, adresse), cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        if (!await db.Set<Mandat>().AnyAsync(m => m.AccountId == lien.AccountId && m.RevoqueLe == null, cancellation))
        {
            await rappels.RetirerAsync(lien.AccountId, "Cette personne ne répond plus pour sa collectivité.", cancellation);
        }

        await transaction.CommitAsync(cancellation);
        outbox.Wake();
        return IssueDeDepart.Note;
    }

    /// <summary>Est-ce un départ qui a révoqué ce lien ? Il date du même instant.</summary>
    public async Task<bool> DejaNoteAsync(LienFiche? lien, CancellationToken cancellation)
        => lien?.RevoqueLe is { } revoque && await db.Set<Depart>().AnyAsync(d => d.AccountId == lien.AccountId && d.CollectiviteId == lien.CollectiviteId && d.At == revoque, cancellation);

    private static Task<int> Revoquer(IQueryable<LienFiche> liens, DateTime now, CancellationToken cancellation)
        => liens.Where(l => l.RevoqueLe == null).ExecuteUpdateAsync(s => s.SetProperty(l => l.RevoqueLe, now), cancellation);

    // Un départ est une réponse : la campagne cesse de la rappeler, et passe à quelqu'un d'autre.
    private Task<int> RepondreAsync(LienFiche lien, DateTime now, CancellationToken cancellation)
        => db.Set<Relance>().Where(r => r.FicheId == lien.FicheId && r.Cote == lien.Cote && r.AccountId == lien.AccountId && r.RepondueLe == null)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.RepondueLe, now), cancellation);

    private static Depart Depart(LienFiche lien, Successeur successeur, DateTime now) => new()
    {
        FicheId = lien.FicheId,
        Cote = lien.Cote,
        CollectiviteId = lien.CollectiviteId,
        AccountId = lien.AccountId,
        At = now,
        SuccesseurNom = successeur.Nom,
        SuccesseurFonction = successeur.Fonction,
        SuccesseurCourriel = successeur.Courriel,
        SuccesseurTelephone = successeur.Telephone,
    };
}
