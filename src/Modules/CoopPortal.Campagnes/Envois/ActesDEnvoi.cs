using System.Security.Cryptography;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Envois;

public enum GesteDEnvoi
{
    Renvoyer,
    TenirPourParti,
    Abandonner,
}

public enum IssueDEnvoi
{
    Fait,

    /// <summary>Le même geste, ou un autre, est déjà passé.</summary>
    DejaFait,

    /// <summary>Un lien du courriel ne sert plus : le renvoyer ne servirait à rien.</summary>
    LienFerme,

    /// <summary>Il nomme une fiche à l'abri : il ne repartira que si l'abri est levé.</summary>
    ALAbri,

    /// <summary>Les clés qui protégeaient son corps sont perdues.</summary>
    Illisible,
    Introuvable,
}

/// <summary>Ce qu'une personne décide d'un courriel retenu, refusé ou qui attend, avec sa ligne de journal. Le même geste deux fois n'en fait qu'un.</summary>
public sealed class ActesDEnvoi(TenantDb db, TenantContext tenant, LiensDUnCourriel liens, Outbox outbox, Journal journal, TimeProvider clock)
{
    /// <param name="vu">le bail que la personne avait sous les yeux ; null depuis la ligne de commande.</param>
    public async Task<IssueDEnvoi> FaireAsync(GesteDEnvoi geste, Guid id, Guid? vu, Author author, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        if (await db.Mails.SingleOrDefaultAsync(m => m.Id == id, cancellation) is not { } mail)
        {
            return IssueDEnvoi.Introuvable;
        }

        if (vu is not null && mail.Lease.GetValueOrDefault() != vu)
        {
            return IssueDEnvoi.DejaFait;
        }

        if (geste == GesteDEnvoi.Renvoyer && await EmpecheAsync(mail, cancellation) is { } issue)
        {
            return issue;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var fait = geste switch
        {
            GesteDEnvoi.Renvoyer => Reprise.Renvoyer(mail, now),
            GesteDEnvoi.TenirPourParti => Reprise.TenirPourParti(mail, now),
            _ => Reprise.Abandonner(mail),
        };
        if (!fait)
        {
            return IssueDEnvoi.DejaFait;
        }

        if (geste == GesteDEnvoi.Renvoyer)
        {
            await outbox.AnnounceAsync(tenant.Required.Key, now, cancellation);
        }

        var fiche = await db.Set<Relance>().Where(r => r.CourrielId == id).Select(r => (Guid?)r.FicheId).FirstOrDefaultAsync(cancellation);
        journal.Write(author, "Envoi", fiche, Phrase(geste));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return IssueDEnvoi.DejaFait;
        }

        outbox.Wake();
        return IssueDEnvoi.Fait;
    }

    private async Task<IssueDEnvoi?> EmpecheAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        if (CourriersRetenus.EstALAbri(mail))
        {
            return IssueDEnvoi.ALAbri;
        }

        try
        {
            return mail.ProtectedBody is not null && await liens.UnEstFermeAsync(outbox.Open(mail, tenant.Required.Key), cancellation) ? IssueDEnvoi.LienFerme : null;
        }
        catch (CryptographicException)
        {
            return IssueDEnvoi.Illisible;
        }
    }

    private static string Phrase(GesteDEnvoi geste) => geste switch
    {
        GesteDEnvoi.Renvoyer => "Un courriel qui n’était pas arrivé est remis à l’envoi.",
        GesteDEnvoi.TenirPourParti => "Un courriel retenu est tenu pour parti.",
        _ => "Un courriel est abandonné : il ne partira pas.",
    };
}
