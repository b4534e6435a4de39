using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Tests.Campagnes;

/// <summary>Un espace neuf à un essai : ses fiches de la recette, des personnes et leurs mandats.</summary>
public sealed class Terrain
{
    private Terrain(Portal portal, Tenant tenant) => (Portal, Tenant) = (portal, tenant);

    public Portal Portal { get; }
    public Tenant Tenant { get; }

    public DateTimeOffset Now => Portal.Clock.GetUtcNow();

    /// <summary>Sans calendrier d'élections : les fiches du livre sont d'avant, et chaque confirmation demanderait qui dirige la collectivité.</summary>
    public static async Task<Terrain> OuvrirAsync(Portal portal, Action<JsonObject>? reglages = null) => new(portal, await portal.NewTenantAsync("mali", r =>
    {
        r["elections"] = new JsonArray();
        reglages?.Invoke(r);
    }));

    /// <summary>La n-ième fiche, par titre, parmi celles dont la partie française n'a pas d'autre fiche.</summary>
    public Task<FicheIndex> FicheAsync(int rang = 0) => DansAsync(db => (from f in db.Set<FicheIndex>().AsNoTracking()
                                                                          where db.Owners.Any(o => o.ItemId == f.ItemId && o.Cote == Cotes.Francais && !db.Owners.Any(x => x.CollectiviteId == o.CollectiviteId && x.ItemId != f.ItemId))
                                                                          orderby f.Titre
                                                                          select f).Skip(rang).FirstAsync());

    public Task<Guid> CollectiviteAsync(Guid ficheId, string cote = Cotes.Francais)
        => DansAsync(db => db.Owners.Where(o => o.ItemId == ficheId && o.Cote == cote).OrderBy(o => db.Owners.Count(x => x.CollectiviteId == o.CollectiviteId)).Select(o => o.CollectiviteId).FirstAsync());

    public async Task<Account> PersonneAsync(string nom, bool adherente = true)
    {
        var adresse = $"{nom.ToLowerInvariant()}-{Guid.NewGuid():N}@exemple.test";
        var compte = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = adresse,
            NormalizedUserName = adresse.ToUpperInvariant(),
            Email = adresse,
            NormalizedEmail = adresse.ToUpperInvariant(),
            DisplayName = nom,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            CreatedAt = Now.UtcDateTime,
        };
        await using var platform = Portal.Services.GetRequiredService<Databases>().Platform();
        platform.Users.Add(compte);
        if (adherente)
        {
            platform.Memberships.Add(new Membership { AccountId = compte.Id, TenantKey = Tenant.Key, Role = Role.Contributeur, CreatedAt = Now.UtcDateTime });
        }

