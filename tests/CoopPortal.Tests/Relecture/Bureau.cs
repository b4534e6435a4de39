using System.Net;
using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Relecture.Soumissions;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Relecture;

/// <summary>Ce qui est écrit dans un espace, compté : deux comptes égaux, rien n'a bougé.</summary>
internal sealed record Etat(int Items, int Versions, int Personnes, int Journal, int Courriels, int Soumissions, int Decisions, int Brouillons);

/// <summary>Un espace neuf, une fiche inventée, et les personnes qui s'en occupent.</summary>
internal sealed class Bureau
{
    public const string Titre = "Valbrune / Kolimba";
    public const string Nom = "Zéphyrine Quatrepoils";
    public const string Telephone = "0199887766";
    public const string Courriel = "zquatrepoils@invente.example";
    public const string NomPartenaire = "Oumou Troisponts";

    private Bureau(Portal portal, Tenant tenant, ContentItem item) => (Portal, Tenant, Item) = (portal, tenant, item);

    public Portal Portal { get; }
    public Tenant Tenant { get; }
    public ContentItem Item { get; }
    public string Fiche => Adresse(Adresses.De(Item));
    public string Modifier => Fiche + "/modifier";

    public static async Task<Bureau> OuvrirAsync(Portal portal, Partenariat? fiche = null)
    {
        var tenant = await portal.NewTenantAsync("senegal");
        return new Bureau(portal, tenant, await DeposerAsync(portal, tenant, fiche ?? FicheInventee()));
    }

    /// <summary>La même équipe, devant une autre fiche du même espace.</summary>
    public async Task<Bureau> AutreFicheAsync(Partenariat fiche) => new(Portal, Tenant, await DeposerAsync(Portal, Tenant, fiche));

    /// <summary>La même équipe, devant un contenu d'un autre type que personne n'a encore publié.</summary>
    public async Task<Bureau> DevantAsync(string type, string slug)
    {
        var item = await DansAsync(async db =>
        {
            var neuf = new ContentItem { Type = type, Slug = slug, Title = slug, ParentId = Item.Id, CreatedAt = Portal.Clock.GetUtcNow().UtcDateTime };
            db.Add(neuf);
            await db.SaveChangesAsync();
            return neuf;
        });
        return new(Portal, Tenant, item);
    }

    /// <summary>La même équipe, devant un contenu déjà ouvert.</summary>
    public async Task<Bureau> SousAsync(string type, string slug) => new(Portal, Tenant, await DansAsync(db => db.Items.AsNoTracking().SingleAsync(i => i.Type == type && i.Slug == slug)));

    public static Partenariat FicheInventee(string gauche = "Valbrune", string droite = "Kolimba") => new()
    {
        Titre = $"{gauche} / {droite}",
        DateMiseAJour = "2008-03-01",
        CoteFrancais = new CoteDeFiche
        {
            Collectivites = [new CollectiviteCitee { Id = "f1", Nom = gauche, Genre = "commune", Habitants = 12_000, Territoire = "Orne" }],
            Contacts = [new Contact { Id = "c1", Role = "elu", Nom = Nom, Telephone = Telephone, Courriel = Courriel }],
        },
        CotePartenaire = new CoteDeFiche
        {
            Collectivites = [new CollectiviteCitee { Id = "p1", Nom = droite, Genre = "commune", Habitants = 40_000, Region = "Thiès" }],
            Contacts = [new Contact { Id = "d1", Role = "executif", Nom = NomPartenaire, Telephone = "770001122" }],
        },
        DebutContacts = new DateEnMots("1994", "1994"),
        Budgets = new Budgets { CooperationDecentralisee = new Montant { Texte = "20 000 €", Valeur = 20_000, Devise = "EUR" } },
        Motivations = new Motivations { Francaise = "Apprendre ensemble.", Partenaire = "Échanger." },
        Actions = [new ActionMenee { Id = "a1", Intitule = "Un puits" }],
        Perspectives = "Continuer.",
        Provenance = new Provenance("repertoire-2008.txt", [1, 2]),
    };

    public Task<HttpClient> FrancaiseAsync() => MandateeAsync(Cotes.Francais, "Camille");

    public Task<HttpClient> PartenaireAsync() => MandateeAsync(Cotes.Partenaire, "Awa");

    public Task<HttpClient> AnimatriceAsync() => Portal.ConnecterAsync(Tenant, Role.Animateur);

