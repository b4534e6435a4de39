using System.Globalization;
using CoopPortal.Campagnes.Campagnes.Reglages;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Jobs;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Theme;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Rythmes;

/// <summary>
/// Les matins ouvrés, dit à chaque personne de l'équipe ce qui l'attend, au rythme qu'elle a choisi. Un courriel par personne et par
/// jour (la clé du courriel le tient) ; rien quand rien n'attend.
/// </summary>
public sealed class DigestDeLEquipe(TenantDb db, PlatformDb platform, Attentes attentes, Outbox outbox, PublicLinks links, TimeProvider clock) : INightlyJob
{
    public static string Name => "digest";

    public static TimeOnly At => new(8, 20);

    public async Task RunAsync(Tenant tenant, DateTimeOffset now, CancellationToken cancellation)
    {
        var jour = tenant.Jour(now.UtcDateTime);
        var calendrier = CalendrierDUnEspace.De(tenant.Settings, new ReglagesDeCampagne { SeTaireAuxElections = false }, jour);
        // L'équipe travaille d'un côté ou de l'autre : seul un jour fermé des deux côtés est chômé.
        if (!calendrier.EstOuvert(jour, Cotes.Francais) && !calendrier.EstOuvert(jour, Cotes.Partenaire))
        {
            return;
        }

        var liste = await attentes.LireAsync(cancellation);
        if (liste.Count == 0)
        {
            return;
        }

        var rythmes = await db.Set<Rythme>().AsNoTracking().ToDictionaryAsync(r => r.AccountId, r => r.Cadence, cancellation);
        var equipe = await (from a in platform.Users.AsNoTracking()
                            join m in platform.Memberships on a.Id equals m.AccountId
                            where m.TenantKey == tenant.Key && (m.Role == Role.Relecteur || m.Role == Role.Animateur) && a.Email != null && a.Email != ""
                            orderby a.Id
                            select new { Compte = a, m.Role }).ToListAsync(cancellation);
        foreach (var membre in equipe)
        {
            var siennes = liste.Where(l => l.Minimum <= membre.Role).ToList();
            var cadence = rythmes.GetValueOrDefault(membre.Compte.Id);
            if (siennes.Count > 0 && cadence != Cadence.Jamais)
            {
                await EcrireAsync(tenant, membre.Compte, siennes, cadence, jour, cancellation);
            }
        }

        outbox.Wake();
    }

    private async Task EcrireAsync(Tenant tenant, Account compte, IReadOnlyList<Attente> siennes, Cadence cadence, DateOnly jour, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        // La semaine a un seul courriel : le premier jour ouvré le prend, les autres trouvent sa clé.
        var cle = cadence == Cadence.ChaqueSemaine
            ? string.Create(CultureInfo.InvariantCulture, $"digest:{compte.Id:N}:S{ISOWeek.GetYear(jour.ToDateTime(TimeOnly.MinValue))}-{ISOWeek.GetWeekOfYear(jour.ToDateTime(TimeOnly.MinValue))}")
            : string.Create(CultureInfo.InvariantCulture, $"digest:{compte.Id:N}:{jour:yyyyMMdd}");
        if (await db.Mails.AnyAsync(m => m.CauseKey == cle, cancellation))
        {
            return;
        }

        try
        {
            await outbox.AddAsync(db, tenant, Rediger(tenant, compte, siennes, cle), cancellation);
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (db.Mails.AsNoTracking().Any(m => m.CauseKey == cle))
        {
            // Un autre nœud vient de l'écrire.
            db.ChangeTracker.Clear();
        }
    }

    private MailDraft Rediger(Tenant tenant, Account compte, IReadOnlyList<Attente> siennes, string cle)
    {
        var premiere = siennes[0];
        var modele = new ModeleCourriel
        {
            Entete = $"CoopPortal, groupe-pays {tenant.Name}",
            Titre = "Ce qui attend l’équipe",
            Salutation = ModeleCourriel.Saluer(compte.DisplayName),
            Paragraphes = [.. siennes.Select(a => a.Phrase + ".")],
            Boutons = [.. siennes.Select(a => a.Chemin).Distinct(StringComparer.Ordinal).Select(c => new LienCourriel(Libelle(c), links.To(tenant, c)))],
            Pied =
            [
                new PiedCourriel($"Écrit le {Francais.Date(tenant.Jour(clock.GetUtcNow().UtcDateTime))}."),
                new PiedCourriel("Plus souvent, moins souvent, ou plus du tout ?", new LienCourriel("Choisir mon rythme", links.To(tenant, "/moi/rythme"))),
            ],
        };
        return new MailDraft(cle, compte.Email!, $"{premiere.Phrase} – espace {tenant.Name}", GabaritCourriel.Html(modele), GabaritCourriel.Texte(modele)) { ReplyTo = tenant.Settings.ReplyTo };
    }

    private static string Libelle(string chemin) => chemin switch
    {
        "/relecture" => "Relire les propositions",
        "/mandats" => "Voir les mandats",
        "/reponses" => "Valider les réponses",
        "/remplacements" => "Chercher qui prend la suite",
        _ => "Voir les campagnes et les rappels",
    };
}
