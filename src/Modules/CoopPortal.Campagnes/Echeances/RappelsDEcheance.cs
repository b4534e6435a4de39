using System.Globalization;
using CoopPortal.Campagnes.Campagnes.Passages;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Jobs;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Theme;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Echeances;

/// <summary>
/// Chaque nuit, écrit à qui tient une convention qui finit dans trois mois, puis dans un mois : une fois par seuil, par échéance
/// et par personne (la clé du courriel le tient), et seulement quand les rappels de l'espace sont en marche.
/// </summary>
public sealed class RappelsDEcheance(
    TenantDb db, FichesDues dues, MiseEnMarche marche, MandatsEnCours mandats, CourriersDuJour courriers, Outbox outbox, PublicLinks links, Journal journal) : INightlyJob
{
    private static readonly Author _horloge = new(null, "Rappels automatiques");

    public static string Name => "echeances";

    public static TimeOnly At => new(5, 20);

    public async Task RunAsync(Tenant tenant, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await marche.EnCoursAsync(cancellation) is null)
        {
            return;
        }

        var jour = dues.Jour(now);
        var conventions = await db.Set<ConventionIndex>().AsNoTracking().AVoir(jour)
            .Where(c => c.EcheanceLe >= jour && db.Set<FicheIndex>().Any(f => f.ItemId == c.FicheItemId)).OrderBy(c => c.EcheanceLe).ToListAsync(cancellation);
        var refus = (await db.Set<Refus>().AsNoTracking().Select(r => r.AccountId).ToListAsync(cancellation)).ToHashSet();
        var tenants = (await mandats.PourAsync([.. conventions.Select(c => c.FicheItemId).Distinct()], cancellation)).Where(m => !refus.Contains(m.AccountId)).ToLookup(m => m.ItemId);
        foreach (var convention in conventions)
        {
            foreach (var personne in tenants[convention.FicheItemId].DistinctBy(m => m.AccountId))
            {
                await EcrireAsync(tenant, convention, personne, jour, cancellation);
            }
        }

        outbox.Wake();
    }

    private async Task EcrireAsync(Tenant tenant, ConventionIndex convention, MandatEnCours personne, DateOnly jour, CancellationToken cancellation)
    {
        var echeance = convention.EcheanceLe!.Value;
        var cause = string.Create(CultureInfo.InvariantCulture, $"echeance:{convention.ItemId:N}:{echeance:yyyy-MM-dd}:{Fiches.Contracts.Echeances.Seuil(convention, jour)}:{personne.AccountId:N}");
        // Un autre courriel lui est parti aujourd'hui : le seuil reste franchi demain.
        if (await courriers.EstEcriteAsync(personne.AccountId, jour, cancellation) || await db.Mails.AnyAsync(m => m.CauseKey == cause, cancellation))
        {
            return;
        }

        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            journal.Write(_horloge, "Échéance", convention.ItemId, $"L’échéance de « {convention.Titre} » est rappelée à une personne qui la tient.");
            courriers.Noter(personne.AccountId, jour, await outbox.AddAsync(db, tenant, Rediger(tenant, convention, personne, cause, echeance, jour), cancellation));
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateException) when (db.Mails.AsNoTracking().Any(m => m.CauseKey == cause) || db.Set<CourrielDuJour>().AsNoTracking().Any(c => c.AccountId == personne.AccountId && c.Jour == jour))
        {
            // Un autre passage vient de l'écrire.
            db.ChangeTracker.Clear();
        }
    }

    private MailDraft Rediger(Tenant tenant, ConventionIndex convention, MandatEnCours personne, string cause, DateOnly echeance, DateOnly jour)
    {
        var jours = echeance.DayNumber - jour.DayNumber;
        var modele = new ModeleCourriel
        {
            Entete = $"CoopPortal, groupe-pays {tenant.Name}",
            Titre = "Votre convention arrive à échéance",
            Salutation = string.IsNullOrWhiteSpace(personne.DisplayName) ? "Bonjour," : $"Bonjour {personne.DisplayName},",
            Paragraphes =
            [
                $"« {convention.Titre} » prend fin le {Francais.Date(echeance)}{(jours == 0 ? ", aujourd’hui" : $", dans {jours} {Francais.Pluriel(jours, "jour", "jours")}")}.",
                convention.Reconduction == "tacite"
                    ? "Elle se reconduit d’elle-même : si ce n’est plus ce que vous voulez, c’est le moment de le dire à vos partenaires."
                    : "Sera-t-elle renouvelée ? Dites-le sur sa page : une nouvelle échéance, ou qu’elle est terminée.",
            ],
            Boutons = [new LienCourriel("Mettre la convention à jour", links.To(tenant, $"{Adresses.De(Types.Convention, convention.Slug)}/modifier"))],
            SousBoutons = "Ce bouton ouvre son formulaire, après connexion. Rien ne change avant que vous ne l’ayez envoyé.",
            Pied = [new PiedCourriel($"L’équipe d’animation du groupe-pays {tenant.Name}. Répondez à ce courriel : quelqu’un vous lit.")],
        };
        return new MailDraft(cause, personne.Email, $"{modele.Titre} – {convention.Titre}", GabaritCourriel.Html(modele), GabaritCourriel.Texte(modele)) { ReplyTo = tenant.Settings.ReplyTo };
    }
}