    public async Task<HttpClient> MandateeAsync(string cote, string nom)
    {
        var account = await Portal.PersonneAsync(Tenant, Role.Contributeur, nom);
        var collectivite = await DansAsync(db => db.Owners.Where(o => o.ItemId == (Item.ParentId ?? Item.Id) && o.Cote == cote).Select(o => o.CollectiviteId).SingleAsync());
        await Portal.ValiderAsync(Tenant, account.Email!, collectivite, nom);
        return await Portal.ConnecterAsync(Tenant, account);
    }

    public Task<Feuillet> FormulaireAsync(HttpClient browser) => Feuillet.LireAsync(browser, Modifier);

    /// <summary>Remplit le formulaire, l'envoie à l'animatrice et rend la proposition qui attend.</summary>
    public async Task<Guid> ProposerAsync(HttpClient browser, params (string Nom, string Valeur)[] reponses)
    {
        var form = (await FormulaireAsync(browser)).Avec("acte", "soumettre");
        foreach (var (nom, valeur) in reponses)
        {
            form = form.Avec(nom, valeur);
        }

        using var response = await form.EnvoyerAsync(browser);
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
        return await DerniereEnAttenteAsync();
    }

    /// <summary>Dans cet espace, plus rien ne paraît avant d'être relu : ni les contacts, ni le reste.</summary>
    public Task<bool> ToutRelireAvantAsync() => Portal.InTenantAsync(Tenant, async s =>
    {
        var store = s.GetRequiredService<QuestionnaireStore>();
        var enVigueur = await store.CurrentAsync(Types.Partenariat, CancellationToken.None);
        return await store.PublishAsync(enVigueur with { Sections = [.. enVigueur.Sections.Select(x => x with { Relecture = MomentDeLecture.Avant })] }, CancellationToken.None);
    });

    public Task<Guid> DerniereEnAttenteAsync() => DansAsync(db => db.Set<Soumission>()
        .Where(s => s.ItemId == Item.Id && !db.Set<Decision>().Any(d => d.SoumissionId == s.Id)).OrderByDescending(s => s.Id).Select(s => s.Id).FirstAsync());

    public Task<Feuillet> RelireAsync(HttpClient animatrice, Guid proposition) => Feuillet.LireAsync(animatrice, Adresse($"/relecture/{proposition}"));

    public async Task PublierAsync(HttpClient animatrice, Guid proposition)
    {
        using var response = await (await RelireAsync(animatrice, proposition)).Avec("acte", "publier").EnvoyerAsync(animatrice);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.EndsWith(Fiche, response.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    public Task<JsonObject> EnLigneAsync() => Portal.InTenantAsync(Tenant, async s =>
        (await s.GetRequiredService<ContentStore>().PublishedAsync(Item.Type, Item.Slug, CancellationToken.None))!.Document);

    public Task<JsonObject> VersionAsync(int numero) => Portal.InTenantAsync(Tenant, async s =>
        (await s.GetRequiredService<ContentStore>().VersionAsync(Item, numero, CancellationToken.None))!.Document);

    public Task<Brouillon?> BrouillonAsync(string cote = Cotes.Francais) => DansAsync(db => db.Set<Brouillon>().AsNoTracking().SingleOrDefaultAsync(b => b.ItemId == Item.Id && b.Cote == cote));

    public Task<Etat> EtatAsync() => CompterAsync(Portal, Tenant);

    public static Task<Etat> CompterAsync(Portal portal, Tenant tenant) => portal.InTenantAsync(tenant, async s =>
    {
        var db = s.GetRequiredService<TenantDb>();
        return new Etat(
            await db.Items.CountAsync(),
            await db.Versions.CountAsync(),
            await db.Personnes.CountAsync(),
            await db.Journal.CountAsync(),
            await db.Mails.CountAsync(),
            await db.Set<Soumission>().CountAsync(),
            await db.Set<Decision>().CountAsync(),
            await db.Set<Brouillon>().CountAsync());
    });

    public Task<T> DansAsync<T>(Func<TenantDb, Task<T>> work) => Portal.InTenantAsync(Tenant, s => work(s.GetRequiredService<TenantDb>()));

    public string Adresse(string path) => $"/{Tenant.Key}{path}";

    private static Task<ContentItem> DeposerAsync(Portal portal, Tenant tenant, Partenariat fiche) => portal.InTenantAsync(tenant, async s =>
    {
        var db = s.GetRequiredService<TenantDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await s.GetRequiredService<Depot>().DeposerAsync(fiche, Entree.Animation, VersionKind.Import, "Essai", CancellationToken.None);
        await transaction.CommitAsync();
        var slug = Slug.De(fiche.Titre);
        return await db.Items.AsNoTracking().SingleAsync(i => i.Slug == slug);
    });
}
