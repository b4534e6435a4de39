using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Theme;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Contestations;

/// <summary>Ce qu'une contestation fait écrire : à l'équipe d'animation, et à qui parle pour l'autre côté.</summary>
public sealed class CourrielDeContestation(PlatformDb platform, MandatsEnCours mandats, PublicLinks links, TenantContext tenant, Caller caller)
{
    public async Task<IReadOnlyList<MailDraft>> RedigerAsync(FicheModifiable fiche, Contestation contestation, Champ champ, string qui, CancellationToken cancellation)
    {
        var espace = tenant.Required;
        var equipe = await (from a in platform.Users.AsNoTracking()
                            join m in platform.Memberships on a.Id equals m.AccountId
                            where m.TenantKey == espace.Key && m.Role == Role.Animateur && a.Email != null
                            select new { a.Id, a.Email, a.DisplayName }).ToListAsync(cancellation);
        var autres = (await mandats.PourAsync([fiche.Item.Id], cancellation)).Where(m => m.Cote != fiche.Cote).Select(m => (m.AccountId, m.Email, m.DisplayName));
        return [.. equipe.Select(a => (AccountId: a.Id, Email: a.Email!, a.DisplayName)).Concat(autres)
            .Where(d => d.AccountId != caller.AccountId).DistinctBy(d => d.AccountId)
            .Select(d => Rediger(espace, fiche, contestation, champ, qui, d.AccountId, d.Email, d.DisplayName))];
    }

    private MailDraft Rediger(Tenant espace, FicheModifiable fiche, Contestation contestation, Champ champ, string qui, Guid account, string adresse, string nom)
    {
        var modele = new ModeleCourriel
        {
            Entete = $"CoopPortal, groupe-pays {espace.Name}",
            Titre = "Une réponse est contestée",
            Salutation = ModeleCourriel.Saluer(nom),
            Paragraphes =
            [
                $"{qui} conteste « {champ.Libelle} », dans « {fiche.Item.Title} », et vous écrit :",
                contestation.Motif,
                "La réponse reste en ligne, et la page dit qu’elle est contestée, sans dire pourquoi. Corrigez-la si elle est fausse, ou parlez-en : la mention disparaît quand la réponse change, quand elle est retirée, ou quand l’équipe d’animation la règle.",
            ],
            Boutons = [new LienCourriel("Voir la contestation", links.To(espace, fiche.Adresse + "/contester"))],
            Pied = [new PiedCourriel($"L’équipe d’animation de l’espace {espace.Name}.")],
        };
        return new MailDraft($"contestation:{contestation.Id:N}:{account:N}", adresse, $"{modele.Titre} – {fiche.Item.Title}", GabaritCourriel.Html(modele), GabaritCourriel.Texte(modele)) { ReplyTo = espace.Settings.ReplyTo };
    }
}
