using CoopPortal.Comptes.Connexion;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Theme;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Comptes.Personnes;

/// <summary>Invite une personne dans l'espace : adhésion, lien et courriel s'écrivent ensemble dans la base de la plateforme.</summary>
public sealed class InvitationDePersonne(
    PlatformDb platform,
    TenantDb db,
    TenantContext tenant,
    Annuaire annuaire,
    Adhesions adhesions,
    Jetons jetons,
    PublicLinks links,
    Outbox outbox,
    Journal journal,
    TimeProvider clock)
{
    private const int NomMaximal = 200;

    public async Task<Issue> InviterAsync(string? adresse, string? nom, Role role, Author par, CancellationToken cancellation)
    {
        if (AdresseCourriel.Lire(adresse) is not { } lue)
        {
            return Issue.Non(AdresseCourriel.Refus);
        }

        if (nom?.Trim() is not { Length: > 0 and <= NomMaximal } nomLu)
        {
            return Issue.Non($"Écrivez le nom de la personne, en {NomMaximal} caractères au plus.");
        }

        if (!Adhesions.RolesDonnes.Contains(role))
        {
            return Issue.Non("Choisissez un rôle dans la liste.");
        }

        var account = await annuaire.TrouverOuCreerAsync(lue, nomLu, cancellation);
        if (await adhesions.RoleAsync(account.Id, cancellation) is { } deja)
        {
            return Issue.Non($"Cette personne est déjà dans l'espace (rôle « {RolesEnClair.Dire(deja)} »). Changez son rôle dans la liste.");
        }

        return await EcrireAsync(account, role, par, cancellation);
    }

    private async Task<Issue> EcrireAsync(Account account, Role role, Author par, CancellationToken cancellation)
    {
        var here = tenant.Required;
        var jeton = Jetons.Nouveau();
        platform.Memberships.Add(new Membership { AccountId = account.Id, TenantKey = here.Key, Role = role, CreatedAt = clock.GetUtcNow().UtcDateTime });
        jetons.Ajouter(jeton, account.Id, Jetons.Invitation, "/moi");
        outbox.Add(platform, Rediger(here, account, role, links.To(here, Jetons.Chemin(jeton)), Jetons.Hacher(jeton)));
        try
        {
            await platform.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            return Issue.Non("Cette personne vient d'être invitée par quelqu'un d'autre. Rechargez la liste.");
        }

        outbox.Wake();
        journal.Write(par, "Invitation", null, $"Une personne est invitée dans l'espace (rôle « {RolesEnClair.Dire(role)} »).");
        await db.SaveChangesAsync(cancellation);
        return Issue.Oui($"L'invitation part à {account.Email}.");
    }

    private static MailDraft Rediger(Tenant here, Account account, Role role, string lien, string hash) => CourrielDeConnexion.Rendre(
        $"invitation:{hash}", account.Email!, here, new ModeleCourriel
        {
            Entete = CourrielDeConnexion.Entete(here),
            Titre = $"Vous êtes invité dans l'espace {here.Name}",
            Salutation = ModeleCourriel.Saluer(account.DisplayName),
            Paragraphes = [$"L'équipe d'animation du groupe-pays {here.Name} vous ouvre l'espace de travail, avec le rôle « {RolesEnClair.Dire(role)} »."],
            Boutons = [new LienCourriel("Entrer dans l'espace", lien)],
            SousBoutons = "Ce lien sert une fois, pendant sept jours. Ensuite, la page de connexion vous en envoie un autre quand vous le demandez.",
            Pied = [new PiedCourriel("Cette invitation ne vous dit rien ? Ne faites rien : sans ce lien, rien ne se passe.")],
        });
}