        await platform.SaveChangesAsync();
        return compte;
    }

    public Task MandatAsync(Account compte, Guid collectivite, Action<Mandat>? change = null, DateOnly? depuis = null) => DansAsync(async db =>
    {
        var mandat = new Mandat { AccountId = compte.Id, CollectiviteId = collectivite, Qualite = "elu", CreatedAt = Now.UtcDateTime, ValideLe = Now.UtcDateTime, ValidePar = "Animatrice", Depuis = depuis };
        change?.Invoke(mandat);
        db.Add(mandat);
        return await db.SaveChangesAsync();
    });

    public Task MettreEnMarcheAsync() => Portal.InTenantAsync(Tenant, s => s.GetRequiredService<MiseEnMarche>().OuvrirAsync(new Author(null, "Animatrice"), CancellationToken.None));

    public Task<Bilan> PasserAsync(DateTimeOffset? now = null)
        => Portal.Services.GetRequiredService<RelancesRunner>().RunAsync(Tenant, now ?? Now, CancellationToken.None);

    public Task<List<OutgoingMail>> CourrielsAsync() => DansAsync(db => db.Mails.AsNoTracking().Where(m => m.CauseKey.StartsWith("relance:")).ToListAsync());

    /// <summary>Un rappel écrit à cette personne, et que l'envoyeur ne prendra que demain.</summary>
    public Task<Guid> RappelEnAttenteAsync(Account compte) => Portal.InTenantAsync(Tenant, async services =>
    {
        var db = services.GetRequiredService<TenantDb>();
        var mail = await services.GetRequiredService<Outbox>().AddAsync(db, Tenant, new MailDraft($"relance:{compte.Id:N}:demain", compte.Email!, "Rappel", "<p>Rappel</p>", "Rappel") { DueAt = Now.UtcDateTime.AddDays(1) }, CancellationToken.None);
        await db.SaveChangesAsync();
        return mail;
    });

    public Task<OutgoingMail> CourrielAsync(Guid id) => DansAsync(db => db.Mails.AsNoTracking().SingleAsync(m => m.Id == id));

    /// <summary>Pose un lien dont l'essai connaît le jeton.</summary>
    public async Task<string> LienAsync(FicheIndex fiche, Account compte, Guid collectivite, DateTime? expire = null, DateTime? revoque = null)
    {
        var jeton = LienFiche.NouveauJeton();
        await DansAsync(async db =>
        {
            db.Add(new LienFiche
            {
                Empreinte = LienFiche.Hacher(jeton),
                FicheId = fiche.ItemId,
                Cote = Cotes.Francais,
                CollectiviteId = collectivite,
                AccountId = compte.Id,
                Nom = compte.DisplayName,
                CreeLe = Now.UtcDateTime,
                ExpireLe = expire ?? Now.UtcDateTime + LienFiche.Duree,
                RevoqueLe = revoque,
            });
            return await db.SaveChangesAsync();
        });
        return jeton;
    }

    /// <summary>Une personne mandatée, sa fiche et son lien : le point de départ de presque tous les essais.</summary>
    public async Task<(FicheIndex Fiche, Account Compte, Guid Collectivite, string Jeton)> PretAsync()
    {
        var fiche = await FicheAsync();
        var compte = await PersonneAsync("Camille");
        var collectivite = await CollectiviteAsync(fiche.ItemId);
        await MandatAsync(compte, collectivite);
        return (fiche, compte, collectivite, await LienAsync(fiche, compte, collectivite));
    }

    /// <summary>Publie une nouvelle version de la fiche, sans rien changer d'autre que son numéro.</summary>
    public Task RepublierAsync(FicheIndex fiche) => Portal.InTenantAsync(Tenant, async services =>
    {
        var db = services.GetRequiredService<TenantDb>();
        var store = services.GetRequiredService<ContentStore>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var item = await db.Items.SingleAsync(i => i.Id == fiche.ItemId);
        var current = (await store.VersionAsync(item, item.PublishedVersion!.Value, CancellationToken.None))!;
        await store.PublishAsync(item, current.Document, new Author(null, "Animatrice"), VersionKind.Redaction, "essai", CancellationToken.None);
        await transaction.CommitAsync();
    });

    /// <summary>Met en ligne la fiche changée.</summary>
    public Task PublierAsync(FicheIndex fiche, Action<JsonObject> change) => Portal.InTenantAsync(Tenant, async services =>
    {
        var db = services.GetRequiredService<TenantDb>();
        var store = services.GetRequiredService<ContentStore>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var item = await db.Items.SingleAsync(i => i.Id == fiche.ItemId);
        var document = (await store.VersionAsync(item, item.PublishedVersion!.Value, CancellationToken.None))!.Document.Copy();
        change(document);
        await store.PublishAsync(item, document, new Author(null, "Animatrice"), VersionKind.Redaction, "essai", CancellationToken.None);
        await transaction.CommitAsync();
    });

    /// <summary>Envoie un formulaire d'une page ouverte par un lien, comme un navigateur.</summary>
    public async Task<HttpResponseMessage> EnvoyerAsync(string page, string? acte, params (string Nom, string Valeur)[] reponses)
    {
        using var browser = Portal.Browser();
        return await browser.SubmitAsync(Adresse(page), reponses.Select(r => KeyValuePair.Create(r.Nom, r.Valeur)), Adresse(page) + (acte is null ? "" : "?handler=" + acte));
    }

    public Task<T> DansAsync<T>(Func<TenantDb, Task<T>> work) => Portal.InTenantAsync(Tenant, s => work(s.GetRequiredService<TenantDb>()));

    public string Adresse(string path) => $"/{Tenant.Key}{path}";

    /// <summary>Le texte d'une page, tel qu'une personne le lit.</summary>
    public static async Task<string> LireAsync(HttpResponseMessage response)
        => WebUtility.HtmlDecode(Regex.Replace(await response.Content.ReadAsStringAsync(), "<[^>]+>", " ")).Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
