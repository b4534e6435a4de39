using System.Security.Cryptography;
using System.Text;
using CoopPortal.Campagnes.Campagnes.Passages;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Jobs;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Mail.Rebonds;
using CoopPortal.Core.Tenancy;
using CoopPortal.Theme;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Echeances;

/// <summary>Un avis de nuit déjà écrit : sa clé est unique, le même ne s'écrit jamais deux fois.</summary>
public sealed class AvisEcrit
{
    public required string Cle { get; init; }
    public required Guid CourrielId { get; init; }
    public required DateTime EcritLe { get; init; }
}

/// <summary>
/// Chaque nuit, écrit à qui tient une convention qui finit dans trois mois, puis dans un mois, et demande une fois si un partenariat
/// « en cours » au-delà de sa fin l'est toujours. Un seul courriel par personne, et seulement quand les rappels de l'espace sont en marche.
/// </summary>
public sealed class RappelsDEcheance(
    TenantDb db, FichesDues dues, MiseEnMarche marche, AvisDeNuit avis, CourriersDuJour courriers, Outbox outbox, PublicLinks links, Journal journal, TimeProvider clock) : INightlyJob
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
        var refus = (await db.Set<Refus>().AsNoTracking().Select(r => r.AccountId).ToListAsync(cancellation)).ToHashSet();
        var mortes = (await db.Set<Rebond>().AsNoTracking().Where(r => r.Definitif && r.LeveLe == null).Select(r => r.Adresse).ToListAsync(cancellation)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (personne, siens) in await avis.PourAsync(jour, cancellation))
        {
            if (!refus.Contains(personne.AccountId) && !mortes.Contains(personne.Email))
            {
                await EcrireAsync(tenant, personne, siens, jour, cancellation);
            }
        }

        outbox.Wake();
    }

    private async Task EcrireAsync(Tenant tenant, MandatEnCours personne, IReadOnlyList<Avis> siens, DateOnly jour, CancellationToken cancellation)
    {
        var cles = siens.Select(a => a.Cle).ToList();
        var connues = await db.Set<AvisEcrit>().AsNoTracking().Where(a => cles.Contains(a.Cle)).Select(a => a.Cle)
            .Union(db.Mails.Where(m => cles.Contains(m.CauseKey)).Select(m => m.CauseKey)).ToListAsync(cancellation);
        var nouveaux = siens.Where(a => !connues.Contains(a.Cle)).ToList();
        // Un autre courriel lui est parti aujourd'hui : le seuil reste franchi demain.
        if (nouveaux.Count == 0 || await courriers.EstEcriteAsync(personne.AccountId, jour, cancellation))
        {
            return;
        }

        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            var mail = await outbox.AddAsync(db, tenant, Rediger(tenant, personne, nouveaux), cancellation);
            foreach (var a in nouveaux)
            {
                journal.Write(_horloge, "Échéance", a.ItemId, a.Journal);
                db.Add(new AvisEcrit { Cle = a.Cle, CourrielId = mail, EcritLe = clock.GetUtcNow().UtcDateTime });
            }

            courriers.Noter(personne.AccountId, jour, mail);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateException) when (db.Set<CourrielDuJour>().AsNoTracking().Any(c => c.AccountId == personne.AccountId && c.Jour == jour))
        {
            // Un autre passage vient de lui écrire.
            db.ChangeTracker.Clear();
        }
    }

    private MailDraft Rediger(Tenant tenant, MandatEnCours personne, List<Avis> avis)
    {
        var seul = avis.Count == 1 ? avis[0] : null;
        var modele = new ModeleCourriel
        {
            Entete = $"CoopPortal, groupe-pays {tenant.Name}",
            Titre = seul?.Titre ?? "Des dates approchent",
            Salutation = ModeleCourriel.Saluer(personne.DisplayName),
            Paragraphes = [.. avis.SelectMany(a => a.Paragraphes)],
            Boutons = [.. avis.Select(a => new LienCourriel(seul is null ? a.Objet : a.Bouton, links.To(tenant, a.Chemin)))],
            SousBoutons = "Ce bouton ouvre un formulaire, après connexion. Rien ne change avant que vous ne l’ayez envoyé.",
            Pied = [new PiedCourriel($"L’équipe d’animation du groupe-pays {tenant.Name}. Répondez à ce courriel : quelqu’un vous lit.")],
        };
        return new MailDraft(Cause(avis, personne.AccountId), personne.Email, $"{modele.Titre} – {seul?.Objet ?? $"espace {tenant.Name}"}", GabaritCourriel.Html(modele), GabaritCourriel.Texte(modele)) { ReplyTo = tenant.Settings.ReplyTo };
    }

    // Finit par la personne, comme la clé d'un avis seul : un refus retire ce qui attend encore d'elle.
    private static string Cause(List<Avis> avis, Guid compte)
        => avis is [{ Cle: var cle }] && cle.StartsWith("echeance:", StringComparison.Ordinal) ? cle
            : $"echeance:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', avis.Select(a => a.Cle)))))}:{compte:N}";
}
