using System.Net;
using System.Text.RegularExpressions;
using CoopPortal.Comptes.Connexion;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Comptes.Mandats;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Mail.Transport;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Support;
using CoopPortal.Web.Courrier;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Comptes;

/// <summary>Ce dont les essais des comptes ont besoin : une personne, sa session, ses courriels, une collectivité et sa fiche.</summary>
internal static class Entree
{
    public static readonly Author Animation = new(null, "Animation");

    public static string Adresse(string qui = "personne") => $"{qui}-{Guid.NewGuid():N}@essai.example";

    /// <summary>Un compte neuf, membre de l'espace avec ce rôle ; sans adhésion quand <paramref name="role"/> est null.</summary>
    public static Task<Account> PersonneAsync(this Portal portal, Tenant tenant, Role? role, string nom = "Une personne") => portal.InTenantAsync(tenant, async s =>
    {
        var annuaire = s.GetRequiredService<Annuaire>();
        var account = await annuaire.TrouverOuCreerAsync(Adresse(), nom, CancellationToken.None);
        if (role is { } donne)
        {
            await annuaire.AdhererAsync(account.Id, tenant.Key, donne, CancellationToken.None);
        }

        return account;
    });

    public static Task<string> JetonAsync(this Portal portal, Tenant tenant, Account account, TimeSpan? duree = null, string? retour = null) => portal.InTenantAsync(
        tenant, s => s.GetRequiredService<Jetons>().EmettreAsync(account.Id, duree ?? Jetons.Connexion, retour, CancellationToken.None));

    public static string Lien(Tenant tenant, string jeton) => $"/{tenant.Key}/connexion/lien/{jeton}";

    /// <summary>Un navigateur où cette personne est en session dans cet espace.</summary>
    public static async Task<HttpClient> ConnecterAsync(this Portal portal, Tenant tenant, Account account)
    {
        var browser = portal.Browser();
        var response = await browser.SubmitAsync(Lien(tenant, await portal.JetonAsync(tenant, account)), []);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return browser;
    }

    public static async Task<HttpClient> ConnecterAsync(this Portal portal, Tenant tenant, Role role)
        => await portal.ConnecterAsync(tenant, await portal.PersonneAsync(tenant, role));

    public static async Task<T> SurLaPlateformeAsync<T>(this Portal portal, Func<PlatformDb, Task<T>> lire)
    {
        await using var db = portal.Services.GetRequiredService<Databases>().Platform();
        return await lire(db);
    }

    /// <summary>Les courriels causés pour cette adresse, par la plateforme puis par l'espace, partis ou non.</summary>
    public static async Task<IReadOnlyList<Courriel>> CourriersAsync(this Portal portal, Tenant tenant, string adresse)
    {
        var plateforme = await portal.SurLaPlateformeAsync(db => db.Mails.AsNoTracking().Where(m => m.To == adresse).ToListAsync());
        var espace = await portal.InTenantAsync(tenant, s => s.GetRequiredService<TenantDb>().Mails.AsNoTracking().Where(m => m.To == adresse).ToListAsync());
        return [.. await Task.WhenAll(plateforme.Select(m => LireAsync(portal, m, TenantKey.Platform))), .. await Task.WhenAll(espace.Select(m => LireAsync(portal, m, tenant.Key)))];
    }

    /// <summary>Le chemin du lien de connexion que porte un courriel.</summary>
    public static string LienDe(Courriel courriel) => new Uri(Regex.Match(courriel.Texte, "https?://[^ \\r\\n\"]+/connexion/lien/[A-Za-z0-9_-]+").Value).AbsolutePath;

    public static Task<Collectivite> CollectiviteAsync(this Portal portal, Tenant tenant, string nom, string cote = Cotes.Francais) => portal.InTenantAsync(tenant, async s =>
    {
        var db = s.GetRequiredService<TenantDb>();
        var collectivite = new Collectivite { Slug = "c-" + Guid.NewGuid().ToString("N"), Nom = nom, Cote = cote, CreatedAt = portal.Clock.GetUtcNow().UtcDateTime };
        db.Add(collectivite);
        await db.SaveChangesAsync();
        return collectivite;
    });

    /// <summary>Un contenu tenu par cette collectivité, sans version : assez pour dire à qui il est ouvert.</summary>
    public static Task<ContentItem> FicheAsync(this Portal portal, Tenant tenant, Collectivite collectivite, string titre) => portal.InTenantAsync(tenant, async s =>
    {
        var db = s.GetRequiredService<TenantDb>();
        var item = new ContentItem { Type = Types.Partenariat, Slug = "f-" + Guid.NewGuid().ToString("N"), Title = titre, CreatedAt = portal.Clock.GetUtcNow().UtcDateTime };
        db.Items.Add(item);
        db.Owners.Add(new ContentOwner { ItemId = item.Id, CollectiviteId = collectivite.Id, Cote = collectivite.Cote });
        await db.SaveChangesAsync();
        return item;
    });

    public static Task<Issue> ValiderAsync(this Portal portal, Tenant tenant, string adresse, Guid collectiviteId, string nom = "Une personne") => portal.InTenantAsync(
        tenant, s => s.GetRequiredService<ValidationDeMandat>().CreerEtValiderAsync(new Proposition(adresse, nom, collectiviteId, "elu"), Animation, CancellationToken.None));

    public static KeyValuePair<string, string> Champ(string nom, string valeur) => new(nom, valeur);

    // L'envoyeur efface le corps une fois le courriel déposé : on lit alors le dépôt.
    internal static async Task<Courriel> LireAsync(Portal portal, OutgoingMail mail, string cle)
    {
        if (mail.ProtectedBody is not null)
        {
            var range = portal.Services.GetRequiredService<Outbox>().Open(mail, cle);
            return new Courriel(mail.Subject, range.Text, range.Html);
        }

        var id = string.Concat(mail.MessageId.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.'));
        var chemin = Directory.GetFiles(portal.Services.GetRequiredService<FolderTransport>().Folder, $"*-{id}.eml").Single();
        var depose = await CourrielDepose.LireAsync(Path.GetFileName(chemin), chemin, CancellationToken.None);
        return new Courriel(mail.Subject, depose.Texte, depose.Html);
    }
}

/// <summary>Ce que les essais lisent d'un courriel.</summary>
internal sealed record Courriel(string Subject, string Texte, string Html);
