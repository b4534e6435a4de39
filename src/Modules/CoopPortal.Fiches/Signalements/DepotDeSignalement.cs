using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Partenariats;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CoopPortal.Fiches.Signalements;

/// <summary>Ce que quelqu'un signale. <c>Courriel</c> est null quand il n'attend pas de réponse.</summary>
public sealed record ErreurSignalee(Guid Id, string Champ, string Sujet, string Message, string? Courriel);

/// <summary>Range un signalement, sa ligne de journal et le courriel à l'équipe dans une seule transaction. À l'adresse donnée, rien ne part tout seul.</summary>
public sealed class DepotDeSignalement(
    TenantDb db, CourrielsDeSignalement courriels, Journal journal, Outbox outbox, Caller caller, TenantContext tenant, IOptions<SignalementsOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan _jour = TimeSpan.FromDays(1);

    /// <returns>faux quand la fiche, ou l'espace, en a déjà reçu trop en un jour : rien n'est rangé.</returns>
    public async Task<bool> DeposerAsync(FicheLisible fiche, ErreurSignalee erreur, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Set<Signalement>().AnyAsync(s => s.Id == erreur.Id, cancellation))
        {
            return true;
        }

        var recents = db.Set<Signalement>().Where(s => s.At > now - _jour);
        var sien = fiche.Index.ItemId;
        if (await recents.CountAsync(cancellation) >= options.Value.ParEspace || await recents.CountAsync(s => s.ItemId == sien, cancellation) >= options.Value.ParFiche)
        {
            return false;
        }

        var personne = new Personne { ItemId = sien, Data = EcritParQuelquUn.Ranger(erreur.Message, erreur.Courriel) };
        var signalement = new Signalement
        {
            Id = erreur.Id,
            ItemId = sien,
            PersonneId = personne.Id,
            Champ = erreur.Champ,
            Sujet = erreur.Sujet,
            Version = fiche.Version.Version.Number,
            At = now,
        };
        db.Add(personne);
        db.Add(signalement);
        journal.Write(new Author(caller.AccountId, caller.Name ?? "Un visiteur"), nameof(Signalement), sien, $"Une erreur est signalée sur « {fiche.Index.Titre} », à propos de « {erreur.Sujet} ».");
        try
        {
            foreach (var draft in await courriels.ALEquipeAsync(signalement, fiche.Index.Titre, erreur.Message, cancellation))
            {
                await outbox.AddAsync(db, tenant.Required, draft, cancellation);
            }

            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Le même envoi, arrivé deux fois au même instant : l'autre est rangé.
            db.ChangeTracker.Clear();
            await transaction.RollbackAsync(cancellation);
            if (!await db.Set<Signalement>().AnyAsync(s => s.Id == erreur.Id, cancellation))
            {
                throw;
            }
        }

        outbox.Wake();
        return true;
    }
}

/// <summary>Les mots et l'adresse de quelqu'un, tels que la table des personnes les garde.</summary>
internal static class EcritParQuelquUn
{
    public const string Efface = "{}";

    public static string Ranger(string message, string? courriel)
        => new JsonObject { ["message"] = message, ["courriel"] = courriel }.ToJsonString(DocumentJson.Options);

    public static (string? Message, string? Courriel) Lire(string data)
    {
        var lu = DocumentJson.Parse(data);
        return (lu.TextAt("message"), lu.TextAt("courriel"));
    }
}
