using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Relecture.Contracts;
using CoopPortal.Theme;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Rythmes;

/// <summary>Une proposition vient d'être envoyée : un courriel à qui de l'équipe a choisi « à chaque proposition », dans la transaction de l'envoi.</summary>
public sealed class AvisAuxRelecteurs(TenantDb db, PlatformDb platform, TenantContext tenant, Caller caller, Outbox outbox, PublicLinks links) : IApresProposition
{
    public async Task AjouterAsync(Guid proposition, ContentItem item, CancellationToken cancellation)
    {
        var choisis = await db.Set<Rythme>().AsNoTracking().Where(r => r.Cadence == Cadence.ToutDeSuite && r.AccountId != caller.AccountId).Select(r => r.AccountId).ToListAsync(cancellation);
        // Une fiche à l'abri ne se nomme dans aucun courriel.
        if (choisis.Count == 0 || item.ShelteredAt is not null)
        {
            return;
        }

        var espace = tenant.Required;
        var comptes = await (from a in platform.Users.AsNoTracking()
                             join m in platform.Memberships on a.Id equals m.AccountId
                             where choisis.Contains(a.Id) && m.TenantKey == espace.Key && (m.Role == Role.Relecteur || m.Role == Role.Animateur) && a.Email != null
                             select a).ToListAsync(cancellation);
        foreach (var compte in comptes)
        {
            var modele = new ModeleCourriel
            {
                Entete = $"CoopPortal, groupe-pays {espace.Name}",
                Titre = "Une proposition est à relire",
                Salutation = ModeleCourriel.Saluer(compte.DisplayName),
                Paragraphes = [$"Des changements sont proposés pour « {item.Title} ». Ce qui est en ligne n’a pas bougé."],
                Boutons = [new LienCourriel("Relire la proposition", links.To(espace, $"/relecture/{proposition}"))],
                Pied = [new PiedCourriel("Moins souvent ?", new LienCourriel("Choisir mon rythme", links.To(espace, "/moi/rythme")))],
            };
            await outbox.AddAsync(db, espace, new MailDraft($"proposition:{proposition:N}:{compte.Id:N}", compte.Email!, $"{modele.Titre} – {item.Title}", GabaritCourriel.Html(modele), GabaritCourriel.Texte(modele)) { ReplyTo = espace.Settings.ReplyTo }, cancellation);
        }
    }
}
