using CoopPortal.Core.Access;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Theme;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Signalements;

/// <summary>Ce qu'un signalement fait écrire : à l'équipe quand il arrive, à la personne quand l'équipe lui répond.</summary>
public sealed class CourrielsDeSignalement(PlatformDb platform, PublicLinks links, TenantContext tenant)
{
    public async Task<IReadOnlyList<MailDraft>> ALEquipeAsync(Signalement signalement, string titre, string message, CancellationToken cancellation)
    {
        var espace = tenant.Required;
        var equipe = await (from a in platform.Users.AsNoTracking()
                            join m in platform.Memberships on a.Id equals m.AccountId
                            where m.TenantKey == espace.Key && m.Role == Role.Animateur && a.Email != null
                            select new { a.Id, a.Email, a.DisplayName }).ToListAsync(cancellation);
        return [.. equipe.Select(a => Rediger($"signalement:{signalement.Id:N}:{a.Id:N}", a.Email!, $"Une erreur est signalée – {titre}", new ModeleCourriel
        {
            Entete = Entete(espace),
            Titre = "Une erreur est signalée",
            Salutation = $"Bonjour {a.DisplayName},",
            Paragraphes = [$"Sur « {titre} », à propos de « {signalement.Sujet} », quelqu’un vous écrit :", message, "La fiche n’a pas bougé. Corrigez-la si l’erreur en est une, puis répondez au signalement en disant ce qui a été fait."],
            Boutons = [new LienCourriel("Voir les erreurs signalées", links.To(espace, $"/signalements#s-{signalement.Id:N}"))],
            Pied = [Signature(espace)],
        }, espace.Settings.ReplyTo))];
    }

    public MailDraft Reponse(Signalement signalement, string adresseDeLaFiche, string titre, string adresse, string reponse)
    {
        var espace = tenant.Required;
        return Rediger($"signalement-reponse:{signalement.Id:N}", adresse, $"Votre signalement – {titre}", new ModeleCourriel
        {
            Entete = Entete(espace),
            Titre = "Vous avez signalé une erreur",
            Salutation = "Bonjour,",
            Paragraphes = [$"Sur « {titre} », à propos de « {signalement.Sujet} ». L’équipe d’animation vous répond :", reponse],
            Boutons = [new LienCourriel("Voir la fiche", links.To(espace, adresseDeLaFiche))],
            Pied = [Signature(espace), new PiedCourriel("Vous recevez ce courriel parce que cette adresse a été donnée avec le signalement. Il n’y en aura pas d’autre.")],
        }, espace.Settings.ReplyTo);
    }

    private static MailDraft Rediger(string cause, string adresse, string objet, ModeleCourriel modele, string? repondreA)
        => new(cause, adresse, objet, GabaritCourriel.Html(modele), GabaritCourriel.Texte(modele)) { ReplyTo = repondreA };

    private static string Entete(Tenant espace) => $"CoopPortal, groupe-pays {espace.Name}";

    private static PiedCourriel Signature(Tenant espace) => new($"L’équipe d’animation de l’espace {espace.Name}.");
}
